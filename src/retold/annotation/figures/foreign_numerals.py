"""Numbers in digits as other languages write them: "1.234,5", "12 000", "١٢", "3万"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from retold.annotation.figures.fronts import SIGN
from retold.annotation.figures.groups import JOINERS
from retold.lexicon.foreign_numbers import EASTERN_SCALES, SCALES
from retold.lexicon.units import CURRENCY_SIGNS
from retold.text.patterns import alternatives

# The zeros of scripts with decimal digits of their own; one to nine stand behind each.
_ZEROS: Final = "٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０"
_SIGNS: Final = {
    ord(sign): plain for sign, plain in zip("٪٫٬％．，", "%.,%.,", strict=True)
}
_TO_PLAIN: Final = _SIGNS | {
    ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)
}
# Letters of scripts that part words by blanks: one right before a number makes it part
# of a name ("A320").
_LETTERS: Final = "A-Za-zÀ-ɏͰ-ϿЀ-ӿ"
_BLANK_GROUPS: Final = r"(?<!\d )[1-9]\d{0,2}(?: \d{3}){1,6}(?! ?\d)"


class ForeignNumber(NamedTuple):
    """A number as written: its span, its value, what stands on it."""

    start: int  # of the sign before it
    end: int  # of the magnitude behind it
    value: float
    currency: str | None
    scale: float
    is_grouped: bool  # or has a decimal part: no year


def plain_digits(text: str) -> str:
    """The text, as long as before, with the digits 0 to 9 for other scripts'."""
    return text if text.isascii() else text.translate(_TO_PLAIN)


def _number(point: str, groups: str) -> re.Pattern[str]:
    """The pattern of numbers with these signs between groups and before the part."""
    return re.compile(
        rf"(?P<sign>{SIGN}\s?|%|[-−](?=\d)(?<![\w)]-)(?<![\w)]−))?"
        rf"(?:(?P<whole>{groups}(?!\d)|\d{{1,3}}(?:[{JOINERS}]\d{{3}}){{1,6}}(?!\d)"
        rf"|{_BLANK_GROUPS})|\d+)(?P<part>{point}\d+)?"
    )


_COMMA: Final = _number(",", r"\d{1,3}(?:\.\d{3})+")
# With India's groups of two: "1,00,000".
_POINT: Final = _number(r"\.", r"\d{1,3}(?:,\d{2})*,\d{3}(?:,\d{3})*")
_DIGIT: Final = re.compile(r"\d")
# What goes on behind a number: it belongs to a date, a time, a code, a telephone
# number.
_GOES_ON: Final = re.compile(r"[.,:/]\d[\d.,:/-]*|[-–/]\d+[-–/.]\d[\d./-]*")
_PHONE: Final = re.compile(r"[\d()/ -]*\d")
_ZERO_FIRST: Final = re.compile(r"0\d")
_BEFORE: Final = re.compile(rf"[{_LETTERS}\d_.:/#@^×]$|\d,$|[{_LETTERS}]-$")
_BEFORE_CHARS: Final = 2
# Longer numbers nobody counts.
_MOST_CHARS: Final = 24
_SCALE_WORD: Final = re.compile(r"[\s-]?((?:[^\W\d_]|[\u0900-\u0dff])+)")
_SUFFIX: Final = re.compile(r"\s?(?P<suffix>k|Mds?|Mrd|M|Mio)(?=\s?[€$£])")
_SUFFIXES: Final = {"k": 1e3, "M": 1e6, "Mio": 1e6, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9}
_EASTERN: Final = re.compile(rf"\s?(?P<scale>{alternatives(EASTERN_SCALES)})")
_NEXT_PART: Final = re.compile(r"\s?(\d[\d,]*(?:\.\d+)?)")


