"""Quotations whose words or whose speaker changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import Final, NamedTuple

from retold.annotation.names import same_name
from retold.model import (
    Annotation,
    Evidence,
    Finding,
    Quote,
    QuoteMention,
    Reading,
    Report,
)
from retold.reconcile.findings.messages import (
    altered_message,
    speaker_with_article,
    without_rest,
)
from retold.reconcile.findings.occasions import Occasions
from retold.reconcile.findings.remarks import (
    Spans,
    begins_or_ends,
    is_of_law,
    is_other_remark,
    is_recast,
    is_turned_at_edge,
)
from retold.reconcile.findings.renderings import (
    are_loose,
    is_cut_off,
    is_false_start,
    is_marked,
    is_moved,
    is_name_spelt_otherwise,
    is_of_other_person,
    is_of_page,
    is_over_paragraphs,
    is_slip_of_pen,
    is_stammer,
    is_title,
    open_short_form,
    signs_of,
    told_stems,
)
from retold.reconcile.findings.slots import evidence
from retold.reconcile.findings.speakers import settled_places, speaker_finding
from retold.reconcile.findings.translations import is_translated
from retold.reconcile.quotes import QuotePair
from retold.text.tokens import tokenize

# Read on 1,829 pairs of real reports: of altered quotations of ten words and more nine
# in ten are right, of shorter ones seven.
_LONG_WORDS: Final = 10
_LONG: Final = 0.9
_SHORT: Final = 0.75
# So few words are said again in another form. Read on 407 altered quotations, of those
# that one report has in two forms, and whose reports are not of one day or the next, 3
# of 4 were wrong; of those in which words stand for others, and whose reports are days
# apart with no other quotation in common, 4 of 9.
_FEW: Final = 10
# Where other endings are all, or where two remarks may be meant.
_SOFT: Final = 0.6
# So many times as long is more than what two desks cut out of one sentence.
_LONGER: Final = 1.5
# Characters between two quotations of one speech: its speaker, a verb, a sentence more.
_BESIDE: Final = 120
Place = tuple[str, int, int]


def quote_findings(
    pairs: Sequence[QuotePair],
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
    origin_of: Mapping[str, str],
) -> list[Finding]:
    """Altered quotations, and equal ones given to two people; in order of the pairs.

    What may be two remarks of one speaker is soft (`scope`), and so is what may be the
    slip of a pen (`rounding`).

    Args:
        pairs: All quotations of one utterance.
        reports: By id.
        annotations: By report.
        origin_of: Reports of one origin have one quotation, and not two remarks.
    """
    settled = settled_places(pairs)
    kept = _kept_whole(pairs)
    occasions = Occasions(pairs, reports, annotations, origin_of)
    findings = []
    for pair in pairs:
        is_right = pair.status != "altered" or _is_told_rightly(pair, kept)
        altered = None if is_right else _altered(pair, reports, annotations, occasions)
        finding = altered or speaker_finding(pair, reports, annotations, settled)
        if finding is not None:
            findings.append(finding)
    return findings


def _kept_whole(pairs: Sequence[QuotePair]) -> dict[tuple[str, int], list[Place]]:
    """Quotations, each with the places where another report has it unaltered."""
    kept: dict[tuple[str, int], list[Place]] = {}
    for pair in pairs:
        if pair.status == "altered":
            continue
        longer = pair.collation.words_l - pair.collation.words_r
        for mention, other, surplus in (
            (pair.left, pair.right, longer),
            (pair.right, pair.left, -longer),
        ):
            if surplus > 0:
                continue
            place = other.report, other.quote.start, other.quote.end
            kept.setdefault((mention.report, mention.quote.start), []).append(place)
    return kept


def _is_told_rightly(
    pair: QuotePair, kept: Mapping[tuple[str, int], Sequence[Place]]
) -> bool:
    """Has the other report one quotation unaltered, right beside the one that differs?

    Then both are remarks of one speech: "we have no quorum" is no alteration of "when
    you have no quorum" where "the fact that we have no quorum" stands before it. A
    report that repeats a quotation repeats it further off, in a headline or caption.
    """
    return any(
        report == other.report
        and 0 < max(start - other.quote.end, other.quote.start - end) <= _BESIDE
        for mention, other in ((pair.left, pair.right), (pair.right, pair.left))
        for report, start, end in kept.get((mention.report, mention.quote.start), ())
    )


class _Side(NamedTuple):
    """A quotation with the stretches in which it differs from another one."""

    report: Report
    mention: QuoteMention
    spans: Spans

    @property
    def quote(self) -> Quote:
        """The quotation."""
        return self.mention.quote

    @property
    def words(self) -> str:
        """The words of its own."""
        return " … ".join(self.report.text[start:end] for start, end in self.spans)

    @property
    def evidence(self) -> Evidence:
        """The quotation's span with its words."""
        return evidence(self.report, self.quote.start, self.quote.end)


