"""What one report says: all six annotations, or the two that lineage needs."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from retold.annotation.credits import find_credits
from retold.annotation.figures import find_figures
from retold.annotation.insertions import find_insertions, put_back, without_spans
from retold.annotation.names import find_names
from retold.annotation.quotes import find_quotes
from retold.annotation.times import find_times
from retold.model import Annotation, Credit, Name, Report, TimeExpression
from retold.text.language import is_english
from retold.text.sentences import split_sentences
from retold.text.tokenized import tokenize_text


def annotate_report(report: Report) -> Annotation:
    """Everything that is read off one report alone.

    Times are anchored at `report.published`; without it, only what the words fix by
    themselves has a full value. Lists are sorted by `(start, end)`, spans lie in
    `report.text`.

    Of a report in another language than English (`reads_english`) there are no names,
    no speakers and no dates in words: what English rules find there is wrong more often
    than right.

    What a site has set into the text, such as titles of links, is passed over.

    Cost:
        Linear in the text.
    """
    return _past_insertions(report, _annotate)


def _past_insertions(
    report: Report, annotate: Callable[[Report], Annotation]
) -> Annotation:
    """What is read off a report without what its site has set into the text."""
    inserted = find_insertions(report.text)
    if not inserted:
        return annotate(report)
    bare = replace(report, text=without_spans(report.text, inserted))
    return put_back(annotate(bare), inserted)


def _annotate(report: Report) -> Annotation:
    """All that is read off the text of a report as it is."""
    tokenized = tokenize_text(report.text)
    times = find_times(tokenized, report.published)
    names: list[Name] = []
    if is_english(tokenized):
        names = find_names(tokenized)
    else:
        times = [time for time in times if _has_digit(report.text, time)]
    return Annotation(
        id=report.id,
        sentences=tuple(tokenized.sentences),
        quotes=tuple(find_quotes(tokenized, names)),
        times=tuple(times),
        names=tuple(names),
        figures=tuple(find_figures(tokenized, times)),
        credits=tuple(find_credits(report.text)),
    )


def _has_digit(text: str, time: TimeExpression) -> bool:
    """Is a time written in digits, so that it says the same in any language?"""
    return any(char.isdigit() for char in text[time.start : time.end])


def outline_report(report: Report) -> Annotation:
    """The sentences and credits of a report alone: what lineage needs.

    Cost:
        Linear in the text; a tenth of `annotate_report`.
    """
    return _past_insertions(report, _outline)


def credits_of(report: Report) -> tuple[Credit, ...]:
    """The credits of a report alone, as `annotate_report` reads them.

    Cost:
        Linear in the text.
    """
    return _past_insertions(report, _credited).credits


def _credited(report: Report) -> Annotation:
    """The credits of the text of a report as it is."""
    return Annotation(id=report.id, credits=tuple(find_credits(report.text)))


def _outline(report: Report) -> Annotation:
    """The sentences and credits of the text of a report as it is."""
    sentences = split_sentences(report.text)
    return Annotation(
        id=report.id,
        sentences=tuple(sentences),
        credits=tuple(find_credits(report.text)),
    )
