"""The stories of a whole corpus, found at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, groupby
from operator import itemgetter
from typing import Final

from retold.corpus.grouping import GroupedStory
from retold.corpus.intake import Intake
from retold.engines.base import Engine, carry_out
from retold.stages import Progress
from retold.stories.plan import GROUPING, LINKING, STORY_ROWS, large_components
from retold.stories.wide import (
    FIRM,
    LEFT_OVER,
    NO_WIDE_MEMBERS,
    WIDE_MEMBERS,
    WIDE_REPORTS,
    first_stages,
    guest_stages,
    last_stages,
    round_stages,
)

# Reports that open links connect are grouped by one task up to so many: it holds 10 KB
# for each, besides their rows. More are grouped by the engine in rounds, of some
# seconds each on Spark.
_MOST_IN_ONE_TASK: Final = 20_000


def group_corpus(
    engine: Engine,
    intake: Intake,
    *,
    most_in_one_task: int = _MOST_IN_ONE_TASK,
    progress: Progress | None = None,
) -> None:
    """Group reports by the event they tell, in tables: see `find_stories`.

    Args:
        engine: As for `find_stories`; and so are all other arguments.
        intake: By which the reports were loaded.
        most_in_one_task: How many linked reports one task may group.
        progress: Called with the reports that are read, and all there are.
    """
    made = carry_out(
        engine,
        (*LINKING, large_components(most_in_one_task)),
        intake.fingerprint(),
        watched="report_terms",
        progress=progress,
    )
    if _count(engine, "large_components"):
        made = _group_in_rounds(engine, made)
    else:
        made = carry_out(engine, (NO_WIDE_MEMBERS,), made)
    carry_out(engine, GROUPING, made)


def find_stories(
    engine: Engine,
    intake: Intake,
    *,
    most_in_one_task: int = _MOST_IN_ONE_TASK,
    progress: Progress | None = None,
) -> Iterator[GroupedStory]:
    """Group reports by the event they tell: as a store does that is given all at once.

    Args:
        engine: What it keeps of an earlier run on the same reports is used.
        intake: By which the reports were loaded, each id once.
        most_in_one_task: How many linked reports one task may group; any number gives
            the same stories.
        progress: Called with the reports that are read, and all there are.

    Returns:
        Lazily, stories in the order of their first reports, numbered from 1 on; their
        reports in the order of days and ids.

    Cost:
        Some 1 ms a report.
    """
    group_corpus(engine, intake, most_in_one_task=most_in_one_task, progress=progress)
    for number, rows in groupby(engine.rows(STORY_ROWS), key=itemgetter(0)):
        _, ids, titles, genres = map(list, zip(*rows, strict=True))
        yield GroupedStory(
            number, [intake.name(report) for report in ids], titles, genres
        )


def _group_in_rounds(engine: Engine, made: str) -> str:
    """Group large components; the fingerprint of what is made."""
    made = carry_out(engine, (WIDE_REPORTS,), made)
    rounds, made = _rounds(engine, "firm", FIRM, made)
    made = carry_out(engine, guest_stages(rounds), made)
    _, made = _rounds(engine, "left_over", LEFT_OVER, made)
    return carry_out(engine, (WIDE_MEMBERS,), made)


def _rounds(engine: Engine, part: str, numbers: str, made: str) -> tuple[int, str]:
    """Join reports until no two groups are close; how many rounds it took."""
    made = carry_out(engine, first_stages(part, numbers), made)
    for done in count():
        made = carry_out(engine, round_stages(part, done), made)
        if not _count(engine, f"{part}_moved_{done + 1}"):
            break
    return done + 1, carry_out(engine, last_stages(part, done + 1), made)


def _count(engine: Engine, table: str) -> int:
    """How many rows a table has."""
    ((rows,),) = engine.rows(f"SELECT count(*) FROM {table}")  # noqa: S608  (ours)
    return int(rows)
