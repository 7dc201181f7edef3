"""What one report says: all six annotations, or the two that lineage needs."""

from __future__ import annotations

from retold.annotation.credits import find_credits
from retold.annotation.figures import find_figures
from retold.annotation.names import find_names
from retold.annotation.quotes import find_quotes
from retold.annotation.times import find_times
from retold.model import Annotation, Report
from retold.text.sentences import split_sentences
from retold.text.tokenized import tokenize_text


def annotate_report(report: Report) -> Annotation:
    """Everything that is read off one report alone.

    Times are anchored at `report.published`; without it, only what the words fix by
    themselves has a full value. Lists are sorted by `(start, end)`, spans lie in
    `report.text`.

    Cost:
        Linear in the text.
    """
    tokenized = tokenize_text(report.text)
    names = find_names(tokenized)
    times = find_times(tokenized, report.published)
    return Annotation(
        id=report.id,
        sentences=tuple(tokenized.sentences),
        quotes=tuple(find_quotes(tokenized, names)),
        times=tuple(times),
        names=tuple(names),
        figures=tuple(find_figures(tokenized, times)),
        credits=tuple(find_credits(report.text)),
    )


def outline_report(report: Report) -> Annotation:
    """The sentences and credits of a report alone: what lineage needs.

    Cost:
        Linear in the text; a tenth of `annotate_report`.
    """
    sentences = split_sentences(report.text)
    return Annotation(
        id=report.id,
        sentences=tuple(sentences),
        credits=tuple(find_credits(report.text)),
    )
