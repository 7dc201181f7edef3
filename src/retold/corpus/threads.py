"""Threads of the stories of a store or a corpus, with the reasons in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from retold.corpus.grouping import GroupedStory
from retold.corpus.intake import Intake
from retold.corpus.naming import name_stories
from retold.corpus.stories import find_stories
from retold.engines.base import Engine, carry_out
from retold.model import Report, Thread, ThreadLink, ThreadStory
from retold.report_rows import storable, to_report
from retold.stories.candidates import NO_DAY
from retold.stories.keys import iso_span
from retold.stories.profiles import PROFILES, read_profiles
from retold.stories.threads import (
    StoryProfiles,
    build_threads,
    link_stories,
    reason_for_link,
)
from retold.stories.titles import choose_title


class StoryFacts(NamedTuple):
    """What threads are found by, of all stories, by their numbers."""

    profiles: StoryProfiles
    stories: Mapping[int, GroupedStory]
    names: Mapping[int, str]
    # The first and the last day, as ISO dates; None if unknown.
    days: Mapping[int, tuple[str | None, str | None]]
    read_reports: Callable[[Sequence[str]], list[Report]]


def find_threads(facts: StoryFacts) -> list[Thread]:
    """The stories that follow one another, those of one matter together.

    Returns:
        Threads of two stories or more, in the order of their first links. A thread is
        named after its first story.

    Cost:
        Some 0.2 ms a story, and a few milliseconds a link; all profiles are in memory.
    """
    links = link_stories(facts.profiles)
    stories, names, days = facts.stories, facts.names, facts.days
    faces = _faces(facts, {n for link in links for n in link[:2]})
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


def _faces(facts: StoryFacts, wanted: Iterable[int]) -> dict[int, Report]:
    """For each of these stories the report that its title is taken from."""
    faces: dict[int, str] = {}
    for number in wanted:
        story = facts.stories[number]
        title = choose_title(story.titles)
        place = story.titles.index(title) if title else 0
        faces[number] = story.reports[place]
    ids = list(faces.values())
    by_id = dict(zip(ids, facts.read_reports(ids), strict=True))
    return {number: by_id[report] for number, report in faces.items()}


def find_corpus_threads(engine: Engine, intake: Intake) -> list[Thread]:
    """The threads of the stories of a whole corpus, s1, s2 ... from the largest on.

    Cost:
        As for `find_threads`; all stories' profiles come together in this process.
    """
    named = name_stories(find_stories(engine, intake), by_size=True)
    carry_out(engine, (PROFILES,), f"{intake.fingerprint()} stories")
    return find_threads(
        StoryFacts(
            profiles=read_profiles(
                engine.columns("SELECT * FROM story_profiles ORDER BY story")
            ),
            stories={story.number: story for _, story in named},
            names={story.number: name for name, story in named},
            days=_days(engine),
            read_reports=lambda ids: _reports(engine, ids),
        )
    )


def _days(engine: Engine) -> dict[int, tuple[str | None, str | None]]:
    """The first and the last day of each story."""
    days: defaultdict[int, list[int]] = defaultdict(list)
    for story, day in engine.rows(
        "SELECT DISTINCT story + 1 AS story, day FROM placed_reports "
        "JOIN stories USING (first) JOIN grouped_reports USING (number)"
    ):
        days[story].extend([day] if day != NO_DAY else [])
    return {story: iso_span(known) for story, known in days.items()}


def _reports(engine: Engine, ids: Sequence[str]) -> list[Report]:
    """The reports with these ids, in this order."""
    wanted = {"id": np.array([storable(name) for name in ids], object)}
    engine.load("wanted_reports", {"id": "STRING"}, [wanted] if ids else [])
    found = {
        report.id: report
        for about, text in engine.rows(
            "SELECT about, text FROM reports SEMI JOIN wanted_reports USING (id)"
        )
        for report in [to_report(about, text)]
    }
    return [found[name] for name in ids]
