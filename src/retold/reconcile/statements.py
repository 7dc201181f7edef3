"""Statements: sentences of several reports that make one assertion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from retold.model import Mention, Report, Standing, Statement
from retold.reconcile.distinct import DistinctSentence, Place

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

    Args:
        groups: Sentences that state the same, from `group_sentences`.
        reports: The story's reports.
        origin_at: The origin that speaks in a place.
        speaker_at: To whom the report attributes what stands there.
        sides_at: The contradictions in which a place has a side.
    """
    statements = []
    for number, group in enumerate(groups, 1):
        places = sorted({place for sentence in group for place in sentence.places})
        origins = sorted({origin_at(place) for place in places})
        statements.append(
            Statement(
                id=f"t{number}",
                text=_wording(group),
                standing=standing(
                    reports=len({place.report for place in places}),
                    origins=len(origins),
                    is_disputed=_are_at_odds(places, sides_at),
                ),
                origins=tuple(origins),
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
        )
    return statements


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


def _wording(group: Sequence[DistinctSentence]) -> str:
    """The words of the first report with a sentence for it, else a part or headline.

    A part is marked where its sentence goes on.
    """
    best = min(group, key=lambda s: (s.view.is_title, s.view.is_part, s.places[0]))
    text = " ".join(best.view.text.split())
    if best.view.is_part:
        sentence = best.view.notes.sentences[best.view.index]
        before = "… " if sentence.start < best.view.start else ""
        behind = " …" if best.view.end < sentence.end else ""
        return f"{before}{text}{behind}"
    return text
