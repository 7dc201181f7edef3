"""Ids that last: which of the new groups are the stories that were there before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

ChangeKind = Literal["new", "grown", "merged", "split"]


class Change(NamedTuple):
    """What became of a story when reports were added.

    `new`: it is new. `grown`: it has more reports, or others. `merged`: it is part of
    `other` now. `split`: it was part of `other` before.
    """

    story: int
    kind: ChangeKind
    other: int | None = None

    def to_dict(self) -> dict[str, str]:
        """The change with the ids of stories as they are published."""
        row = {"story": f"s{self.story}", "change": self.kind}
        if self.other is not None:
            row["into" if self.kind == "merged" else "from"] = f"s{self.other}"
        return row


class Identities(NamedTuple):
    """The story of each group, and what changed, in the order of the groups."""

    stories: list[int]
    changes: list[Change]


def keep_identities(
    groups: Sequence[Sequence[int]], before: Mapping[int, int], *, next_story: int
) -> Identities:
    """Give each group the id of the story that it goes on, or a new one.

    A story goes on in the group that holds most of its reports; of several stories in
    one group the one with most reports there goes on, and the others are merged into
    it. A group that no story goes on in is new, or split from the story that most of
    its reports come from.

    Args:
        groups: Reports by number; the order of the groups decides that of new ids.
        before: The story of each report that had one.
        next_story: The least id that was never given.

    Returns:
        One id a group. Ties go to the lower story, then to the earlier group.
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
    goes_on = _going_on(shared)
    changes = []
    for place, group in enumerate(groups):
        known = of_place[place]
        if place not in goes_on:
            goes_on[place], next_story = next_story, next_story + 1
            kind: ChangeKind = "split" if known else "new"
            changes.append(
                Change(goes_on[place], kind, _most(known) if known else None)
            )
        elif list(known.values()) != [len(group)]:
            changes.append(Change(goes_on[place], "grown"))
    changes.extend(
        Change(story, "merged", goes_on[_most(of_story[story])])
        for story in sorted(of_story.keys() - goes_on.values())
    )
    return Identities([goes_on[place] for place in range(len(groups))], changes)


def _going_on(shared: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """The story that goes on in each group, where one does; most reports first."""
    goes_on: dict[int, int] = {}
    used: set[int] = set()
    for story, place in sorted(shared, key=lambda pair: (-shared[pair], *pair)):
        if place not in goes_on and story not in used:
            goes_on[place] = story
            used.add(story)
    return goes_on


def _most(counts: Mapping[int, int]) -> int:
    """The key with the highest count, of equals the least."""
    return min(counts, key=lambda key: (-counts[key], key))
