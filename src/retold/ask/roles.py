"""Who does what to whom: two names on the two sides of a verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from retold.annotation.names import same_name
from retold.ask.pieces import Piece
from retold.lexicon.tense import BE_FORMS
from retold.model import Name, TimeExpression
from retold.reconcile.views import SentenceView, Word
from retold.reconcile.words import WordAlignment, clause_of
from retold.text.stems import is_past

Item = TypeVar("Item", Name, TimeExpression)

# These stand for somebody named before.
_STANDING_FOR: Final = frozenset("he she it they i we".split())
# After these the subject stands further back: "won the seat and resigned".
_JOINING: Final = frozenset("and but then or by after while before".split())
_PREPOSITIONS: Final = frozenset(
    "of for to with against from in on at by about under over near".split()
)
_OBJECT_PRONOUNS: Final = frozenset("him her them it me us".split())
# Words behind a passive verb within which its agent is named.
_AGENT_REACH: Final = 6
# An object stands right behind its verb in a claim: "fired the Ostrel ...".
_NEXT_REACH: Final = 3
# Words behind a verb within which its object is named: "fired the head of its ...".
_OBJECT_REACH: Final = 8
# Characters between "by" and the agent's name: "by the former head of".
_AGENT_CHARS: Final = 25
# Between a verb and its subject stand a few adverbs and auxiliaries, no more.
_SUBJECT_REACH: Final = 5


# Two names and their verb stand together: "Mayor Ostrel, on Monday, sued the Tessel".
_ROLE_REACH: Final = 8


def are_roles_turned(
    words: WordAlignment, pieces: Sequence[Piece], place_of: Mapping[int, int]
) -> bool:
    """Does the sentence give a verb's two names in the other order?

    "Ostrel sued Tessel" and "Tessel sued Ostrel"; "was sued by" turns them once more.

    Args:
        words: The claim and the sentence.
        pieces: The claim's pieces.
        place_of: Where each name of the claim, by its first word, stands in the
            sentence.
    """
    for at, verb in enumerate(pieces):
        answer = words.to_right.get(verb.words.start)
        if not verb.is_event or answer is None:
            continue
        before = _name(pieces[at - 1 : at], place_of)
        after = _name(pieces[at + 1 : at + 2], place_of)
        if before is None or after is None:
            continue
        left, right = place_of[before], place_of[after]
        is_crossed = right < answer < left
        if not is_crossed and not left < answer < right:
            continue
        if max(left, right) - min(left, right) > _ROLE_REACH:
            continue
        is_passive_l = _has_by(words.left, verb.words.start, after)
        is_passive_r = _has_by(words.right, answer, left if is_crossed else right)
        if is_crossed != (is_passive_l != is_passive_r):
            return True
    return False


def _name(beside: Sequence[Piece], place_of: Mapping[int, int]) -> int | None:
    """The first word of the piece beside a verb, if it is a name that is told."""
    for piece in beside:
        if piece.sort == "name" and piece.words.start in place_of:
            return piece.words.start
    return None


def _has_by(view: SentenceView, verb: int, name: int) -> bool:
    """Does "by" stand between a verb and the name behind it?"""
    return any(word.token.norm == "by" for word in view.words[verb + 1 : name])


def other_subject(words: WordAlignment, pieces: Sequence[Piece]) -> Piece | None:
    """The claim's subject, where the sentence does not give its verb to that name.

    The subject is the name right before the claim's first verb. The sentence may have
    the name and the verb, and join them otherwise: "Ryan said that Romney had
    resigned", "friends of Ryan resigned" do not say that Ryan resigned.
    """
    subject, verb = _subject_and_verb(words.left, pieces)
    answer = words.to_right.get(verb)
    name = None if subject is None else _name_of(words.left, subject)
    if subject is None or name is None or answer is None:
        return None
    if _is_complement(words.left, name.start):
        return None
    is_passive_l = _is_passive(words.left, verb)
    is_passive_r = _is_passive(words.right, answer)
    if is_passive_l == is_passive_r:
        is_there = _is_before(words, answer, subject.words, name)
    elif is_passive_r:
        is_there = _is_agent(words.right, answer, name)
    else:
        is_there = _is_object(words.right, answer, name)
    return None if is_there else subject


def _name_of(claim: SentenceView, piece: Piece) -> Name | None:
    """A piece as a name: if it is one, or by its capital could be one."""
    if isinstance(piece.item, Name):
        return piece.item
    token = claim.words[piece.words.start].token
    said = claim.report.text[token.start : token.end]
    if piece.sort != "word" or not said[0].isupper():
        return None
    return Name(start=token.start, end=token.end, kind="other", name=said)


def other_object(words: WordAlignment, pieces: Sequence[Piece]) -> Piece | None:
    """The claim's object, where the sentence's verb has another.

    As `other_subject`, of the name right behind the claim's first verb.
    """
    at = next((n for n, piece in enumerate(pieces) if piece.is_event), None)
    if at is None or at + 1 >= len(pieces):
        return None
    verb, target = pieces[at].words.start, pieces[at + 1]
    answer = words.to_right.get(verb)
    is_next = target.words.start - verb <= _NEXT_REACH
    if answer is None or not isinstance(target.item, Name) or not is_next:
        return None
    if _is_passive(words.left, verb):
        return None
    if _is_passive(words.right, answer):
        is_there = _is_before(words, answer, target.words, target.item)
    else:
        is_there = _is_object(words.right, answer, target.item)
    return None if is_there else target


def _subject_and_verb(
    claim: SentenceView, pieces: Sequence[Piece]
) -> tuple[Piece | None, int]:
    """The claim's first verb, and the piece before it, adverbs apart."""
    at = next((n for n, piece in enumerate(pieces) if piece.is_event), None)
    if at is None:
        return None, -1
    verb = pieces[at].words.start
    for piece in reversed(pieces[:at]):
        if not _is_adverb(claim.words[piece.words.start].token.norm):
            is_close = verb - piece.words.stop < _SUBJECT_REACH
            return (piece if is_close else None), verb
    return None, verb


