"""Dates, figures and names that differ between sentences that state the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from retold.annotate.figures import are_compatible as figures_agree
from retold.annotate.names import same_name
from retold.annotate.times.intervals import are_compatible as times_agree
from retold.annotate.times.intervals import value_to_days
from retold.model import Figure, Finding, FindingKind, Name, Reading, TimeExpression
from retold.reconcile.findings.slots import Slot, differing, evidence
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical, root
from retold.text.tokens import tokenize

# Below this a difference is more often of two things than of one.
_LEAST_PROBABILITY: Final = 0.65

# Counts that grow as news comes in: a later report with the higher number knows more.
_TOLL: Final = frozenset(
    root(canonical(word))
    for word in (
        "killed dead death died injured wounded hurt missing casualty victim toll "
        "arrested detained displaced evacuated hospitalized infected case rescued "
        "survivor trapped stranded homeless damaged destroyed"
    ).split()
)


def date_findings(words: WordAlignment) -> Iterator[Finding]:
    """Dates and times of day that cannot name the same time."""
    if not words.are_sentences:
        return
    for time_l, time_r, slot in differing(
        words, _points(words.left.times), _points(words.right.times), _same_time
    ):
        if slot.probability < _LEAST_PROBABILITY or not _like_sized(time_l, time_r):
            continue
        yield _finding("date-differs", words, time_l, time_r, slot, "contradiction")


def figure_findings(words: WordAlignment) -> Iterator[Finding]:
    """Figures of one thing that cannot both be right."""
    if not words.are_sentences:
        return
    for figure_l, figure_r, slot in differing(
        words, words.left.figures, words.right.figures, _same_figure
    ):
        if slot.probability < _LEAST_PROBABILITY:
            continue
        reading = _reading(words, figure_l, figure_r)
        yield _finding("figure-differs", words, figure_l, figure_r, slot, reading)


def name_findings(words: WordAlignment) -> Iterator[Finding]:
    """Persons, organisations and places put for one another."""
    if not words.are_sentences:
        return
    for kind, kinds in _NAME_KINDS:
        chosen = _of_kinds(kinds)
        for name_l, name_r, slot in differing(
            words, chosen(words.left), chosen(words.right), _could_be_one
        ):
            # Names differ between independent accounts all the time: both sides of the
            # slot must agree, or one side and nearly all of the clause.
            if slot.probability < 0.9 or _both_near(words, name_l, name_r):
                continue
            yield _finding(kind, words, name_l, name_r, slot, "contradiction")


_NAME_KINDS: Final[tuple[tuple[FindingKind, frozenset[str]], ...]] = (
    ("participants-differ", frozenset({"person", "organisation"})),
    ("place-differs", frozenset({"place"})),
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
    words_l, words_r = (
        [t.norm for t in tokenize(n.name)] for n in (left, right)
    )
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


def _points(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Times that name a day, month or year (not durations, sets or "now")."""
    return [
        time
        for time in times
        if time.type in ("DATE", "TIME") and not time.value.endswith("_REF")
    ]


def _same_time(left: TimeExpression, right: TimeExpression) -> bool:
    return times_agree(left.value, right.value)


def _like_sized(left: TimeExpression, right: TimeExpression) -> bool:
    """Do both name a time of about one length (a day and a day, a year and a year)?"""
    days_l, days_r = value_to_days(left.value), value_to_days(right.value)
    if days_l is None or days_r is None:
        return len(left.value) == len(right.value)
    length_l, length_r = (b.toordinal() - a.toordinal() for a, b in (days_l, days_r))
    return length_l == length_r or {length_l, length_r} <= set(range(27, 31))


def _same_figure(left: Figure, right: Figure) -> bool:
    """Can both be right, or do they count two things?"""
    return figures_agree(left, right) or not _same_thing(left, right)


def _same_thing(left: Figure, right: Figure) -> bool:
    if left.unit or right.unit:
        return (left.unit or "") == (right.unit or "")
    roots_l, roots_r = _roots(left.of), _roots(right.of)
    return bool(roots_l & roots_r) or not roots_l or not roots_r


def _roots(counted: str | None) -> set[str]:
    return {root(canonical(t.norm)) for t in tokenize(counted or "")}


def _reading(words: WordAlignment, left: Figure, right: Figure) -> Reading:
    """How a difference of figures is to be taken."""
    if _is_toll(words) and _later_is_higher(words, left, right):
        return "update"
    if left.approximate or right.approximate:
        return "rounding" if _are_close(left, right) else "contradiction"
    return "contradiction"


def _is_toll(words: WordAlignment) -> bool:
    roots = {word.root for word in words.left.words} & {
        word.root for word in words.right.words
    }
    return bool(roots & _TOLL)


def _later_is_higher(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Does the report that came later give the higher number?"""
    when_l, when_r = words.left.report.published, words.right.report.published
    if when_l is None or when_r is None:
        return False
    length = min(len(when_l), len(when_r))
    if when_l[:length] == when_r[:length]:
        return False
    return (when_l < when_r) == (left.value < right.value)


def _are_close(left: Figure, right: Figure) -> bool:
    """Within a tenth of each other: what "about" commonly covers."""
    return abs(left.value - right.value) <= 0.1 * max(abs(left.value), abs(right.value))


def _finding(
    kind: FindingKind,
    words: WordAlignment,
    left: TimeExpression | Figure | Name,
    right: TimeExpression | Figure | Name,
    slot: Slot,
    reading: Reading,
) -> Finding:
    report_l, report_r = words.left.report, words.right.report
    proof = (
        evidence(report_l, left.start, left.end),
        evidence(report_r, right.start, right.end),
    )
    return Finding(
        kind=kind,
        is_hard=reading in ("contradiction", "unclear"),
        reading=reading,
        probability=slot.probability,
        message=_MESSAGES[kind].format(proof[0].text, proof[1].text),
        evidence=proof,
    )


_MESSAGES: Final = {
    "date-differs": "one matter, two dates: “{}” and “{}”",
    "figure-differs": "one count, two figures: “{}” and “{}”",
    "participants-differ": "one role, two names: “{}” and “{}”",
    "place-differs": "one happening, two places: “{}” and “{}”",
}
