"""Numbers in words: "twenty-one", "half a million", "two-thirds", "dozens"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retold.annotation.figures.fronts import front_of
from retold.annotation.figures.numerals import Numeral
from retold.lexicon.numbers import FRACTIONS, ONES, OPEN_NUMBERS, SCALES, TENS
from retold.model import Sentence
from retold.text.patterns import alternatives
from retold.text.tokenized import TokenizedText

_SMALL: Final = {word: float(number) for word, number in (ONES | TENS).items()}
_NUMBERS: Final = frozenset(_SMALL) | frozenset(SCALES)
_OPEN_STARTS: Final = frozenset(phrase.split()[0] for phrase in OPEN_NUMBERS)
# Every word that a number in words has.
NUMBER_WORDS: Final = _NUMBERS | _OPEN_STARTS | frozenset(FRACTIONS)
_OVERS: Final = frozenset("one two three four five seven nine a".split())

# What a number word can go on with.
_LINKS: Final = _NUMBERS | frozenset(FRACTIONS) | {"-", "and"}

_OPEN: Final = re.compile(rf"(?:{alternatives(OPEN_NUMBERS)})\b", re.IGNORECASE)
_FRACTION: Final = re.compile(
    rf"(?P<over>{alternatives(_OVERS)})[\s-](?P<under>{alternatives(FRACTIONS)})\b|half\b",
    re.IGNORECASE,
)
# "half" is a share of something, not a part of a match or of a word.
_HALF_OF: Final = re.compile(
    r"\s(?:of|the|an|a|its|his|her|their|our|all|as|that|this|those|these)\b"
)
_HALF_A_NUMBER: Final = re.compile(rf"[\s-]a[\s-](?:{alternatives(SCALES)})\b")
_NOT_HALF: Final = re.compile(
    r"(?:\b(?:first|second|other|better|third|this|that|latter|top|bottom|\d|one|two|"
    r"three|four|five|six|and a|and|time-and-a)[\s-]|-)$",
    re.IGNORECASE,
)
_RUN: Final = re.compile(
    rf"(?:(?:a|half a|half-a)[\s-](?=(?:{alternatives(SCALES)})\b))?"
    rf"(?:{alternatives(_NUMBERS)})\b(?:(?:[\s-]|\sand\s)(?:{alternatives(_NUMBERS)})\b)*",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_CAPITAL_NEXT: Final = re.compile(r"[\s-][A-Z]")
# Behind these a word goes on.
_JOINTS: Final = ("-", "'", "’")
# Characters: more than stands between a sentence's start and its first word.
_LEAD_CHARS: Final = 80


def read_words(
    tokenized: TokenizedText, token: int, floor: int, sentence: Sentence
) -> tuple[list[Numeral], int]:
    """The numerals that a number word begins or ends, and where to read on.

    Several if number words follow each other and do not add up to one number.
    """
    lows = tokenized.lows
    low = lows[token]
    if low in _SMALL and (token + 1 == len(lows) or lows[token + 1] not in _LINKS):
        end = tokenized.starts[token] + len(low)
        return _one_word(tokenized.text, low, end, sentence.start), end
    if low in _OPEN_STARTS:
        numeral = _open(tokenized, token, sentence)
        if numeral is not None:
            return [numeral], numeral.end
    if low in FRACTIONS or low in _OVERS:
        numeral = _fraction(tokenized, token, floor, sentence)
        if numeral is not None:
            return [numeral], numeral.end
    if low in _NUMBERS:
        return _numbers(tokenized, token, floor, sentence)
    return [], floor


def _open(tokenized: TokenizedText, token: int, sentence: Sentence) -> Numeral | None:
    """An open number, from and to at most: "dozens", "tens of thousands"."""
    match = _OPEN.match(tokenized.text, tokenized.starts[token], sentence.end)
    if match is None:
        return None
    phrase = match.group().casefold()
    if phrase == "scores" and not tokenized.text.startswith(" of ", match.end()):
        return None
    low, high = OPEN_NUMBERS[phrase]
    front = front_of(tokenized.text, match.start(), sentence.start)
    return Numeral(match.start(), match.end(), low, front, high, is_word=True)


# ---- fractions -----------------------------------------------------------------------


def _fraction(
    tokenized: TokenizedText, token: int, floor: int, sentence: Sentence
) -> Numeral | None:
    """A fraction: "half of", "two-thirds", "a quarter of"."""
    lows, starts = tokenized.lows, tokenized.starts
    if lows[token] in FRACTIONS:
        # After "a"; "half" also by itself.
        article = token - (2 if lows[token - 1] == "-" else 1)
        if article >= 0 and lows[article] == "a" and floor <= starts[article]:
            token = article
        elif lows[token] != "half":
            return None
    elif FRACTIONS.keys().isdisjoint(lows[token + 1 : token + 3]):
        return None
    start = starts[token]
    match = _FRACTION.match(tokenized.text, start, sentence.end)
    value = _fraction_value(tokenized.text, match) if match else None
    if match is None or value is None:
        return None
    front = front_of(tokenized.text, start, sentence.start)
    return Numeral(start, match.end(), value, front, is_word=True, is_fraction=True)


def _fraction_value(text: str, match: re.Match[str]) -> float | None:
    """The value of a fraction in words; None where the words are something else."""
    before = text[max(0, match.start() - 20) : match.start()]
    if match["under"] is None:
        is_share = _HALF_OF.match(text, match.end()) and not _NOT_HALF.search(before)
        is_number = _HALF_A_NUMBER.match(text, match.end())
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


# ---- whole numbers -------------------------------------------------------------------


def _numbers(
    tokenized: TokenizedText, token: int, floor: int, sentence: Sentence
) -> tuple[list[Numeral], int]:
    """The numbers in a run of number words, and where it ends."""
    start, end = _run(tokenized, token, floor, sentence)
    text, low = tokenized.text, tokenized.lows[token]
    if end - start == len(low):
        return [] if low in SCALES else _one_word(text, low, end, sentence.start), end
    if _is_part(text, start, end, sentence.start):
        return [], end
    return list(_added_up(text, start, end, sentence.start)), end


def _one_word(text: str, low: str, end: int, floor: int) -> list[Numeral]:
    """The number of one word, if it stands for itself."""
    start = end - len(low)
    if _is_part(text, start, end, floor):
        return []
    front = front_of(text, start, floor)
    return [Numeral(start, end, _SMALL[low], front, is_word=True)]


def _is_part(text: str, start: int, end: int, floor: int) -> bool:
    """Is a number word part of a name or of another word?"""
    if text[start - 1 : start] in _JOINTS:
        return True
    return text[start].isupper() and _is_inside_name(text, start, end, floor)


def _run(
    tokenized: TokenizedText, token: int, floor: int, sentence: Sentence
) -> tuple[int, int]:
    """The span of a run of number words."""
    text, lows, starts = tokenized.text, tokenized.lows, tokenized.starts
    start = starts[token]
    after = lows[token + 1 : token + 3]
    if lows[token] in SCALES:
        for begin in _articles(tokenized, token):
            match = _RUN.match(text, begin, sentence.end) if begin >= floor else None
            if match:
                return begin, match.end()
    is_run = after and (
        after[0] in _NUMBERS or (after[0] in ("-", "and") and after[-1] in _NUMBERS)
    )
    match = _RUN.match(text, start, sentence.end) if is_run else None
    return start, match.end() if match else start + len(lows[token])


def _articles(tokenized: TokenizedText, token: int) -> Iterator[int]:
    """Where "half a" or "a" before a magnitude may begin."""
    lows = tokenized.lows
    article = token - (2 if lows[token - 1] == "-" else 1)
    if article >= 0 and lows[article] == "a":
        half = article - (2 if lows[article - 1] == "-" else 1)
        if half >= 0 and lows[half] == "half":
            yield tokenized.starts[half]
        yield tokenized.starts[article]


def _is_inside_name(text: str, start: int, end: int, floor: int) -> bool:
    """Does a capitalised number word stand in a name: "Big Ten", "the Five Eyes"?"""
    lead = text[max(floor, start - _LEAD_CHARS) : start].rstrip()
    if lead and lead[-1] not in "“\"‘':•—–.!?)":
        return True
    is_one = text[start:end].casefold() == "one"
    return is_one and _CAPITAL_NEXT.match(text, end) is not None


def _added_up(text: str, start: int, end: int, floor: int) -> Iterator[Numeral]:
    """The numerals in a run of number words, cut where they do not add up to one."""
    words = [
        (m.group().casefold(), m.start(), m.end())
        for m in _LETTERS.finditer(text, start, end)
    ]
    position = 0
    while position < len(words):
        if words[position][0] == "and":
            position += 1
        following = words[position : position + _MOST_WORDS]
        value, taken = _word_value([word for word, _, _ in following])
        piece = words[position : position + taken]
        position += taken
        if value is not None:
            scale = max(SCALES.get(word, 1.0) for word, _, _ in piece)
            first, last = piece[0][1], piece[-1][2]
            front = front_of(text, first, floor)
            yield Numeral(first, last, value, front, scale=scale, is_word=True)


# "Nine hundred and ninety-nine trillion ..." has no more words than this.
_MOST_WORDS: Final = 32


def _word_value(words: list[str]) -> tuple[float | None, int]:
    """The value of the longest number at the front, and how many words it takes."""
    taken = 2 if words[:2] == ["half", "a"] else int(words[0] == "a")
    factor = 0.5 if taken == 2 else 1.0
    sum_ = _Sum()
    for word in words[taken:]:
        if not sum_.add(word):
            break
        taken += 1
    if words[taken - 1] == "and":
        taken -= 1  # before the next number: "between forty and fifty"
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
        if word in _SMALL:
            return self._add_small(_SMALL[word])
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

    def _add_small(self, number: float) -> bool:
        """Add a number below a hundred."""
        if number >= self._room or (number == 0 and self.is_begun):
            return False
        self._group += number
        # After "twenty" only one to nine can follow, after those nothing.
        self._room = 10.0 if number >= 20 else 0.0
        self.is_begun = True
        return True
