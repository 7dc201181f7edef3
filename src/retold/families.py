"""Sets of reports that belong together, joined one pair at a time."""

from __future__ import annotations

from typing import Generic, TypeVar

Id = TypeVar("Id", str, int)


class Families(Generic[Id]):
    """Disjoint sets of ids or numbers; each is named by its smallest member."""

    def __init__(self) -> None:
        self._parent: dict[Id, Id] = {}

    def find(self, member: Id) -> Id:
        """The name of the set that holds a member; a new one is a set of its own."""
        root = member
        while (parent := self._parent.setdefault(root, root)) != root:
            root = parent
        while member != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def members(self) -> list[Id]:
        """All members of all sets, ascending."""
        return sorted(self._parent)

    def join(self, left: Id, right: Id) -> bool:
        """Make one set of two; False if they were one already."""
        first, second = sorted((self.find(left), self.find(right)))
        self._parent[second] = first
        return first != second
