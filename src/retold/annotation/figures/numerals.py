"""Numerals: digits and number words read as values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from retold.lexicon.numbers import (
    FRACTIONS,
    MAGNITUDES,
    ONES,
    OPEN_NUMBERS,
    SCALES,
    TENS,
    VULGAR_FRACTIONS,
)
from retold.lexicon.units import CURRENCY_SIGNS, UNITS


class Numeral(NamedTuple):
    """A number as written: span, value, and what was written onto it."""

    start: int  # of the currency sign, if there is one
    end: int  # of the magnitude, if there is one
    value: float
    high: float | None = None  # of an open number: "dozens"
    currency: str | None = None
    scale: float = 1.0  # its own magnitude: 1e6 of "5 million"
    is_word: bool = False
    is_fraction: bool = False

    @property
    def is_scaled(self) -> bool:
        """Is the number written with a magnitude?"""
        return self.scale != 1.0


def _alternatives(words: object) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "|".join(
        re.escape(word)
        for word in sorted(words, key=lambda w: (-len(w), w))  # type: ignore[call-overload]
    )


_SIGN: Final = (
    r"(?:(?<![^\W\d_])(?:US|A|AU|C|CA|NZ|HK|S|NT|R)\s?\$|\$(?:US|A)(?![^\W\d_])|[$€£¥₹₽₺₪₩₦₱₫฿₴]"
    r"|(?<![^\W_])(?:USD|EUR|GBP|JPY|CNY|RMB|INR|PKR|AUD|CAD|NZD|HKD|SGD|CHF|SEK|NOK|DKK|"
    r"ZAR|BTC|RM|Rs\.?|Y=|NIS|R(?=\d)))"
)
_DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+)"
_SCALE_WORD: Final = _alternatives(SCALES)
_SUFFIX: Final = r"(?:k|mn|mln|mil|mio|m|bn|bln|b|tn|trn)"
_DIGIT_NUMERAL: Final = re.compile(
    rf"(?P<sign>{_SIGN}\s?)?(?P<minus>[-−–](?=[\d.]))?(?P<digits>{_DIGITS})"
    r"(?:\s(?P<over>\d/\d)\b|(?P<vulgar>[½¼¾⅓⅔⅕⅛]))?"
    rf"(?:[\s-](?P<scale>{_SCALE_WORD})\b(?!s\b)|\s?(?P<suffix>{_SUFFIX})(?![^\W_]))?"
    r"(?P<tail>[^\W\d_]*)",
    re.IGNORECASE,
)
_WORD: Final = _alternatives([*ONES, *TENS, *SCALES])
_WORD_NUMERAL: Final = re.compile(
    rf"\b(?:(?:a|half a|half-a)[\s-](?=(?:{_SCALE_WORD})\b))?"
    rf"(?:{_WORD})\b(?:(?:[\s-]|\sand\s)(?:{_WORD})\b)*",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(rf"\b(?:{_alternatives(OPEN_NUMBERS)})\b", re.IGNORECASE)
_FRACTION: Final = re.compile(
    rf"\b(?P<over>one|two|three|four|five|seven|nine|a)[\s-]"
    rf"(?P<under>{_alternatives(FRACTIONS)})\b|\bhalf\b",
    re.IGNORECASE,
)
_VULGAR: Final = re.compile(r"(?<![\d/])(?P<n>\d)/(?P<d>\d{1,2})(?![\d/])|[½¼¾⅓⅔⅕⅛]")
_AND_A_HALF: Final = re.compile(
    rf"\sand\sa\shalf\b(?:\s({_SCALE_WORD})\b)?", re.IGNORECASE
)
# "half" is a share of something, not a part of a match or of a word.
_HALF_OF: Final = re.compile(
    r"\s(?:of|the|an|a|its|his|her|their|our|all|as|that|this|those|these)\b"
)
_HALF_A_NUMBER: Final = re.compile(r"[\s-]a[\s-](?:million|billion|dozen)")
_NOT_HALF: Final = re.compile(
    r"(?:\b(?:first|second|other|better|third|this|that|latter|top|bottom|\d|one|two|"
    r"three|four|five|six|and a|and|time-and-a)[\s-]|-)$",
    re.IGNORECASE,
)


def read_numerals(text: str, start: int, end: int) -> list[Numeral]:
    """The numerals in `text[start:end]`, in order, not overlapping."""
    found: list[Numeral] = []
    for reader in (_read_open, _read_fractions, _read_digits, _read_words):
        free = [n for n in reader(text, start, end) if _is_free(n, found)]
        found = sorted(found + [_with_half(text, n) for n in free])
    return found


def _is_free(numeral: Numeral, found: list[Numeral]) -> bool:
    """Does none of the sorted numerals overlap this one?"""
    index = bisect_left(found, (numeral.end,)) - 1
    return index < 0 or found[index].end <= numeral.start


def _with_half(text: str, numeral: Numeral) -> Numeral:
    """The numeral with "and a half" (and a magnitude) after it, if that follows."""
    match = _AND_A_HALF.match(text, numeral.end)
    if match is None or numeral.high or numeral.is_fraction or numeral.is_scaled:
        return numeral
    scale = SCALES[match[1].casefold()] if match[1] else 1.0
    value = (numeral.value + 0.5) * scale
    return numeral._replace(value=value, end=match.end(), scale=scale)


def _read_open(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Open numbers, from and to at most: "dozens", "tens of thousands"."""
    for match in _OPEN.finditer(text, start, end):
        if match.group().casefold() == "scores" and not text.startswith(
            " of ", match.end()
        ):
            continue
        low, high = OPEN_NUMBERS[" ".join(match.group().casefold().split())]
        yield Numeral(match.start(), match.end(), low, high, is_word=True)


