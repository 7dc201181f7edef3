# ruff: noqa: S608  (only our own constants go into these queries)
"""Standing text of an outlet, learned from its own reports.

A sentence is standing text of an outlet if three of its reports have it that are more
than a week apart; or if its reports have it after three different sentences (or before
three) on three days, or after five on whatever days; and so is what only ever follows
such a sentence (or comes before it). Versions of one text follow one another faster,
and change less. What is standing text of one outlet is nobody's account anywhere:
others take it over with a copy, or have it from the same maker of sites.

Source: Accessor variety (Feng, Chen, Deng & Zheng 2004), which finds words in unspaced
text by counting their neighbours; here of sentences instead of characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from hashlib import blake2b
from typing import Final

import numpy as np

from retold.lineage.citations import outlet_key
from retold.model import Report
from retold.report_rows import to_reports
from retold.stages import Columns, KernelStage, SqlStage, by_key, table_of, taken
from retold.text.days import published_day
from retold.text.sentences import paragraphs

# A sentence that stands after (or before) so many different ones belongs to no one of
# them, if they are of as many days. Two may be two reports of one event; a third is the
# outlet's habit.
_MIN_VARIETY: Final = 3
# Whatever the days: no text is brought up to date so often with another sentence
# beside one that stays.
_MUCH_VARIETY: Final = 5
# In so many reports, over more than so many days: no text is brought up to date for
# longer.
_MIN_REPORTS: Final = 3
_MAX_RUN_DAYS: Final = 7
# Where a sentence may end: pieces too small or too large do no harm, as long as they
# are the same wherever the text is.
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…。！？।۔])[\"'”’»)]*\s+|(?<=[。！？])")
_EDGE: Final = 0  # the neighbour of the first and of the last sentence
_NO_DAY: Final = 1 << 30  # after all days

# Numbers of sentences.
StandingText = AbstractSet[int]

_SENTENCE: Final = dict.fromkeys(
    ("outlet", "text", "day", "key", "before", "after"), "BIGINT"
)


def standing_spans(text: str, standing: StandingText) -> list[tuple[int, int]]:
    """Where a text has standing text of any outlet, in order."""
    if not standing:
        return []
    return [(s, e) for key, s, e in _sentence_keys(text) if key in standing]


def read_sentences(reports: Columns) -> Columns:
    """The sentences of reports that have an outlet, with their neighbours.

    Args:
        reports: `about` and `text`.

    Returns:
        Numbers: of the `outlet`, of the whole `text` (the same for the same sentences)
        and its `day`; of the sentence (`key`) and of those `before` and `after` it.
    """
    found = [_sentences(r) for r in to_reports(reports) if r.outlet is not None]
    if not found:
        return table_of(_SENTENCE, ())
    return {name: np.concatenate([t[name] for t in found]) for name in _SENTENCE}


def _sentences(report: Report) -> Columns:
    """The sentences of one report."""
    keys = np.array([key for key, _, _ in _sentence_keys(report.text)], np.int64)
    framed = np.concatenate(([_EDGE], keys, [_EDGE]))
    day = published_day(report.published)
    of_report = {
        "outlet": _number(outlet_key(report.outlet or "")),
        "text": _number(keys.tobytes()),
        "day": _NO_DAY if day is None else day.toordinal(),
    }
    return {
        **{name: np.full(len(keys), value) for name, value in of_report.items()},
        "key": keys,
        "before": framed[:-2],
        "after": framed[2:],
    }


def _sentence_keys(text: str) -> Iterable[tuple[int, int, int]]:
    """A number for each sentence's words in one form, with its span."""
    for block in paragraphs(text):
        start = block.start
        for gap in [*_SENTENCE_END.finditer(text, start, block.end), None]:
            end = block.end if gap is None else gap.start()
            yield _number(" ".join(text[start:end].casefold().split())), start, end
            start = end if gap is None else gap.end()


