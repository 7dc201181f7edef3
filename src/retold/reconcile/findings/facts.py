"""Dates, figures and names that differ between sentences that state the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Final

from retold.annotation.figures import are_compatible as figures_agree
from retold.annotation.names import same_name
from retold.annotation.times.intervals import are_compatible as times_agree
from retold.annotation.times.intervals import value_to_days
from retold.model import Figure, Finding, FindingKind, Name, Reading, TimeExpression
from retold.reconcile.findings.claims import mutual_likeness
from retold.reconcile.findings.slots import differing, evidence, find_slot, is_in_quote
from retold.reconcile.views import SentenceView
from retold.reconcile.words import Clause, WordAlignment, clause_of
from retold.text.roots import canonical, root
from retold.text.tokens import tokenize

# Below this a difference is more often of two things than of one.
_LEAST_PROBABILITY: Final = 0.8
# Two reports that know of each other differ in a word; two that do not differ in what
# they tell. Read on 160 real stories, names and dates that differ in sentences less
# alike than this (share of the richer one's content) were nearly all of two things.
_ALIKE: Final = 0.5
_NAMES_ALIKE: Final = 0.6
# Figures that lie further apart than this count two things, save where the sentences
# are nearly the same otherwise: slips and rounding stay within a digit.
_MOST_RATIO: Final = 4.0

# Beside a figure these say that it counts a part, or those that come on top.
_PART_WORDS: Final = frozenset(
    "other others another more additional further extra remaining rest of among".split()
)

# "About" commonly covers a tenth; "$600 million" for 601 is rounded without a word.
_ROUGHLY: Final = 0.1
_ROUNDED: Final = 0.005

# A day in one report and a month in the other may be one time told less exactly, save
# where the sentences are nearly the same otherwise.
_NEARLY_VERBATIM: Final = 0.65

# Counts that grow as news comes in: a later report with the higher number knows more.
_TOLL: Final = frozenset(
    root(canonical(word))
    for word in (
        "killed dead death died injured wounded hurt missing casualty victim toll "
        "arrested detained displaced evacuated hospitalized infected case rescued "
        "rescuer survivor hospital treated trapped stranded homeless damaged destroyed"
    ).split()
)


_ZONE: Final = re.compile(r"\b(?:GMT|UTC|[ECMP][SD]?T|[A-Z]{2,4}T|local)\b")
_CLOCK: Final = re.compile(r"T\d\d:?\d*")
_DAY: Final = re.compile(
    r"\d{4}|day\b|tonight|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d",
    re.IGNORECASE,
)

# Words between a figure and the word that tells whom it counts.
_TOLL_REACH: Final = 6


def date_findings(words: WordAlignment) -> Iterator[Finding]:
    """Dates and times of day that cannot name the same time."""
    if not words.are_sentences or mutual_likeness(words) < _ALIKE:
        return
    for time_l, time_r, slot in differing(
        words, _points(words.left), _points(words.right), _same_time(words)
    ):
        if slot.probability < _LEAST_PROBABILITY or are_of_others(
            words, time_l, time_r
        ):
            continue
        if (
            not _like_sized(time_l, time_r)
            and mutual_likeness(words) < _NEARLY_VERBATIM
        ):
            continue
        yield difference(
            "date-differs", words, time_l, time_r, slot.probability, "contradiction"
        )


def figure_findings(words: WordAlignment) -> Iterator[Finding]:
    """Figures of one thing that cannot both be right."""
    if not words.are_sentences:
        return
    for figure_l, figure_r, slot in differing(
        words,
        words.left.figures,
        words.right.figures,
        _same_figure(words),
        lambda x, y: _same_thing(x, y) and _same_part(words, x, y),
        counted_span,
    ):
        if slot.probability < _LEAST_PROBABILITY or are_of_others(
            words, figure_l, figure_r
        ):
            continue
        is_near = mutual_likeness(words) >= _NEARLY_VERBATIM
        if are_far_apart(figure_l, figure_r) and not is_near:
            continue
        reading = figure_reading(words, figure_l, figure_r)
        yield difference(
            "figure-differs", words, figure_l, figure_r, slot.probability, reading
        )


def name_findings(words: WordAlignment) -> Iterator[Finding]:
    """Persons, organisations and places put for one another."""
    if not words.are_sentences or mutual_likeness(words) < _NAMES_ALIKE:
        return
    for kind, kinds in _NAME_KINDS:
        chosen = _of_kinds(kinds)
        for name_l, name_r, slot in differing(
            words, chosen(words.left), chosen(words.right), _could_be_one
        ):
            # Names differ between independent accounts all the time: both sides of the
            # slot must agree, or one side and nearly all of the clause.
            if slot.flanks < 1 or slot.probability < 0.9:
                continue
            if _both_near(words, name_l, name_r):
                continue
            yield difference(
                kind, words, name_l, name_r, slot.probability, "contradiction"
            )


_ACTORS: Final = frozenset({"person", "organisation"})
_PLACES: Final = frozenset({"place"})
_NAME_KINDS: Final[tuple[tuple[FindingKind, frozenset[str]], ...]] = (
    ("participants-differ", _ACTORS),
    ("place-differs", _PLACES),
)


def _of_kinds(kinds: frozenset[str]) -> Callable[[SentenceView], list[Name]]:
    """The names of these kinds in a sentence, credits apart."""
    return lambda view: [
        name
        for name in view.names
        if name.kind in kinds
        and not any(
            c.start < name.end and name.start < c.end for c in view.notes.credits
        )
    ]


def _could_be_one(left: Name, right: Name) -> bool:
    """Could both names mean one? Yes where they share a word, save two given names."""
    if same_name(left.name, right.name):
        return True
    words_l, words_r = ([t.norm for t in tokenize(n.name)] for n in (left, right))
    if not set(words_l) & set(words_r):
        return False
    return not (
        left.kind == right.kind == "person"
        and len(words_l) == len(words_r) > 1
        and words_l[-1] == words_r[-1]
    )


def _both_near(words: WordAlignment, left: Name, right: Name) -> bool:
    """Does each report have the other's name in the sentences around?

    Then both tell of both, and the sentences were aligned crosswise.
    """
    return _is_near(words.right, left) and _is_near(words.left, right)


def _is_near(view: SentenceView, name: Name) -> bool:
    sentences = view.notes.sentences
    first = sentences[max(0, view.index - 1)].start
    last = sentences[min(len(sentences) - 1, view.index + 1)].end
    return any(
        first <= other.start < last and same_name(other.name, name.name)
        for other in view.notes.names
    )


def _points(view: SentenceView) -> list[TimeExpression]:
    """Times that name a day, month or year (not durations, sets or "now").

    What somebody said is anchored at the day it was said, which may not be known.
    """
    return [
        time
        for time in view.times
        if time.type in ("DATE", "TIME")
        and not time.value.endswith("_REF")
        and not is_in_quote(view, time.start, time.end)
    ]


def _same_time(
    words: WordAlignment,
) -> Callable[[TimeExpression, TimeExpression], bool]:
    """Can two times of these sentences be one?

    A bare clock time has its day by guess: only the clock counts then, and a part of
    the day or another time zone leaves it open.
    """

    def agree(left: TimeExpression, right: TimeExpression) -> bool:
        said_l = words.left.report.text[left.start : left.end]
        said_r = words.right.report.text[right.start : right.end]
        if "TIME" in (left.type, right.type):
            if _ZONE.search(said_l) or _ZONE.search(said_r):
                return True
            if not (_DAY.search(said_l) and _DAY.search(said_r)):
                clock_l, clock_r = _CLOCK.search(left.value), _CLOCK.search(right.value)
                return not clock_l or not clock_r or clock_l[0] == clock_r[0]
        return times_agree(left.value, right.value)

    return agree


def _like_sized(left: TimeExpression, right: TimeExpression) -> bool:
    """Do both name a time of about one length (a day and a day, a year and a year)?"""
    days_l, days_r = value_to_days(left.value), value_to_days(right.value)
    if days_l is None or days_r is None:
        return len(left.value) == len(right.value)
    length_l, length_r = (b.toordinal() - a.toordinal() for a, b in (days_l, days_r))
    return length_l == length_r or {length_l, length_r} <= set(range(27, 31))


def _same_figure(words: WordAlignment) -> Callable[[Figure, Figure], bool]:
    """Can two figures of these sentences both be right, or do they count two things?

    Equal ones are right wherever they stand. One that only allows for the other ("at
    least nine" for 231) must count the same by its place, too. "At least 75" and "at
    least 50" could both be right, but who retells one as the other has changed it.
    """

    def agree(left: Figure, right: Figure) -> bool:
        if left.value == right.value:
            return True
        if not _same_thing(left, right):
            return False
        if left.bound is not None and left.bound == right.bound:
            return _are_close(left, right, _ROUGHLY)
        if not figures_agree(left, right):
            return False
        slot = find_slot(
            words, counted_span(words.left, left), counted_span(words.right, right)
        )
        return slot.flanks > 0 and slot.probability >= _LEAST_PROBABILITY

    return agree


def _same_thing(left: Figure, right: Figure) -> bool:
    """Could both figures count one thing: one unit, or a word of what is counted?"""
    if left.unit or right.unit:
        return (left.unit or "") == (right.unit or "")
    roots_l, roots_r = _roots(left.of), _roots(right.of)
    return bool(roots_l & roots_r) or not roots_l or not roots_r


def _same_part(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Do both count the whole, or both a part ("two other men", "four of them")?"""
    return _is_part(words.left, left) == _is_part(words.right, right)


def _is_part(view: SentenceView, figure: Figure) -> bool:
    place = view.words_between(figure.start, figure.end)
    near = range(max(0, place.start - 1), min(len(view.words), place.stop + 2))
    return any(view.words[i].token.norm in _PART_WORDS for i in near)


def _roots(counted: str | None) -> set[str]:
    return {root(canonical(t.norm)) for t in tokenize(counted or "")}


def figure_reading(words: WordAlignment, left: Figure, right: Figure) -> Reading:
    """How a difference of figures is to be taken."""
    if _is_sum(left, words.right) or _is_sum(right, words.left):
        return "scope"
    # An outlet that gives another figure later has learnt more.
    if words.left.report.outlet and (
        words.left.report.outlet == words.right.report.outlet
    ):
        is_counting = True
    else:
        # A later report knows more of a toll, a late retelling of an early one less.
        is_counting = _is_toll(words.left, left) and _is_toll(words.right, right)
    if is_counting and not _is_of_one_moment(words):
        return "update"
    if (left.approximate or right.approximate) and _are_close(left, right, _ROUGHLY):
        return "rounding"
    if _are_close(left, right, _ROUNDED):
        return "rounding"
    return "contradiction"


def are_of_others(
    words: WordAlignment,
    left: TimeExpression | Figure,
    right: TimeExpression | Figure,
) -> bool:
    """Do the two clauses name other people, organisations or places, none in common?"""
    for kinds in (_ACTORS, _PLACES):
        names_l = _names_by(words.left, words.clauses_left, left, kinds)
        names_r = _names_by(words.right, words.clauses_right, right, kinds)
        if (
            names_l
            and names_r
            and not any(_could_be_one(x, y) for x in names_l for y in names_r)
        ):
            return True
    return False


def _names_by(
    view: SentenceView,
    clauses: Sequence[Clause],
    item: TimeExpression | Figure,
    kinds: frozenset[str],
) -> list[Name]:
    """Names of some kinds in the clause that holds a date or figure."""
    place = view.words_between(item.start, item.end)
    if not place:
        return []
    starts = [view.words[i].token.start for i in clause_of(clauses, place.start)]
    return [
        name
        for name in view.names
        if name.kind in kinds
        and any(name.start <= start < name.end for start in starts)
    ]


def are_far_apart(left: Figure, right: Figure) -> bool:
    """Is one figure several times the other?"""
    low, high = sorted((abs(left.value), abs(right.value)))
    return high > _MOST_RATIO * low


def counted_span(view: SentenceView, figure: Figure) -> tuple[int, int]:
    """The figure with what it counts, where that stands right behind it."""
    place = view.words_between(figure.start, figure.end)
    counted = {token.norm for token in tokenize(figure.of or "")}
    end = place.stop
    while end < len(view.words) and view.words[end].token.norm in counted:
        end += 1
    if end == place.stop or not place:
        return figure.start, figure.end
    return figure.start, view.words[end - 1].token.end


def _is_sum(figure: Figure, view: SentenceView) -> bool:
    """Is the figure the sum of two in the other sentence (a whole of its parts)?"""
    return any(
        figure.value == one.value + other.value
        for one, other in combinations(view.figures, 2)
    )


def _is_toll(view: SentenceView, figure: Figure) -> bool:
    """Does the figure count victims, or others whose number grows with the news?"""
    place = view.words_between(figure.start, figure.end)
    if not place:
        return False
    near = range(
        max(0, place.start - _TOLL_REACH),
        min(len(view.words), place.stop + _TOLL_REACH),
    )
    return any(view.words[i].root in _TOLL for i in near)


def _is_of_one_moment(words: WordAlignment) -> bool:
    """Were both reports published at one time, or is no time known of either?

    Of two reports of one day, either may know more.
    """
    when_l, when_r = words.left.report.published, words.right.report.published
    return when_l == when_r and (when_l is None or "T" in when_l)


def _are_close(left: Figure, right: Figure, share: float) -> bool:
    """Do the values differ by no more than this share of the larger?"""
    return abs(left.value - right.value) <= share * max(
        abs(left.value), abs(right.value)
    )


def difference(
    kind: FindingKind,
    words: WordAlignment,
    left: TimeExpression | Figure | Name,
    right: TimeExpression | Figure | Name,
    probability: float,
    reading: Reading,
) -> Finding:
    """The finding that two things of one slot differ."""
    report_l, report_r = words.left.report, words.right.report
    proof = (
        evidence(report_l, left.start, left.end),
        evidence(report_r, right.start, right.end),
    )
    return Finding(
        kind=kind,
        is_hard=reading in ("contradiction", "unclear"),
        reading=reading,
        probability=probability,
        message=_MESSAGES[kind].format(proof[0].text, proof[1].text),
        evidence=proof,
    )


_MESSAGES: Final = {
    "date-differs": "one matter, two dates: “{}” and “{}”",
    "figure-differs": "one count, two figures: “{}” and “{}”",
    "participants-differ": "one role, two names: “{}” and “{}”",
    "place-differs": "one happening, two places: “{}” and “{}”",
}
