"""Whose voice speaks at a place: the origin of a mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from retold.model import Edge, Origin, Passage
from retold.reconcile.views import SentenceView

# A sentence is taken over when this share of it lies in passages.
_TAKEN_SHARE: Final = 0.5


class OriginMap:
    """The origin of every sentence of a story.

    Inside a passage that was taken over it is the origin of the report it was taken
    from, elsewhere the report's own.
    """

    def __init__(self, origins: Sequence[Origin], lineage: Sequence[Edge]) -> None:
        self._own = {report: o.id for o in origins for report in o.reports}
        self._taken: dict[str, list[tuple[str, Passage]]] = defaultdict(list)
        for edge in lineage:
            if edge.relation == "quotes-only":
                continue
            for passage in edge.passages:
                self._taken[edge.target].append((edge.source, passage))

    def origin_at(self, view: SentenceView) -> str:
        """The id of the origin that speaks in a sentence.

        Follows one edge only: the source of a passage is itself the origin's report,
        or one that took it over from there and is in the same origin.
        """
        taken: dict[str, int] = defaultdict(int)
        for source, passage in self._taken[view.report.id]:
            overlap = min(view.end, passage.end_r) - max(view.start, passage.start_r)
            if overlap > 0:
                taken[self._own[source]] += overlap
        if not taken:
            return self._own[view.report.id]
        origin = min(taken, key=lambda o: (-taken[o], o))
        if taken[origin] >= _TAKEN_SHARE * (view.end - view.start):
            return origin
        return self._own[view.report.id]
