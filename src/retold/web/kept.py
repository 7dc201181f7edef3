"""What is kept in memory: as much as fits, the rest is made again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """Values by key, of which those used longest ago are dropped at a bound.

    What several threads ask for at once is made once. Safe to use from any thread.
    """

    def __init__(self, most: int, *, size: Callable[[V], int] = lambda _: 1) -> None:
        """Keep values of this size together at most; one that is larger is not kept."""
        self._most = most
        self._size = size
        self._held = 0
        self._values: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()
        self._making: dict[K, threading.Lock] = {}

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key, made if it is not there.

        Whatever making raises is raised; nothing is kept then.
        """
        while True:
            with self._lock:
                if key in self._values:
                    self._values.move_to_end(key)
                    return self._values[key]
                making = self._making.setdefault(key, threading.Lock())
            with making:
                with self._lock:
                    if self._making.get(key) is not making:
                        continue  # another thread has made it meanwhile, or failed to
                try:
                    value = make()
                    self.put(key, value)
                finally:
                    with self._lock:
                        del self._making[key]
                return value

    def put(self, key: K, value: V) -> None:
        """Keep a value, if it is not larger than all that may be kept."""
        if self._size(value) > self._most:
            return
        with self._lock:
            old = self._values.pop(key, None)
            self._held -= 0 if old is None else self._size(old)
            self._values[key] = value
            self._held += self._size(value)
            while self._held > self._most:
                _, dropped = self._values.popitem(last=False)
                self._held -= self._size(dropped)

    def find(self, key: K) -> V | None:
        """The value of a key if it is kept, else None."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)
