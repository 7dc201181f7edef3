"""Standing text of an outlet, learned from its own reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from retold.lineage.citations import outlet_key
from retold.model import Report
from retold.text.sentences import paragraphs

# A sentence that stands after (or before) so many different ones belongs to no one of
# them. Two may be two reports of one event; a third is the outlet's habit.
_MIN_VARIETY: Final = 3
# Where a sentence may end: pieces too small or too large do no harm, as long as they
# are the same wherever the text is.
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…。！？।۔])[\"'”’»)]*\s+|(?<=[。！？])")
_EDGE: Final = ""  # the neighbour of the first and of the last sentence

StandingText = Mapping[str, frozenset[str]]


def learn_standing_text(reports: Iterable[Report]) -> StandingText:
    """The sentences that each outlet prints again and again, in any surroundings.

    A sentence is standing text of an outlet if its reports have it after
    three different sentences, or before three; and so is what only ever follows such
    a sentence (or comes before it). All this on three days at least:
    versions of one text follow one another faster.

    Args:
        reports: In any order; those without an outlet are passed over.

    Returns:
        Keys of sentences by key of outlet, for `standing_spans`; outlets without
        standing text are left out.

    Cost:
        Linear in the texts; keeps the distinct sentences of all reports.

    Source:
        Accessor variety (Feng, Chen, Deng & Zheng 2004), which finds words in unspaced
        text by counting their neighbours; here of sentences instead of characters.
    """
    of_outlet: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for report in reports:
        if report.outlet is not None:
            keys = tuple(key for key, _, _ in _sentence_keys(report.text))
            of_outlet[outlet_key(report.outlet)][keys] = _day(report)
    found = {outlet: _recurring(texts) for outlet, texts in of_outlet.items()}
    return {outlet: keys for outlet, keys in found.items() if keys}


def standing_spans(report: Report, standing: StandingText) -> list[tuple[int, int]]:
    """Where a report has standing text of its outlet, in order."""
    if report.outlet is None:
        return []
    keys = standing.get(outlet_key(report.outlet), frozenset())
    if not keys:
        return []
    return [(s, e) for key, s, e in _sentence_keys(report.text) if key in keys]


def _sentence_keys(text: str) -> Iterable[tuple[str, int, int]]:
    """Each sentence's words in one form, with its span."""
    for block in paragraphs(text):
        start = block.start
        for gap in [*_SENTENCE_END.finditer(text, start, block.end), None]:
            end = block.end if gap is None else gap.start()
            yield " ".join(text[start:end].casefold().split()), start, end
            start = end if gap is None else gap.end()


def _day(report: Report) -> str:
    """The day of publication; all undated reports count as of one day."""
    return (report.published or "")[: len("2025-02-27")]


def _recurring(texts: Mapping[tuple[str, ...], str]) -> frozenset[str]:
    """The sentences of texts of many days that have many different neighbours."""
    days: defaultdict[str, set[str]] = defaultdict(set)
    for keys, day in texts.items():
        for key in keys:
            days[key].add(day)
    before: defaultdict[str, set[str]] = defaultdict(set)
    after: defaultdict[str, set[str]] = defaultdict(set)
    for keys in texts:
        framed = (_EDGE, *keys, _EDGE)
        for left, key, right in zip(framed, keys, framed[2:], strict=False):
            if len(days[key]) >= _MIN_VARIETY:
                before[key].add(left)
                after[key].add(right)
    # What begins standing text has many left neighbours, and it goes on to the right;
    # never to the left, where a text that three reports share would be eaten up.
    begins = {key for key in before if len(before[key]) >= _MIN_VARIETY}
    ends = {key for key in after if len(after[key]) >= _MIN_VARIETY}
    return _grown(begins, before) | _grown(ends, after)


def _grown(found: set[str], neighbours: Mapping[str, set[str]]) -> frozenset[str]:
    """The sentences, and those that only ever stand next to them on one side."""
    while True:
        more = {k for k, near in neighbours.items() if near <= found} - found
        if not more:
            return frozenset(found)
        found = found | more
