"""A draft held against its sources: each difference once, at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from retold.check.compared import Comparison, Text, compare_texts, read_text
from retold.check.diagnostics import Check, Diagnostic
from retold.check.places import Places
from retold.check.siding import sides_with
from retold.model import Evidence, Finding, FindingKind, Report

# Of the evidence for these the words that differ are the shortest piece: the speaker
# beside the quotation.
_BY_SHORTEST: Final[frozenset[FindingKind]] = frozenset({"speaker-differs"})
# The word before a place, within so many characters.
_LAST_WORD: Final = re.compile(r"\b\w+ $")
_WORD_REACH: Final = 30


class _Difference(NamedTuple):
    """A finding between the draft and one source, brought to its words."""

    finding: Finding
    own: Evidence
    other: Evidence
    speaker: str | None


def check_draft(
    draft: Report, sources: Sequence[Report], *, places: Places | None = None
) -> Check:
    """Hold a draft against its sources; sources are not held against each other.

    Args:
        draft: What somebody writes.
        sources: What it was written from, with other ids than the draft.
        places: The lines of the draft, if not those of its text.

    Returns:
        The differences in the order of the draft. One that several sources show is one
        diagnostic. Where another source has it as the draft does, the draft changed
        nothing: a hard finding is soft then, a soft one is left out.

    Cost:
        Linear in the number of sources.
    """
    own = read_text(draft)
    texts = [read_text(source) for source in sources]
    comparisons = [compare_texts(own, text) for text in texts]
    differences = [
        difference
        for comparison in comparisons
        for finding in comparison.findings
        for difference in _differences(finding, draft, comparison)
        if difference.own.text.casefold() != difference.other.text.casefold()
    ]
    places = places or Places(draft.text)
    found = [
        diagnostic
        for group in _grouped(differences)
        for diagnostic in _diagnosed(group, own, comparisons, places)
    ]
    return Check(
        draft=draft.id,
        sources=tuple(source.id for source in sources),
        sentences=len(own.views),
        matched=len({i for c in comparisons for i, _ in c.sentences}),
        diagnostics=tuple(sorted(found, key=lambda d: (d.start, d.end, d.kind))),
    )


def _differences(
    finding: Finding, draft: Report, comparison: Comparison
) -> Iterator[_Difference]:
    """The finding brought to the words that differ; nothing if a side shows none."""
    own = [e for e in finding.evidence if e.report == draft.id]
    others = [e for e in finding.evidence if e.report != draft.id]
    if not own or not others:
        return
    if finding.kind == "quote-altered":
        yield from _altered(finding, own, others, comparison)
    elif finding.kind in _BY_SHORTEST:
        yield _Difference(finding, _shortest(own), _shortest(others), None)
    elif finding.kind == "hedge-dropped":
        yield _Difference(finding, own[0], _with_hedge(others[0], comparison), None)
    else:
        yield _Difference(finding, own[0], others[0], None)


def _with_hedge(proof: Evidence, comparison: Comparison) -> Evidence:
    """A figure with the word before it, which holds it back: "about 40"."""
    if all(f.start != proof.start for f in comparison.source.notes.figures):
        return proof
    text = comparison.source.report.text
    before = _LAST_WORD.search(text, max(0, proof.start - _WORD_REACH), proof.start)
    if before is None:
        return proof
    start = before.start()
    return Evidence(
        report=proof.report, start=start, end=proof.end, text=text[start : proof.end]
    )


def _shortest(proofs: Iterable[Evidence]) -> Evidence:
    return min(proofs, key=lambda e: (e.end - e.start, e.start))


def _altered(
    finding: Finding,
    own: Sequence[Evidence],
    others: Sequence[Evidence],
    comparison: Comparison,
) -> Iterator[_Difference]:
    """The words that were changed, of each quotation of the finding.

    The whole of both, where they are two translations, whose words are no pair.
    """
    is_paired = False
    starts = ({e.start for e in own}, {e.start for e in others})
    for pair in comparison.quotes:
        quote_l, quote_r = pair.left.quote, pair.right.quote
        if pair.status != "altered" or (
            quote_l.start not in starts[0] or quote_r.start not in starts[1]
        ):
            continue
        is_paired = True
        proof_l = next(e for e in own if e.start == quote_l.start)
        proof_r = next(e for e in others if e.start == quote_r.start)
        yield _Difference(
            finding,
            _changed(proof_l, pair.collation.changed_l),
            _changed(proof_r, pair.collation.changed_r),
            quote_l.speaker or quote_r.speaker,
        )
    if not is_paired:
        yield _Difference(finding, own[0], others[0], None)


def _changed(proof: Evidence, spans: Sequence[tuple[int, int]]) -> Evidence:
    """The stretch of the changed words; nothing at the quotation's start if none."""
    start = min([first for first, _ in spans], default=proof.start)
    end = max([last for _, last in spans], default=proof.start)
    text = proof.text[start - proof.start : end - proof.start]
    return Evidence(report=proof.report, start=start, end=end, text=text)


def _grouped(differences: Sequence[_Difference]) -> list[list[_Difference]]:
    """Differences of one kind in the same words of the draft, put together."""
    groups: list[list[_Difference]] = []
    for difference in differences:
        group = next((g for g in groups if _is_one(g[0], difference)), None)
        if group is None:
            groups.append([difference])
        elif all(difference.other != known.other for known in group):
            group.append(difference)
    return groups


def _is_one(left: _Difference, right: _Difference) -> bool:
    return left.finding.kind == right.finding.kind and (
        left.own == right.own
        or (left.own.start < right.own.end and right.own.start < left.own.end)
    )


def _diagnosed(
    group: Sequence[_Difference],
    draft: Text,
    comparisons: Sequence[Comparison],
    places: Places,
) -> Iterator[Diagnostic]:
    """The diagnostic of a group, unless a source shows that nothing was changed."""
    # Of a quotation that one source trims, another may have the words.
    surest = max(group, key=lambda d: (d.finding.is_hard, d.finding.probability))
    siding = [
        proof
        for comparison in comparisons
        for proof in sides_with(
            surest.finding.kind,
            draft,
            comparison,
            surest.own,
            [surest.other, *(d.other for d in group)],
        )
    ]
    if siding and not surest.finding.is_hard:
        return
    start, end = places.at(surest.own.start), places.at(surest.own.end)
    yield Diagnostic(
        kind=surest.finding.kind,
        is_hard=surest.finding.is_hard and not siding,
        reading="unclear" if siding else surest.finding.reading,
        probability=surest.finding.probability,
        start=surest.own.start,
        end=surest.own.end,
        text=surest.own.text,
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        sources=tuple(d.other for d in group),
        siding=tuple(siding),
        speaker=surest.speaker,
    )
