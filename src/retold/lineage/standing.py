"""Standing text of an outlet, learned from its own reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from retold.lineage.citations import outlet_key
from retold.model import Report
from retold.text.sentences import paragraphs

# A paragraph that stands after (or before) so many different ones belongs to no one of
# them. Two may be two reports of one event; a third is the outlet's habit.
_MIN_VARIETY: Final = 3
_EDGE: Final = ""  # the neighbour of the first and of the last paragraph

StandingText = Mapping[str, frozenset[str]]


def learn_standing_text(reports: Iterable[Report]) -> StandingText:
    """The paragraphs that each outlet prints again and again, in any surroundings.

    A paragraph is standing text of an outlet if its reports have it after three
    different paragraphs, or before three; and so is what always follows such a
    paragraph in three reports and more. Versions of one text repeat their paragraphs
    among the same neighbours.

    Args:
        reports: In any order; those without an outlet are passed over.

    Returns:
        Keys of paragraphs by key of outlet, for `standing_spans`; outlets without
        standing text are left out.

    Cost:
        Linear in the texts; keeps the distinct paragraphs of all reports.

    Source:
        Accessor variety (Feng, Chen, Deng & Zheng 2004), which finds words in unspaced
        text by counting their neighbours; here of paragraphs instead of characters.
    """
    of_outlet: defaultdict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for report in reports:
        if report.outlet is not None:
            keys = tuple(key for key, _, _ in _paragraph_keys(report.text))
            of_outlet[outlet_key(report.outlet)][keys] = None
    found = {outlet: _recurring(texts) for outlet, texts in of_outlet.items()}
    return {outlet: keys for outlet, keys in found.items() if keys}


def standing_spans(report: Report, standing: StandingText) -> list[tuple[int, int]]:
    """Where a report has standing text of its outlet, in order."""
    if report.outlet is None:
        return []
    keys = standing.get(outlet_key(report.outlet), frozenset())
    if not keys:
        return []
    return [(s, e) for key, s, e in _paragraph_keys(report.text) if key in keys]


def _paragraph_keys(text: str) -> Iterable[tuple[str, int, int]]:
    """Each paragraph's words in one form, with its span."""
    for block in paragraphs(text):
        key = " ".join(text[block.start : block.end].casefold().split())
        yield key, block.start, block.end


def _recurring(texts: Collection[tuple[str, ...]]) -> frozenset[str]:
    """The paragraphs of different texts that have many different neighbours."""
    if len(texts) < _MIN_VARIETY:
        return frozenset()
    before: defaultdict[str, set[str]] = defaultdict(set)
    after: defaultdict[str, set[str]] = defaultdict(set)
    for keys in texts:
        framed = (_EDGE, *keys, _EDGE)
        for left, key, right in zip(framed, keys, framed[2:], strict=False):
            before[key].add(left)
            after[key].add(right)
    found = {
        key
        for key in before
        if len(before[key] - {key}) >= _MIN_VARIETY
        or len(after[key] - {key}) >= _MIN_VARIETY
    }
    return frozenset(found)
