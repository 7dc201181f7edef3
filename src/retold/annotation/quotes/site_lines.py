"""Lines of the site between the sentences of a report: they quote nobody."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.units import Units
from retold.text.furniture import is_furniture

# So many may stand between two sentences.
_MOST_LINES: Final = 2
# "RECOMMENDED:" and the like are no longer.
_LABEL_CHARS: Final = 16
_MARKS: Final = frozenset('“”"«»„')
# What the desk adds to a report may quote as the report does.
_NOTES: Final = ("update", "correction", "clarification", "editor")


def is_of_site(units: Units, number: int) -> bool:
    """Is a unit with a label the site's ("SEE ALSO: ..."), and quotes nobody?

    Read in 3,000 reports: of 94 quotations in such lines 77 were titles of other texts;
    those in notes of the desk are kept.
    """
    if not units.has_within(number, ":", _LABEL_CHARS):
        return False
    words = units.text(number)
    if words.lstrip("( ").casefold().startswith(_NOTES):
        return False
    return is_furniture(words) and not _MARKS.intersection(words)


def are_of_site(units: Units, numbers: range) -> bool:
    """Are these units, a few, all the site's ("ADVERTISEMENT")?

    A number by itself begins another part of the report.
    """
    if len(numbers) > _MOST_LINES:
        return False
    lines = [units.text(number) for number in numbers]
    return all([is_furniture(line) and line[:1].isalpha() for line in lines])
