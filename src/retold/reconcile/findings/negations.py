"""A sentence that denies what the other states.

Method: a negation without answer bears on a word that both share, in sentences that say
nearly the same. Neither may deny or turn it in another way.

Source: polarity as a sign of contradiction, de Marneffe, Rafferty & Manning 2008.

Measured as in `dates`: 60 of 60 said (with `refusals`) were right, 27 of 31 planted
ones were found.

Fails: "is not likely to have" in a sentence of many clauses, of which one says
"likely", too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retold.lexicon.function_words import NEGATIONS
from retold.lexicon.opposites import DENYING as WORDS_DENYING
from retold.lexicon.opposites import UNDENIED
from retold.model import Finding
from retold.reconcile.findings.claims import contradiction
from retold.reconcile.findings.slots import evidence, find_slot, is_in_quote
from retold.reconcile.opposition import are_contrasted
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, clause_of
from retold.text.roots import canonical

# A negation denies the content words that follow within this many words.
_SCOPE_WORDS: Final = 4
# Seven tenths of the richer sentence must be answered, on both sides of what is denied;
# or nearly all of it. Read on real stories, every denial in sentences less alike was of
# another thing. Less will do where subject and predicate stand side by side: "the ferry
# was not overloaded", "the ferry was overloaded".
_MUTUAL_LIKENESS: Final = 0.7
_NEARLY_EQUAL: Final = 0.8
_FRAMED_LIKENESS: Final = 0.4
# "But that is not true" and "this is all true" share what many sentences do.
_LEAST_SHARED: Final = 2
# A noun in place of a verb ("evacuated", "evacuation") is denied otherwise.
_NOUN_ENDING: Final = re.compile(r"(?:ions?|ments?|ings?|ness|ity|ers?)\b")
_ARTICLES: Final = frozenset({"the", "a", "an"})
# These deny a verb, right before it.
_VERBAL: Final = frozenset({"not", "never"})
DENYING: Final = frozenset(canonical(word) for word in WORDS_DENYING)


def negation_findings(words: WordAlignment) -> Iterator[Finding]:
    """A negation on one side of words that both sentences share."""
    alike = words.mutual_likeness
    if not words.are_sentences or alike < _FRAMED_LIKENESS or _is_asked(words):
        return
    if sum(words.left.words[i].is_content for i in words.to_right) < _LEAST_SHARED:
        return
    denied_l, denied_r = _denied(words), _denied(words.mirrored)
    if len(denied_l) + len(denied_r) != 1:
        # Two negations in one sentence, or one in each, may well come to the same.
        return
    side = words if denied_l else words.mirrored
    ((at, target),) = (denied_l or denied_r).items()
    if not _is_framed(side, at, target):
        place_l = side.left.words[target].token[:2]
        place_r = side.right.words[side.to_right[target]].token[:2]
        flanks = find_slot(side, place_l, place_r).flanks
        if alike < (_MUTUAL_LIKENESS if flanks == 2 else _NEARLY_EQUAL):
            return
    left = evidence(
        side.left.report,
        side.left.words[at].token.start,
        side.left.words[target].token.end,
    )
    answer = side.to_right[target]
    before = side.to_right.get(at - 1, answer)
    first = before + 1 if answer - _SCOPE_WORDS <= before < answer else answer
    right = evidence(
        side.right.report,
        side.right.words[first].token.start,
        side.right.words[answer].token.end,
    )
    yield contradiction(
        "negation-differs",
        f"denied in one report, stated in another: “{left.text}” and “{right.text}”",
        (left, right) if denied_l else (right, left),
        0.9,
    )


def _is_asked(words: WordAlignment) -> bool:
    """Does one sentence ask what the other states?"""
    return ("?" in words.left.text) != ("?" in words.right.text)


def _is_framed(words: WordAlignment, at: int, target: int) -> bool:
    """Do one subject and one predicate stand side by side on both sides?"""
    subject_l = _content_before(words.left, at)
    answer = words.to_right[target]
    subject_r = _content_before(words.right, answer)
    if subject_l is None or subject_r is None:
        return False
    between_l = {w.token.norm for w in words.left.words[subject_l + 1 : at]}
    between_r = {w.token.norm for w in words.right.words[subject_r + 1 : answer]}
    return words.to_right.get(subject_l) == subject_r and bool(between_l & between_r)


def _content_before(view: SentenceView, at: int) -> int | None:
    """The content word before a place with nothing but a few function words between."""
    for i in range(at - 1, max(-1, at - _SCOPE_WORDS), -1):
        if view.words[i].is_content:
            return i
    return None


def _denied(words: WordAlignment) -> dict[int, int]:
    """Negations of the left sentence without answer → the shared word they deny."""
    denied = {}
    for i, word in enumerate(words.left.words):
        if word.token.norm not in NEGATIONS or i in words.to_right:
            continue
        target = _target(words.left, i)
        if (
            target is not None
            and target in words.to_right
            and words.left.words[target].stem not in UNDENIED
            and not words.left.words[target].is_name
            and not _is_quoted(words.left, i)
            and not _is_quoted(words.right, words.to_right[target])
            and _is_same_form(words, target)
            and not _is_denied(words, words.to_right[target])
            and not _denies_it_elsewhere(words, words.left.words[target].stem)
            and not _is_but(words.left, i)
            and not _is_turned_otherwise(words, i, target)
        ):
            denied[i] = target
    return denied


def _denies_it_elsewhere(words: WordAlignment, stem: str) -> bool:
    """Has the other side the word denied, too, at a place that answers to none?"""
    return any(
        word.token.norm in NEGATIONS
        and (target := _target(words.right, j)) is not None
        and words.right.words[target].stem == stem
        for j, word in enumerate(words.right.words)
    )


def _is_but(view: SentenceView, i: int) -> bool:
    """Does "but" follow ("nothing but praise")? Then it is all praise."""
    behind = view.words[i + 1 : i + 2]
    return any(word.token.norm == "but" for word in behind)


def _is_quoted(view: SentenceView, i: int) -> bool:
    return is_in_quote(view, *view.words[i].token[:2])


def _is_same_form(words: WordAlignment, i: int) -> bool:
    """Is the answer the same word, no noun for a verb ("evacuated", "evacuation")?

    Nor "the vote" for "will not vote".
    """
    j = words.to_right[i]
    left = words.left.words[i].token.norm
    right = words.right.words[j].token.norm
    if _norm_before(words.left, i) in _VERBAL and _norm_before(words.right, j) in (
        _ARTICLES
    ):
        return False
    return left == right or not _NOUN_ENDING.search(left + " " + right)


def _norm_before(view: SentenceView, i: int) -> str | None:
    return view.words[i - 1].token.norm if i else None


def _target(view: SentenceView, negation: int) -> int | None:
    """The first content word behind a negation, if no punctuation parts them."""
    for k in range(negation + 1, min(negation + 1 + _SCOPE_WORDS, len(view.words))):
        gap = view.report.text[view.words[k - 1].token.end : view.words[k].token.start]
        if gap not in (" ", "-"):
            return None
        if view.words[k].is_content or view.words[k].stem in UNDENIED:
            return k
    return None


def _is_turned_otherwise(words: WordAlignment, at: int, target: int) -> bool:
    """Does the other side turn a word between instead ("not likely", "unlikely")?"""
    answer = words.to_right[target]
    others = words.right.words[max(0, answer - _SCOPE_WORDS) : answer + 1]
    return any(
        are_contrasted(word, other)
        for word in words.left.words[at + 1 : target + 1]
        for other in others
    )


def is_denied_near(view: SentenceView, span: range, but: int | None = None) -> bool:
    """Is what a stretch of words says denied, in it or right before it?

    Two denials of one thing make none. The word `but` is what is said, and no denial.
    """
    first = max(0, span.start - _SCOPE_WORDS)
    denials = sum(
        view.words[i].token.norm in NEGATIONS
        or view.words[i].token.norm == "non"
        or view.words[i].stem in DENYING
        for i in range(first, span.stop)
        if i != but
    )
    return denials % 2 == 1


def _is_denied(words: WordAlignment, j: int) -> bool:
    """Does a word of denial stand in the clause of word `j` of the right side?

    Before it, or as its object ("found nothing", "has no fault").
    """
    clause = clause_of(words.clauses_right, j)
    return any(
        w.token.norm in NEGATIONS or w.stem in DENYING
        for w in words.right.words[clause[0] : j + 1 + _SCOPE_WORDS]
    )
