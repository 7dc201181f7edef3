"""What a sentence names of times, before it is placed in the calendar."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from retold.annotation.times.lines import Line
from retold.annotation.times.meaning import Meaning
from retold.annotation.times.readings import Reading


class Said(Struct, frozen=True, gc=False):
    """What the words of a phrase say by themselves.

    `trap` tells whether it is a time at all, by the words next to it; None where no
    doubt is. `strange` counts the words up to the last that is written with a capital
    and should not be. `reading` is there where type and value are sure.
    """

    meaning: Meaning
    trap: Callable[[Mention, Line], bool] | None = None
    strange: int = 0
    is_of_game: bool = False
    reading: Reading | None = None


class Mention(Struct, frozen=True, gc=False):
    """A phrase in its sentence: tokens `[first, stop)`, characters `[start, end)`."""

    first: int
    stop: int
    start: int
    end: int
    said: Said

    def moved(self, tokens: int, chars: int) -> Mention:
        """The same so much farther in the text."""
        return Mention(
            self.first + tokens,
            self.stop + tokens,
            self.start + chars,
            self.end + chars,
            self.said,
        )

    def with_meaning(self, meaning: Meaning) -> Mention:
        """The same with another meaning, which is yet to be read."""
        said = replace(self.said, meaning=meaning, reading=None)
        return replace(self, said=said)
