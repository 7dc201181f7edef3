"""The quotes of a story by speaker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from retold.model import Quote, QuoteGroup, QuoteStatus
from retold.show.differences import share_word
from retold.show.passages import Passage, QuotedPlace
from retold.show.plain import one_line
from retold.show.roll import Roll
from retold.show.wording import NEARLY_VERBATIM, QUOTE_STATUSES

_STATUS_ORDER: Final[tuple[QuoteStatus, ...]] = (
    "altered",
    "trimmed",
    "verbatim",
    "single",
)


class SpeakerGroup(NamedTuple):
    """All quotes of one speaker: those in several reports, then the lone ones."""

    speaker: str | None
    shared: list[QuoteGroup]
    single: list[QuoteGroup]

    @property
    def name(self) -> str:
        """What stands above the quotes."""
        return self.speaker or "Speaker not named"


class QuoteRoll(Roll):
    """Who said what."""

    @cached_property
    def speakers(self) -> list[SpeakerGroup]:
        """The quotes by speaker: altered ones first, then those in most reports."""
        by_speaker: dict[str | None, list[QuoteGroup]] = {}
        for group in sorted(self.story.quotes, key=_quote_order):
            by_speaker.setdefault(group.speaker, []).append(group)
        speakers = [
            SpeakerGroup(
                one_line(speaker) if speaker else None,
                [g for g in groups if g.status != "single"],
                [g for g in groups if g.status == "single"],
            )
            for speaker, groups in by_speaker.items()
        ]
        return sorted(speakers, key=_speaker_order)

    def quote_wordings(self, group: QuoteGroup) -> list[Passage]:
        """The wordings of a quote by publication, each with all its places."""
        return self.by_publication(
            [
                QuotedPlace(
                    m.report,
                    m.quote.start,
                    m.quote.end,
                    note=_attribution(group, m.quote),
                    is_quoted=m.quote.form == "direct",
                )
                for m in group.mentions
            ],
            is_in_parts=True,
        )


def status_words(group: QuoteGroup, wordings: Sequence[Passage]) -> str:
    """How well a quote's words survived, as its wordings show it.

    What is the same but for spelling or a small word is called verbatim, and has marks.
    """
    is_marked = any(s.differs for passage in wordings for s in passage.stretches)
    if group.status == "verbatim" and is_marked:
        return NEARLY_VERBATIM
    return QUOTE_STATUSES[group.status]


def _attribution(group: QuoteGroup, quote: Quote) -> str:
    """What sets this report's form and attribution of a quote apart.

    Names that share a word are taken for forms of one name ("Ms Quill").
    """
    notes = ["indirect"] if quote.form == "indirect" else []
    if quote.speaker and not share_word(quote.speaker, group.speaker or ""):
        notes.append(f"given to {one_line(quote.speaker)}")
    if quote.relayed_by:
        notes.append(f"relayed by {one_line(quote.relayed_by)}")
    return ", ".join(notes)


def _quote_order(group: QuoteGroup) -> tuple[int, int]:
    """The quotes that need most attention first, then the most repeated ones."""
    return _STATUS_ORDER.index(group.status), -len(group.mentions)


def _speaker_order(group: SpeakerGroup) -> tuple[bool, int, int, int, str]:
    altered = sum(q.status == "altered" for q in group.shared)
    is_unnamed = group.speaker is None
    lone = len(group.single)
    return is_unnamed, -altered, -len(group.shared), -lone, group.speaker or ""
