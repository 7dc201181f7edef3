"""Statements: sentences of several reports that make one assertion."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from retold.model import Mention, Standing, Statement
from retold.reconcile.align import LEAST_CONTEXT, AlignedPair, align_sentences
from retold.reconcile.parts import find_parts
from retold.reconcile.views import SentenceView

# A sentence in a story: index of the report, index of the sentence in it.
Place = tuple[int, int]
# Gives the origin that speaks at a place.
OriginAt = Callable[[SentenceView], str]


class Alignment(NamedTuple):
    """The aligned sentences of two reports of a story, by the reports' indices."""

    left: int
    right: int
    pairs: list[AlignedPair]


def align_reports(views: Sequence[Sequence[SentenceView]]) -> list[Alignment]:
    """Every two reports of a story aligned, in the order of the reports.

    Cost:
        Quadratic in the number of reports, and in their sentences.
    """
    return [
        Alignment(left, right, align_sentences(views[left], views[right]))
        for left, right in combinations(range(len(views)), 2)
    ]


def add_parts(
    views: Sequence[Sequence[SentenceView]], alignments: Sequence[Alignment]
) -> tuple[list[list[SentenceView]], list[tuple[Place, Place]]]:
    """Find sentences that another report tells inside a longer sentence.

    Looked for are sentences that no sentence of that other report answers.

    Returns:
        The sentences of each report with the parts behind them, and the pairs of a
        sentence and a part that state the same.
    """
    units = [list(report) for report in views]
    links: list[tuple[Place, Place]] = []
    for alignment in alignments:
        lengths = len(views[alignment.left]), len(views[alignment.right])
        if max(lengths) < LEAST_CONTEXT:
            # A sentence or two were weighed as wholes already. Of 30 pairs of lone
            # sentences that parts joined, people had called 23 different.
            continue
        pairs = [(p.left, p.right) for p in alignment.pairs]
        for short, whole, side in (
            (alignment.left, alignment.right, 0),
            (alignment.right, alignment.left, 1),
        ):
            matched = {pair[side] for pair in pairs}
            rest = [v for v in views[short] if v.index not in matched]
            for i, part in find_parts(views[whole], rest):
                links.append(
                    ((short, rest[i].index), _place_of(units[whole], whole, part))
                )
    return units, links


def _place_of(units: list[SentenceView], report: int, part: SentenceView) -> Place:
    """The place of a part among a report's units, added where it is new."""
    for at, unit in enumerate(units):
        if (unit.start, unit.end) == (part.start, part.end):
            return report, at
    units.append(part)
    return report, len(units) - 1


def group_sentences(
    views: Sequence[Sequence[SentenceView]],
    alignments: Sequence[Alignment],
    part_links: Sequence[tuple[Place, Place]] = (),
) -> list[list[Place]]:
    """Sentences that state the same, put together over all reports.

    The surest pairs are joined first. A group holds one body sentence of a report, so
    that groups do not run together along chains of half-likeness; headlines come on
    top. Sentences that match none are groups of one; parts that found no group are
    left out.

    Args:
        views: Sentences by report, with their parts behind them.
        alignments: From `align_reports`.
        part_links: From `add_parts`.

    Returns:
        Groups of places, each sorted, sorted by their first place.

    Source:
        Constrained single-link clustering, surest link first.
    """
    group: dict[Place, list[Place]] = {
        (r, s): [(r, s)] for r, report in enumerate(views) for s in range(len(report))
    }
    links = sorted(
        (-pair.log_odds, (a.left, pair.left), (a.right, pair.right))
        for a in alignments
        for pair in a.pairs
    )
    # Parts come last: they join what is there and part nothing.
    links += [(0.0, *link) for link in part_links]
    for _, place_l, place_r in links:
        group_l, group_r = group[place_l], group[place_r]
        if group_l is group_r or _clash(views, group_l, group_r):
            continue
        group_l.extend(group_r)
        for place in group_r:
            group[place] = group_l
    unique = {id(places): places for places in group.values()}
    return sorted(
        sorted(places)
        for places in unique.values()
        if len(places) > 1 or not views[places[0][0]][places[0][1]].is_part
    )


def make_statements(
    views: Sequence[Sequence[SentenceView]],
    groups: Sequence[Sequence[Place]],
    *,
    origin_at: OriginAt,
    speakers: Mapping[Place, str | None],
    disputed: Collection[Place],
) -> list[Statement]:
    """Statements with their standing, in the order of the groups.

    Args:
        views: Sentences by report.
        groups: Places that state the same, from `group_sentences`.
        origin_at: The origin that speaks in a sentence.
        speakers: To whom a sentence's report attributes it.
        disputed: Places whose statement another report contradicts.
    """
    statements = []
    for number, places in enumerate(groups, 1):
        members = [views[r][s] for r, s in places]
        origins = sorted({origin_at(view) for view in members})
        is_disputed = len({r for r, _ in places if (r, _) in disputed}) > 1
        statements.append(
            Statement(
                id=f"t{number}",
                text=_wording(members),
                standing=standing(
                    reports=len({view.report.id for view in members}),
                    origins=len(origins),
                    is_disputed=is_disputed,
                ),
                origins=tuple(origins),
                mentions=tuple(
                    Mention(
                        report=view.report.id,
                        start=view.start,
                        end=view.end,
                        speaker=speakers.get(place),
                    )
                    for place, view in zip(places, members, strict=True)
                ),
            )
        )
    return statements


def standing(*, reports: int, origins: int, is_disputed: bool) -> Standing:
    """How a statement stands: by independent origins, not by reports."""
    if is_disputed:
        return "disputed"
    if origins > 1:
        return "corroborated"
    return "repeated" if reports > 1 else "single"


def _clash(
    views: Sequence[Sequence[SentenceView]],
    left: Sequence[Place],
    right: Sequence[Place],
) -> bool:
    """Would the union hold two body sentences of one report?"""
    reports_l = {r for r, s in left if not views[r][s].is_title}
    return any(r in reports_l for r, s in right if not views[r][s].is_title)


def _wording(members: Sequence[SentenceView]) -> str:
    """The words of the first report with a sentence for it, else a part or headline."""
    best = min(members, key=lambda view: (view.is_title, view.is_part))
    return " ".join(best.text.split())
