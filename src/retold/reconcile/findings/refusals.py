"""What is done in one sentence, and refused, failed or left in the other.

Method: between the same words (`frames`), a verb of refusing or failing is added before
the same verb, or stands in place of a verb. The other side must deny nothing.

Source: embedded negation as a sign of contradiction, de Marneffe, Rafferty & Manning
2008.

Measured as in `dates`, with `negations`: 60 of 60 said were right.

Fails: "abstained" and "looked away", which are in no table.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retold.lexicon.function_words import NEGATIONS
from retold.lexicon.opposites import NEGATIVE, REFUSING
from retold.model import Evidence, Finding
from retold.reconcile.findings.claims import contradiction
from retold.reconcile.findings.contrasts import has_contrast
from retold.reconcile.findings.negations import DENYING, is_denied_near
from retold.reconcile.findings.slots import evidence, is_in_quote
from retold.reconcile.frames import Frame, open_words
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical
from retold.text.stems import is_past

_REFUSING: Final = frozenset(map(canonical, REFUSING))
_NEGATIVE: Final = frozenset(map(canonical, NEGATIVE)) | DENYING
# These say so without an infinitive, too; what declined may have fallen.
_BARE: Final = frozenset(map(canonical, ("refuse", "fail")))
# "Tried to prove it rather than consider" does not consider.
_INSTEAD: Final = frozenset({"rather", "instead"})
_PROBABILITY: Final = 0.9


def refusal_findings(words: WordAlignment) -> Iterator[Finding]:
    """Who "signed" here "refused to sign", or "refused", there; one for each frame.

    Only between words that are the same ("has ... the letter"). Silent where the
    other side denies in another way ("did not sign", "rejected").
    """
    for frame in words.frames:
        turned = frame._replace(left=frame.right, right=frame.left)
        finding = _refused(words, frame) or _refused(words.mirrored, turned)
        if finding is not None:
            yield finding


def _refused(words: WordAlignment, frame: Frame) -> Finding | None:
    """The finding where the right side refuses what the left one does."""
    told = _content(words.left, frame.left, words.right, frame.right)
    refused = _content(words.right, frame.right, words.left, frame.left)
    if not refused or words.right.words[refused[0]].stem not in _REFUSING:
        return None
    if any(words.left.words[i].stem in _NEGATIVE for i in told) or any(
        # "The failure of captains to act", "captains who failed to act".
        word.token.norm.startswith(tuple(REFUSING))
        for word in words.left.words
    ):
        return None
    if is_denied_near(words.left, frame.left) or _denies_more(words):
        return None
    if is_in_quote(words.right, *words.right.words[refused[0]].token[:2]):
        return None
    if not _has_infinitive(words.right, refused[0]) and not (
        len(told) == 1
        and words.right.words[refused[0]].stem in _BARE
        and _ending(words.left, told[0]) == _ending(words.right, refused[0])
    ):
        return None
    if has_contrast(words, frame):
        return None
    said_l = _span(words.left, frame.left)
    said_r = _span(words.right, frame.right)
    order = (said_l, said_r) if said_l.report < said_r.report else (said_r, said_l)
    return contradiction(
        "negation-differs",
        f"done in one report, not in another: “{order[0].text}” and “{order[1].text}”",
        order,
        _PROBABILITY,
    )


def _denies_more(words: WordAlignment) -> bool:
    """Has the left side a denial of its own ("gave no details", "rather than give")?"""
    return any(
        (word.token.norm in NEGATIONS or word.token.norm in _INSTEAD)
        and i not in words.to_right
        for i, word in enumerate(words.left.words)
    )


def _content(
    view: SentenceView, span: range, other: SentenceView, span_other: range
) -> list[int]:
    return [
        i
        for i in open_words(view, span, other, span_other)
        if view.words[i].is_content or view.words[i].stem in _REFUSING
    ]


def _has_infinitive(view: SentenceView, i: int) -> bool:
    """Does "to" and a verb follow?"""
    return i + 2 < len(view.words) and view.words[i + 1].token.norm == "to"


def _ending(view: SentenceView, i: int) -> str:
    """The form of a verb: "failed" stands for no noun or adjective."""
    norm = view.words[i].token.norm
    return "past" if is_past(norm) else "ing" if norm.endswith("ing") else "base"


def _span(view: SentenceView, span: range) -> Evidence:
    """The words of a place; of an empty one, the word that stands behind it."""
    last = min(len(view.words), max(span.stop, span.start + 1)) - 1
    first = min(span.start, last)
    return evidence(
        view.report, view.words[first].token.start, view.words[last].token.end
    )
