"""Sentences: a library's boundaries, less those that news punctuation makes wrong."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from sentencex import get_sentence_boundaries

from retold.model import Sentence

# sentencex errs by splitting too much; after these it must not split.
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\[“\"'‘—–-])(?:"
    r"Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Sr|Jr|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Gov|"
    r"Sen|Sens|Rep|Reps|Pres|Supt|Insp|Det|Atty|Amb|Msgr|Fr|Hon|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|"
    r"No|Nos|Vol|vs|v|approx|est|dept|Dept|Univ|Assn|Bros|Mt|Ft|Ave|Blvd|Rd|Calif|Conn|"
    r"Fla|Ill|Mass|Mich|Minn|Tenn|Wash|Wis|Ariz|Ark|Colo|Del|Ind|Kan|La|Md|Mo|Mont|"
    r"Neb|Nev|Okla|Ore|Pa|Va|Vt|Wyo|Ala|Ga|Ky|Miss|"
    r"e\.g|i\.e|cf|al|ca|c|[A-Z]"
    r")\.$"
)
# After these a sentence may end, but only if the next word does not go on with it.
_MAYBE_END: Final = re.compile(
    r"(?:^|\W)(?:[ap]\.m|(?:[A-Z]\.)+[A-Z]|Inc|Corp|Co|Ltd|Bros|etc|D\.C|Jr|Sr)\.$"
)
# What starts a sentence for sure after such an abbreviation.
_STARTER: Final = re.compile(
    r"[“\"‘']?(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|For|This|That|These|"
    r"Those|His|Her|Their|Its|Our|There|When|While|After|Before|As|If|Police|Officials|"
    r"Mr|Mrs|Ms|Dr|Some|Many|Most|However|Meanwhile|Also|According|So|No|Not|What|Who)\b"
)
_OPENERS: Final = "“«„"
_CLOSERS: Final = "”»"
# A line of a page that is set in columns: short, and going on in the next one.
_WRAP_CHARS: Final = 90
_END_MARK: Final = re.compile(r"[.!?…:;][\"”’')\]]*$")
# A headline is short and does not end as a sentence does.
_TITLE_CHARS: Final = 220


class _Block(NamedTuple):
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
        Linear in the text.
    """
    sentences: list[Sentence] = []
    blocks = paragraphs(text)
    title = title_block(text, blocks)
    for block in blocks:
        if block == title:
            sentences.append(Sentence(start=block.start, end=block.end, is_title=True))
            continue
        sentences.extend(
            Sentence(start=start, end=end)
            for start, end in _split_block(text, block.start, block.end)
        )
    return sentences


def paragraphs(text: str) -> list[_Block]:
    """The paragraphs: a text's lines, or blocks of lines where these are wrapped."""
    lines = [
        _Block(m.start(), m.end())
        for m in re.finditer(r"[^\n\r\u2028\u2029]+", text)
        if m.group().strip()
    ]
    blocks: list[_Block] = []
    is_wrapped = _is_wrapped(text, lines)
    for line in lines:
        start, end = _strip(text, line.start, line.end)
        if is_wrapped and blocks and text.count("\n", blocks[-1].end, start) == 1:
            blocks[-1] = _Block(blocks[-1].start, end)
        else:
            blocks.append(_Block(start, end))
    return blocks


def title_block(text: str, blocks: list[_Block]) -> _Block | None:
    """The first block if it is a headline: alone, short, not ending as a sentence."""
    if len(blocks) < 2:
        return None
    first = blocks[0]
    line = text[first.start : first.end]
    if len(line) > _TITLE_CHARS or "\n" in line or re.search(r"[.:;,][\"”’')]*$", line):
        return None
    is_shorter = len(line) < max(b.end - b.start for b in blocks[1:])
    return first if is_shorter else None


def _is_wrapped(text: str, lines: list[_Block]) -> bool:
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
        and not _END_MARK.search(text[line.start : line.end].rstrip())
    ]
    return len(broken) > 0.6 * len(inner)


def _split_block(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one paragraph as spans."""
    paragraph = text[start:end]
    spans: list[tuple[int, int]] = []
    for boundary in get_sentence_boundaries("en", paragraph):
        span = _strip(
            text, start + boundary["start_index"], start + boundary["end_index"]
        )
        if span[0] >= span[1]:
            continue
        if spans and _goes_on(text, spans[0][0], spans[-1], span):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return spans


def _goes_on(
    text: str, block_start: int, before: tuple[int, int], after: tuple[int, int]
) -> bool:
    """Is the boundary between two pieces of a paragraph none?"""
    left, right = text[before[0] : before[1]], text[after[0] : after[1]]
    if right[0].islower() or right[0] in ",;:)]”»":
        return True
    if not any(c.isalnum() for c in right):
        return True
    if _ABBREVIATION.search(left):
        return True
    if _MAYBE_END.search(left) and not _STARTER.match(right):
        return True
    return _is_inside_quotation(text, block_start, before[1])


def _is_inside_quotation(text: str, block_start: int, position: int) -> bool:
    """Is a quotation that began in this paragraph still open at `position`?"""
    head = text[block_start:position]
    depth = sum(head.count(c) for c in _OPENERS) - sum(head.count(c) for c in _CLOSERS)
    if depth > 0:
        return True
    return head.count('"') % 2 == 1


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    piece = text[start:end]
    return (
        start + len(piece) - len(piece.lstrip()),
        end - (len(piece) - len(piece.rstrip())),
    )
