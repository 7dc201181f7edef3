"""Stories under the ids by which they are published, and as rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from retold.corpus.grouping import GroupedStory
from retold.stories.titles import choose_title

Named: TypeAlias = tuple[str, GroupedStory]


def name_stories(stories: Iterable[GroupedStory], *, by_size: bool) -> list[Named]:
    """Stories with their ids: those that last, or s1, s2 ... from the largest on."""
    if not by_size:
        return [(f"s{story.number}", story) for story in stories]
    ordered = sorted(stories, key=lambda story: (-len(story.reports), story.number))
    return [(f"s{place}", story) for place, story in enumerate(ordered, 1)]


def story_row(story_id: str, story: GroupedStory) -> dict[str, object]:
    """A story as `{"story", "title", "reports", "genres"}`.

    The title is the headline that is most like those of the others; `genres` has the
    reports that are no plain news, with what they are.
    """
    genres = zip(story.reports, story.genres, strict=True)
    return {
        "story": story_id,
        "title": choose_title(story.titles),
        "reports": story.reports,
        "genres": {report: genre for report, genre in genres if genre != "news"},
    }
