"""Standing text of an outlet, learned from its own reports."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from typing import Final

from retold.lineage.citations import outlet_key
from retold.model import Report
from retold.text.days import published_day
from retold.text.sentences import paragraphs

# A sentence that stands after (or before) so many different ones belongs to no one of
# them, if they are of as many days. Two may be two reports of one event; a third is the
# outlet's habit.
_MIN_VARIETY: Final = 3
# Whatever the days: no text is brought up to date so often with another sentence
# beside one that stays.
_MUCH_VARIETY: Final = 5
# In so many reports, over so many days: no text is brought up to date for longer.
_MIN_REPORTS: Final = 3
_MAX_RUN: Final = timedelta(days=7)
# Where a sentence may end: pieces too small or too large do no harm, as long as they
# are the same wherever the text is.
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…。！？।۔])[\"'”’»)]*\s+|(?<=[。！？])")
_EDGE: Final = 0  # the neighbour of the first and of the last sentence

# Numbers of sentences.
StandingText = frozenset[int]


def learn_standing_text(reports: Iterable[Report]) -> StandingText:
    """The sentences that any outlet prints again and again, in any surroundings.

    A sentence is standing text of an outlet if three of its reports have it that are
    more than a week apart; or if its reports have it after three different sentences
    (or before three) on three days, or after five on whatever days; and so is what only
    ever follows such a sentence (or comes before it). Versions of one text follow one
    another faster, and change less.

    Args:
        reports: In any order; those without an outlet are passed over.

    Returns:
        Numbers of sentences, for `standing_spans`. What is standing text of one outlet
        is nobody's account anywhere: others take it over with a copy, or have it from
        the same maker of sites.

    Cost:
        Linear in the texts; keeps a number for each sentence.

    Source:
        Accessor variety (Feng, Chen, Deng & Zheng 2004), which finds words in unspaced
        text by counting their neighbours; here of sentences instead of characters.
    """
    of_outlet: defaultdict[str, dict[tuple[int, ...], date | None]] = defaultdict(dict)
    for report in reports:
        if report.outlet is not None:
            keys = tuple(key for key, _, _ in _sentence_keys(report.text))
            texts = of_outlet[outlet_key(report.outlet)]
            texts[keys] = _earlier(texts.get(keys), published_day(report.published))
    return frozenset[int]().union(*map(_recurring, of_outlet.values()))


def _earlier(left: date | None, right: date | None) -> date | None:
    """The earlier of two days, of which either may be unknown."""
    return min((day for day in (left, right) if day is not None), default=None)


def standing_spans(text: str, standing: StandingText) -> list[tuple[int, int]]:
    """Where a text has standing text of any outlet, in order."""
    if not standing:
        return []
    return [(s, e) for key, s, e in _sentence_keys(text) if key in standing]


def _sentence_keys(text: str) -> Iterable[tuple[int, int, int]]:
    """A number for each sentence's words in one form, with its span."""
    for block in paragraphs(text):
        start = block.start
        for gap in [*_SENTENCE_END.finditer(text, start, block.end), None]:
            end = block.end if gap is None else gap.start()
            words = " ".join(text[start:end].casefold().split())
            digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8)
            yield int.from_bytes(digest.digest(), "big"), start, end
            start = end if gap is None else gap.end()


def _recurring(texts: Mapping[tuple[int, ...], date | None]) -> frozenset[int]:
    """The sentences of texts that last, or that have many different neighbours."""
    counts = Counter(key for keys in texts for key in set(keys))
    often = {key for key, count in counts.items() if count >= _MIN_REPORTS}
    days: defaultdict[int, list[date | None]] = defaultdict(list)
    before: defaultdict[int, set[int]] = defaultdict(set)
    after: defaultdict[int, set[int]] = defaultdict(set)
    for keys, day in texts.items():
        framed = (_EDGE, *keys, _EDGE)
        for left, key, right in zip(framed, keys, framed[2:], strict=False):
            if key in often:
                before[key].add(left)
                after[key].add(right)
        for key in often.intersection(keys):
            days[key].append(day)
    lasting = {key for key in often if _is_lasting(days[key])}
    # What begins standing text has many left neighbours, and it goes on to the right;
    # never to the left, where a text that three reports share would be eaten up.
    begins = {key for key in often if _is_various(before[key], days[key])}
    ends = {key for key in often if _is_various(after[key], days[key])}
    return _grown(begins | lasting, before) | _grown(ends | lasting, after)


def _is_lasting(days: Sequence[date | None]) -> bool:
    """Do enough reports have a sentence, and over a long enough time?"""
    known = [day for day in days if day is not None]
    is_long = bool(known) and max(known) - min(known) > _MAX_RUN
    return is_long and len(days) >= _MIN_REPORTS


def _is_various(neighbours: set[int], days: Sequence[date | None]) -> bool:
    """Has a sentence many neighbours, on many days or very many on any?"""
    if len(neighbours) >= _MUCH_VARIETY:
        return True
    return len(neighbours) >= _MIN_VARIETY and len(set(days)) >= _MIN_VARIETY


def _grown(found: set[int], neighbours: Mapping[int, set[int]]) -> frozenset[int]:
    """The sentences, and those that only ever stand next to them on one side."""
    while True:
        more = {k for k, near in neighbours.items() if near <= found} - found
        if not more:
            return frozenset(found)
        found = found | more
