"""Closed word classes by which phrases and clauses are told apart without a parser."""

from __future__ import annotations

from typing import Final

from retold.annotate.quotes.pieces import Piece

#: Personal pronouns that can be a subject.
PRONOUNS: Final = frozenset("he she they it we i you who".split())
OBJECT_PRONOUNS: Final = frozenset("him her them us me it you himself herself".split())
#: Words that begin a noun phrase.
DETERMINERS: Final = frozenset(
    """the a an this these those his her its their our my your some any no every each
    another such many few several more most other all both one two three four five six
    seven eight nine ten dozens hundreds thousands""".split()
)
PREPOSITIONS: Final = frozenset(
    """in on at of for from by with about into over under after before during since
    despite amid against between through without within near upon like across toward
    towards among per via according speaking citing asked outside inside following
    unlike as to""".split()
)
#: Words at which a clause begins, so that a phrase cannot reach beyond them.
BREAKS: Final = frozenset(
    """that because as while when if after before since though although which who where
    whether than so but or until whom unless whose what how why once nor yet""".split()
)
#: Of these, the ones whose clause has a subject and hangs on another clause.
SUBORDINATORS: Final = frozenset(
    "as while when if after before since though although because until once".split()
)
#: Finite forms that show that a clause, and no mere phrase, stands here.
FINITE: Final = frozenset(
    """is are was were has have had will would can could may might should must did does
    do said says told isn't aren't wasn't weren't won't wouldn't doesn't didn't don't
    can't cannot couldn't hasn't haven't hadn't 'll 'd""".split()
)
#: Words of time that may stand between a subject, its verb and the words said.
TIMES: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight earlier later recently january february march april june july august
    september october november december jan. feb. aug. sept. sep. oct. nov. dec. morning
    afternoon evening night week month year day days ago weekend hours minutes last
    previously early late once""".split()
)
DASHES: Final = frozenset(("—", "–", "-", "--", "―"))
#: Signs at which a sentence or half of one is over.
STOPS: Final = frozenset((".", "?", "!", ";"))

_ADVERBS: Final = frozenset(
    """also then later now still just once again even often ever always already soon
    first instead twice too further meanwhile rather sometimes thus yet only both long
    since never not""".split()
)
# Words in "-ly" that are no adverbs.
_NO_ADVERBS: Final = frozenset("family italy july ally reply rally only supply".split())
_BARE_STARTS: Final = frozenset(
    """there him them us me not nothing everyone someone nobody anyone everything people
    only""".split()
)
_NO_STARTS: Final = frozenset(
    "also too again out up down back away off and then there".split()
)


def is_adverb(low: str) -> bool:
    """Is this an adverb that may stand inside or beside a verb group?"""
    return low in _ADVERBS or (
        low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS
    )


def opens_phrase(pieces: list[Piece], at: int) -> bool:
    """Can a noun phrase, or a clause that begins with one, start here?"""
    piece = pieces[at]
    if piece.marked:
        return True
    low = piece.low
    if not piece.is_word or low in PREPOSITIONS or low in TIMES:
        return False
    if low in DETERMINERS or low in PRONOUNS or low in _BARE_STARTS:
        return True
    if piece.is_capital or low[0].isdigit():
        return True
    return not (low in BREAKS or low in _NO_STARTS or is_adverb(low))


def has_finite_verb(pieces: list[Piece], start: int, reach: int = 14) -> bool:
    """Does a clause, and no mere phrase, begin at `start`? Looks `reach` pieces far."""
    for piece in pieces[start : start + reach]:
        if piece.low in STOPS or piece.low in DASHES or piece.low == ",":
            return False
        if piece.low in FINITE or (piece.low.endswith("ed") and not piece.is_capital):
            return True
    return False
