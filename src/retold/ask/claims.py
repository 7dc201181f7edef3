"""What is asked: a claim's sentences, and where one states several facts, those."""

from __future__ import annotations

from typing import Final, NamedTuple

from retold.annotation import annotate_report
from retold.ask.splitting import Stated, split_facts, view_claim
from retold.errors import UsageError
from retold.model import Report
from retold.reconcile.views import SentenceView, view_sentences

# Longer than a claim needs, and short enough that each fact can be asked.
_MOST_FACTS: Final = 20
MOST_CLAIM_CHARS: Final = 5000
# Of what the claim states besides, so much stands around who says a fact without a
# subject ("killing nine") ...
_REST_OF_TAIL: Final = 0.5
# ... or one whose subject is no name ("nine people died"): some of it may be wrong.
_REST_OF_NAMELESS: Final = 0.4


class AskedFact(NamedTuple):
    """One thing that is asked, with what the claim states besides."""

    sentence: int
    view: SentenceView
    text: str
    rest: frozenset[str] = frozenset()
    """The roots of the claim's other facts, of which some must stand around it."""
    least_rest: float = 0.0
    """How much of them, as a share of their weight."""


def facts_of(claim: str) -> list[AskedFact]:
    """The facts that a claim states, in its order.

    Raises:
        UsageError: If there is none, or the claim is a whole text.
    """
    text = " ".join(claim.split())
    if len(text) > MOST_CLAIM_CHARS:
        raise UsageError(
            f"the claim has {len(text):,} characters, {MOST_CLAIM_CHARS:,} are the "
            "most: to hold a text against sources use `retold check`"
        )
    facts = [
        fact
        for number, view in enumerate(_sentences(text))
        for fact in _facts(number, view, text)
    ]
    if not facts:
        raise UsageError("the claim has no word to look for: give a sentence")
    if len(facts) > _MOST_FACTS:
        raise UsageError(
            f"the claim states {len(facts)} facts, {_MOST_FACTS} are the most: to "
            "hold a text against sources use `retold check`"
        )
    return facts


def _sentences(text: str) -> list[SentenceView]:
    """The sentences that have a word to look for; each ends with a full stop."""
    ended = f"{text}." if text and text[-1] not in ".!?\"'”’" else text
    report = Report(id="claim", text=ended)
    views = view_sentences(report, annotate_report(report))
    return [view for view in views if any(word.is_content for word in view.words)]


def _facts(number: int, view: SentenceView, claim: str) -> list[AskedFact]:
    """The facts of one sentence, each beside the others."""
    given = view.text if view.text in claim else view.text[:-1]
    stated = [(fact, view_claim(fact.text)) for fact in split_facts(given)]
    parts = [(fact, part) for fact, part in stated if part is not None]
    if len(parts) < 2:
        return [AskedFact(number, view, given)]
    return [
        _fact(number, fact, part, [other for _, other in parts if other is not part])
        for fact, part in parts
    ]


def _fact(
    number: int, fact: Stated, view: SentenceView, others: list[SentenceView]
) -> AskedFact:
    if fact.is_whole and any(word.is_name for word in view.words):
        return AskedFact(number, view, fact.text)
    rest = frozenset(r for other in others for r in _matter(other)) - _matter(view)
    if fact.is_whole:
        return AskedFact(number, view, fact.text, rest, _REST_OF_NAMELESS)
    return AskedFact(number, view, f"… {fact.text}", rest, _REST_OF_TAIL)


def _matter(view: SentenceView) -> frozenset[str]:
    """The roots of what a fact is about, less its figures and times.

    These are what a claim may have wrong.
    """
    spans = [(figure.start, figure.end) for figure in view.figures]
    spans += [(time.start, time.end) for time in view.times]
    counted = {i for span in spans for i in view.words_between(*span)}
    return frozenset(
        word.root
        for i, word in enumerate(view.words)
        if word.is_content and i not in counted
    )
