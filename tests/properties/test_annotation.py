"""What holds for the annotations of any text."""

from __future__ import annotations

import json
import subprocess
import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import retold
from retold.annotation.names import name_blocks, same_name
from retold.model import Report

Trace = Any  # a trace function gives itself

steady = settings(max_examples=150, deadline=None, derandomize=True)

# What the rules look at, and what they may trip over: words that carry a kind, marks
# of all scripts, combining marks, half-written numbers, breaks of line and paragraph.
PIECES = [
    *("The mayor", "Ilka Brenn", "Mr. Brenn", "said", "told", "that", "according to"),
    *("Reuters", "(AP) —", "By", "contributed to this report", "PORT TESSEL"),
    *("on Monday", "Feb. 18", "2019", "two weeks ago", "9 a.m.", "the 1990s", "last"),
    *("12 people", "$5.5 million", "twenty-four", "nearly", "per cent", "1,000", "½"),
    *(
        "U.S.",
        "al-Assad",
        "O'Brien",
        "won't",
        "e-mail",
        "Zürich",
        "Łódź",
        "东京",
        "اليوم",
    ),
    *"“”\"'‘’«»„‚()[]-–—:;,.!?%$€/&@#*_|~",
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\t",
        "\u00a0",
        "\u200b",
        "\u0301",
        "\u202e",
        "🙂",
    ),
    *("Gov.", " ", "\u00ad", "— Ilka Brenn (@brenn) May 4, 2031\n", "t.co/x"),
    *("JUST WATCHED", "MUST WATCH", "Brenn Ilka BrennPier sinks MORE"),
    *("İ", "ß", "ﬁ", "Ⅳ", "٣", "²", "\ufeff", "\x00", "\ud800"),
]
pieces = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=60)
texts = pieces.map(" ".join) | pieces.map("".join)
PUBLISHED = "2025-02-27"


def annotated(text: str) -> retold.Annotation:
    """What retold reads in a text."""
    return retold.annotate(Report(id="r", text=text, published=PUBLISHED))


@given(texts)
@steady
def test_spans_lie_in_the_text(text: str) -> None:
    """Every span is sorted, has a length, and lies inside the text."""
    notes = annotated(text)
    kinds = (
        *(notes.sentences, notes.quotes, notes.times),
        *(notes.names, notes.figures, notes.credits),
    )
    for kind in kinds:
        spans = [(item.start, item.end) for item in kind]
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)
    for quote in notes.quotes:
        for start, end in (
            (quote.speaker_start, quote.speaker_end),
            (quote.cue_start, quote.cue_end),
        ):
            assert start is None or end is None or 0 <= start < end <= len(text)


@given(texts)
@steady
def test_spans_of_one_kind_do_not_overlap(text: str) -> None:
    """Sentences, times, names and figures stand beside each other.

    Quotes may nest: a quoted fragment in what is told indirectly. One line may
    credit two agencies, with one span.
    """
    notes = annotated(text)
    for kind in (notes.sentences, notes.times, notes.names, notes.figures):
        end = 0
        for item in kind:
            assert end <= item.start
            end = item.end


@given(texts)
@steady
def test_quotes_nest_or_stand_apart(text: str) -> None:
    """No quote begins inside another and ends outside of it."""
    quotes = annotated(text).quotes
    for left in quotes:
        for right in quotes:
            is_crossing = left.start < right.start < left.end < right.end
            assert not is_crossing


@given(texts)
@steady
def test_annotation_is_published_whole(text: str) -> None:
    """Whatever was read has its published shape, and reading again gives the same."""
    notes = annotated(text)
    assert notes == annotated(text)
    row = notes.to_dict(text)
    assert [quote["words"] for quote in row["quotes"]] == [
        text[quote.start : quote.end] for quote in notes.quotes
    ]