def _number(words: str | bytes) -> int:
    """A number for words, of 64 bits with a sign."""
    if isinstance(words, str):
        words = words.encode("utf-8", "surrogatepass")
    digest = blake2b(words, digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def grow_standing(sentences: Columns) -> Columns:
    """Standing text by what is known to be it, outlet by outlet.

    Args:
        sentences: Of an `outlet`: a sentence's `key`, and on one `side` of it a
            `neighbour` that is as frequent, or the edge for any other; `is_found`, if
            what stands on that side alone shows that the sentence is standing text.

    Returns:
        `key`, once for each outlet whose standing text it is.
    """
    rows = (
        (key,)
        for outlet in by_key(sentences, "outlet")
        for key in sorted(_of_outlet(outlet))
    )
    return table_of({"key": "BIGINT"}, rows)


def _of_outlet(sentences: Columns) -> set[int]:
    """The standing text of one outlet.

    What begins standing text has many left neighbours, and it goes on to the right;
    never to the left, where a text that three reports share would be eaten up.
    """
    standing = set[int]()
    for side in by_key(sentences, "side"):
        neighbours: defaultdict[int, set[int]] = defaultdict(set)
        for key, near in zip(
            side["key"].tolist(), side["neighbour"].tolist(), strict=True
        ):
            neighbours[key].add(near)
        found = taken(side, side["is_found"] == 1)["key"].tolist()
        standing |= _grown(set(found), neighbours)
    return standing


def _grown(found: set[int], neighbours: Mapping[int, set[int]]) -> set[int]:
    """The sentences, and those that only ever stand next to them on one side."""
    while True:
        more = {k for k, near in neighbours.items() if near <= found} - found
        if not more:
            return found
        found = found | more


SENTENCES: Final = KernelStage(
    "outlet_sentences",
    "SELECT id, about, text FROM reports",
    kernel=read_sentences,
    columns=_SENTENCE,
    order=("id",),
    rows=512,
)

# Sentences that enough texts of an outlet have; a text that it printed again counts
# once, on its first day.
RECURRING: Final = SqlStage(
    "recurring_sentences",
    f"""
    WITH texts AS (
        SELECT outlet, text, key, before, after, min(day) AS day
        FROM outlet_sentences GROUP BY outlet, text, key, before, after
    ), often AS (
        SELECT outlet, key FROM texts
        GROUP BY outlet, key HAVING count(DISTINCT text) >= {_MIN_REPORTS}
    )
    SELECT outlet, key, before, after, day
    FROM texts SEMI JOIN often USING (outlet, key)
    """,
)

# Of all neighbours of a sentence only those that recur, too, are told apart: a line at
# the foot of a million reports has a million.
STANDING_TEXT: Final = KernelStage(
    "standing_text",
    f"""
    WITH facts AS (
        SELECT outlet, key, count(DISTINCT day) AS days, min(day) AS first_day,
            max(CASE WHEN day < {_NO_DAY} THEN day ELSE 0 END) AS last_day
        FROM recurring_sentences GROUP BY outlet, key
    ), sides AS (
        SELECT outlet, key, 0 AS side, before AS neighbour FROM recurring_sentences
        UNION SELECT outlet, key, 1, after FROM recurring_sentences
    ), varied AS (
        SELECT outlet, key, side, count(*) AS neighbours
        FROM sides GROUP BY outlet, key, side
    )
    SELECT DISTINCT sides.outlet AS outlet, sides.side AS side, sides.key AS key,
        CASE WHEN other.key IS NULL THEN {_EDGE} ELSE neighbour END AS neighbour,
        CASE WHEN facts.last_day - facts.first_day > {_MAX_RUN_DAYS}
            OR neighbours >= {_MUCH_VARIETY}
            OR neighbours >= {_MIN_VARIETY} AND facts.days >= {_MIN_VARIETY}
            THEN 1 ELSE 0 END AS is_found
    FROM sides
    JOIN facts ON facts.outlet = sides.outlet AND facts.key = sides.key
    JOIN varied ON varied.outlet = sides.outlet AND varied.key = sides.key
        AND varied.side = sides.side
    LEFT JOIN facts AS other
        ON other.outlet = sides.outlet AND other.key = sides.neighbour
    """,
    kernel=grow_standing,
    columns={"key": "BIGINT"},
    key=("outlet",),
    order=("side", "key", "neighbour"),
    rows=4096,
)
# | reads | makes |
# |---|---|
# | `reports` | `standing_text`: the `key` of each sentence that is standing text |
LEARNING: Final = (SENTENCES, RECURRING, STANDING_TEXT)
