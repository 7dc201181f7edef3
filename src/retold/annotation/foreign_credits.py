"""Credits as other languages word them, at the head and foot of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retold.lexicon.crediting import ANDS, BY, TAKEN_FROM
from retold.lexicon.languages import FIRST_EASTERN
from retold.text.patterns import alternatives

#: A private character, which no report holds: what an agency's name is blotted out by.
MARK: Final = "\ue0a9"

_AND: Final = rf"(?:,\s|/|\s?[・、＝=]\s?|\s(?:{alternatives(ANDS)})\s)"
_LIST: Final = rf"(?P<agencies>{MARK}++(?:{_AND}{MARK}++){{0,20}}+)"
_TAKEN: Final = re.compile(
    rf"(?:^|(?<=[\s(\[«])|(?<=[.!?»”\"]))(?:{alternatives(TAKEN_FROM)})\s?{_LIST}"
    r"\s?(?=[)\].»]|$)",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(
    rf"(?:{alternatives(BY)}):?\s[^.;:!?«»“”]{{3,80}}?(?:,\s|\s\(|\s/\s?|/){_LIST}\)?"
)
# "(共同)", "［東京 3日 ロイター］", "(서울=연합뉴스)": at a line's start or behind the
# last sentence.
_OPEN: Final = r"[（(【\[［〔]"
_CLOSE: Final = r"[）)】\]］〕]"
_INSIDE: Final = r"[^（(【\[［〔）)】\]］〕\n]"
_BRACKET_FRONT: Final = re.compile(
    rf"{_OPEN}{_INSIDE}{{0,24}}?{_LIST}{_INSIDE}{{0,12}}{_CLOSE}"
)
_BRACKET_END: Final = re.compile(rf"(?<=[。！？」”.])\s?{_OPEN}{_LIST}{_CLOSE}$")
# "新华社北京5月3日电": what was sent by wire.
_WIRE: Final = re.compile(rf"据?{_LIST}[^\s。，、]{{0,20}}[电電]")


def credits_in_line(masked: str) -> Iterator[re.Match[str]]:
    """The phrases of a line at head or foot that credit agencies, blotted out there.

    Each match has the names in its group `agencies`. "Avec AFP", "Mit Material von
    dpa", "Von Ilka Brenn, dpa", "（共同）", "新华社北京5月3日电".
    """
    for pattern in (_TAKEN, _BRACKET_END):
        match = pattern.search(masked)
        if match:
            yield match
    whole = _BYLINE.fullmatch(masked)
    if whole:
        yield whole
    if max(masked.replace(MARK, ""), default="") >= FIRST_EASTERN:
        for pattern in (_BRACKET_FRONT, _WIRE):
            match = pattern.match(masked)
            if match:
                yield match


_WITH: Final = alternatives(words for words in TAKEN_FROM if words[-1] not in ":：")
_THANKS: Final = re.compile(rf"(?:{_WITH})\s?\w", re.IGNORECASE)


def is_thanks(phrase: str) -> bool:
    """Does a phrase of these credit an agency with a part, as "avec AFP" does?"""
    return _THANKS.match(phrase) is not None
