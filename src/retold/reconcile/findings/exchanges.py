"""Names put for others in a sentence that is otherwise the same.

Method: unlike `names`, which weighs the surroundings of two names in any sentences,
this asks only whether two names that stand between the same words could mean the same.

Source: kinds of factual error, Pagnoni, Balachandran & Tsvetkov 2021.

Measured: see `names`. In 683 pairs of real reports that share alike sentences it said
nothing.

Fails: one person by the first name here and the surname there; a country for the person
who rules it, and a name for "she", which are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.distance import JaroWinkler

from retold.annotation.names import same_name
from retold.lexicon.function_words import FUNCTION_WORDS, LIGHT_WORDS
from retold.lexicon.places import is_demonym, is_place
from retold.lexicon.titles import HONORIFICS, ROLES, TITLE_HEADS
from retold.model import Finding, Name, NameKind
from retold.reconcile.findings.facts import (
    could_be_one,
    difference,
    is_one_land,
    is_source,
    suffers,
)
from retold.reconcile.findings.lands import kind_of_lands, name_with_side
from retold.reconcile.findings.slots import is_in_quote
from retold.reconcile.frames import Frame, open_words
from retold.reconcile.opposition import is_contrasted
from retold.reconcile.views import LIGHT_WEIGHT, SentenceView, Word
from retold.reconcile.words import WordAlignment

_PROBABILITY: Final = 0.95
# Words behind two names that an acronym may take in ("OHOTM" has "meeting").
_TAKEN_IN: Final = 2
# From this Jaro-Winkler similarity on, two names are two spellings of one ("Sergey",
# "Sergei"), or the slip of a pen.
_SPELLING: Final = 0.88


def exchange_findings(words: WordAlignment) -> Iterator[Finding]:
    """Names between the same words that cannot mean one person, body or place.

    Silent where one may stand for the other (a capital or country for a person who
    rules it, an acronym, a title for a name), and where only one side is a name: who
    is meant by "the minister" is not known.
    """
    for frame in words.frames:
        name_l = _named(words.left, words.right, frame.left, frame.right)
        name_r = _named(words.right, words.left, frame.right, frame.left)
        if name_l is None or name_r is None:
            continue
        if _is_of_title(words, frame, name_l, name_r):
            continue
        if are_abbreviated(
            words, (name_l.start, name_l.end), (name_r.start, name_r.end)
        ):
            continue
        if _may_mean_one(name_l, name_r) and not _are_unknown_places(
            words, frame, name_l, name_r
        ):
            continue
        if _is_moved(words, name_l, name_r) or _is_by_name(words, name_l, name_r):
            continue
        if suffers(words.left, name_l) != suffers(words.right, name_r) or (
            is_source(words.left, name_l) != is_source(words.right, name_r)
        ):
            continue
        if _is_quoted(words.left, name_l) or _is_quoted(words.right, name_r):
            # A change within a quotation is the quotation's matter; and what stands
            # within it is not what stands behind it.
            continue
        name_l, name_r = _whole(words, name_l, name_r)
        are_places = name_l.kind == name_r.kind == "place"
        yield difference(
            kind_of_lands(words, name_l, name_r)
            if are_places
            else "participants-differ",
            words,
            name_l,
            name_r,
            _PROBABILITY,
            "contradiction",
        )


def _whole(words: WordAlignment, left: Name, right: Name) -> tuple[Name, Name]:
    """The names with what both go on with ("North", "South" Korean)."""
    place_l = words.left.words_between(left.start, left.end)
    place_r = words.right.words_between(right.start, right.end)
    if len(place_l) == len(place_r) == 1:
        return name_with_side(words, place_l[0], place_r[0]) or (left, right)
    return left, right


def _named(
    view: SentenceView, other: SentenceView, span: range, span_other: range
) -> Name | None:
    """The one name, or demonym, that a place of a sentence holds and the other lacks.

    None where lower-case words of content besides roles were exchanged, too: then it is
    not the name that was.
    """
    proper: list[int] = []
    for i in open_words(view, span, other, span_other):
        word = view.words[i]
        if not _counts(word, other, span_other):
            continue
        if not word.is_name and not _is_named_first(view, i):
            return None
        if _is_apart(view, i):
            return None
        proper.append(i)
    if not proper:
        return None
    first, last = view.words[proper[0]].token, view.words[proper[-1]].token
    names = [n for n in view.names if n.start < last.end and first.start < n.end]
    if len(names) > 1:
        return None
    start, end = first.start, last.end
    said = view.report.text[start:end].removesuffix("'s").removesuffix("’s")
    if not _NAME.fullmatch(said):
        return None
    if names:
        return names[0]
    kind: NameKind = "place" if is_place(said) else "other"
    return Name(start=start, end=start + len(said), kind=kind, name=said)


def _counts(word: Word, other: SentenceView, span_other: range) -> bool:
    """Does a word of the place say more than a title, a joint or "said" does?"""
    return (
        (word.is_name or word.weight > LIGHT_WEIGHT)
        and word.token.norm.rstrip(".") not in _TITLES
        and not any(other.words[j].root == word.root for j in span_other)
    )


_IN: Final = frozenset("in at near from to into outside around across".split())
_TITLES: Final = frozenset(HONORIFICS) | ROLES


def _is_named_first(view: SentenceView, i: int) -> bool:
    """Is the first word of a sentence, which has its capital anyway, a name?"""
    word = view.words[i]
    start, end = word.token[:2]
    return i == 0 and (
        any(n.start <= start < n.end for n in view.names)
        or is_demonym(view.report.text[start:end])
        or not _is_ordinary(word)
    )


def _is_ordinary(word: Word) -> bool:
    """Does some table hold the word as one of the language, or is it a plural?"""
    return (
        word.token.norm.endswith("s")
        or word.token.norm in FUNCTION_WORDS | LIGHT_WORDS | ROLES
        or not word.stem.startswith(word.root)
        or is_contrasted(word)
    )


def _is_apart(view: SentenceView, i: int) -> bool:
    """Is the word part of a date or credit, a number, or the city of a dateline?"""
    token = view.words[i].token
    said = view.report.text[token.start : token.end]
    return (
        view.words[i].is_number
        or (said.isupper() and len(said) > _ACRONYM_CHARS)
        or any(t.start <= token.start < t.end for t in view.times)
        or any(c.start <= token.start < c.end for c in view.notes.credits)
    )


# Addresses and handles of the web are no names.
_NAME: Final = re.compile(r"[\w.,&'’ -]+")
# Longer words in capitals stand in datelines and headings.
_ACRONYM_CHARS: Final = 5


def _is_of_title(words: WordAlignment, frame: Frame, left: Name, right: Name) -> bool:
    """Do the names belong to a title that both sentences go on with?

    "Council Leader Rehm" and "Minority Leader Rehm"; but a "German minister" is no
    "Austrian minister".
    """
    if all(is_place(n.name) or is_demonym(n.name) for n in (left, right)):
        return False
    reaches_out = any(
        range_.start < place.start or range_.stop > place.stop
        for range_, place in (
            (words.left.words_between(left.start, left.end), frame.left),
            (words.right.words_between(right.start, right.end), frame.right),
        )
    )
    following = words.left.words[frame.left.stop : frame.left.stop + 1]
    is_before_title = any(word.token.norm in TITLE_HEADS for word in following)
    return is_before_title or (reaches_out and left.kind != right.kind)


def _are_unknown_places(
    words: WordAlignment, frame: Frame, left: Name, right: Name
) -> bool:
    """Do both stand where a place does ("in ..."), one of them in no table?"""
    known = [is_place(name.name) for name in (left, right)]
    return (
        frame.left.start > 0
        and words.left.words[frame.left.start - 1].token.norm in _IN
        and known[0] != known[1]
        and {left.kind, right.kind} <= {"place", "other"}
        and not could_be_one(left, right)
    )


def _is_moved(words: WordAlignment, left: Name, right: Name) -> bool:
    """Does one of the names stand somewhere else in the other sentence instead?

    "The mayor said, read out by Rehm" and "Rehm read out what the mayor said". Two
    names that have changed places with each other are not moved.
    """
    elsewhere_l = _others(words.left, left)
    elsewhere_r = _others(words.right, right)
    here_l, here_r = _said_at(words.left, left), _said_at(words.right, right)
    is_left_there, is_right_there = here_l in elsewhere_r, here_r in elsewhere_l
    if is_left_there and is_right_there:
        return False
    return (is_left_there and here_l not in elsewhere_l) or (
        is_right_there and here_r not in elsewhere_r
    )


def _is_by_name(words: WordAlignment, left: Name, right: Name) -> bool:
    """May one be a person and the other what he is called ("the Iron Captain")?"""
    named = ((words.left, left), (words.right, right))
    articles = [_has_article(view, name) for view, name in named]
    persons = [name.kind == "person" for _, name in named]
    return articles != [False, False] and (persons, articles) in _BY_NAMES


_BY_NAMES: Final = (([True, False], [False, True]), ([False, True], [True, False]))


def _has_article(view: SentenceView, name: Name) -> bool:
    place = view.words_between(name.start, name.end)
    before = view.words[max(0, place.start - 1) : place.start]
    return any(word.token.norm == "the" for word in before)


def _others(view: SentenceView, name: Name) -> list[str]:
    """The last words of the other names in a sentence."""
    return [_said_at(view, n) for n in view.names if n.start != name.start]


def _said_at(view: SentenceView, name: Name) -> str:
    place = view.words_between(name.start, name.end)
    return view.words[place[-1]].stem if place else ""


def _is_quoted(view: SentenceView, name: Name) -> bool:
    return is_in_quote(view, name.start, name.end)


def _may_mean_one(left: Name, right: Name) -> bool:
    """Could both mean the same, or one stand for the other?"""
    if same_name(left.name, right.name):
        return True
    if could_be_one(left, right) and not _differ_in_surname(left, right):
        return True
    are_lands = [is_place(n.name) or is_demonym(n.name) for n in (left, right)]
    if any(are_lands):
        # "Moscow" for Putin, "the Chinese" for Beijing; but no country for another.
        return not all(are_lands) or is_one_land(left.name, right.name)
    return (
        JaroWinkler.similarity(left.name.casefold(), right.name.casefold()) >= _SPELLING
    )


def _differ_in_surname(left: Name, right: Name) -> bool:
    """Have two persons one first name and two surnames?"""
    words_l, words_r = left.name.casefold().split(), right.name.casefold().split()
    return (
        left.kind == right.kind == "person"
        and len(words_l) == len(words_r) > 1
        and words_l[0] == words_r[0]
        and JaroWinkler.similarity(words_l[-1], words_r[-1]) < _SPELLING
    )


def are_abbreviated(
    words: WordAlignment, span_l: tuple[int, int], span_r: tuple[int, int]
) -> bool:
    """Has one side of a frame the initials of the other, where two names stand?

    "FGO" and "Fishermen's Guild of Ostrel". The frame counts, not the names: of a long
    one only a part may have been read as a name.
    """
    frame = words.frame_of(span_l, span_r)
    if frame is None:
        return False
    said_l, said_r = _said(words.left, frame.left), _said(words.right, frame.right)
    return any(
        _stands_for(x, said_r) for x in _acronyms(said_l[: len(frame.left)])
    ) or any(_stands_for(x, said_l) for x in _acronyms(said_r[: len(frame.right)]))


def _said(view: SentenceView, place: range) -> list[str]:
    """The words of a place, and the next few, which an acronym may take in."""
    words = view.words[place.start : place.stop + _TAKEN_IN]
    return [view.report.text[slice(*word.token[:2])] for word in words]


def _acronyms(said: Sequence[str]) -> list[str]:
    """The words in capitals, without their periods."""
    return [w.replace(".", "") for w in said if w.isupper() and len(w) > 1]


def _stands_for(acronym: str, said: Sequence[str]) -> bool:
    """Are the letters the initials of words that stand in a row?

    Small words may have one ("OHOTM", "Ostrel Heads of Towns meeting"), and one with
    periods has all of its letters ("OTH", "O.T. Harbour").
    """
    return any(_spells(acronym, said[k:]) for k in range(len(said)))


def _spells(letters: str, said: Sequence[str]) -> bool:
    if not letters:
        return True
    if not said:
        return False
    first = said[0].replace(".", "")
    whole = first if said[0].isupper() and "." in said[0] else first[:1]
    taken = whole.upper()
    if taken and letters.startswith(taken) and _spells(letters[len(taken) :], said[1:]):
        return True
    return said[0].islower() and _spells(letters, said[1:])