def read_numbers(
    text: str, start: int, end: int, *, has_decimal_comma: bool
) -> list[ForeignNumber]:
    """The numbers in a stretch of a text whose digits are plain, in order.

    Without those of dates, clock times, codes and telephone numbers.

    Cost:
        Linear in the stretch.
    """
    pattern = _COMMA if has_decimal_comma else _POINT
    numbers: list[ForeignNumber] = []
    position = start
    while (match := pattern.search(text, position, end)) is not None:
        number, position = _read(text, match, end)
        if number is not None:
            numbers.append(number)
    return numbers


def _read(
    text: str, match: re.Match[str], stop: int
) -> tuple[ForeignNumber | None, int]:
    """The number of a match, None if it is none, and where to read on."""
    after = _GOES_ON.match(text, match.end(), stop)
    if after is not None:
        return None, after.end()
    digits = match.start() + len(match["sign"] or "")
    front = text[max(0, match.start() - _BEFORE_CHARS) : match.start()]
    is_prefixed = front.endswith("+") and text[match.end() : match.end() + 1] == " "
    if is_prefixed or _ZERO_FIRST.match(text, digits, match.end()):
        phone = _PHONE.match(text, digits, stop)
        return None, phone.end() if phone else match.end()
    is_long = match.end() - digits > _MOST_CHARS
    if is_long or (_BEFORE.search(front) and not match["sign"]):
        return None, match.end()
    value = _value(match.group()[len(match["sign"] or "") :], match["part"])
    end, value, scale = _scaled(text, match.end(), value, stop)
    sign = "".join((match["sign"] or "").casefold().split())
    if sign in ("-", "−"):
        value = -value
    currency = "percent" if sign == "%" else CURRENCY_SIGNS.get(sign)
    is_grouped = bool(match["whole"] or match["part"]) or scale != 1.0
    return ForeignNumber(match.start(), end, value, currency, scale, is_grouped), end


def _value(written: str, part: str | None) -> float:
    """The value of digits with signs between them, of which `part` is the end."""
    whole = written[: len(written) - len(part or "")]
    digits = "".join(_DIGIT.findall(whole))
    return float(f"{digits}.{part[1:]}" if part else digits)


def _scaled(text: str, end: int, value: float, stop: int) -> tuple[int, float, float]:
    """The end of the magnitude behind a number, the value with it, and itself."""
    eastern = _EASTERN.match(text, end, stop)
    if eastern:
        return _eastern(text, eastern, value, stop)
    suffix = _SUFFIX.match(text, end, stop)
    if suffix:
        scale = _SUFFIXES[suffix["suffix"]]
        return suffix.end(), value * scale, scale
    word = _SCALE_WORD.match(text, end, stop)
    if word is None:
        return end, value, 1.0
    second = _SCALE_WORD.match(text, word.end(), stop)
    for last in (second, word):
        if last is None:
            continue
        form = " ".join(text[word.start(1) : last.end()].lower().split())
        scale = SCALES.get(_composed(form), 0.0)
        if scale:
            end = last.end()
            # The period of a short form: "Mio." stands before a small letter too.
            if text.startswith(".", end) and end + 1 < stop:
                end += 1
            return end, value * scale, scale
    return end, value, 1.0


@cache
def _composed(form: str) -> str:
    """A word with its accents on the letters."""
    return unicodedata.normalize("NFC", form)


def _eastern(
    text: str, match: re.Match[str], value: float, stop: int
) -> tuple[int, float, float]:
    """The same for magnitudes that follow each other: "1億2000万"."""
    total, first = 0.0, EASTERN_SCALES[match["scale"]]
    scale = first
    end = match.end()
    while True:
        total += value * scale
        part = _NEXT_PART.match(text, end, stop)
        if part is None:
            return end, total, first
        following = _EASTERN.match(text, part.end(), stop)
        is_blank = text[end].isspace()
        if following is None and (is_blank or scale <= 1):
            return end, total, first
        smaller = EASTERN_SCALES[following["scale"]] if following else 1.0
        value = float(part[1].replace(",", ""))
        if smaller >= scale or value * smaller >= scale:
            return end, total, first
        scale, end = smaller, following.end() if following else part.end()
