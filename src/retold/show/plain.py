"""Third-party text made safe to show."""

from __future__ import annotations

import re
from typing import Final

# What would steer a terminal, break an encoding, or turn the direction of a line.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    """The text with every unsafe character replaced, one for one."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """The text printable and without line breaks or runs of white space."""
    return " ".join(printable(text).split())
