"""The reports of a story: in the order of their publication, each with a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cached_property

from msgspec.structs import replace

from retold.model import Evidence, Origin, Report, Story, origins_by_report
from retold.show.dates import instant, is_day_only, published_words
from retold.show.differences import LEAST_COMMON
from retold.show.passages import Passage, Quarry, QuotedPlace
from retold.show.plain import one_line
from retold.show.wording import headline_counts, uncompared_words, unread_words


class Roll:
    """The reports of a story, which everything else refers to by id.

    Those of a giant story that were not compared are counted, and listed nowhere.
    """

    def __init__(self, story: Story) -> None:
        self.report_count = len(story.reports)
        self.origin_count = len(story.origins)
        self._source_count = len({r.outlet or r.id for r in story.reports})
        self._sizes = {origin.id: len(origin.reports) for origin in story.origins}
        if story.uncompared:
            story = _compared_part(story)
        self.story = story
        self.reports: list[Report] = sorted(story.reports, key=_time_order)
        self._position = {report.id: n for n, report in enumerate(self.reports)}
        self.quarry = Quarry(story.reports)

    @cached_property
    def labels(self) -> dict[str, str]:
        """A name for each report: its outlet, numbered where the outlet has several."""
        names = [one_line(r.outlet or r.id) for r in self.reports]
        total, seen = Counter(names), Counter[str]()
        labels = {}
        for report, name in zip(self.reports, names, strict=True):
            seen[name] += 1
            labels[report.id] = name if total[name] == 1 else f"{name} ({seen[name]})"
        return labels

    @property
    def unread(self) -> str:
        """What is not read in these reports, for their language; or nothing."""
        return unread_words(len(self.story.foreign), len(self.reports))

    @property
    def rests_on(self) -> str:
        """The one line that says what the story rests on."""
        return headline_counts(self.report_count, self.origin_count, self._source_count)

    @property
    def uncompared(self) -> str:
        """How many reports were compared, if not all; or nothing."""
        return uncompared_words(len(self.reports), self.report_count)

    def size(self, origin: Origin) -> int:
        """How many reports an origin has, with those that were not compared."""
        return self._sizes[origin.id]

    @cached_property
    def _origin_of(self) -> dict[str, str]:
        """The origin of each report."""
        return origins_by_report(self.story.origins)

    def label(self, report_id: str) -> str:
        """The name under which a report is shown."""
        return self.labels.get(report_id) or one_line(report_id)

    def published(self, report_id: str) -> str | None:
        """When a report was published, as it says."""
        number = self._position.get(report_id)
        return None if number is None else self.reports[number].published

    def when(self, report_id: str) -> str:
        """When a report was published, in words."""
        return published_words(self.published(report_id))

    def number(self, report_id: str) -> int:
        """A report's place in the order of publication, from 1."""
        return self._position.get(report_id, -1) + 1

    def label_list(self, report_ids: Iterable[str]) -> list[str]:
        """The names of reports, each once, in the order of publication."""
        return [self.label(report_id) for report_id in self.in_order(report_ids)]

    def in_order(self, report_ids: Iterable[str]) -> list[str]:
        """Reports, each once, in the order of publication."""
        return sorted(set(report_ids), key=lambda r: (self._position.get(r, 0), r))

    def first_places(self, evidence: Sequence[Evidence]) -> list[Evidence]:
        """The first place of each report, in the order of publication."""
        firsts: dict[str, Evidence] = {}
        for e in sorted(evidence, key=lambda e: e.start):
            firsts.setdefault(e.report, e)
        return [firsts[report_id] for report_id in self.in_order(firsts)]

    def by_publication(
        self,
        places: Sequence[QuotedPlace],
        least_common: float = LEAST_COMMON,
        *,
        is_in_parts: bool = False,
    ) -> list[Passage]:
        """The wordings of some places by publication; see `Quarry.side_by_side`."""
        return self.quarry.side_by_side(
            sorted(places, key=lambda p: (self._position.get(p.report, 0), p.start)),
            least_common=least_common,
            is_in_parts=is_in_parts,
        )


def _compared_part(story: Story) -> Story:
    """The story less its reports that were not compared."""
    left_out = set(story.uncompared)
    origins = [
        replace(origin, reports=tuple(r for r in origin.reports if r not in left_out))
        for origin in story.origins
    ]
    return replace(
        story,
        reports=tuple(r for r in story.reports if r.id not in left_out),
        origins=tuple(origin for origin in origins if origin.reports),
    )


def _time_order(report: Report) -> tuple[str, bool, datetime, str]:
    """In time, then by id; a bare day after the times in it, no date at the end."""
    moment = instant(report.published) or datetime.max.replace(tzinfo=UTC)
    is_bare = report.published is None or is_day_only(report.published)
    return moment.date().isoformat(), is_bare, moment, report.id