def _is_before(words: WordAlignment, verb: int, claimed: range, name: Name) -> bool:
    """Does the subject's name stand where the subject of a verb stands?

    The words of its clause before the verb are walked back. A pronoun is taken for the
    name if the sentence has no other name before it.
    """
    view = words.right
    for i in reversed(_before(words, verb)):
        word = view.words[i]
        norm, start = word.token.norm, word.token.start
        if norm in _STANDING_FOR:
            return all(
                n.kind == "place" or same_name(n.name, name.name)
                for n in view.names
                if n.end <= start
            )
        if norm in _JOINING:
            break
        if _is_in(view.times, start) or _is_adverb(norm):
            continue
        inside = _is_in(view.names, start)
        is_subject = words.to_left.get(i) in claimed or (
            inside is not None and _is_named_short(words, claimed, inside)
        )
        if is_subject or inside is not None:
            first = start if inside is None else inside.start
            if not is_subject and _is_aside(view, inside):
                continue
            is_same = inside is not None and same_name(inside.name, name.name)
            return (is_subject or is_same) and not _is_complement(view, first)
        if word.is_content:
            return False
    if any(words.to_right.get(i, verb) < verb for i in claimed):
        return True
    end = view.words[verb].token.start
    return any(n.start < end and same_name(n.name, name.name) for n in view.names)


def _is_aside(view: SentenceView, name: Name | None) -> bool:
    """Does a name say of where or what the subject before it is: "Brenn of Ostrel"?"""
    if name is None or name.kind == "person":
        return False
    before = [word.token.norm for word in view.words if word.token.end <= name.start]
    return bool(_PREPOSITIONS.intersection(before[-1:]))


def _is_named_short(words: WordAlignment, claimed: range, name: Name) -> bool:
    """Has the claim a part of a name: "Ilka", "House" (of Representatives)?

    Of a body its first word before "of": "Rehm" is not the Rehm Foundation.
    """
    place = words.right.words_between(name.start, name.end)
    if name.kind == "person":
        return any(words.to_left.get(k) in claimed for k in place)
    second = [word.token.norm for word in words.right.words[place.start + 1 :]][:1]
    is_first = words.to_left.get(place.start) in claimed
    return len(place) > 2 and second == ["of"] and is_first


