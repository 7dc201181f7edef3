"""Link texts that a site has run into its sentences.

Behind a name some sites put the fuller name and the titles of what else they have on
that person: "Sen. Jan Rehm Jan (Jack) RehmPier sinks again Ostrel votes MORE (Tessel)
said". The sentence goes on behind the last word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retold.lexicon.furniture import LINKS_END
from retold.lexicon.titles import TITLE_HEADS
from retold.text.patterns import alternatives

# The titles are behind the first name, and the fuller name is not longer than the
# second: the longest of 2,390 such links in 495 real reports takes 590 characters.
_LINK_CHARS: Final = 800
_NAME_CHARS: Final = 80
_LAST: Final = re.compile(rf"(?:{alternatives(LINKS_END)})(?=[\s'’,.;:?!)\]]|$)")
_WORD: Final = re.compile(r"\(?[^\W\d_a-z]\S*")
# Where a title may have run into a name ("RehmPier", "Rehm9 ways").
_GLUE: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z0-9'‘])|(?<=\.)(?=[A-Z0-9'‘])")
# Between a name and its fuller form.
_NAMES_ONLY: Final = re.compile(r"(?:[\s(]*[^\W\d_a-z][\w.'’-]*\)?)*+\s*")


def find_link_texts(text: str) -> list[tuple[int, int]]:
    """The spans of link texts behind names, in order.

    The fuller name goes with the titles; but behind a mere surname ("President Rehm")
    it stays, and the surname goes.

    Cost:
        One search for a rare word; where it stands, linear in the line before it.
    """
    found: list[tuple[int, int]] = []
    if not any([word in text for word in LINKS_END]):
        return found
    reached = 0
    for last in _LAST.finditer(text):
        line = text.rfind("\n", 0, last.start()) + 1
        front = max(reached, line, last.start() - _LINK_CHARS)
        names = _find_names(text, front, last.start())
        if names is not None:
            found += _spans(text, *names, last.end())
            reached = last.end()
    return found


def _spans(
    text: str, start: int, first_end: int, fuller_end: int, end: int
) -> list[tuple[int, int]]:
    """What is to be left out of a name, its fuller form and titles up to `end`."""
    fuller = text[first_end:fuller_end].lstrip()
    before = text[max(0, start - _NAME_CHARS) : start].split()
    is_surname = bool(before) and before[-1].lower().rstrip(".") in TITLE_HEADS
    if is_surname and "(" not in fuller and " " in fuller:
        return [(start, fuller_end - len(fuller)), (fuller_end, end)]
    return [(first_end, end)]


def _find_names(text: str, front: int, end: int) -> tuple[int, int, int] | None:
    """The bounds of a name and the end of its fuller form that runs into a title.

    As "Jan Rehm Jan Karl Rehm" ends with that word, the name is but its last one.
    """
    loose: tuple[int, int, int] | None = None
    for word in _WORD.finditer(text, front, end):
        if word.group().isupper():
            continue
        for name in _glued(word.group()):
            said = _said_before(text, name, front, word.start())
            if said is not None:
                return said, said + len(name), word.start() + len(name)
        said = _said_before(text, word.group(), front, word.start())
        if said is not None:
            after = said + len(word.group())
            between = _NAMES_ONLY.match(text, after, word.start())
            if between is not None and between.end() == word.start():
                loose = (said, after, word.end())  # "Jan Rehm Jan Karl Rehm Piers"
    return loose


def _glued(word: str) -> Iterator[str]:
    """What a word begins with before a capital in it, the longest first."""
    for glue in reversed(list(_GLUE.finditer(word))):
        name = word[: glue.start()]
        if not name.isupper():
            yield name


def _said_before(text: str, name: str, front: int, end: int) -> int | None:
    """Where a name stands shortly before, as a word or the front of one."""
    at = text.find(name, max(front, end - _NAME_CHARS), end)
    while at >= 0:
        after = at + len(name)
        if not text[at - 1 : at].isalnum() and not text[after].islower():
            return at
        at = text.find(name, after, end)
    return None
