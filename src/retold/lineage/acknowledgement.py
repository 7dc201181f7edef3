"""Does a report name the other as its source, and is that borne out by both texts?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from retold.annotation.credits import is_contribution
from retold.lineage.citations import (
    Citation,
    cites,
    cites_author,
    count_named,
    same_outlet,
)
from retold.lineage.retelling import BORNE_OUT_COSINE, best_cosines
from retold.lineage.sources import AT_THE_TOP, MOST_NAMED, share_of
from retold.lineage.witness import OwnSentence, Witness, all_sentences
from retold.model import Report
from retold.text.days import published_day

# A citation counts if it stands in the first half, or if there are several: near the
# end, reports name other outlets for one remark.
_EARLY: Final = 0.5
_SEVERAL: Final = 2
# In news about what another outlet brought, the share of its sentences that it gives to
# it, and that of its words which stand there, too, mostly speech, come to so much. Of
# 46 pairs read by eye in which one cites the other without a credit, that holds for 28
# of the 31 that are kin, and for one of the others.
_CENTRAL_SHARES: Final = 0.16
# What is told round a citation must stand in the cited report: a sentence so similar
# (`BORNE_OUT_COSINE`), or so many shared characters. An outlet has many reports, and
# this may be another.
_BORNE_OUT_CHARS: Final = 40
# A credit speaks of the whole report: any twenty words of shared account bear it out,
# or a fifth of the sentences told again. Thanks for a part need twice the words: that
# part may be another.
_CREDITED_WORDS: Final = 20
_THANKED_WORDS: Final = 40
_CREDITED_RETOLD: Final = 0.2


class Common(NamedTuple):
    """What two reports share: passages as tokens, own words, sentences told again.

    `passages` are `(start_l, end_l, start_r, end_r)`; the citing report is on the left.
    """

    passages: tuple[tuple[int, int, int, int], ...]
    own_words: int
    retold: float

    def turned(self) -> Common:
        """The same with the sides exchanged."""
        turned = tuple((sr, er, sl, el) for sl, el, sr, er in self.passages)
        return self._replace(passages=turned)


def acknowledged(citing: Witness, cited: Witness, common: Common) -> Citation | None:
    """Where one report names the outlet of the other as the source of its account.

    A citation has to be borne out: what is told round it stands in the cited report,
    too; a credit, by enough that the two reports have in common. What an outlet
    published days later is another report than the one that is cited, unless credited.

    Returns:
        The first such place; None if there is none, or but one late in the report.
    """
    named = _citations(citing, cited)
    if _came_days_later(cited.report, citing.report):
        named = tuple(citation for citation in named if citation.is_credit)
    citations = _borne_out(named, citing, cited, common)
    is_source = (
        len(citations) >= _SEVERAL
        or any(c.is_credit for c in citations)
        or any(c.start < _EARLY * len(citing.report.text) for c in citations)
    )
    if not is_source:
        return None
    first = citations[0]
    return first._replace(
        is_central=_is_central(named, citing, cited.report.outlet, common),
        is_thanks=is_contribution(citing.report.text[first.start : first.end]),
    )


def _came_days_later(report: Report, other: Report) -> bool:
    """Was a report published two days after another, or later still?

    Within a day outlets restamp what they print again.
    """
    day, other_day = published_day(report.published), published_day(other.published)
    return day is not None and other_day is not None and (day - other_day).days > 1


def _is_central(
    citations: Sequence[Citation], citing: Witness, outlet: str | None, common: Common
) -> bool:
    """Is the citing report's account from the cited one, rather than a remark in it?

    It credits the other; or it cites it in its first third, gives much to it or takes
    much from there, and is not about that outlet itself.
    """
    if any(citation.is_credit for citation in citations):
        return True
    text = citing.report.text
    if citations[0].start > AT_THE_TOP * len(text):
        return False
    if count_named(text, outlet) > MOST_NAMED * len(citations):
        return False
    sentences = [s for s in citing.annotation.sentences if not s.is_title]
    given = share_of(sentences, [citation.start for citation in citations])
    taken = {i for start, end, _, _ in common.passages for i in range(start, end)}
    return given + len(taken) / len(citing.tokens) >= _CENTRAL_SHARES


def _citations(citing: Witness, cited: Witness) -> tuple[Citation, ...]:
    """Where one report names the outlet or the author of the other as a source.

    Where that outlet is unknown, the agency that the report credits stands for it.
    """
    outlet = cited.report.outlet
    if outlet is None and cited.annotation.credits:
        outlet = cited.annotation.credits[0].agency
    if outlet is None or same_outlet(outlet, citing.report.outlet):
        return ()
    text = citing.report.text
    named = cites(text, outlet, by=citing.report.outlet)
    authors = cites_author(text, cited.report.byline or "")
    return tuple(sorted({*named, *authors}))


def _borne_out(
    citations: tuple[Citation, ...], citing: Witness, cited: Witness, common: Common
) -> list[Citation]:
    """The citations that what the two reports have in common bears out."""
    # Credits are judged by all that is shared, and need no sentences.
    is_told = not all(citation.is_credit for citation in citations)
    told = all_sentences(citing) if is_told else []
    cosines = best_cosines(told, all_sentences(cited)) if is_told else []
    spans = [
        (citing.tokens[start].start, citing.tokens[end - 1].end)
        for start, end, _, _ in common.passages
    ]

    def is_text_of(credit: Citation) -> bool:
        if is_contribution(citing.report.text[credit.start : credit.end]):
            return common.own_words >= _THANKED_WORDS
        is_retold = common.retold >= _CREDITED_RETOLD
        return is_retold or common.own_words >= _CREDITED_WORDS

    def is_told_near(citation: Citation) -> bool:
        if not (near := _around(told, citation)):
            return False
        start, end = told[near[0]].start, told[near[-1]].end
        is_shared = _overlap(spans, start, end) >= _BORNE_OUT_CHARS
        return is_shared or max(cosines[i] for i in near) >= BORNE_OUT_COSINE

    return [c for c in citations if (is_text_of if c.is_credit else is_told_near)(c)]


def _around(sentences: list[OwnSentence], citation: Citation) -> range:
    """Places of the sentence of a citation, of the one before and the one after it."""
    places = range(len(sentences))
    here = [i for i in places if sentences[i].end > citation.start][:1]
    return places[max(0, here[0] - 1) : here[0] + 2] if here else range(0)


def _overlap(spans: Iterable[tuple[int, int]], start: int, end: int) -> int:
    """How many characters of `[start, end)` lie in spans that do not overlap."""
    return sum(max(0, min(e, end) - max(s, start)) for s, e in spans)
