"""Sentences: a library's boundaries, less those that news punctuation makes wrong."""

from __future__ import annotations

import re
from itertools import pairwise
from string import ascii_uppercase
from typing import Final

from msgspec import Struct
from sentencex import segment

from retold.lexicon import abbreviations
from retold.lexicon.calendar import MONTHS, WEEKDAYS, ZONES
from retold.model import Sentence
from retold.text.patterns import alternatives

# sentencex errs by splitting too much; after these it must not split.
_ABBREVIATIONS: Final = (
    abbreviations.TITLES
    | abbreviations.PLACE_PARTS
    | abbreviations.MONTHS
    | abbreviations.WEEKDAYS
    | abbreviations.STATES
    | abbreviations.OPEN
    | abbreviations.FOREIGN
    | frozenset(ascii_uppercase)
)
# What they stand behind.
_BEFORE_ABBREVIATION: Final = re.compile(r"[\s(\[“\"'‘—–-]")
# After these a sentence may end, but only if the next word does not go on with it.
_MAYBE_ENDS: Final = abbreviations.FIRMS | {"etc", "Jr", "Sr"}
_MAYBE_END: Final = re.compile(
    rf"(?:^|\W)(?:[ap]\.m|(?:[A-Z]\.)+[A-Z]|{alternatives(_MAYBE_ENDS)})\.$"
)
# What starts a sentence for sure after such an abbreviation.
_STARTER: Final = re.compile(
    r"[“\"‘']?(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|For|This|That|These|"
    r"Those|His|Her|Their|Its|Our|There|When|While|After|Before|As|If|Police|Officials|"
    r"Mr|Mrs|Ms|Dr|Some|Many|Most|However|Meanwhile|Also|According|So|No|Not|What|Who)\b"
)
# What goes on behind a clock time, though it has a capital: "6 p.m. Thursday".
_CLOCK: Final = re.compile(r"[ap]\.m\.$")
_AFTER_CLOCK: Final = re.compile(
    rf"(?:{alternatives({*WEEKDAYS, *MONTHS, *ZONES})}|"
    rf"{alternatives(abbreviations.MONTHS | abbreviations.WEEKDAYS)}|"
    r"eastern|central|mountain|pacific|local|christmas|easter|new year)\b|"
    r"[^\W\d_]+(?:\s[^\W\d_]+)?\stime\b|[\d(]",
    re.IGNORECASE,
)
# Characters: the longest of these abbreviations with what stands before it and the
# period, so that the end of a sentence can be read alone.
_TAIL_CHARS: Final = 8
# As many show whether the words behind an end go on with it.
_HEAD_CHARS: Final = 40
# Quotation marks: those that open, those that close, and the one that does both.
_OPENERS: Final = "“«„‹「『《"
_CLOSERS: Final = "”»›」』》"
_STRAIGHT: Final = '"'
# German „…“ and »…«: marks that open elsewhere close behind these.
_REVERSED: Final = (("„", "“"), ("»", "«"), ("›", "‹"))
# A line of a page that is set in columns: short, and going on in the next one.
_WRAP_CHARS: Final = 90
_END_MARK: Final = re.compile(r"[.!?…:;。！？：；।॥؟۔][\"”’')\]»“」』）]*$")
# A title ends with none of these; with a question, it may.
_SENTENCE_MARK: Final = re.compile(r"[.:;,。：；，।॥۔][\"”’')»“」』）]*$")
# The library takes a full stop before a digit for a decimal point, this one too.
_WIDE_STOP: Final = re.compile(r"(?:(?<=[。！？])|(?<=[。！？]”))(?=\d)")
# Behind these a number with a period is a German ordinal: "Am 12. Spieltag".
_ORDINAL: Final = re.compile(
    r"(?:^|\W)(?:Am|(?<!I )am|[Vv]om|[Zz]um|[Zz]ur|[Ii]m|[Bb]eim|[Dd]e[nmr]|[Dd]as|"
    r"[Ss]eit|[Aa]b)\s\d{1,2}\.$"
)
# White space before a period, which sentencex 1.0.32 takes for one byte and fails at.
_WIDE_SPACE: Final = re.compile(
    r"\.(?<=[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]\.)"
)
# Lone surrogates: sentencex reads UTF-8, which has none.
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
# sentencex compares every mark with every quotation of a paragraph; so it gets no more
# characters at once: somewhat more than the longest paragraph of 2,441 reports has.
_PIECE_CHARS: Final = 12_000
# The library finds no end of a sentence without one of these, and takes a third of all
# the time of cutting a text; so nearly half of all paragraphs need not be given to it.
# One class first, since a search runs over what it leaves out several times faster.
_PLAIN: Final = r" \"-(*-\-/->@-\[\\^-~‘’“”–—"  # of ASCII all but ".!?)]"
_MAY_BREAK: Final = re.compile(
    rf"[^{_PLAIN}](?:(?<=[.!?])(?:(?<!\w.)|(?![\"”'’]?\Z))"
    r"|(?<=[)\]])(?<!\w\w\w.)|(?<![.!?)\]]))"
)
# Where a sentence may end within speech.
_SPEECH_BREAK: Final = re.compile(r"(?<=[^.\s][.!?])\s+(?=[^\W_a-z]|[“‘\"'])")
# From the first to the last sign of a line.
_LINE: Final = re.compile(r"\S(?:[^\n]*\S)?")
# A headline is short and does not end as a sentence does.
_TITLE_CHARS: Final = 220


