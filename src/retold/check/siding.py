"""Does another source have it as the draft does? Then the draft changed nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from retold.check.compared import Comparison, Text
from retold.model import Evidence, FindingKind
from retold.reconcile.views import SentenceView
from retold.text.roots import canonical
from retold.text.tokens import tokenize


def sides_with(
    kind: FindingKind,
    draft: Text,
    comparison: Comparison,
    own: Evidence,
    others: Sequence[Evidence],
) -> Iterator[Evidence]:
    """The place where a source has the draft's words and not those of another source.

    Looked at are the sentences that state what the draft's does, and the quotations of
    the same utterance; for the spelling of a name the whole source. What says otherwise
    says nothing for the draft; another sentence of that source may.

    Args:
        kind: What the finding is of.
        draft: The draft.
        comparison: The source that may side with it.
        own: The draft's words.
        others: The words that have it otherwise, in any source; those of the first are
            what the draft's are held against.

    Returns:
        The first such place, or nothing.
    """
    mine, theirs = _stems(own.text), _stems(others[0].text)
    only_mine, only_theirs = mine - theirs, theirs - mine
    wanted = only_mine or mine
    if not wanted:
        return
    for view in _candidates(kind, draft, comparison, own):
        if any(_holds(view, other) for other in others):
            continue
        stems = {word.stem for word in view.words}
        if wanted <= stems and not only_theirs & stems:
            yield _place(view, wanted, mine)
            return


def _candidates(
    kind: FindingKind, draft: Text, comparison: Comparison, own: Evidence
) -> list[SentenceView]:
    """The source's sentences in which the draft's words could stand, in its order."""
    views = comparison.source.views
    if kind == "name-variant":
        return views
    at = {v.index for v in _overlapping(draft.views, own.start, own.end)}
    indices = {j for i, j in comparison.sentences if i in at}
    for pair in comparison.quotes:
        left, right = pair.left.quote, pair.right.quote
        if left.start <= own.start and own.end <= left.end:
            indices |= {v.index for v in _overlapping(views, right.start, right.end)}
    return [views[j] for j in sorted(indices)]


def _holds(view: SentenceView, proof: Evidence) -> bool:
    return view.report.id == proof.report and view.start <= proof.start < view.end


def _overlapping(
    views: Sequence[SentenceView], start: int, end: int
) -> list[SentenceView]:
    return [v for v in views if v.start < max(end, start + 1) and start < v.end]


def _stems(text: str) -> set[str]:
    return {canonical(token.norm) for token in tokenize(text)}


def _place(view: SentenceView, wanted: set[str], mine: set[str]) -> Evidence:
    """The first of the wanted words with the draft's other words beside it."""
    first = last = next(i for i, w in enumerate(view.words) if w.stem in wanted)
    while first > 0 and view.words[first - 1].stem in mine:
        first -= 1
    while last + 1 < len(view.words) and view.words[last + 1].stem in mine:
        last += 1
    start, end = view.words[first].token.start, view.words[last].token.end
    return Evidence(
        report=view.report.id,
        start=start,
        end=end,
        text=view.report.text[start:end],
    )
