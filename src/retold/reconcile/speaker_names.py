"""Under which name a story knows a speaker: one in all its quotes and statements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from msgspec.structs import replace

from retold.lexicon.titles import TITLE_HEADS
from retold.model import NameGroup, QuoteGroup, Report

# Words behind an office that may be a name; few names have more.
_NAME: Final = r"(?=(\S+(?:\s\S+){0,3}))"
_MARKS: Final = ".,;:!?’'\"”)"


class SpeakerNames:
    """The names of a story's speakers.

    A name of several words is given as the story's names have it ("Sergei Rehm" as
    "Sergey Rehm"). A surname alone is given in full where one person of the story
    bears it, an office alone ("the president said") as who holds it, where the reports
    put it before the name of one person, and the report itself names that person.
    Everybody else keeps the name that the report gives.

    Args:
        names: The story's names; of two that share a variant the first one counts.
        reports: Its reports.

    Cost:
        Linear in the names; for each office that stands for a speaker, one pass over
        the reports.
    """

    def __init__(
        self, names: Sequence[NameGroup], reports: Sequence[Report] = ()
    ) -> None:
        persons = [group for group in names if group.kind == "person"]
        bearers = Counter(_surname(group.name) for group in persons)
        self._texts = {report.id: report.text for report in reports}
        self._persons: dict[str, NameGroup] = {}
        self._forms: dict[str, str] = {}
        for group in names:
            for variant in group.variants:
                if " " in variant:
                    self._forms.setdefault(variant, group.name)
        for group in persons:
            for variant in group.variants:
                self._persons.setdefault(variant, group)
                if variant == _surname(group.name) and bearers[variant] == 1:
                    self._forms.setdefault(variant, group.name)
        self._holder = cache(self._find_holder)
        self._is_named = cache(self._look_for)

    def of(self, speaker: str, report: str | None = None) -> str:
        """The name under which the story knows whom a report calls so."""
        known = self._forms.get(speaker)
        if known or speaker.lower() not in TITLE_HEADS or report is None:
            return known or speaker
        holder = self._holder(speaker.lower())
        return holder.name if holder and self._is_named(report, holder) else speaker

    def _look_for(self, report: str, person: NameGroup) -> bool:
        """Does a report name a person?"""
        text = self._texts.get(report, "")
        return any(variant in text for variant in person.variants)

    def _find_holder(self, office: str) -> NameGroup | None:
        """The one person before whose name the reports put an office."""
        pattern = re.compile(rf"\b(?i:{re.escape(office)})\s{_NAME}")
        holders = {
            person.name: person
            for text in self._texts.values()
            for found in pattern.finditer(text)
            if (person := self._person_at(found[1]))
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    def _person_at(self, words: str) -> NameGroup | None:
        """The person whose name begins some words, the longest form first."""
        parts = words.split()
        heads = (" ".join(parts[:n]).rstrip(_MARKS) for n in range(len(parts), 0, -1))
        return next((p for head in heads if (p := self._persons.get(head))), None)


def name_speakers(
    quotes: Sequence[QuoteGroup], names: SpeakerNames
) -> list[QuoteGroup]:
    """The quotes of a story, one speaker under one name in all of them.

    The mentions keep the names that their reports give.
    """
    return [
        replace(quote, speaker=names.of(quote.speaker, _report_of(quote)))
        if quote.speaker
        else quote
        for quote in quotes
    ]


def _report_of(quote: QuoteGroup) -> str | None:
    """The report that calls the speaker of a quote so."""
    return next(
        (m.report for m in quote.mentions if m.quote.speaker == quote.speaker), None
    )


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]
