"""What was asked before, remembered."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """A pure function's values by argument: `memo[argument]`.

    Looking up costs half of what `functools.lru_cache` takes, as nothing is put in
    order. When it is full all is forgotten: news repeats itself soon.
    """

    def __init__(self, function: Callable[[Key], Value], *, most: int) -> None:
        """Remember the values of `function` for at most `most` arguments."""
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._function(key)
        return value