def _read_fractions(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Fractions: "half of", "two-thirds", "a quarter of"."""
    for match in _FRACTION.finditer(text, start, end):
        value = _fraction(text, match)
        if value is not None:
            yield Numeral(*match.span(), value, is_word=True, is_fraction=True)
    for match in _VULGAR.finditer(text, start, end):
        if match.group() in VULGAR_FRACTIONS:
            if not text[match.start() - 1 : match.start()].isdigit():
                value = VULGAR_FRACTIONS[match.group()]
                yield Numeral(*match.span(), value, is_fraction=True)
        elif 0 < int(match["n"]) < int(match["d"]) and text.startswith(
            " of ", match.end()
        ):
            value = int(match["n"]) / int(match["d"])
            yield Numeral(*match.span(), value, is_fraction=True)


def _fraction(text: str, match: re.Match[str]) -> float | None:
    """The value of a fraction in words; None where the words are something else."""
    before = text[max(0, match.start() - 20) : match.start()]
    if match["under"] is None:
        is_share = _HALF_OF.match(text, match.end()) and not _NOT_HALF.search(before)
        is_number = re.match(
            r"[\s-]a[\s-](?:million|billion|dozen)", text[match.end() :]
        )
        return 0.5 if is_share and not is_number else None
    if before.endswith(" and "):
        return None  # "two and a half", "a year and a half"
    over = 1 if match["over"].casefold() == "a" else ONES[match["over"].casefold()]
    under = FRACTIONS[match["under"].casefold()]
    has_of = text.startswith(" of ", match.end())
    is_plural = match["under"].endswith("s") and over > 1
    # "a third attempt", "one quarter": an ordinal, three months.
    if not has_of and not is_plural:
        return None
    return over / under if over < under else None


# ---- digits --------------------------------------------------------------------------


def _read_digits(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Numbers in digits with sign and magnitude; none inside names, dates or codes."""
    for match in _DIGIT_NUMERAL.finditer(text, start, end):
        numeral = _digit_numeral(text, match)
        if numeral is not None:
            yield numeral


def _digit_numeral(text: str, match: re.Match[str]) -> Numeral | None:
    """The numeral of a match, None if the digits are part of something else."""
    is_negative = _is_negative(text, match)
    number_start = match.start("minus") if is_negative else match.start("digits")
    if not match["sign"] and not is_negative and not _may_begin(text, number_start):
        return None
    value = float(match["digits"].replace(",", ""))
    if match["over"]:
        over, under = match["over"].split("/")
        value += int(over) / max(1, int(under))
    elif match["vulgar"]:
        value += VULGAR_FRACTIONS[match["vulgar"]]
    scale, end = _scale(text, match)
    tail = text[end : match.end()]
    if tail and tail[0].isalpha() and not _is_unit_tail(tail):
        return None  # "5G", "10th", "1970s", "2x"
    if scale == 1.0 and not _may_end(text, end):
        return None
    value *= scale
    if is_negative or text.endswith("minus-", 0, number_start):
        value = -value
    sign = "".join((match["sign"] or "").casefold().split())
    return Numeral(
        match.start() if match["sign"] else number_start,
        end,
        value,
        currency=CURRENCY_SIGNS.get(sign) if sign else None,
        scale=scale,
    )


def _scale(text: str, match: re.Match[str]) -> tuple[float, int]:
    """The magnitude written after digits, 1 if none, and where the number ends."""
    if match["scale"]:
        return MAGNITUDES[match["scale"].casefold()], match.end("scale")
    if match["suffix"] and not _is_unit(text, match):
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


def _is_unit_tail(tail: str) -> bool:
    """Are the letters right after digits a unit: "70kg", not "5G" or "4K"?"""
    if len(tail) == 1:
        return tail in "glmWVCFB"
    return tail.casefold() in UNITS


def _may_end(text: str, end: int) -> bool:
    """Is this not the front of a time, a fraction, a code or a web address?"""
    after = text[end : end + 2]
    if not after:
        return True
    if after[0] in ":/_@×^" and after[1:2].isdigit():
        return False
    return not (after[0] in ".," and after[1:2].isdigit())


def _is_unit(text: str, match: re.Match[str]) -> bool:
    """Is the "m" (or "b") after digits a unit: "100m sprint", not "12m people"?"""
    if match["sign"] or match["suffix"].casefold() not in ("m", "b"):
        return False
    if match["suffix"] == "B":
        return False
    following = re.match(r"\s([a-z]+)", text[match.end("suffix") :])
    if following is None:
        return "." not in match["digits"]
    return following.group(1) in _AFTER_METRES


_AFTER_METRES: Final = frozenset(
    "high tall long wide deep away above below from to and in at by race sprint final "
    "freestyle hurdles butterfly breaststroke backstroke relay off north south east "
    "west "
    "or distance mark title gold champion dash across".split()
)


def _is_negative(text: str, match: re.Match[str]) -> bool:
    """Is a dash before the digits a minus sign?"""
    if not match["minus"] or match["minus"] == "–":
        return False
    before = text[match.start("minus") - 1 : match.start("minus")]
    return bool(match["sign"]) or before in ("", " ", "(", "\n")


# ---- words ---------------------------------------------------------------------------


def _read_words(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Numbers in words: "twenty-one", "four thousand", "a dozen", "half a million"."""
    for match in _WORD_NUMERAL.finditer(text, start, end):
        if text[match.start()].isupper() and _is_inside_name(text, match, start):
            continue
        before = text[match.start() - 1 : match.start()]
        if before in ("-", "'", "’") or match.group().casefold() in SCALES:
            continue
        yield from _word_numerals(match)


def _is_inside_name(text: str, match: re.Match[str], start: int) -> bool:
    """Does a capitalised number word stand in a name: "Big Ten", "the Five Eyes"?"""
    lead = text[start : match.start()].rstrip()
    is_first = not lead or lead[-1] in "“\"‘':•—–.!?)"
    following = re.match(r"[\s-]([A-Z])", text[match.end() :])
    return not is_first or (bool(following) and match.group().casefold() == "one")


def _word_numerals(match: re.Match[str]) -> Iterator[Numeral]:
    """The numerals in a run of number words, cut where they do not add up to one."""
    words = [
        (m.group().casefold(), match.start() + m.start(), match.start() + m.end())
        for m in re.finditer(r"[^\W\d_]+", match.group())
    ]
    position = 0
    while position < len(words):
        front = words[position : position + _MOST_WORDS]
        value, taken = _word_value([word for word, _, _ in front])
        piece = words[position : position + taken]
        position += taken
        if value is None:
            continue
        yield Numeral(
            piece[0][1],
            piece[-1][2],
            value,
            is_word=True,
            scale=max(SCALES.get(word, 1.0) for word, _, _ in piece),
        )


# "Nine hundred and ninety-nine trillion ..." has no more words than this.
_MOST_WORDS: Final = 32


def _word_value(words: list[str]) -> tuple[float | None, int]:
    """The value of the longest number at the front, and how many words it takes."""
    taken = 2 if words[:2] == ["half", "a"] else int(words[0] in ("a", "and"))
    factor = 0.5 if taken == 2 else 1.0
    sum_ = _Sum()
    for word in words[taken:]:
        if not sum_.add(word):
            break
        taken += 1
    return (factor * sum_.value if sum_.is_begun else None), max(taken, 1)


class _Sum:
    """Number words added up from left to right."""

    def __init__(self) -> None:
        self._total = 0.0
        self._group = 0.0
        self._room = 100.0  # what is added next must be below: 20 after "hundred"
        self._last_scale = float("inf")
        self.is_begun = False

    @property
    def value(self) -> float:
        """The sum so far."""
        return self._total + self._group

    def add(self, word: str) -> bool:
        """Add a word; False if it cannot go on the number."""
        if word == "and":
            return self.is_begun
        if word in ONES or word in TENS:
            return self._add_small(ONES.get(word, TENS.get(word, 0)))
        scale = SCALES[word]
        if scale >= self._last_scale or (scale <= 100 and self._group >= 100):
            return False
        if scale > 100:
            self._total += (self._group if self._is_open() else 1.0) * scale
            self._group, self._last_scale = 0.0, scale
        else:
            self._group = (self._group or 1.0) * scale
        self._room, self.is_begun = 100.0, True
        return True

    def _is_open(self) -> bool:
        """Has the group a number that a magnitude can multiply?"""
        return self._group > 0

    def _add_small(self, number: int) -> bool:
        """Add a number below a hundred."""
        if number >= self._room or (number == 0 and self.is_begun):
            return False
        self._group += number
        # After "twenty" only one to nine can follow, after those nothing.
        self._room = 10.0 if number >= 20 else 0.0
        self.is_begun = True
        return True
