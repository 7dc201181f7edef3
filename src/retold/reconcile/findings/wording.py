"""The same statement in another tense, another tone, with a name spelt otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from rapidfuzz.distance import JaroWinkler, Levenshtein

from retold.annotation.names import name_blocks, same_name
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.loaded import SCALES
from retold.lexicon.reporting import REPORTING
from retold.model import (
    Annotation,
    Evidence,
    Finding,
    FindingKind,
    Name,
    NameKind,
    Report,
)
from retold.reconcile.findings.facts import name_words
from retold.reconcile.findings.slots import evidence, find_slot
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment
from retold.text.days import is_of_later_day
from retold.text.roots import canonical
from retold.text.stems import is_past, stem
from retold.text.tokens import normalise, tokenize

_FUTURE: Final = frozenset({"will", "shall", "won't", "i'll", "we'll", "they'll"})
_UNFINISHED: Final = frozenset({"being", "been"})
_REPORTING: Final = frozenset(map(stem, REPORTING))
# Words behind the subject within which both sentences must come to the same thing.
_TENSE_REACH: Final = 7
# Words that may stand from "will" to its verb ("will also soon be", "will not give").
_ADVERBS: Final = 3
_TONE_LIKENESS: Final = 0.4
# Two spellings of one name ("Sergey", "Sergei") lie above this Jaro-Winkler similarity,
# two names of one family mostly below.
_SPELLING: Final = 0.85
# Letters in which two spellings of a word differ at most: more is a short form ("Joe").
# A name of one word is nothing but that word ("Medicare", "Medicaid" differ by two). Of
# 19 pairs in 400 pairs of real reports 4 were no spellings, and all differed by more.
_MOST_EDITS: Final = 2


def tense_findings(
    words: WordAlignment, *, are_kin: bool, is_draft: bool = False
) -> Iterator[Finding]:
    """What has been done in one report will be in the other, by one subject.

    By one verb, too, if no report retells the other: who retells puts verbs for verbs.
    Not where the one that knows no more was out on an earlier day: it came about. A
    draft (`is_draft`) is held against its sources whatever the day.
    """
    for one, other in ((words, False), (words.mirrored, True)):
        left_out, right_out = (v.report.published for v in (one.left, one.right))
        if not is_draft and is_of_later_day(left_out, right_out):
            continue
        for i, j in sorted(one.to_right.items()):
            if not _is_future_at(one, j + 1) or not _is_past_at(one, i + 1):
                continue
            if not (are_kin or _is_one_verb(one, i + 1, j + 2)):
                continue
            then = _next_shared(one, i)
            if then is None or not j < one.to_right[then] <= j + _TENSE_REACH:
                continue
            left = evidence(
                one.left.report,
                one.left.words[i].token.start,
                one.left.words[then].token.end,
            )
            right = evidence(
                one.right.report,
                one.right.words[j].token.start,
                one.right.words[one.to_right[then]].token.end,
            )
            yield _finding(
                "tense-differs",
                f"past in one report, to come in another: “{left.text}” and "
                f"“{right.text}”",
                (right, left) if other else (left, right),
            )
            return


def tone_findings(words: WordAlignment) -> Iterator[Finding]:
    """Words of another tone for the same thing."""
    if words.left.is_title or words.right.is_title or words.likeness < _TONE_LIKENESS:
        return
    degrees = _degrees()
    toned_l, toned_r = (
        [(i, word) for i, word in enumerate(view.words) if word.stem in degrees]
        for view in (words.left, words.right)
    )
    for i, word in toned_l:
        for j, other in toned_r:
            if word.stem == other.stem or not _may_answer(words, i, j):
                continue
            if {word.stem, other.stem} & _REPORTING and not _are_of_one_speaker(
                words, i, j
            ):
                continue
            scales = degrees[word.stem]
            if not any(
                scales[line] != degree
                for line, degree in degrees[other.stem].items()
                if line in scales
            ):
                continue
            if words.to_right.get(i) != j:
                slot = find_slot(words, word.token[:2], other.token[:2])
                if not slot.flanks:
                    continue
            left = evidence(words.left.report, *word.token[:2])
            right = evidence(words.right.report, *other.token[:2])
            yield _finding(
                "wording-shift",
                f"worded in another tone: “{left.text}” and “{right.text}”",
                (left, right),
            )


def spelling_findings(
    reports: Sequence[Report], annotations: Sequence[Annotation]
) -> Iterator[Finding]:
    """One name in two spellings, in two reports; by the names' first mentions.

    Cost:
        Names are compared with those that share a key (`name_blocks`).
    """
    holders: dict[tuple[NameKind, str], dict[int, Name]] = {}
    for r, notes in enumerate(annotations):
        for name in _first_mentions(notes):
            holders.setdefault((name.kind, name.name), {})[r] = name
    near: dict[tuple[Hashable, NameKind], list[str]] = defaultdict(list)
    for (kind, form), held in holders.items():
        blocks = [(block, kind) for block in name_blocks(form)]
        for other in sorted({other for block in blocks for other in near[block]}):
            if _is_variant(other, form):
                sides = holders[kind, other], held
                yield from _spelt(reports, annotations, (other, form), sides)
        for block in blocks:
            near[block].append(form)


def _spelt(
    reports: Sequence[Report],
    annotations: Sequence[Annotation],
    names: tuple[str, str],
    sides: tuple[Mapping[int, Name], Mapping[int, Name]],
) -> Iterator[Finding]:
    """One finding with every report that has one of two spellings alone.

    Who gives the other one, too, in whatever name, knows of both ("Ahmad Rehm, also
    known as Ahmed Rehm").
    """
    left, right = (set(name_words(name)) for name in names)
    proofs = [
        [
            evidence(reports[r], side[r].start, side[r].end)
            for r in sorted(side)
            if not _gives(annotations[r], foreign, left & right)
        ]
        for side, foreign in zip(sides, (right - left, left - right), strict=True)
    ]
    if all(proofs):
        yield _finding(
            "name-variant",
            f"one name, two spellings: “{names[0]}” and “{names[1]}”",
            (*proofs[0], *proofs[1]),
        )


def _gives(notes: Annotation, own: set[str], shared: set[str]) -> bool:
    """Does a report give a name with these words and one that both spellings have?

    Another man's given name is no spelling of this one's.
    """
    return any(
        own <= words and (not shared or shared & words)
        for name in notes.names
        for words in [set(name_words(name.name))]
    )


def _is_past_at(words: WordAlignment, i: int) -> bool:
    """Does a verb of the past stand there, as the report's own?

    Who "said that the storm was strong" may have said that it is, or will be.
    """
    if i >= len(words.left.words):
        return False
    word = words.left.words[i]
    return (
        is_past(word.token.norm)
        and word.token.norm not in _UNFINISHED
        and word.stem not in _REPORTING
        and not any(
            quote.start <= word.token.start < quote.end for quote in words.left.quotes
        )
    )


def _is_future_at(words: WordAlignment, j: int) -> bool:
    return j < len(words.right.words) and words.right.words[j].token.norm in _FUTURE


def _is_one_verb(words: WordAlignment, i: int, j: int) -> bool:
    """Is the verb of the past the one behind "will", an adverb or two in between?"""
    verb = words.left.words[i]
    return any(verb.root == word.root for word in words.right.words[j : j + _ADVERBS])


def _next_shared(words: WordAlignment, i: int) -> int | None:
    """The next shared content word of the left sentence after the verb at `i + 1`."""
    for k in range(i + 2, min(i + 1 + _TENSE_REACH, len(words.left.words))):
        if k in words.to_right and words.left.words[k].is_content:
            return k
    return None


def _are_of_one_speaker(words: WordAlignment, i: int, j: int) -> bool:
    """Do both words hand speech to one speaker ("said", "claimed")?

    "Misleading claims" are nothing that he claims, and others may say what he denies.
    """
    told_l = _speakers_by(words.left, words.left.words[i].token.start)
    told_r = _speakers_by(words.right, words.right.words[j].token.start)
    return bool(told_l & told_r)


def _speakers_by(view: SentenceView, at: int) -> set[str]:
    """The words for who speaks by the verb that stands at a place."""
    return {
        token.norm
        for quote in view.quotes
        if quote.cue_start is not None
        and quote.cue_end is not None
        and quote.cue_start <= at < quote.cue_end
        for token in tokenize(quote.speaker or "")
        if token.norm not in FUNCTION_WORDS
    }


def _may_answer(words: WordAlignment, i: int, j: int) -> bool:
    """Are both words free, or each other's answer?"""
    return words.to_right.get(i, j) == j and words.to_left.get(j, i) == i


@cache
def _degrees() -> dict[str, dict[int, int]]:
    """Stem → {scale: degree}."""
    degrees: dict[str, dict[int, int]] = {}
    for line, scale in enumerate(SCALES.splitlines()):
        for degree, part in enumerate(scale.split("|")):
            for word in part.split():
                degrees.setdefault(canonical(normalise(word)), {})[line] = degree
    return degrees


def _first_mentions(notes: Annotation) -> list[Name]:
    """The first mention of each name that gives it in full."""
    firsts: dict[str, Name] = {}
    for name in notes.names:
        known = firsts.get(name.name)
        if known is None or known.end - known.start < name.end - name.start:
            firsts[name.name] = name
    return list(firsts.values())


def _is_variant(left: str, right: str) -> bool:
    """Two spellings of one name, word by word."""
    words_l, words_r = name_words(left), name_words(right)
    if words_l == words_r or len(words_l) != len(words_r):
        return False
    return (
        all(
            x == y or _are_spellings(x, y, 1 if len(words_l) == 1 else _MOST_EDITS)
            for x, y in zip(words_l, words_r, strict=True)
        )
        and any(len(x) > 2 and x != y for x, y in zip(words_l, words_r, strict=True))
        and same_name(left, right)
    )


def _are_spellings(left: str, right: str, edits: int) -> bool:
    """Do two words differ as spellings do, and not as "Joe" and "Joseph"?"""
    return (
        JaroWinkler.similarity(left, right) >= _SPELLING
        and Levenshtein.distance(left, right) <= edits
        and not _is_cut_short(left, right)
    )


def _is_cut_short(left: str, right: str) -> bool:
    """Is one word the other cut short ("Calif") or inflected ("Brexiteers")?"""
    return left.startswith(right) or right.startswith(left)


def _finding(kind: FindingKind, message: str, proof: tuple[Evidence, ...]) -> Finding:
    return Finding(
        kind=kind,
        is_hard=False,
        reading="unclear",
        probability=0.7,
        message=message,
        evidence=proof,
    )
