"""Were two quotations heard on one occasion, or on two?

Whoever speaks on two days, or writes two letters, says much the same in other words.
Nothing was altered then, however alike the two are.

Read on 356 altered quotations in 8,900 pairs of real reports, of which 35 were wrong:
where four words of content and more differ, and the reports are not of one day or the
next, and no other quotation stands in both, 9 of 9 were of two occasions; with three
words 9 of 13, and of those whose reports are of one day 2 of 20. Of two that name two
days the one was.

Tried and given up on the same: writing here and speaking there (3 wrong, 3 right);
"repeated", "again" beside a quotation (1 wrong, 6 right); reports two days apart (3
wrong, 7 right); how many sentences the reports share (no difference).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from retold.annotation.times.intervals import are_compatible
from retold.lexicon.renderings import OFTEN
from retold.model import Annotation, QuoteMention, Report, TimeExpression
from retold.reconcile.collation import collate
from retold.reconcile.quotes import QuotePair
from retold.reconcile.wordings import read_wording
from retold.text.days import published_day
from retold.text.tokens import tokenize

# As many words another quotation must have to show that both heard one speech.
_LEAST_WORDS: Final = 5
# Reports of a day and of the next tell of one occasion.
_MOST_DAYS: Final = 1
# The days of two occasions of one story; a day far off is told of something else.
_NEAR_DAYS: Final = 31


class Occasions:
    """What the reports of a story tell of the occasions of their quotations."""

    def __init__(
        self,
        pairs: Sequence[QuotePair],
        reports: Mapping[str, Report],
        annotations: Mapping[str, Annotation],
        origin_of: Mapping[str, str],
    ) -> None:
        """Remember which reports have quotations in common.

        Args:
            pairs: All quotations of one utterance.
            reports: By id.
            annotations: By report.
            origin_of: By report, as far as that is known.
        """
        self._origin_of = origin_of
        self._reports = reports
        self._annotations = annotations
        self._joined = {
            frozenset((pair.left.report, pair.right.report))
            for pair in pairs
            if pair.status != "altered"
            and "indirect" not in (pair.left.quote.form, pair.right.quote.form)
            and pair.collation.shared >= _LEAST_WORDS
        }

    def are_one(self, left: QuoteMention, right: QuoteMention) -> bool:
        """Do the days of the reports, or another quotation in both, show one?"""
        if frozenset((left.report, right.report)) in self._joined:
            return True
        return _are_within(*self._published(left, right), _MOST_DAYS)

    def are_of_one_origin(self, left: QuoteMention, right: QuoteMention) -> bool:
        """Has one report its words from the other, or both from a third?"""
        origins = {self._origin_of.get(m.report, m.report) for m in (left, right)}
        return len(origins) == 1

    def are_apart(self, left: QuoteMention, right: QuoteMention) -> bool:
        """Were the reports published days apart?"""
        days = self._published(left, right)
        return None not in days and not _are_within(*days, _MOST_DAYS)

    def are_two(self, left: QuoteMention, right: QuoteMention) -> bool:
        """Does each report name a day beside the quotation, and not the same?"""
        days_l, days_r = (list(self._days_beside(m)) for m in (left, right))
        return bool(days_l and days_r) and all(
            not are_compatible(x.value, y.value)
            and _are_within(published_day(x.value), published_day(y.value), _NEAR_DAYS)
            for x in days_l
            for y in days_r
        )

    def are_said_twice(self, left: QuoteMention, right: QuoteMention) -> bool:
        """Has one of the reports the remark in two forms, wherever they stand?

        Not asked of reports of one day, or the next: these heard it together.
        """
        return not _are_within(*self._published(left, right), _MOST_DAYS) and any(
            map(self._is_said_twice, (left, right))
        )

    def _is_said_twice(self, mention: QuoteMention) -> bool:
        text, quote = self._reports[mention.report].text, mention.quote
        said = read_wording(text, quote.start, quote.end)
        return any(
            found is not None and found.status == "altered"
            for other in self._annotations[mention.report].quotes
            if other.form != "indirect"
            and not (other.start < quote.end and quote.start < other.end)
            for found in [collate(said, read_wording(text, other.start, other.end))]
        )

    def is_said_often(self, left: QuoteMention, right: QuoteMention) -> bool:
        """Does a report say that it was said many times ("his oft-repeated pledge")?"""
        return any(
            token.norm in OFTEN
            for mention in (left, right)
            for start, end in self._around(mention)
            for token in tokenize(self._reports[mention.report].text, start, end)
        )

    def _around(self, mention: QuoteMention) -> Iterator[tuple[int, int]]:
        """The stretches of a quotation's sentences before and behind it."""
        quote = mention.quote
        for sentence in self._annotations[mention.report].sentences:
            if sentence.start < quote.end and quote.start < sentence.end:
                yield sentence.start, max(sentence.start, quote.start)
                yield min(sentence.end, quote.end), sentence.end

    def _published(
        self, left: QuoteMention, right: QuoteMention
    ) -> tuple[date | None, date | None]:
        return (
            published_day(self._reports[left.report].published),
            published_day(self._reports[right.report].published),
        )

    def _days_beside(self, mention: QuoteMention) -> Iterator[TimeExpression]:
        """The days that a quotation's sentences name outside of quotations."""
        quote, notes = mention.quote, self._annotations[mention.report]
        around = [
            s for s in notes.sentences if s.start < quote.end and quote.start < s.end
        ]
        quoted = [q for q in notes.quotes if q.form != "indirect"]
        for time in notes.times:
            is_beside = any(s.start <= time.start < s.end for s in around)
            is_quoted = any(q.start <= time.start < q.end for q in quoted)
            if is_beside and not is_quoted and published_day(time.value) is not None:
                yield time


def _are_within(left: date | None, right: date | None, most: int) -> bool:
    return left is not None and right is not None and abs((left - right).days) <= most
