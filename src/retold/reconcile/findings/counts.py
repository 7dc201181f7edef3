"""One count, two figures, in sentences that do not align: "75 stops", "70 stops".

Method: figures of one noun of which each report gives only its own. Where the words
around tie both to one matter (`anchors`) they contradict each other, or one is an
update; where they merely share words, they are told as a difference of scope.

Source: counts as slots of an event, and values that cannot both fill one: de Marneffe,
Rafferty & Manning 2008, for sentences that align.

Measured: see `anchors`.

Fails: two parts of a whole that no word tells apart ("43 attacks" in one province, 30
in fifteen).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from retold.annotation.figures import are_compatible
from retold.lexicon.counted import FORESEEN
from retold.model import Evidence, Figure, Finding, Reading
from retold.reconcile.findings.anchors import (
    Anchors,
    anchors_of,
    are_tied,
    counted_noun,
)
from retold.reconcile.findings.facts import (
    are_far_apart,
    are_of_others,
    difference,
    is_unsure_of_whom,
)
from retold.reconcile.findings.fates import are_of_other_fates, is_toll
from retold.reconcile.findings.figures import are_near, same_part, same_thing
from retold.reconcile.findings.readings import (
    ROUGHLY,
    are_close,
    digits_of,
    figure_reading,
)
from retold.reconcile.findings.slots import evidence
from retold.reconcile.findings.sole import (
    are_denied_otherwise,
    are_of_other_days,
    is_sole,
)
from retold.reconcile.findings.subjects import have_two_subjects
from retold.reconcile.findings.tolls import toll_findings
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, align_words

# Content words that both sentences must share beside what is counted; fewer in
# common are two remarks on one matter.
_SHARED_WORDS: Final = 4
_OF_SCOPE: Final = 0.4
# As sure as a frame where one text retells the other; between strangers `trust` says.
_TIED: Final = 0.95
# Counts of one noun that are held against each other; a story of a hundred reports may
# have a thousand counts of people.
_MOST_COUNTS: Final = 60
# A vote or a score has two halves: "68-32".
_SCORE_BEFORE: Final = re.compile(r"\d[-–]$")
_SCORE_BEHIND: Final = re.compile(r"[-–]\d")
_SCORE_CHARS: Final = 2
# One and none are rarely counts ("one man said").
_LEAST: Final = 2
# "Another nine" of nobody knows what stands in many reports.
_LEAST_REST: Final = 10
# "About a dozen" of one sentence and "ten" of another are no two counts.
_VERY_ROUGHLY: Final = 0.25
# Words before a figure among which "needs" or "predicts" is said of it.
_FORESEEN_WORDS: Final = 5
# Digits of a headline's number, zeros at its end apart, from which it is no round one.
_EXACT_DIGITS: Final = 2


class _Count(NamedTuple):
    """A figure with its sentence and what stands around it."""

    figure: Figure
    view: SentenceView
    anchors: Anchors


def count_findings(reports: Sequence[Sequence[SentenceView]]) -> Iterator[Finding]:
    """Figures of one noun that reports give differently, wherever they stand.

    Args:
        reports: The sentences of each report.

    Returns:
        By noun, then by report; then those of `tolls`. Sentences that several reports
        have count once.

    Cost:
        Linear in the sentences; for each noun quadratic in its counts, of which the
        first 60 are taken.
    """
    by_noun: dict[str, dict[tuple[str, int], _Count]] = {}
    for views in reports:
        for count in _counts(views):
            key = count.view.report.id, count.figure.start
            by_noun.setdefault(count.anchors.noun, {}).setdefault(key, count)
    for noun in sorted(by_noun):
        counts = list(by_noun[noun].values())[:_MOST_COUNTS]
        for one, other in combinations(counts, 2):
            if one.view.report.id != other.view.report.id:
                yield from _differ(one, other)
    yield from toll_findings(reports)


def _counts(views: Sequence[SentenceView]) -> Iterator[_Count]:
    for view in views:
        for figure in view.figures:
            anchors = anchors_of(view, figure) if figure.value >= _LEAST else None
            if anchors is not None and not _is_numbering(view, figure):
                yield _Count(figure, view, anchors)


def _is_numbering(view: SentenceView, figure: Figure) -> bool:
    """Is it "3 of 10", the number of a picture or a share, or half of "68-32"?"""
    place = view.words_between(figure.start, figure.end)
    before = view.words[max(0, place.start - 2) : place.start]
    text = view.report.text
    return bool(
        ([word.token.norm for word in before[1:]] == ["of"] and before[0].is_number)
        or _SCORE_BEFORE.search(
            text[max(0, figure.start - _SCORE_CHARS) : figure.start]
        )
        or _SCORE_BEHIND.match(text, figure.end)
    )


def _differ(one: _Count, other: _Count) -> Iterator[Finding]:
    """The finding that two counts of a noun make, if they are of one thing."""
    if _agree(one.figure, other.figure) or are_far_apart(one.figure, other.figure):
        return
    if any(_is_rounded(c) or _is_foreseen(c) for c in (one, other)):
        return
    is_tied = are_tied(one.anchors, other.anchors)
    if not is_tied and (
        one.anchors.is_generic or one.view.is_title or other.view.is_title
    ):
        return
    words = align_words(one.view, other.view)
    if not is_sole(words, one.figure, other.figure, same_thing):
        return
    if are_denied_otherwise(words, one.figure, other.figure):
        return
    if have_two_subjects(words, _proof(one), _proof(other)):
        return
    if not one.anchors.companions & other.anchors.companions and (
        are_of_others(words, one.figure, other.figure)
        or is_unsure_of_whom(words, one.figure, other.figure)
    ):
        return
    if is_tied and _is_one_count(words, one.figure, other.figure):
        yield difference(
            "figure-differs",
            words,
            one.figure,
            other.figure,
            _TIED,
            _reading(words, one.figure, other.figure),
        )
    elif (
        not one.anchors.is_generic
        and are_near(one.figure, other.figure)
        and same_part(words, one.figure, other.figure)
        and not are_of_other_fates(words, one.figure, other.figure)
        and not _adds_up(one, other)
        and not _adds_up(other, one)
        and _shared(words, one) >= _SHARED_WORDS
    ):
        yield difference(
            "figure-differs", words, one.figure, other.figure, _OF_SCOPE, "scope"
        )


def _proof(count: _Count) -> Evidence:
    figure = count.figure
    return evidence(count.view.report, figure.start, figure.end)


def _is_foreseen(count: _Count) -> bool:
    """Is the count one that is foreseen, or needed? Forecasts differ."""
    place = count.view.words_between(count.figure.start, count.figure.end)
    before = count.view.words[max(0, place.start - _FORESEEN_WORDS) : place.start]
    return any(word.token.norm in FORESEEN for word in before)


def _is_rounded(count: _Count) -> bool:
    """Does a headline give a round number? It shortens as it likes."""
    return count.view.is_title and len(digits_of(count.figure.value)) < _EXACT_DIGITS


def _is_one_count(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Do two tied figures lie near each other, and count at one time, and the whole?"""
    return (
        are_near(left, right)
        and same_part(words, left, right)
        and not are_of_other_fates(words, left, right)
        and not are_of_other_days(words)
    )


