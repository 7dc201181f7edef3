"""Threads of the stories of a store, with the reasons in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from retold.corpus.grouping import GroupedStory
from retold.corpus.index import NO_DAY
from retold.corpus.store import Store
from retold.model import Report, Thread, ThreadLink, ThreadStory
from retold.stories.threads import (
    StoryProfiles,
    build_threads,
    link_stories,
    reason_for_link,
)
from retold.stories.titles import choose_title
from retold.stories.vectors import Vectors


def find_threads(store: Store, names: Mapping[int, str]) -> list[Thread]:
    """The stories that follow one another, those of one matter together.

    Args:
        store: With all of its stories.
        names: The ids of the stories by their numbers.

    Returns:
        Threads of two stories or more, in the order of their first links. A thread is
        named after its first story.

    Cost:
        Some 0.2 ms a story, and a few milliseconds a link.
    """
    links = link_stories(_profiles(store))
    stories = {story.number: story for story in store.stories()}
    days = store.days()
    faces = _faces(store, stories, {n for link in links for n in link[:2]})
    of_later = {link.later: link for link in links}
    return [
        Thread(
            id=f"t{names[thread.id].removeprefix('s')}",
            stories=tuple(
                ThreadStory(
                    story=names[number],
                    title=choose_title(stories[number].titles),
                    first_day=days[number][0],
                    last_day=days[number][1],
                    reports=len(stories[number].reports),
                )
                for number in thread.stories
            ),
            links=tuple(
                ThreadLink(
                    earlier=names[link.earlier],
                    later=names[link.later],
                    days=link.days,
                    strength=round(link.strength, 3),
                    why=reason_for_link(link, faces[link.earlier], faces[link.later]),
                )
                for link in (of_later.get(number) for number in thread.stories)
                if link is not None
            ),
        )
        for thread in build_threads(links)
    ]


def _profiles(store: Store) -> StoryProfiles:
    """What each story tells: the terms of its reports that are plain news."""
    rows = store.database.columns(
        "SELECT story, term, sum(weight)::BIGINT AS weight FROM postings "
        "JOIN members USING (number) JOIN grouped_reports USING (number) "
        "WHERE genre = 'news' AND term % 2 = 0 GROUP BY story, term "
        "ORDER BY story, term"
    )
    days = store.database.columns(
        "SELECT story, min(day) AS day FROM members JOIN grouped_reports "
        "USING (number) WHERE genre = 'news' GROUP BY story ORDER BY story"
    )
    stories = days["story"].astype(np.int64)
    starts = np.searchsorted(rows["story"], np.append(stories, stories[-1:] + 1))
    return StoryProfiles(
        stories,
        np.where(days["day"] == NO_DAY, np.nan, days["day"]),
        Vectors(
            starts.astype(np.int64),
            rows["term"].astype(np.int64),
            rows["weight"].astype(np.int64),
        ),
    )


def _faces(
    store: Store, stories: Mapping[int, GroupedStory], wanted: Iterable[int]
) -> dict[int, Report]:
    """For each of these stories the report that its title is taken from."""
    faces: dict[int, str] = {}
    for number in wanted:
        story = stories[number]
        title = choose_title(story.titles)
        place = story.titles.index(title) if title else 0
        faces[number] = story.reports[place]
    ids = list(faces.values())
    by_id = dict(zip(ids, store.reports(ids), strict=True))
    return {number: by_id[report] for number, report in faces.items()}