def _before(words: WordAlignment, verb: int) -> list[int]:
    """The words of a verb's clause before it, without what is put in between commas.

    "Rehm, the head of the port, resigned": the port is passed over.
    """
    clause = clause_of(words.clauses_right, verb)
    before = [i for i in clause if i < verb]
    if before and _has_comma(words.right, before[-1]):
        commas = [i for i in before[:-1] if _has_comma(words.right, i)]
        before = [i for i in before if i <= commas[-1]] if commas else []
    return before


def _is_object(view: SentenceView, verb: int, name: Name) -> bool:
    """Does the name stand behind a verb of the active, as its object, or a pronoun?"""
    if any(w.token.norm in _OBJECT_PRONOUNS for w in view.words[verb + 1 : verb + 2]):
        return any(same_name(n.name, name.name) for n in view.names)
    last = view.words[min(verb + _OBJECT_REACH, len(view.words) - 1)].token.end
    first = view.words[verb].token.end
    return any(
        first <= n.start < last and same_name(n.name, name.name) for n in view.names
    )


def _is_agent(view: SentenceView, verb: int, name: Name) -> bool:
    """Is a passive verb's "by" followed by this name?"""
    for i in range(verb + 1, min(verb + _AGENT_REACH, len(view.words))):
        if view.words[i].token.norm == "by":
            start = view.words[i].token.end
            return any(
                start <= n.start <= start + _AGENT_CHARS
                and same_name(n.name, name.name)
                for n in view.names
            )
    return False


def _is_passive(view: SentenceView, verb: int) -> bool:
    """Does a form of "be" stand before a participle, within a few grammar words?"""
    for i in range(verb - 1, max(-1, verb - 4), -1):
        norm = view.words[i].token.norm
        if norm in BE_FORMS:
            return is_past(view.words[verb].token.norm)
        if view.words[i].is_content and not _is_adverb(norm):
            return False
    return False


def _is_adverb(norm: str) -> bool:
    return norm.endswith("ly")


def _is_complement(view: SentenceView, start: int) -> bool:
    """Does a preposition hold the name that starts here: "friends of Mayor Ryan"?

    The titles before the name are walked back.
    """
    before = [w for w in view.words if w.token.end <= start]
    while before and _is_title(view, before[-1]):
        before.pop()
    return bool(before) and before[-1].token.norm in _PREPOSITIONS - {"of"} | (
        {"of"} if len(before) > 1 and not before[-2].is_name else set()
    )


def _is_title(view: SentenceView, word: Word) -> bool:
    """Is the word a part of what stands before a name: "Minister of State"?"""
    if _is_in(view.times, word.token.start):
        return False
    return view.report.text[word.token.start].isupper()


def _has_comma(view: SentenceView, i: int) -> bool:
    """Does a comma follow word `i`, be it behind a point: "D-Ostr., said"?"""
    end = view.words[i].token.end
    return view.report.text[end : end + 2].lstrip(".").startswith(",")


def _is_in(items: Sequence[Item], start: int) -> Item | None:
    return next((x for x in items if x.start <= start < x.end), None)


def are_on_one_side(
    words: WordAlignment, pieces: Sequence[Piece], piece: Piece, told: int
) -> bool:
    """Do the claimed and the told name stand on the same side of what happened?

    "Obama named Hagel" is not told otherwise by "calls for Obama to name a woman":
    there it is he who names. A passive on one side turns this.
    """
    for verb in pieces:
        answer = words.to_right.get(verb.words.start)
        if verb.is_event and answer is not None:
            place = words.right.words[answer].token.start
            is_before = piece.words.start < verb.words.start
            is_turned = _is_passive(words.left, verb.words.start) != _is_passive(
                words.right, answer
            )
            return ((told < place) == is_before) != is_turned
    return True