PARAGRAPHS = [
    "The council of Ostrel met on Monday and voted for the bridge.",
    "“We will build it by 2031,” Mayor Ilka Brenn said on Tuesday.",
    "About 1,200 people live on the island, 30 percent of them fishermen.",
    "Jonas Rehm, the harbour master, told reporters that the pier was safe.",
    "The ferry company paid $5.5 million last year, according to its report.",
]


@given(st.permutations(PARAGRAPHS))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_annotation_is_that_of_the_paragraphs(paragraphs: list[str]) -> None:
    """Where nothing points from one paragraph to another, each reads as if alone."""
    text = "\n\n".join(paragraphs)
    whole = annotated(text)
    found: dict[str, list[tuple[object, ...]]] = {}
    alone: dict[str, list[tuple[object, ...]]] = {}
    offset = 0
    for paragraph in paragraphs:
        part = annotated(paragraph)
        for kind in ("sentences", "quotes", "times", "names", "figures"):
            alone.setdefault(kind, []).extend(
                (item.start + offset, item.end + offset) for item in getattr(part, kind)
            )
        offset += len(paragraph) + 2
    for kind in alone:
        found[kind] = [(item.start, item.end) for item in getattr(whole, kind)]
    assert found == alone


# ---- length ------------------------------------------------------------------------

UNITS = {
    "letters": "a",
    "capitals": "A",
    "capitalised": "Brenn ",
    "digits": "7",
    "numbers": "7 ",
    "number-words": "twenty ",
    "hyphens": "a-",
    "periods": "U.",
    "ellipses": ". ",
    "open-quotes": "“a ",
    "straight-quotes": '"a ',
    "closing-quotes": "a” ",
    "apostrophes": "’a ",
    "brackets": "(A ",
    "commas": "a, ",
    "said": "said that ",
    "said-he": "Brenn said, ",
    "according": "according to ",
    "months": "May 3 to 5, ",
    "ago": "two weeks before ",
    "money": "$5 million to ",
    "lines": "AP\n",
    "paragraphs": "a.\n\n",
    "datelines": "TOWN (AP) — ",
    "blanks": " ",
    "accents": "a\u0301",
    "joined": "of the and ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_steps_grow_with_the_length(unit: str) -> None:
    """A text that is one thing over and over takes no more steps than its length.

    Steps are lines of Python, so a busy machine decides nothing. Four times the text
    may take five times the steps; a loop in a loop would take sixteen.
    """
    annotated(unit)  # what is made once is made
    short, long = (_steps(unit * (chars // len(unit))) for chars in (8_000, 32_000))
    assert long < 5 * short + 5_000


def _steps(text: str) -> int:
    """How many lines of Python are run to annotate a text."""
    count = 0

    def trace(_frame: FrameType, _event: str, _arg: object) -> Trace:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        annotated(text)
    finally:
        sys.settrace(before)
    return count


def test_long_texts_end() -> None:
    """No pattern runs away on a text of one thing over and over, 200,000 letters long.

    The limit is a hundred times what it takes: it tells an hour from a second.
    """
    done = subprocess.run(
        [sys.executable, "-c", _ANNOTATE_ALL],
        input=json.dumps([unit * (200_000 // len(unit)) for unit in UNITS.values()]),
        text=True,
        timeout=1200,
        check=False,
    )
    assert done.returncode == 0


_ANNOTATE_ALL = """
import json, sys, retold
for text in json.load(sys.stdin):
    retold.annotate(retold.Report(id="r", text=text, published="2025-02-27"))
"""


@steady
@given(
    st.lists(
        st.sampled_from(
            ["Ilka", "Brenn", "Dr.", "the", "'s", "’s", "-", ".", "O’", "S"]
        ),
        max_size=5,
    )
)
def test_any_words_may_stand_for_a_name(words):
    """Who speaks is called by the words of the report, whatever they are."""
    name = " ".join(words)
    assert same_name(name, "Ilka Brenn") == same_name("Ilka Brenn", name)
    assert isinstance(name_blocks(name), frozenset)
