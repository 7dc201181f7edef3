"""Words inside XML."""

from __future__ import annotations

from html import escape

from retold.show.plain import printable


def xml(words: str) -> str:
    """Words as XML may hold them, in text and in attributes.

    Control characters, which no XML may hold, are made visible as on the pages.
    """
    return escape(_encodable(printable(words)))


def _encodable(words: str) -> str:
    """Without half characters and noncharacters."""
    whole = words.encode("utf-8", "replace").decode()
    return "".join("\ufffd" if ord(c) in (0xFFFE, 0xFFFF) else c for c in whole)
