"""Numbers in digits, with currency sign and magnitude."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from retold.annotation.figures.fronts import SIGN, Front, front_of
from retold.annotation.figures.numerals import Numeral
from retold.lexicon.numbers import MAGNITUDES, SCALES, VULGAR_FRACTIONS
from retold.lexicon.units import CURRENCY_SIGNS, UNITS
from retold.model import Sentence
from retold.text.patterns import alternatives

_VULGAR_SIGNS: Final = "".join(sorted(VULGAR_FRACTIONS))
# What a number in digits begins with; other scripts' digits are read behind these only.
DIGITS: Final = frozenset("0123456789" + _VULGAR_SIGNS)

_SUFFIXES: Final = MAGNITUDES.keys() - SCALES.keys()


def _starts(words: Iterable[str]) -> str:
    """The first letters, small and capital, as a class of a pattern."""
    return "".join(sorted({letter for w in words for letter in w[0] + w[0].upper()}))


_VALUE: Final = (
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+)"
    rf"(?:\s(?P<over>\d/\d)\b|(?P<vulgar>[{_VULGAR_SIGNS}]))?"
    # Looking at one letter first, since most numbers have no magnitude.
    rf"(?:[\s-](?=[{_starts(SCALES)}])(?P<scale>{alternatives(SCALES)})\b(?!s\b)|"
    rf"\s?(?=[{_starts(_SUFFIXES)}])(?P<suffix>{alternatives(_SUFFIXES)})(?![^\W_]))?"
    r"(?P<tail>[^\W\d_]*)"
)
_SIGNED: Final = re.compile(
    rf"(?P<sign>{SIGN}\s?)?(?P<minus>[-−–](?=[\d.]))?{_VALUE}", re.IGNORECASE
)
# The same for most numbers, which have nothing before the digits.
_PLAIN: Final = re.compile(rf"(?P<sign>(?!))?{_VALUE}", re.IGNORECASE)
# Characters before the digits: the longest sign with blank, minus and point.
_SIGN_CHARS: Final = 8
# After these a number may begin, and has no minus or point.
_PLAIN_FRONTS: Final = frozenset(' \n(“"‘[—')
_FIRST_SIGNS: Final = frozenset("-−–.")
# Between digits that are no numbers of their own.
_CODE_SIGNS: Final = frozenset(":/_@×^.,")
# More digits than this are no number that anybody counts.
_MOST_DIGITS: Final = 24
_VULGAR: Final = re.compile(
    rf"(?<![\d/])(?P<n>\d)/(?P<d>\d{{1,2}})(?![\d/])|[{_VULGAR_SIGNS}]"
)


def read_digits(
    text: str, at: int, floor: int, sentence: Sentence
) -> tuple[list[Numeral], int]:
    """The numeral whose first digit stands at a place, and where to read on.

    None inside names, dates or codes; nothing before `floor` is read.
    """
    if text[at] in VULGAR_FRACTIONS or text[at + 1 : at + 2] == "/":
        share = _share(text, at, sentence)
        if share is not None:
            return [share], share.end
    front = front_of(text, at, sentence.start)
    if front.has_sign or text[at - 1 : at] in _FIRST_SIGNS:
        first = max(floor, at - (_SIGN_CHARS if front.has_sign else 2))
        match = _SIGNED.search(text, first, sentence.end)
        numeral = _signed(text, match, sentence) if match else None
    else:
        match = _PLAIN.match(text, at, sentence.end)
        numeral = _plain(text, match, front) if match else None
    end = match.end() if match else at + 1
    return [numeral] if numeral else [], end


def _share(text: str, at: int, sentence: Sentence) -> Numeral | None:
    """A fraction without a whole number: "¾", "1/3 of"."""
    match = _VULGAR.match(text, at, sentence.end)
    if match is None:
        return None
    if match["n"] is None:
        value = VULGAR_FRACTIONS[match.group()]
    elif 0 < int(match["n"]) < int(match["d"]) and text.startswith(" of ", match.end()):
        value = int(match["n"]) / int(match["d"])
    else:
        return None
    front = front_of(text, at, sentence.start)
    return Numeral(at, match.end(), value, front, is_fraction=True)


def _plain(text: str, match: re.Match[str], front: Front) -> Numeral | None:
    """The numeral of digits alone, None if they are part of something else."""
    start = match.start()
    if text[start - 1 : start] not in _PLAIN_FRONTS and not _may_begin(text, start):
        return None
    value, end, scale = _read_value(text, match)
    return Numeral(start, end, value, front, None, None, scale) if end else None


def _signed(text: str, match: re.Match[str], sentence: Sentence) -> Numeral | None:
    """The numeral of digits with a sign, None if they are part of something else."""
    sign = match["sign"]
    is_negative = match["minus"] is not None and _is_negative(text, match)
    start = match.start("minus" if is_negative else "digits")
    if not sign and not is_negative and not _may_begin(text, start):
        return None
    value, end, scale = _read_value(text, match)
    if not end:
        return None
    if is_negative or text.endswith("minus-", 0, start):
        value = -value
    if sign:
        start = match.start()
    front = front_of(text, start, sentence.start)
    currency = CURRENCY_SIGNS.get("".join(sign.casefold().split())) if sign else None
    return Numeral(start, end, value, front, None, currency, scale)


def _read_value(text: str, match: re.Match[str]) -> tuple[float, int, float]:
    """The value of a match, its end, 0 if it is no number, and its magnitude."""
    digits, end, scale = match["digits"], match.end("digits"), 1.0
    part = 0.0
    if end < match.end():
        part = _part(match["over"], match["vulgar"])
        scale, end = _scale(text, match)
        if end < match.end() and not _is_tail(text[end : match.end()]):
            return 0.0, 0, scale
    if len(digits) > _MOST_DIGITS or (scale == 1.0 and not _may_end(text, end)):
        return 0.0, 0, scale
    return (float(digits.replace(",", "")) + part) * scale, end, scale


def _part(over: str | None, vulgar: str | None) -> float:
    """The fraction behind a whole number: 0.5 of "3 1/2" and "3½"."""
    if over:
        return int(over[0]) / max(1, int(over[2]))
    return VULGAR_FRACTIONS[vulgar] if vulgar else 0.0


def _scale(text: str, match: re.Match[str]) -> tuple[float, int]:
    """The magnitude written after digits, 1 if none, and where the number ends."""
    if match["scale"]:
        return MAGNITUDES[match["scale"].casefold()], match.end("scale")
    if not match["suffix"]:
        return 1.0, match.start("tail")
    if not _is_unit(text, match):
        return MAGNITUDES[match["suffix"].casefold()], match.end("suffix")
    return 1.0, max(match.end(group) for group in ("digits", "over", "vulgar"))


def _may_begin(text: str, start: int) -> bool:
    """Can a number begin here, rather than go on in a word, time, date or code?"""
    before = text[start - 1] if start else " "
    if before in ".,":
        return not text[max(0, start - 2) : start - 1].isdigit()
    if before.isalnum() or before in ":/_#@'’^×":
        return False
    if before not in "-−–":
        return True
    # A range ("3-5") or a front like "sub-300"; not "F-16".
    front = _FRONT_PART.search(text, max(0, start - 9), start)
    if front:
        return front.group(1).casefold() in _FRONT_PARTS
    prior = text[max(0, start - 2) : start - 1]
    return prior.isdigit() or prior.isspace() or prior in ("", "%")


_FRONT_PART: Final = re.compile(r"([^\W\d_]+)[-−–]\Z")
_FRONT_PARTS: Final = frozenset("sub minus mid to nearly under over near".split())


def _is_tail(tail: str) -> bool:
    """Can a number have these letters right behind it, as "70kg" has, not "5G"?"""
    if not tail[0].isalpha():
        return True
    if len(tail) == 1:
        return tail in "glmWVCFB"
    return tail.casefold() in UNITS


def _may_end(text: str, end: int) -> bool:
    """Is this not the front of a time, a fraction, a code or a web address?"""
    return (
        text[end : end + 1] not in _CODE_SIGNS or not text[end + 1 : end + 2].isdigit()
    )


def _is_unit(text: str, match: re.Match[str]) -> bool:
    """Is the "m" (or "b") after digits a unit: "100m sprint", not "12m people"?"""
    if match["sign"] or match["suffix"] not in ("m", "M", "b"):
        return False
    following = _SMALL_WORD.match(text, match.end("suffix"))
    if following is None:
        return "." not in match["digits"]
    return following.group(1) in _AFTER_METRES


_SMALL_WORD: Final = re.compile(r"\s([a-z]+)")
_AFTER_METRES: Final = frozenset(
    "high tall long wide deep away above below from to and in at by race sprint final "
    "freestyle hurdles butterfly breaststroke backstroke relay off north south east "
    "west "
    "or distance mark title gold champion dash across".split()
)


def _is_negative(text: str, match: re.Match[str]) -> bool:
    """Is a dash before the digits a minus sign?"""
    if match["minus"] == "–":
        return False
    before = text[match.start("minus") - 1 : match.start("minus")]
    return bool(match["sign"]) or before in ("", " ", "(", "\n")
