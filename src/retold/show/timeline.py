"""The timeline of a story, each date in the words of the statements that give it."""

from __future__ import annotations

from retold.model import DateDispute, DatedStatement, TimelineEntry
from retold.show.differences import Stretch
from retold.show.plain import one_line
from retold.show.roll import Roll
from retold.show.wording import joined


class TimelineRoll(Roll):
    """When it happened."""

    def parted(
        self, entry: TimelineEntry, most: int
    ) -> tuple[list[DatedStatement], list[DatedStatement]]:
        """The statements of a date to show, and the rest.

        Shown are so many, and all that are disputed.
        """
        shown = [d for n, d in enumerate(entry.dated) if n < most or d.disputes]
        return shown, [d for d in entry.dated if d not in shown]

    def dated_words(self, entry: TimelineEntry, dated: DatedStatement) -> list[Stretch]:
        """What a statement says of a date, cut at the date.

        In the words of the first mention that has it; the date alone "differs".
        """
        at, date = dated.mention, dated.evidence[0]
        if at is None:
            return [Stretch(one_line(entry.text), differs=False)]
        return self.quarry.around(at.report, (at.start, at.end), (date.start, date.end))

    def dispute_words(self, dispute: DateDispute) -> str:
        """Who has another date: "B has “Feb. 12”"."""
        by_words: dict[str, list[str]] = {}
        for e in dispute.others:
            by_words.setdefault(one_line(e.text), []).append(e.report)
        having = []
        for words, reports in by_words.items():
            labels = self.label_list(reports)
            verb = "has" if len(labels) == 1 else "have"
            having.append(f"{joined(labels, 3)} {verb} “{words}”")
        return ", ".join(having)
