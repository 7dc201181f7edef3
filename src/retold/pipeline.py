"""The stages in order: where reports become stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from retold.annotation import annotate_report
from retold.lineage import group_origins, link_reports
from retold.model import Report, Story
from retold.reconcile.account import make_account

# Called with the number of reports done and of all reports.
Progress = Callable[[int, int], None]


def account_of(story_id: str, reports: Sequence[Report]) -> Story:
    """The account of reports that are taken as one story.

    Args:
        story_id: The id to give to the story.
        reports: At least one; in any order, which is kept.

    Cost:
        Linear in the texts to annotate, nearly linear in what they say differently.
    """
    annotations = [annotate_report(report) for report in reports]
    lineage = link_reports(reports, {notes.id: notes for notes in annotations})
    origins = group_origins(
        reports, lineage, {notes.id: notes.credits for notes in annotations}
    )
    return make_account(
        story_id, reports, annotations, lineage=lineage, origins=origins
    )


def accounts_of(
    stories: Sequence[tuple[str, Sequence[Report]]], *, progress: Progress | None = None
) -> Iterator[Story]:
    """The account of each story, given with its id and its reports.

    Returns:
        Stories lazily, in the order given.
    """
    done, all_reports = 0, sum(len(reports) for _, reports in stories)
    for story_id, reports in stories:
        yield account_of(story_id, reports)
        done += len(reports)
        if progress is not None:
            progress(done, all_reports)