class Block(Struct, frozen=True, gc=False):
    """A paragraph's span."""

    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order, without surrounding white space.

    A line break ends a sentence unless the text is wrapped at a fixed width; quoted
    speech of several sentences stays with the words that introduce it as long as its
    paragraph does. The first line is a title when it stands alone, is short and ends
    unlike a sentence. Spans do not overlap and cover all but white space.

    Cost:
        Linear in the text; about half of it in the library.
    """
    return sentences_of(text, paragraphs(text))


def sentences_of(text: str, blocks: list[Block]) -> list[Sentence]:
    """The same for a text whose paragraphs are known."""
    sentences: list[Sentence] = []
    title = title_block(text, blocks)
    if title is not None:
        sentences.append(Sentence(start=title.start, end=title.end, is_title=True))
        blocks = blocks[1:]
    marks = _marks_in(text)
    sentences += [
        Sentence(start=start, end=end)
        for block in blocks
        for start, end in _split_block(text, block.start, block.end, marks)
    ]
    return sentences


def split_speech(text: str, sentence: Sentence) -> list[Sentence]:
    """The sentences in one that holds speech of several: itself, if there is one.

    `"We won. They lost," she said.` is cut before "They". Marks, and what introduces
    speech, stay with the words beside them. A headline is never cut.

    Cost:
        Linear in the sentence.
    """
    words = text[sentence.start : sentence.end]
    breaks = list(_SPEECH_BREAK.finditer(words))
    if sentence.is_title or not breaks:
        return [sentence]
    quotation = _Quotation(words, _marks_in(words))
    parts: list[Sentence] = []
    start = read = 0
    for space in breaks:
        quotation.read(words[read : space.start()])
        read = space.start()
        tail = _tail(words, (start, read))
        ahead = words[space.end() : space.end() + _HEAD_CHARS]
        if quotation.is_open and not _goes_on(tail, ahead):
            end = sentence.start + read
            parts.append(Sentence(start=sentence.start + start, end=end))
            start = space.end()
    return [*parts, Sentence(start=sentence.start + start, end=sentence.end)]


def paragraphs(text: str) -> list[Block]:
    """The paragraphs: a text's lines, or blocks of lines where these are wrapped."""
    lines = _lines(text)
    if not _is_wrapped(text, lines):
        return lines
    blocks = lines[:1]
    for line in lines[1:]:
        if text.count("\n", blocks[-1].end, line.start) == 1:
            blocks[-1] = Block(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


def title_block(text: str, blocks: list[Block]) -> Block | None:
    """The first block if it is a headline: alone, short, not ending as a sentence."""
    if len(blocks) < 2:
        return None
    first = blocks[0]
    line = text[first.start : first.end]
    if len(line) > _TITLE_CHARS or "\n" in line or _SENTENCE_MARK.search(line):
        return None
    is_shorter = len(line) < max(b.end - b.start for b in blocks[1:])
    return first if is_shorter else None


def _lines(text: str) -> list[Block]:
    """The lines that hold anything, without the white space around them."""
    lines = _LINE.finditer(with_line_feeds(text))
    return [Block(*line.span()) for line in lines]


def with_line_feeds(text: str) -> str:
    """The text with a line feed for whatever breaks a line; offsets stay."""
    return text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")


def _is_wrapped(text: str, lines: list[Block]) -> bool:
    """Do most lines break off in the middle of a sentence, at about one width?"""
    inner = [
        line
        for line, after in pairwise(lines)
        if text.count("\n", line.end, after.start) == 1
    ]
    if len(inner) < 3:
        return False
    broken = [
        line
        for line in inner
        if line.end - line.start < _WRAP_CHARS
        and not _END_MARK.search(text[line.start : line.end])
    ]
    return len(broken) > 0.6 * len(inner)


def _split_block(text: str, start: int, end: int, marks: str) -> list[tuple[int, int]]:
    """The sentences of one paragraph as spans; `marks` are those that the text has."""
    paragraph = text[start:end]
    is_long = len(paragraph) > _PIECE_CHARS
    pieces = _library_pieces(paragraph) if is_long else _segment(paragraph)
    if len(pieces) == 1:
        return [(start, end)]
    spans: list[tuple[int, int]] = []
    quotation = _Quotation(paragraph, marks)
    for piece in pieces:
        words = piece.strip()
        if words:
            first = start + piece.index(words[0])
            last = first + len(words)
            if spans and (quotation.is_open or _goes_on(_tail(text, spans[-1]), words)):
                spans[-1] = (spans[-1][0], last)
            else:
                spans.append((first, last))
            quotation.read(words)
        start += len(piece)
    return spans


def _library_pieces(paragraph: str) -> list[str]:
    """The library's sentences of a paragraph that is too long for it."""
    pieces: list[str] = []
    start, open_piece = 0, ""
    while len(paragraph) - start > _PIECE_CHARS:
        read = _segment(paragraph[start : start + _PIECE_CHARS])
        # The last sentence is read again with what follows, unless it is all there is.
        rest = read.pop() if len(read) > 1 else ""
        start += _PIECE_CHARS - len(rest)
        read[0] = open_piece + read[0]
        open_piece = "" if rest else read.pop()
        pieces += read
    read = _segment(paragraph[start:])
    read[0] = open_piece + read[0]
    return pieces + read


def _segment(text: str) -> list[str]:
    """The library's sentences, with the white space behind them: all of the text."""
    if not _MAY_BREAK.search(text):
        return [text]
    if not text.isascii() and _WIDE_SPACE.search(text):
        text = re.sub(r"\s(?=\.)", " ", text)
    try:
        pieces: list[str] = segment("en", text)
    except UnicodeEncodeError:
        pieces = segment("en", _SURROGATE.sub("\ufffd", text))
    if "。" in text:
        pieces = [part for piece in pieces for part in _WIDE_STOP.split(piece)]
    return pieces


def _marks_in(text: str) -> str:
    """The quotation marks that a text has, but for the straight one."""
    if text.isascii():
        return ""
    return "".join([sign for sign in _OPENERS + _CLOSERS if sign in text])


class _Quotation:
    """Is a quotation that began in this paragraph still open where one has read to?"""

    def __init__(self, paragraph: str, marks: str) -> None:
        """Nothing is read yet; of curly marks and the like there may be `marks`."""
        self.is_open = False
        self._openers: list[str] = []
        self._closers: list[str] = []
        if marks and not paragraph.isascii():
            found = [sign for sign in marks if sign in paragraph]
            openers = _opening(paragraph, found)
            self._openers = [sign for sign in found if sign in openers]
            self._closers = [sign for sign in found if sign not in openers]
        self._has_straight = _STRAIGHT in paragraph
        self._has_marks = bool(self._has_straight or self._openers or self._closers)
        self._depth = 0
        self._straight = 0

    def read(self, words: str) -> None:
        """Go on behind these words."""
        if not self._has_marks:
            return
        for sign in self._openers:
            self._depth += words.count(sign)
        for sign in self._closers:
            self._depth -= words.count(sign)
        if self._has_straight:
            self._straight += words.count(_STRAIGHT)
        self.is_open = self._depth > 0 or self._straight % 2 == 1


def _opening(paragraph: str, marks: list[str]) -> str:
    """The marks that open a quotation in a paragraph, which has these."""
    openers = _OPENERS
    for opener, closer in _REVERSED:
        if opener in marks and paragraph.find(opener) < paragraph.find(closer):
            openers = openers.replace(closer, "") + opener
    return openers


def _tail(text: str, span: tuple[int, int]) -> str:
    """The end of a sentence, as much as abbreviations need."""
    start, end = span
    return text[max(start, end - _TAIL_CHARS) : end]


def _goes_on(tail: str, words: str) -> bool:
    """Does a sentence that ends like `tail` go on with these words?"""
    if words[0].islower() or words[0] in ",;:)]”»":
        return True
    if words[0] in "-–—" and tail.endswith(")."):
        return True  # "Ostrel (EFE).- El puente"
    if tail[-1] in "」』" and "ぁ" <= words[0] <= "ん":
        return True  # 「…。」と述べた
    if not words[0].isalnum() and not any(c.isalnum() for c in words):
        return True
    return tail[-1] == "." and _is_abbreviated(tail, words)


def _is_abbreviated(tail: str, words: str) -> bool:
    """Does the period at the end belong to an abbreviation that these words go on?"""
    last = tail[tail.rfind(" ") + 1 : -1]
    if last.isalpha():
        is_sure, is_possible = last in _ABBREVIATIONS, last in _MAYBE_ENDS
    elif last.isdigit():
        return _ORDINAL.search(tail) is not None
    else:
        is_sure = _BEFORE_ABBREVIATION.split(tail[:-1])[-1] in _ABBREVIATIONS
        is_possible = _MAYBE_END.search(tail) is not None
    if is_possible and not is_sure:
        is_clock = tail.endswith("m.") and _CLOCK.search(tail) is not None
        goes_on = not is_clock or _AFTER_CLOCK.match(words) is not None
        return goes_on and not _STARTER.match(words)
    return is_sure
