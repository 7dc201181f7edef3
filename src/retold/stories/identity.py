"""Ids that last: which of the new groups are the stories that were there before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

ChangeKind = Literal["new", "changed", "merged", "split", "moved"]


class Change(NamedTuple):
    """What became of a story when reports were added.

    `new`: it is new. `changed`: it has other reports than before. `merged`: it is gone,
    and most of it is in `other` now. `split`: it is new, and most of it was in `other`.
    `moved`: some of its reports are in `other` now.
    """

    story: int
    kind: ChangeKind
    other: int | None = None

    def to_dict(self) -> dict[str, str]:
        """The change with the ids of stories as they are published."""
        row = {"story": f"s{self.story}", "change": self.kind}
        if self.other is not None:
            row["from" if self.kind == "split" else "into"] = f"s{self.other}"
        return row


class Identities(NamedTuple):
    """The story of each group, and what changed, in the order of the groups."""

    stories: list[int]
    changes: list[Change]


def keep_identities(
    groups: Sequence[Sequence[int]], before: Mapping[int, int], *, next_story: int
) -> Identities:
    """Give each group the id of the story that it goes on, or a new one.

    A story goes on in the group that holds most of its reports, if no other story has
    as many there or more; else it is merged into the one that goes on there. A group
    that no story goes on in is new, or split from the story that most of its reports
    come from.

    Args:
        groups: Reports by number; the order of the groups decides that of new ids. Of
            a story all reports are in them, or none.
        before: The story of each report that had one.
        next_story: The least id that was never given.

    Returns:
        One id a group. Ties go to the lower story, then to the earlier group. Every
        share of a story that is in another now is told.
    """
    shared = Counter(
        (before[report], place)
        for place, group in enumerate(groups)
        for report in group
        if report in before
    )
    of_place: defaultdict[int, dict[int, int]] = defaultdict(dict)
    of_story: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (story, place), count in shared.items():
        of_place[place][story] = count
        of_story[story][place] = count
    best_place = {story: _most(places) for story, places in of_story.items()}
    stories, changes = [], []
    for place, group in enumerate(groups):
        known = of_place[place]
        claims = {s: n for s, n in known.items() if best_place[s] == place}
        if claims:
            story = _most(claims)
            if known != {story: len(group)} or len(of_story[story]) > 1:
                changes.append(Change(story, "changed"))
        else:
            story, next_story = next_story, next_story + 1
            source = _most(known) if known else None
            changes.append(Change(story, "split" if known else "new", source))
        stories.append(story)
    told = {(change.other, change.story) for change in changes}
    changes.extend(_moves(of_story, best_place, stories, told))
    return Identities(stories, changes)


def _moves(
    of_story: Mapping[int, Mapping[int, int]],
    best_place: Mapping[int, int],
    stories: Sequence[int],
    told: AbstractSet[tuple[int | None, int]],
) -> Iterator[Change]:
    """What of each story is in another now, as far as no split tells it."""
    for story in sorted(of_story):
        for place in sorted(of_story[story]):
            now = stories[place]
            if now == story or (story, now) in told:
                continue
            is_gone = place == best_place[story]
            yield Change(story, "merged" if is_gone else "moved", now)


def _most(counts: Mapping[int, int]) -> int:
    """The key with the highest count, of equals the least."""
    return min(counts, key=lambda key: (-counts[key], key))
