"""Cues: the verbs (with their auxiliaries) that may hand words to somebody."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from retold.annotation.quotes.pieces import Piece
from retold.annotation.quotes.verbforms import verb_form
from retold.annotation.quotes.words import is_adverb, low_at
from retold.lexicon import speech
from retold.lexicon.clauses import (
    ASIDES,
    AUXILIARIES,
    BE,
    CLEAR_SUBJECTS,
    COMPLEMENT_STARTS,
    GERUND_FRONTS,
    MODALS,
    NEGATIONS,
    NOUN_FRONTS,
    PLURAL_SUBJECTS,
    POSSIBLE,
    PREPOSITIONS,
)

Form = Literal["finite", "participle", "passive", "gerund"]

# Verbs that no noun is spelt like, or that hardly ever are one in the news.
_PLAIN_VERBS: Final = frozenset("say tell believe think argue insist know".split())
# In a headline in title case more words than this have a capital.
_TITLE_SHARE: Final = 0.6


class Cue(NamedTuple):
    """A verb group: pieces `[first, last]`, the verb's base form, and how it stands."""

    first: int
    last: int
    verb: str
    form: Form
    is_negated: bool


class _Group(NamedTuple):
    """A verb with what stands before it, while its form is being judged."""

    pieces: list[Piece]
    first: int
    at: int
    auxiliaries: list[str]

    @property
    def before(self) -> str:
        """The word right before the verb itself."""
        return low_at(self.pieces, self.at - 1)

    @property
    def subject(self) -> str:
        """The word right before the whole group."""
        return low_at(self.pieces, self.first - 1)

    @property
    def nearest(self) -> str:
        """The auxiliary next to the verb, or nothing."""
        return self.auxiliaries[-1] if self.auxiliaries else ""


def find_cues(pieces: list[Piece]) -> list[Cue]:
    """The verb groups of a sentence that may introduce somebody's words, in order.

    A form that is rather a noun or an adjective here ("his claims", "the accused") is
    left out; so are things that only could or should be said.
    """
    cues: list[Cue] = []
    has_capitals = _is_title_case(pieces)
    for at, piece in enumerate(pieces):
        form = verb_form(piece.low) if piece.is_word else None
        if form is None or (piece.is_capital and at and not has_capitals):
            continue
        group = _Group(pieces, *_with_auxiliaries(pieces, at))
        standing = _standing(group, form.ending)
        if standing is not None:
            is_negated = _is_negated(group)
            cues.append(Cue(group.first, at, form.verb, standing, is_negated))
    return cues


def _is_title_case(pieces: list[Piece]) -> bool:
    """Is the sentence set like a headline, most words with a capital?"""
    words = [piece for piece in pieces if piece.is_word]
    return sum(piece.is_capital for piece in words) > _TITLE_SHARE * len(words)


def _is_negated(group: _Group) -> bool:
    words = group.pieces[group.first : group.at]
    return group.subject in NEGATIONS or any(
        piece.low in NEGATIONS or piece.low.endswith("n't") for piece in words
    )


# ---- how the verb stands --------------------------------------------------------


def _standing(group: _Group, ending: str) -> Form | None:
    """How the verb stands, or None if it is rather a noun or an adjective."""
    if ending == "ing" and group.nearest in BE:
        return "finite"
    if group.before in NOUN_FRONTS or group.before.endswith("'s"):
        return None
    if ending == "ing":
        return _participle(group)
    if ending == "ed":
        return _past(group)
    is_finite = _is_verb_here(group) if ending == "s" else _is_base_verb(group)
    return "finite" if is_finite else None


def _participle(group: _Group) -> Form | None:
    """How an "-ing" form stands: only where its subject is that of the sentence."""
    if group.before in GERUND_FRONTS:
        return "gerund"
    is_set_off = group.first == 0 or not group.pieces[group.first - 1].is_word
    return "participle" if is_set_off or group.before in ("and", "but", "or") else None


def _past(group: _Group) -> Form | None:
    """How a past form or participle stands."""
    if group.nearest in BE:
        return "passive"
    is_reduced = not group.auxiliaries and low_at(group.pieces, group.at + 1) == "by"
    is_adjective = group.before in PREPOSITIONS or group.before[:1].isdigit()
    return None if is_reduced or is_adjective else "finite"


def _is_base_verb(group: _Group) -> bool:
    """Is a base form the verb of a plural subject or of an auxiliary?"""
    if group.nearest:
        is_possible = any(word in POSSIBLE for word in group.auxiliaries)
        return group.nearest in MODALS and not is_possible
    if group.first == 0 or not _is_verb_here(group):
        return False
    subject = group.pieces[group.first - 1]
    if not subject.is_word:
        return subject.low == ","
    looks_plural = subject.low.endswith("s") and not subject.low.endswith(
        ("ss", "'s", "us", "is")
    )
    return looks_plural or subject.low in PLURAL_SUBJECTS or subject.low.endswith("s'")


def _is_verb_here(group: _Group) -> bool:
    """Do the neighbours let a form that is also a noun be a verb?"""
    if group.first == 0 or group.subject in PREPOSITIONS:
        return False
    pieces, at = group.pieces, group.at
    form = verb_form(pieces[at].low)
    verb = form.verb if form else ""
    if low_at(pieces, at + 1) in ("", ".", "?", "!"):
        is_quoting = any(piece.marked for piece in pieces[:at])
        return verb == "say" or (is_quoting and verb in speech.INVERTING)
    after = pieces[at + 1]
    return (
        verb in _PLAIN_VERBS
        or group.subject in CLEAR_SUBJECTS
        or after.low in COMPLEMENT_STARTS
        or after.marked is not None
        or after.is_capital
        or after.low[0].isdigit()
    )


# ---- where the group begins -----------------------------------------------------


def _with_auxiliaries(pieces: list[Piece], at: int) -> tuple[int, int, list[str]]:
    """Where the verb group begins, where it ends, and its auxiliaries in order."""
    first = at
    auxiliaries: list[str] = []
    scan = _past_aside(pieces, at - 1)
    while scan >= 0 and pieces[scan].is_word:
        low = pieces[scan].low
        leads_on = low_at(pieces, scan - 1) in speech.CHAIN
        if low in AUXILIARIES or (low == "to" and leads_on):
            auxiliaries.insert(0, low)
            first = scan
        elif low in speech.CHAIN and auxiliaries and auxiliaries[0] == "to":
            first = scan
        elif not is_adverb(low):
            break
        scan = _past_aside(pieces, scan - 1)
    if not auxiliaries:
        # Adverbs right before the verb belong to it.
        while first and is_adverb(pieces[first - 1].low):
            first -= 1
    return first, at, auxiliaries


def _past_aside(pieces: list[Piece], at: int) -> int:
    """The position before ", however,", which parts no verb from its subject."""
    is_aside = (
        low_at(pieces, at) == ","
        and low_at(pieces, at - 1) in ASIDES
        and low_at(pieces, at - 2) == ","
    )
    return at - 3 if is_aside else at
