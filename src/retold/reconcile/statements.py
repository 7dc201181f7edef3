"""Statements: sentences of several reports that make one assertion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from retold.annotation.figures import are_compatible as are_figures_compatible
from retold.annotation.times.intervals import are_compatible as are_times_compatible
from retold.model import Mention, Report, Standing, Statement, TimeExpression
from retold.reconcile.distinct import DistinctSentence, Place
from retold.reconcile.views import SentenceView

Fact = TypeVar("Fact")
# Gives the origin that speaks at a place, and the person to whom its report gives it.
OriginAt = Callable[[Place], str]
SpeakerAt = Callable[[Place], str | None]
# Gives the sides that a place takes: the number of a contradiction, and its own words.
Side = tuple[int, str]
SidesAt = Callable[[Place], Iterable[Side]]


def make_statements(
    groups: Sequence[Sequence[DistinctSentence]],
    reports: Sequence[Report],
    *,
    origin_at: OriginAt,
    speaker_at: SpeakerAt,
    sides_at: SidesAt,
) -> list[Statement]:
    """Statements with their standing, in the order of the groups.

    An origin counts where one of its mentions agrees with the statement's text: one
    that gives another day, or other numbers alone, tells of the same and says
    something else. Two origins that only one outlet speaks for are one desk's.

    Args:
        groups: Sentences that state the same, from `group_sentences`.
        reports: The story's reports.
        origin_at: The origin that speaks in a place.
        speaker_at: To whom the report attributes what stands there.
        sides_at: The contradictions in which a place has a side.
    """
    return [
        Statement(
            id=f"t{number}",
            text=_wording(lead),
            standing=standing(
                reports=len({place.report for place in agreeing}),
                origins=_independent(agreeing, reports, origin_at),
                is_disputed=_are_at_odds(places, sides_at),
            ),
            origins=tuple(sorted({origin_at(place) for place in agreeing})),
            mentions=tuple(
                Mention(
                    report=reports[place.report].id,
                    start=place.start,
                    end=place.end,
                    speaker=speaker_at(place),
                )
                for place in places
            ),
        )
        for number, group in enumerate(groups, 1)
        for lead in [_lead(group)]
        for places in [_places(group)]
        for agreeing in [_places([s for s in group if _agree(s.view, lead.view)])]
    ]


def _places(sentences: Sequence[DistinctSentence]) -> list[Place]:
    return sorted({place for sentence in sentences for place in sentence.places})


def _agree(left: SentenceView, right: SentenceView) -> bool:
    """Could both say the same of how many, and of which day?

    Clock times are not held against each other: nothing tells their zone.
    """
    days_l, days_r = (
        [t.value[:10] for t in v.times if _is_day(t)] for v in (left, right)
    )
    return _may_agree(left.figures, right.figures, are_figures_compatible) and (
        _may_agree(days_l, days_r, are_times_compatible)
    )


def _may_agree(
    left: Sequence[Fact], right: Sequence[Fact], agree: Callable[[Fact, Fact], bool]
) -> bool:
    """Does one side tell nothing, or do any two agree?"""
    return (
        not left
        or not right
        or any(agree(one, other) for one in left for other in right)
    )


def _is_day(time: TimeExpression) -> bool:
    return time.type in ("DATE", "TIME")


def _independent(
    places: Sequence[Place], reports: Sequence[Report], origin_at: OriginAt
) -> int:
    """How many origins speak, those that only one and the same outlet has as one."""
    outlets: dict[str, set[str]] = {}
    for place in places:
        report = reports[place.report]
        outlets.setdefault(origin_at(place), set()).add(report.outlet or report.id)
    sole = [next(iter(names)) for names in outlets.values() if len(names) == 1]
    return len(outlets) - len(sole) + len(set(sole))


def _are_at_odds(places: Sequence[Place], sides_at: SidesAt) -> bool:
    """Do two of the places take two sides of one contradiction?"""
    sides = {side for place in places for side in sides_at(place)}
    numbers = Counter(number for number, _ in sides)
    return any(count > 1 for count in numbers.values())


def standing(*, reports: int, origins: int, is_disputed: bool) -> Standing:
    """How a statement stands: by independent origins, not by reports."""
    if is_disputed:
        return "disputed"
    if origins > 1:
        return "corroborated"
    return "repeated" if reports > 1 else "single"


def _lead(group: Sequence[DistinctSentence]) -> DistinctSentence:
    """The sentence of the first report that has one, else a part or a headline."""
    return min(group, key=lambda s: (s.view.is_title, s.view.is_part, s.places[0]))


def _wording(lead: DistinctSentence) -> str:
    """The words of a sentence; a part is marked where its sentence goes on."""
    text = " ".join(lead.view.text.split())
    if not lead.view.is_part:
        return text
    sentence = lead.view.notes.sentences[lead.view.index]
    before = "… " if sentence.start < lead.view.start else ""
    behind = " …" if lead.view.end < sentence.end else ""
    return f"{before}{text}{behind}"