def _altered(
    pair: QuotePair,
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
    occasions: Occasions,
) -> Finding | None:
    """The finding that a pair of altered quotations makes, if any."""
    left, right = (
        _Side(reports[mention.report], mention, spans)
        for mention, spans in (
            (pair.left, pair.collation.changed_l),
            (pair.right, pair.collation.changed_r),
        )
    )
    if is_other_remark(pair, left.report, right.report) or any(
        holds(side.report, side.spans)
        for side in (left, right)
        for holds in (is_marked, is_over_paragraphs, is_of_page)
    ):
        return None
    if any(_says_no_more(*sides) for sides in permutations((left, right))):
        return None
    if _is_one_word_moved(left, right):
        return None
    stems_l, stems_r = _stems(left, right), _stems(right, left)
    if stems_l == stems_r and all(map(str.isdecimal, stems_l)):
        # Nothing, or "ninth" and "9th".
        return None
    if _is_slip(left, right, stems_l, stems_r):
        reading: Reading = "rounding"
    elif _may_be_two(pair, left, right, occasions):
        reading = "scope"
    else:
        reading = "contradiction"
    is_hard = reading == "contradiction"
    speaker = speaker_with_article(
        (left.quote.speaker, right.quote.speaker),
        (left.report, right.report),
        [annotations[side.report.id] for side in (left, right)],
    )
    return Finding(
        kind="quote-altered",
        is_hard=is_hard,
        reading=reading,
        probability=_probability(pair) if is_hard else _SOFT,
        message=altered_message(
            speaker,
            reading,
            *_told(left, right, reading),
            is_exchanged=pair.collation.is_exchanged,
            is_translated=is_hard
            and any(
                is_translated(side.mention, side.report, annotations[side.report.id])
                for side in (left, right)
            ),
        ),
        evidence=(left.evidence, right.evidence),
    )


def _told(left: _Side, right: _Side, reading: Reading) -> tuple[str, str]:
    """The words that the message names; of an ending alone, without what follows it."""
    if reading != "rounding":
        return left.words, right.words
    told_l, told_r = (
        without_rest(
            side.words,
            other.words,
            is_first=bool(side.spans) and side.spans[0][0] <= side.quote.start,
        )
        for side, other in ((left, right), (right, left))
    )
    return told_l, told_r


def _is_one_word_moved(left: _Side, right: _Side) -> bool:
    """Is it the same word, at another place ("always will", "will always")?"""
    said_l, said_r = ([t.norm for t in tokenize(s.words)] for s in (left, right))
    return said_l == said_r and len(said_l) == 1


def _stems(side: _Side, other: _Side) -> frozenset[str]:
    """The stems of a side's own words, what the other has by a sign apart."""
    said = told_stems(side.words) - signs_of(other.report, other.quote)
    return said - open_short_form(other.words)


def _is_slip(
    left: _Side, right: _Side, stems_l: frozenset[str], stems_r: frozenset[str]
) -> bool:
    """Do other endings of the same words differ ("talk", "talks"), or who speaks?

    Or words of grammar alone, or a slip of the pen; or does one side begin or end
    within a word's other form, or have a title more.
    """
    is_mixed = "mixed" in (left.quote.form, right.quote.form)
    return (
        stems_l == stems_r
        or are_loose(stems_l, stems_r)
        or is_slip_of_pen(left.words, right.words)
        or is_name_spelt_otherwise(left.words, right.words)
        or (is_mixed and is_of_other_person(stems_l, stems_r))
        or any(
            is_cut_off(side.report, side.quote, side.spans, other.words)
            or (not other.spans and is_title(side.report, side.spans))
            for side, other in permutations((left, right))
        )
    )


def _may_be_two(
    pair: QuotePair, left: _Side, right: _Side, occasions: Occasions
) -> bool:
    """May it be two remarks, each quoted as it was made?"""
    if is_of_law(pair) or is_turned_at_edge(pair, left.report, right.report):
        return True
    is_one_text = occasions.are_of_one_origin(pair.left, pair.right)
    if _is_piece(pair) and not is_one_text:
        return True
    if occasions.are_two(pair.left, pair.right):
        return True
    is_apart = occasions.are_apart(pair.left, pair.right)
    if is_apart and not (is_one_text or _have_one_name(left.quote, right.quote)):
        return True
    are_few = pair.collation.shared <= _FEW
    if are_few and occasions.are_said_twice(pair.left, pair.right):
        return True
    if occasions.are_one(pair.left, pair.right):
        return False
    if occasions.is_said_often(pair.left, pair.right):
        return True
    is_exchanged = bool(left.spans and right.spans)
    return is_recast(pair, left.report, right.report) or (
        are_few and is_exchanged and is_apart
    )


def _have_one_name(left: Quote, right: Quote) -> bool:
    """Do both reports name one speaker?

    A body says again, days later, what a person said for it, and anybody what nobody
    is named for.
    """
    names = left.speaker, right.speaker
    return all(names) and same_name(*map(str, names))


def _is_piece(pair: QuotePair) -> bool:
    """Are a few words held against a longer quotation, which may be another remark?

    Where both desks quote the same few words, both heard them.

    Measured: of 20 such in 2,300 real stories 10 were of use, 6 other remarks; of 17
    few words that both have alone none was another remark.
    """
    shorter, longer = sorted((pair.collation.words_l, pair.collation.words_r))
    return shorter < _LONG_WORDS and longer >= _LONGER * shorter


def _says_no_more(side: _Side, other: _Side) -> bool:
    """Is all that one side has more broken off, stammered, or said elsewhere?"""
    report, quote, spans = side.report, side.quote, side.spans
    if not other.spans and (
        is_false_start(report, spans)
        or is_moved(report, quote, spans, other.report, other.quote)
    ):
        return True
    told, told_other = told_stems(side.words), told_stems(other.words)
    if not told_other and other.spans and begins_or_ends(report, quote, spans):
        # It merely begins earlier, or ends later, than "you know what".
        return True
    return told_other <= told and is_stammer(report, quote, spans, other.words)


def _probability(pair: QuotePair) -> float:
    """How sure an alteration is: a few words are said more than once."""
    shorter = min(pair.collation.words_l, pair.collation.words_r)
    return _LONG if shorter >= _LONG_WORDS else _SHORT