def _reading(words: WordAlignment, left: Figure, right: Figure) -> Reading:
    """How the difference is to be taken; a toll may have grown, whatever the days."""
    are_tolls = is_toll(words.left, left) and is_toll(words.right, right)
    reading = figure_reading(words, left, right)
    if reading == "contradiction" and are_tolls:
        return "update"
    if _has_rest(words, left, right) or _has_rest(words, right, left):
        return "scope"
    return reading


def _has_rest(words: WordAlignment, part: Figure, whole: Figure) -> bool:
    """Does a report count the rest, so that both make up the other figure?

    What it counts may be left unsaid ("another 380"), if the number is no small one.
    """
    noun = counted_noun(part)
    return any(
        figure.value + part.value == whole.value
        and (
            counted_noun(figure) == noun
            or (counted_noun(figure) is None and figure.value >= _LEAST_REST)
        )
        for view in (words.left, words.right)
        for figure in view.notes.figures
    )


def _adds_up(part: _Count, whole: _Count) -> bool:
    """Do the counts of one noun in a sentence make up the other figure?

    "Five counts of fraud, two of theft and one of perjury" are eight counts.
    """
    noun = part.anchors.noun
    told = [f for f in part.view.figures if counted_noun(f) == noun]
    # "One count" is a number, and mostly no count: it was not read as a figure.
    ones = sum(
        one.token.norm == "one" and thing.root == noun
        for one, thing in pairwise(part.view.words)
        if not any(f.start <= one.token.start < f.end for f in told)
    )
    return len(told) + ones > 1 and whole.figure.value == ones + sum(
        figure.value for figure in told
    )


def _shared(words: WordAlignment, count: _Count) -> int:
    """How many content words both sentences have beside the noun."""
    return sum(
        count.view.words[i].is_content
        and count.view.words[i].root != count.anchors.noun
        for i in words.to_right
    )


def _agree(left: Figure, right: Figure) -> bool:
    """Could both be right, as far as "about", "some" and "more than" leave it open?"""
    if left.bound is not None and left.bound == right.bound:
        return are_close(left, right, ROUGHLY)
    is_rough = left.approximate or right.approximate
    return are_compatible(left, right) or (
        is_rough and are_close(left, right, _VERY_ROUGHLY)
    )
