"""The stages in order: where reports become stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from retold.annotation import annotate_report
from retold.lineage import group_origins, link_reports
from retold.model import Report, Story
from retold.reconcile.account import make_account
from retold.stories import group_stories

# Called with the number of reports done and of all reports.
Progress = Callable[[int, int], None]


def account_of(story_id: str, reports: Sequence[Report]) -> Story:
    """The account of reports that are taken as one story.

    Args:
        story_id: The id to give to the story.
        reports: At least one; in any order, which is kept.

    Cost:
        Linear in the texts to annotate, quadratic in the number of reports to compare.
    """
    annotations = [annotate_report(report) for report in reports]
    lineage = link_reports(reports, {notes.id: notes for notes in annotations})
    origins = group_origins(
        reports, lineage, {notes.id: notes.credits for notes in annotations}
    )
    return make_account(
        story_id, reports, annotations, lineage=lineage, origins=origins
    )


def stories_of(reports: Sequence[Report]) -> list[tuple[str, list[Report]]]:
    """The reports of each story with its id.

    Those with most reports come first, then by the order of their first report; ids
    are "s1", "s2" ... in that order.
    """
    groups = sorted(group_stories(reports), key=lambda g: (-len(g), g[0]))
    return [
        (f"s{number}", [reports[i] for i in members])
        for number, members in enumerate(groups, 1)
    ]


def accounts_of_all(
    reports: Sequence[Report], *, progress: Progress | None = None
) -> Iterator[Story]:
    """Group reports into stories and give the account of each.

    Returns:
        Stories lazily, in the order of `stories_of`.
    """
    done = 0
    for story_id, members in stories_of(reports):
        yield account_of(story_id, members)
        done += len(members)
        if progress is not None:
            progress(done, len(reports))
