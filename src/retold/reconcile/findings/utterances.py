"""Quotations of one utterance whose speaker the reports tell otherwise.

"The mayor said" here, and his name there; a body here, and who spoke for it there.
`reconcile.quotes` pairs altered quotations of one speaker alone, since two people often
say much the same. Where one speaker is merely described, more of the words must be the
same.

Measured: in 994 pairs of real reports of one event 14 altered quotations are found so
of which 12 were right; in 987 others, which were not looked at before, 12 of 14, and in
3,056 of looser stories 6 of 10. Three of the wrong ones were spelling, mended since.

Fails: two officials, neither of them named, who repeat one phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from retold.lexicon.organisations import HEADS
from retold.model import Annotation, NameKind, QuoteMention
from retold.reconcile.collation import collate
from retold.reconcile.quotes import (
    QuotePair,
    SpokenWords,
    candidate_pairs,
    first_apart,
    pair_quotes,
)
from retold.reconcile.same_utterance import SHARED_UNKNOWN

# So many words both must share, and the share that is asked of unknown speakers:
# shorter ones are phrases that many use.
_LEAST_WORDS: Final = 5
# So many where a body has the words here, and a person there.
_LEAST_WORDS_OF_BODY: Final = 10
_BODY: Final[frozenset[NameKind]] = frozenset({"organisation"})
_PERSON: Final[frozenset[NameKind]] = frozenset({"person"})


class Speaker(NamedTuple):
    """Who has said something, as one report tells it."""

    name: str
    kinds: frozenset[NameKind]
    """As what the report's names know it; none if it is no name."""

    @property
    def is_described(self) -> bool:
        """Is it a description ("the former mayor", "lawyers"), and no name?"""
        return self.name.rsplit(maxsplit=1)[-1][:1].islower()

    @property
    def is_body(self) -> bool:
        """Is it a body described ("the network")?"""
        return self.is_described and self.name.split()[-1] in HEADS

    @property
    def words(self) -> frozenset[str]:
        """The words of the name."""
        return frozenset(self.name.casefold().split())


def pair_utterances(
    spoken: Sequence[SpokenWords], annotations: Iterable[Annotation]
) -> list[QuotePair]:
    """All quotations of one utterance: those of `pair_quotes`, then the further ones.

    Args:
        spoken: The distinct quotations of a story.
        annotations: Those of its reports.
    """
    pairs = pair_quotes(spoken)
    return [*pairs, *further_pairs(spoken, pairs, {n.id: n for n in annotations})]


def further_pairs(
    spoken: Sequence[SpokenWords],
    pairs: Sequence[QuotePair],
    annotations: Mapping[str, Annotation],
) -> list[QuotePair]:
    """Altered quotations of one utterance that `pair_quotes` leaves out.

    Args:
        spoken: The distinct quotations of a story.
        pairs: From `pair_quotes`: what stands in one of them has found its answer.
        annotations: By report.

    Returns:
        In the order of the quotations.

    Cost:
        That of `candidate_pairs`, and a collation for those whose speakers may be one.
    """
    direct = unanswered(spoken, pairs)
    speakers = [_speaker(words.mentions[0], annotations) for words in direct]
    found = []
    for i, j in candidate_pairs([words.wording for words in direct]):
        least = _least_words(speakers[i], speakers[j])
        if least is not None:
            found += list(_paired(direct[i], direct[j], least))
    return found


def unanswered(
    spoken: Sequence[SpokenWords], pairs: Sequence[QuotePair]
) -> list[SpokenWords]:
    """The quotations of known speakers, word for word, that stand in no pair."""
    answered = {
        (m.report, m.quote.start) for pair in pairs for m in (pair.left, pair.right)
    }
    return [
        words
        for words in spoken
        if words.mentions[0].quote.form != "indirect"
        and words.mentions[0].quote.speaker is not None
        and not any((m.report, m.quote.start) in answered for m in words.mentions)
    ]


def _speaker(mention: QuoteMention, annotations: Mapping[str, Annotation]) -> Speaker:
    name = mention.quote.speaker or ""
    names = annotations[mention.report].names
    return Speaker(name, frozenset(n.kind for n in names if n.name == name))


def _least_words(left: Speaker, right: Speaker) -> int | None:
    """How many words two quotations must share for both to be one speaker's.

    None if they cannot be: two names, of which neither is a piece of the other.
    """
    if left.is_body != right.is_body:
        return _LEAST_WORDS_OF_BODY
    if left.is_described or right.is_described:
        return _LEAST_WORDS
    if left.words <= right.words or right.words <= left.words:
        return _LEAST_WORDS
    sides = left.kinds, right.kinds
    return _LEAST_WORDS_OF_BODY if sides in _SPEAKS_FOR else None


_SPEAKS_FOR: Final = {(_BODY, _PERSON), (_PERSON, _BODY)}


def _paired(left: SpokenWords, right: SpokenWords, least: int) -> Iterator[QuotePair]:
    """The pair that two quotations make if enough of their words are the same."""
    found = collate(left.wording, right.wording)
    if found is None or found.status != "altered":
        return
    if found.shared >= max(least, SHARED_UNKNOWN * min(found.words_l, found.words_r)):
        for mention_l, mention_r in first_apart(left.mentions, right.mentions):
            yield QuotePair(mention_l, mention_r, found)
