"""Details that two accounts have in common: what shows an editor a retelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from retold.lexicon.openers import CALENDAR
from retold.lineage.witness import Witness

# What an account names more often is what it is about: any other report has it, too.
_MOST_TIMES: Final = 2
_YEAR_DIGITS: Final = 4


def common_details(source: Witness, target: Witness, *, most: int) -> list[str]:
    """Figures and names that both accounts have and hardly repeat.

    Figures first, those with most digits, but years last; then names, those of most
    words; equals in the order of the target, as which they are written. Neighbouring
    words are one detail ("Bero Tallin"). Days, months and what stands at the beginning
    of a sentence are none.

    Returns:
        At most `most` of them.

    Cost:
        Linear in the texts.
    """
    count_l, count_r = _own_counts(source), _own_counts(target)
    common = {
        norm
        for norm, count in count_r.items()
        if count <= _MOST_TIMES and 0 < count_l[norm] <= _MOST_TIMES
    }
    runs = list(dict.fromkeys(_runs(target, common)))
    figures = [run for run in runs if _has_digit(run)]
    names = [run for run in runs if not _has_digit(run)]
    figures.sort(key=lambda run: (_is_year(run), -sum(map(str.isdigit, run))))
    names.sort(key=lambda run: -len(run.split()))
    return [*figures, *names][:most]


def _own_counts(witness: Witness) -> Counter[str]:
    """How often an account has each word."""
    return Counter(witness.norms[place] for place in witness.account)


def _runs(witness: Witness, common: set[str]) -> Iterator[str]:
    """The details of an account among some words, neighbours as one."""
    text, tokens = witness.report.text, witness.tokens
    opening = {sentence.start for sentence in witness.annotation.sentences}
    details = [p for p in witness.account if _is_detail(witness, p, common, opening)]
    start = 0
    for number, place in enumerate(details):
        is_last = number + 1 == len(details)
        if is_last or not _are_neighbours(witness, place, details[number + 1]):
            run = text[tokens[details[start]].start : tokens[place].end]
            yield run.removesuffix("'s").removesuffix("’s")
            start = number + 1


def _is_detail(
    witness: Witness, place: int, common: set[str], opening: set[int]
) -> bool:
    """Is a word a figure, or a name that does not open a sentence?"""
    norm, surface = witness.norms[place], witness.surfaces[place]
    if norm not in common or norm in CALENDAR:
        return False
    is_name = surface[0].isupper() and witness.tokens[place].start not in opening
    return is_name or _has_digit(surface)


def _are_neighbours(witness: Witness, place: int, following: int) -> bool:
    """Do two words follow one another with a space between?"""
    if following != place + 1:
        return False
    tokens = witness.tokens
    return witness.report.text[tokens[place].end : tokens[following].start] == " "


def _has_digit(word: str) -> bool:
    """Does a word have a digit?"""
    return any(char.isdigit() for char in word)


def _is_year(word: str) -> bool:
    """Does a word look like a year?"""
    return len(word) == _YEAR_DIGITS and word.isdecimal()
