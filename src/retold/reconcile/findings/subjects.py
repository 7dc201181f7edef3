"""Whether two sentences that align tell of one who acts, or of two.

"Ostrel condemned the blast on Friday" and "Tessel condemned the blast on Saturday" are
word for word the same, and contradict each other in nothing: two have condemned it.
Two shares that close in one trading are two closings.

Method: the name with which the clause of a fact begins, no preposition before it. Where
each side has one, the other has nothing like it anywhere in its sentence, and both are
lands, or people, or bodies, two act. A land may be named for who rules it, and a body
for its head, so of two sorts nothing follows.

Source: that two facts contradict each other only if they are of one event, with the
same participants: de Marneffe, Rafferty & Manning 2008, section 3.

Fails: a body under two names that share no word or letter ("Fannie Mae").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapidfuzz.distance import JaroWinkler

from retold.annotation.names import same_name
from retold.lexicon.clauses import PREPOSITIONS
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.places import (
    WIDE_DEMONYMS,
    country_of,
    country_with,
    is_demonym,
    is_place,
)
from retold.lexicon.titles import HONORIFICS, ROLES, TITLE_HEADS
from retold.model import Evidence, NameKind
from retold.reconcile.findings.facts import ACTORS, is_one_land
from retold.reconcile.findings.sole import are_of_other_days
from retold.reconcile.views import SentenceView
from retold.reconcile.words import Clause, WordAlignment, clause_of

# Words of a name that tell nobody from another.
_COMMON: Final = frozenset(HONORIFICS) | ROLES | TITLE_HEADS | FUNCTION_WORDS
# These stand between a preposition and the name that hangs on it.
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_JOINTS: Final = (" ", "-", "&", ". ", ".", " & ", "'s ", "’s ")
# From this Jaro-Winkler similarity on, two words are two spellings of one.
_SPELLING: Final = 0.88
# An acronym has as many letters at least.
_ACRONYM: Final = 2
# Longer words in capitals stand in datelines and headings.
_HEADING_CHARS: Final = 5


class _Subject(NamedTuple):
    """A name at the head of a clause, by what it names."""

    words: tuple[str, ...]
    """As they stand, titles and roles apart."""
    lands: frozenset[str]
    """The words of it that name a land, or its people."""
    kind: NameKind | None
    """A person or a body; None if it is not known which."""


def have_two_subjects(words: WordAlignment, left: Evidence, right: Evidence) -> bool:
    """Do the clauses of two facts begin with names of two who have nothing in common?

    False where either begins with no name.

    Cost:
        Linear in the words of both sentences.
    """
    subject_l = _subject(words.left, words.clauses_left, left)
    subject_r = _subject(words.right, words.clauses_right, right)
    if subject_l is None or subject_r is None:
        return False
    return (
        _are_two(subject_l, subject_r)
        and not _is_named(subject_l, words.right)
        and not _is_named(subject_r, words.left)
    )


def have_other_facts(words: WordAlignment) -> bool:
    """Has each sentence figures, or days, and none that the other has?

    "Vell shares closed at $60" and "Rehm shares closed at $12" are two closings.
    """
    figures_l, figures_r = (
        {figure.value for figure in view.figures} for view in (words.left, words.right)
    )
    are_others = bool(figures_l and figures_r) and not figures_l & figures_r
    return are_others or are_of_other_days(words)


def _subject(
    view: SentenceView, clauses: list[Clause], fact: Evidence
) -> _Subject | None:
    """The name with which the clause of a fact begins, None if it does with none."""
    place = view.words_between(fact.start, fact.end)
    if not place:
        return None
    clause = [i for i in clause_of(clauses, place.start) if i not in place]
    return next(_subjects(view, clause), None)


def _subjects(view: SentenceView, words: list[int]) -> Iterator[_Subject]:
    """The names among some words that hang on no preposition."""
    for run in _names(view, words):
        if not _hangs_on(view, run[0]) and _own(view, run):
            yield _read(view, run)


def _names(view: SentenceView, clause: list[int]) -> Iterator[list[int]]:
    """The stretches of capitalised words in a clause, dates and datelines apart."""
    run: list[int] = []
    for i in clause:
        is_proper = _is_proper(view, i)
        if is_proper and run and run[-1] == i - 1 and _gap(view, i) in _JOINTS:
            run.append(i)
            continue
        if run:
            yield run
        run = [i] if is_proper else []
    if run:
        yield run


def _is_proper(view: SentenceView, i: int) -> bool:
    """Is a word a name, or part of one, and of no date, credit or heading?"""
    word = view.words[i]
    start, end = word.token[:2]
    said = view.report.text[start:end]
    is_named = word.is_name or (i == 0 and _is_named_first(view, start, said))
    return is_named and not (
        (said.isupper() and len(said) > _HEADING_CHARS)
        or any(t.start <= start < t.end for t in view.times)
        or any(c.start <= start < c.end for c in view.notes.credits)
    )


def _is_named_first(view: SentenceView, start: int, said: str) -> bool:
    """Is the first word of a sentence, which has its capital anyway, a name?"""
    return (
        any(n.start <= start < n.end for n in view.names)
        or is_demonym(said)
        or is_place(said)
        or (said.isupper() and len(said) >= _ACRONYM)
    )


def _gap(view: SentenceView, i: int) -> str:
    """What stands before a word."""
    return view.report.text[view.words[i - 1].token.end : view.words[i].token.start]


def _hangs_on(view: SentenceView, i: int) -> bool:
    """Does a preposition stand before a name, an article or so between?"""
    before = i - 1
    while before >= 0 and view.words[before].token.norm in _ARTICLES:
        before -= 1
    return before >= 0 and view.words[before].token.norm in PREPOSITIONS


def _own(view: SentenceView, run: list[int]) -> list[int]:
    """The words of a name that tell it from others: no titles, no roles."""
    return [i for i in run if view.words[i].token.norm.rstrip(".") not in _COMMON]


def _read(view: SentenceView, run: list[int]) -> _Subject:
    own = _own(view, run)
    said = [view.report.text[slice(*view.words[i].token[:2])] for i in own]
    start, end = view.words[run[0]].token.start, view.words[run[-1]].token.end
    return _Subject(
        words=tuple(said),
        lands=frozenset(_lands(said)),
        kind=next(
            (
                n.kind
                for n in view.names
                if n.kind in ACTORS and n.start < end and start < n.end
            ),
            None,
        ),
    )


def _lands(said: Sequence[str]) -> Iterator[str]:
    """The lands and peoples in a name, of two words ("South Korea") before of one."""
    at = 0
    while at < len(said):
        long = " ".join(said[at : at + 2])
        if is_demonym(long) or is_place(long):
            yield long
            at += 2
            continue
        if is_demonym(said[at]) or is_place(said[at]):
            yield said[at]
        at += 1


def _are_two(left: _Subject, right: _Subject) -> bool:
    """Are both lands, or people, or bodies, and cannot be one?"""
    if bool(left.lands) != bool(right.lands):
        return False
    kinds = {left.kind, right.kind} - {None}
    return (bool(left.lands) or len(kinds) <= 1) and not _is_same(left, right)


def _is_one_land(left: str, right: str) -> bool:
    """May two names of lands mean one? A region may be any that lies in it."""
    lands = [
        None if x.casefold() in WIDE_DEMONYMS else country_of(x) or country_with(x)
        for x in (left, right)
    ]
    return is_one_land(left, right) or None in lands or lands[0] == lands[1]


def _is_named(subject: _Subject, view: SentenceView) -> bool:
    """Does a sentence name the subject of the other one, at any place?

    The first word of a sentence has a capital anyway: there a name is known by itself.
    """
    if view.words and view.words[0].token.norm in map(str.casefold, subject.words):
        return True
    runs = _names(view, list(range(len(view.words))))
    return any(_is_same(subject, _read(view, run)) for run in runs if _own(view, run))


def _is_same(left: _Subject, right: _Subject) -> bool:
    if left.lands or right.lands:
        return any(_is_one_land(x, y) for x in left.lands for y in right.lands)
    return _are_alike(left.words, right.words)


def _are_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Have two names a word in common, or has one the other's initials?"""
    if same_name(" ".join(left), " ".join(right)):
        return True
    if _are_initials(left, right) or _are_initials(right, left):
        return True
    return any(
        JaroWinkler.similarity(x.casefold(), y.casefold()) >= _SPELLING
        for x in left
        for y in right
    )


def _are_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Is a word of capitals the first letters of the other name, or the first of these?

    What follows a small word ("Guild of Ostrel") is no part of the name here.
    """
    initials = "".join(word[0].upper() for word in full)
    return len(initials) >= _ACRONYM and any(
        letters.isupper()
        and len(letters) >= _ACRONYM
        and (letters in initials or initials in letters)
        for word in short
        for letters in [word.replace(".", "")]
    )
