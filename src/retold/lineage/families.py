"""Sets of reports that belong together, joined one pair at a time."""

from __future__ import annotations


class Families:
    """Disjoint sets of ids; each is named by its smallest id."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, report_id: str) -> str:
        """The name of the set that holds an id; a new id is a set of its own."""
        root = report_id
        while (parent := self._parent.setdefault(root, root)) != root:
            root = parent
        while report_id != root:
            self._parent[report_id], report_id = root, self._parent[report_id]
        return root

    def join(self, left: str, right: str) -> bool:
        """Make one set of two; False if they were one already."""
        first, second = sorted((self.find(left), self.find(right)))
        self._parent[second] = first
        return first != second
