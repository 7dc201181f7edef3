"""The list of a run's stories as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from retold.model import (
    Copying,
    Outlets,
    Report,
    Story,
    Thread,
    ThreadStory,
)
from retold.show.coverage import Coverage, coverage_over_time
from retold.show.dates import instant, is_day_only
from retold.show.outlets import OutletRow, arrange_outlets
from retold.show.plain import one_line
from retold.show.templating import Site, page_environment
from retold.show.wording import percent

# Bars of a story fit beside its title, those of a run across the page.
_STORY_BARS: Final = 40
_RUN_BARS: Final = 240  # twenty years of months
# When two reports came out is said by two dates.
_FEWEST_REPORTS: Final = 3
# So many stories, threads and outlets are shown, the others folded under a line. More
# than a hundred entries nobody scans, and the browser lays out only what is open.
_OPEN_STORIES: Final = 60
_OPEN_THREADS: Final = 5
_OPEN_OUTLETS: Final = 20
_TOLD_BY: Final = 6  # outlets named with a story, the others counted
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)


class IndexEntry(NamedTuple):
    """What the list says of a story."""

    story_id: str
    title: str
    first_published: str | None
    last_published: str | None
    published: tuple[str | None, ...]
    outlets: tuple[str, ...]  # each once, by its first report
    sources: tuple[str, ...]  # the outlets, or the ids of reports that name none
    origins: int
    hard: int
    soft: int
    copying: Copying | None
    coverage: Coverage | None

    @property
    def reports(self) -> int:
        """The number of reports."""
        return len(self.published)

    @property
    def first_minute(self) -> int | None:
        """The first publication in minutes since 1970."""
        return _minute(self.first_published)

    @property
    def last_minute(self) -> int | None:
        """The last publication in minutes since 1970."""
        return _minute(self.last_published)

    @property
    def taken_percent(self) -> int:
        """Words taken over of a hundred, for sorting."""
        if self.copying is None:
            return 0
        return round(100 * self.copying.taken_words / max(1, self.copying.words))


def entry_of(story: Story, copying: Copying | None = None) -> IndexEntry:
    """What the list says of a story; the story itself need not be kept.

    Args:
        story: The story.
        copying: How much of it is copied; not told without it.
    """
    hard = sum(finding.is_hard for finding in story.findings)
    published = tuple(report.published for report in story.reports)
    in_time = sorted(story.reports, key=_time)
    return IndexEntry(
        story_id=story.id,
        title=one_line(story.title or "") or "Story without a title",
        first_published=story.first_published,
        last_published=story.last_published,
        published=published,
        outlets=tuple(dict.fromkeys(one_line(r.outlet) for r in in_time if r.outlet)),
        sources=tuple(dict.fromkeys(one_line(r.outlet or r.id) for r in in_time)),
        origins=len(story.origins),
        hard=hard,
        soft=len(story.findings) - hard,
        copying=copying,
        coverage=coverage_over_time(published, most_bars=_STORY_BARS)
        if len(published) >= _FEWEST_REPORTS
        else None,
    )


def render_index(
    entries: Iterable[IndexEntry],
    threads: Sequence[Thread] = (),
    *,
    rejections: int,
    page_of: Mapping[str, str],
    outlets: Outlets | None = None,
    site: Site | None = None,
) -> str:
    """The list of a run's stories as one HTML page.

    Stories of most reports come first, of as many the latest; those of one report
    stand apart.

    Args:
        entries: What was kept of each story, in any order.
        threads: Stories that follow one another, in the order in which to list them.
        rejections: How many pieces of the input could not be read.
        page_of: The address of a story's page by the story's id; a story that is not
            in it is listed without a link.
        outlets: What each tells and has from others; without it there is no section
            of outlets.
        site: What the web app adds; without it the page works from a file.
    """
    found = Outlets() if outlets is None else outlets
    names = {one_line(name): one_line(other) for name, other in found.names.items()}
    ranked = sorted((_renamed(e, names) for e in entries), key=_biggest_first)
    several = [entry for entry in ranked if entry.reports > 1]
    published = [time for entry in ranked for time in entry.published]
    known = sorted({o for e in ranked for o in e.outlets}, key=_alphabetical)
    rows = arrange_outlets(found)
    return (
        page_environment()
        .get_template("index.html")
        .render(
            entries=ranked,
            several=several,
            told_by_one=[entry for entry in ranked if entry.reports < 2],
            open_stories=_OPEN_STORIES,
            open_outlets=_OPEN_OUTLETS,
            open_threads=_OPEN_THREADS,
            told_by=_TOLD_BY,
            copied_reports=_copied_reports,
            taken_words=_taken_words,
            report_count=len(published),
            copying=_all_copying(ranked),
            coverage=coverage_over_time(published, most_bars=_RUN_BARS),
            days=_days(published),
            outlet_names=known,
            outlet_number={name: number for number, name in enumerate(known)},
            outlet_rows=rows,
            has_outlets=_tell_something(rows),
            threads=[_thread_rows(thread) for thread in threads],
            rejections=rejections,
            page_of=page_of,
            site=site,
        )
    )


def _renamed(entry: IndexEntry, known: Mapping[str, str]) -> IndexEntry:
    """The entry with one name for each outlet."""
    return entry._replace(
        outlets=tuple(dict.fromkeys(known.get(o, o) for o in entry.outlets)),
        sources=tuple(dict.fromkeys(known.get(o, o) for o in entry.sources)),
    )


def _time(report: Report) -> tuple[bool, date, bool, datetime, str]:
    """In time, a bare day after the times in it, undated last, then by id."""
    moment = instant(report.published)
    is_bare = report.published is None or is_day_only(report.published)
    known = moment or _EPOCH
    return moment is None, known.date(), is_bare, known, report.id


def _minute(published: str | None) -> int | None:
    moment = instant(published)
    return None if moment is None else (moment - _EPOCH) // _MINUTE


def _biggest_first(entry: IndexEntry) -> tuple[int, bool, int, str, str]:
    latest = entry.last_minute
    return -entry.reports, latest is None, -(latest or 0), entry.title, entry.story_id


def _alphabetical(name: str) -> tuple[str, str]:
    return name.casefold().removeprefix("the "), name


def _all_copying(entries: Sequence[IndexEntry]) -> Copying | None:
    """How much of a run is copied; None where that is not known of every story."""
    each = [entry.copying for entry in entries if entry.copying is not None]
    if not each or len(each) < len(entries):
        return None
    return Copying(
        reports=sum(row.reports for row in each),
        origins=sum(row.origins for row in each),
        words=sum(row.words for row in each),
        taken_words=sum(row.taken_words for row in each),
    )


def _copied_reports(copying: Copying) -> str:
    """How many reports are no origin of their own, in words."""
    copies = copying.reports - copying.origins
    if not copies:
        return "No report is a copy or a rewrite of another"
    are = (
        "is a copy, version or rewrite"
        if copies == 1
        else "are copies, versions or rewrites"
    )
    share = percent(copies / copying.reports)
    return f"{copies:,} of the {copying.reports:,} reports ({share}) {are} of another"


def _taken_words(copying: Copying) -> str:
    """How many words another report had before, in words."""
    if not copying.taken_words:
        return "no passage taken over"
    return f"{percent(copying.taken_words / copying.words)} of the words taken over"


def _days(published: Iterable[str | None]) -> tuple[str, str] | None:
    """The first and the last day of a run; None if it is one day, or has none."""
    days = {moment.date() for time in published if (moment := instant(time))}
    if len(days) < 2:
        return None
    return min(days).isoformat(), max(days).isoformat()


def _tell_something(rows: Sequence[OutletRow]) -> bool:
    """Is there anything to compare?"""
    return len(rows) > 1


def _thread_rows(thread: Thread) -> list[tuple[ThreadStory, str]]:
    """The stories of a thread, each with the reason why it follows an earlier one."""
    return list(_with_reasons(thread))


def _with_reasons(thread: Thread) -> Iterator[tuple[ThreadStory, str]]:
    why = {link.later: link.why for link in thread.links}
    for story in thread.stories:
        yield story, why.get(story.story, "")
