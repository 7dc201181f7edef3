"""Subjects: the words of a sentence that name whose words a cue introduces."""

from __future__ import annotations

from typing import Final

from retold.annotate.quotes.cues import Cue
from retold.annotate.quotes.pieces import Piece
from retold.lexicon.titles import TITLE_HEADS

PRONOUNS: Final = frozenset("he she they it we i you who".split())
TIME: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight earlier later recently january february march april june july august
    september october november december jan. feb. aug. sept. sep. oct. nov. dec. morning
    afternoon evening night week month year day days ago weekend hours minutes last
    previously early late once""".split()
)
# Words at which a clause begins, so that a subject cannot reach beyond them.
BREAKS: Final = frozenset(
    """that because as while when if after before since though although which who where
    whether than so but or until whom unless whose what how why once nor yet""".split()
)
_LEADING: Final = frozenset(
    """but and yet so still then now later also even meanwhile however nevertheless
    instead earlier recently today yesterday or nor only when while as because if after
    before although though since thus indeed finally again perhaps maybe nonetheless
    additionally moreover furthermore separately overall""".split()
)
PREPOSITIONS: Final = frozenset(
    """in on at of for from by with about into over under after before during since
    despite amid against between through without within near upon like across toward
    towards among per via according speaking citing asked outside inside following
    unlike as to""".split()
)
_APPOSITIVE_STARTS: Final = frozenset(
    """a an the who which whose whom one now then also formerly himself herself
    including along known his her its their""".split()
)
DETERMINERS: Final = frozenset(
    """the a an this these those his her its their our my your some any no every each
    another such many few several more most other all both one two three four five six
    seven eight nine ten dozens hundreds thousands""".split()
)
Range = tuple[int, int]


def subject_before(pieces: list[Piece], cue: Cue) -> Range | None:
    """The pieces that name the subject of a cue that follows it, as a range."""
    end = cue.first
    if end == 0:
        return None
    before = pieces[end - 1]
    if before.low in ("who", "which", "that"):
        return _antecedent(pieces, end - 1)
    if before.low == ")":
        opened = next((at for at in range(end - 1, 0, -1) if pieces[at].low == "("), 0)
        return _trim(pieces, _chunk_start(pieces, opened), opened) if opened else None
    if before.low in (",", "—", "–", "-", "--"):
        return _across_apposition(pieces, end - 1)
    if before.low in ("and", "but", "or", "then"):
        return None
    if not before.is_word:
        return None
    start = _chunk_start(pieces, end)
    if start > 0 and pieces[start - 1].low in ("who", "which") and not _names_somebody(pieces[start]):
        return _antecedent(pieces, start - 1)
    return _trim(pieces, start, end)


def _names_somebody(piece: Piece) -> bool:
    return piece.is_capital or piece.low in PRONOUNS or piece.low in DETERMINERS


def _chunk_start(pieces: list[Piece], end: int) -> int:
    """Where the words begin that stand together before `end`."""
    start = end
    while start > 0:
        piece = pieces[start - 1]
        if not piece.is_word and piece.low not in ("'", "’"):
            break
        if piece.low in BREAKS or (start < end and _splits_chunk(piece)):
            break
        if piece.low == "and" and not _joins_phrases(pieces, start - 1, end):
            break
        start -= 1
    return start


FINITE: Final = frozenset(
    """is are was were has have had will would can could may might should must did does do
    said says told isn't aren't wasn't weren't won't doesn't didn't don't""".split()
)


def _splits_chunk(piece: Piece) -> bool:
    """Is this a finite verb, at which an embedded clause begins?"""
    return piece.low in FINITE


def _joins_phrases(pieces: list[Piece], at: int, end: int) -> bool:
    """Does this "and" join two noun phrases rather than two clauses?"""
    before, after = pieces[at - 1] if at else None, pieces[at + 1]
    if before is None or not before.is_word:
        return False
    if after.low in PRONOUNS:
        return False
    if before.is_capital and after.is_capital:
        # "Trump and Clinton said", but also "He beat Trump and Clinton said".
        start = at
        while start > 0 and pieces[start - 1].is_word and (
            pieces[start - 1].is_capital or pieces[start - 1].low in ("the", "sens.", "reps.")
        ):
            start -= 1
        return start == 0 or not pieces[start - 1].is_word or pieces[start - 1].low in BREAKS
    start = at
    while start > 0 and pieces[start - 1].is_word and pieces[start - 1].low not in BREAKS:
        start -= 1
    return at - start <= 4 and not before.is_capital


def _trim(pieces: list[Piece], start: int, end: int) -> Range | None:
    """The noun phrase in a stretch: without leading adverbs, trailing times."""
    while end > start and _is_time(pieces, end - 1, start):
        end -= 1
        if end > start and pieces[end - 1].low in ("on", "in", "at", "this", "last", "early", "late"):
            end -= 1
    end = _without_medium(pieces, start, end)
    while start < end and (
        pieces[start].low in _LEADING
        or (pieces[start].low.endswith("ly") and not pieces[start].is_capital)
        or (pieces[start].low.endswith("ly") and start + 1 < end and pieces[start].low in ("recently", "previously", "finally", "reportedly", "originally", "initially", "specifically", "additionally", "similarly", "ultimately", "clearly", "apparently", "actually"))
    ):
        start += 1
    if start < end and pieces[start].low in PREPOSITIONS:
        start = _past_preposition(pieces, start, end)
    if start < end - 1 and pieces[end - 1].low in PRONOUNS:
        start = end - 1
    return (start, end) if start < end and _is_phrase(pieces, start, end) else None


def _is_time(pieces: list[Piece], at: int, start: int) -> bool:
    low = pieces[at].low
    return at > start and (low in TIME or (low.isdigit() and pieces[at - 1].low in TIME))


def _without_medium(pieces: list[Piece], start: int, end: int) -> int:
    """The end less "in a statement", "during an interview" and the like."""
    for at in range(end - 1, start, -1):
        if pieces[at].low in ("in", "during", "via", "on") and at + 1 < end and pieces[at + 1].low in ("a", "an", "his", "her", "their", "its", "twitter"):
            return at
    return end


def _past_preposition(pieces: list[Piece], start: int, end: int) -> int:
    """The start of the last phrase that no preposition governs."""
    at = end - 1
    while at > start and pieces[at].low not in PREPOSITIONS:
        at -= 1
        if pieces[at].low in DETERMINERS or pieces[at].low in PRONOUNS:
            return at
    return at + 1 if at > start else end


def _is_phrase(pieces: list[Piece], start: int, end: int) -> bool:
    """Can these words be a noun phrase that speaks?"""
    last = pieces[end - 1].low
    if end - start > 25:
        return False
    return not (last in DETERMINERS and end - start == 1 and last in ("the", "a", "an", "his", "her", "its", "their", "no", "every")) and last not in ("there", "to")


def _antecedent(pieces: list[Piece], relative: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    end = relative
    if end and pieces[end - 1].low in (",", "—"):
        end -= 1
    if end == 0 or not pieces[end - 1].is_word:
        return None
    start = end
    while start > 0 and pieces[start - 1].is_word and pieces[start - 1].low not in BREAKS and pieces[start - 1].low != "and":
        start -= 1
        low = pieces[start].low
        if low in DETERMINERS:
            break
        if low in PREPOSITIONS and low not in ("of", "for", "from", "with"):
            start += 1
            break
        if not pieces[start].is_capital and pieces[end - 1].is_capital and low not in TITLE_HEADS and low not in ("of", "for", "the") :
            start += 1
            break
    return (start, end) if start < end else None


def _across_apposition(pieces: list[Piece], comma: int) -> Range | None:
    """The subject before ", the mayor of the town," or ", who was there," and a verb."""
    sign = pieces[comma].low
    openers = {")": ("(",)}.get(sign, (sign,))
    # Segments of the sentence before the verb, cut at the same sign.
    cuts = [at for at in range(comma) if pieces[at].low in openers]
    if not cuts:
        return None
    begin = 0
    for at in range(comma - 1, -1, -1):
        if pieces[at].low in (";", ":", "“”") or (sign == "," and pieces[at].low in ("—", "–", "--")):
            begin = at + 1
            break
    cuts = [at for at in cuts if at >= begin]
    starts = [begin, *[at + 1 for at in cuts]]
    for start, cut in zip(starts, [*cuts, comma], strict=True):
        if cut == comma:
            break
        while start < cut and pieces[start].low in ("and", "but", "yet", "or"):
            start += 1
        if start >= cut:
            continue
        first = pieces[start].low
        if first in PREPOSITIONS or first in ("while", "when", "although", "though", "because", "if", "once", "however", "meanwhile", "still", "now", "earlier", "later", "today", "yesterday") or first.endswith("ing") and not pieces[start].is_capital:
            continue
        following = pieces[cut + 1]
        if not _opens_apposition(following):
            continue
        chunk = _chunk_start(pieces, cut)
        found = _trim(pieces, max(start, chunk), cut)
        if found is not None:
            return (found[0], _naming_end(pieces, cut, comma) or found[1])
    return None


def _naming_end(pieces: list[Piece], cut: int, comma: int) -> int | None:
    """The end of an apposition that is a bare name ("his lawyer, Jane Roe,")."""
    end = cut + 1
    while end < comma and pieces[end].is_word and pieces[end].is_capital:
        end += 1
    is_name = end - cut > 2 and pieces[end].low == ","
    return end if is_name and not pieces[cut - 1].is_capital else None


def _opens_apposition(piece: Piece) -> bool:
    """May this be the first word of an apposition or a relative clause?"""
    return (
        piece.low in _APPOSITIVE_STARTS
        or piece.low[0].isdigit()
        or piece.is_capital
        or piece.low in PREPOSITIONS
        or piece.low.endswith(("ing", "ed", "er", "or", "man", "ist"))
        or piece.low in TITLE_HEADS
        or piece.is_word
    )


def subject_after(pieces: list[Piece], cue: Cue) -> Range | None:
    """The pieces that name the subject of a cue that precedes it (`said the mayor`)."""
    start = cue.last + 1
    if start >= len(pieces) or not pieces[start].is_word:
        return None
    first = pieces[start]
    if first.low in PRONOUNS:
        return (start, start + 1)
    if not (first.is_capital or first.low in DETERMINERS or first.low in TITLE_HEADS or _is_bare_noun(pieces, start)):
        return None
    if first.low in TIME:
        return None
    end = start + 1
    while end < len(pieces) and pieces[end].is_word:
        low = pieces[end].low
        if low in TIME or low in BREAKS or low in ("in", "on", "at", "during", "to", "by", "about", "after", "before", "told", "said", "is", "was", "has", "had", "are", "were", "will", "would", "via", "as", "when") :
            if low in ("in", "at", "on") and end + 1 < len(pieces) and pieces[end + 1].low == "the" and not pieces[end - 1].is_capital:
                end += 1
                continue
            break
        end += 1
    return (start, end)


def _is_bare_noun(pieces: list[Piece], at: int) -> bool:
    """Is this a role without an article before a name ("said eyewitness Jo Bloggs")?"""
    following = pieces[at + 1 : at + 4]
    return any(p.is_capital for p in following) and all(
        p.is_word and (p.is_capital or p.low not in PREPOSITIONS) for p in following[:1]
    ) and pieces[at].low not in PREPOSITIONS and pieces[at].low not in BREAKS and pieces[at].low not in TIME


def leading_subject(pieces: list[Piece], end: int) -> Range | None:
    """The first noun phrase of a sentence before `end`: the subject that is shared.

    For verbs joined to an earlier one ("survived the war and says") and participles
    ("..., adding that").
    """
    at = 0
    if pieces and (pieces[0].low in PREPOSITIONS or pieces[0].low in ("while", "when", "although", "though", "if", "because") or (pieces[0].low.endswith(("ing", "ed")) )):
        while at < end and pieces[at].low != ",":
            at += 1
        at += 1
    while at < end and (not pieces[at].is_word or pieces[at].low in _LEADING or (pieces[at].low.endswith("ly"))):
        at += 1
    if at >= end:
        return None
    if pieces[at].low in PRONOUNS:
        return (at, at + 1)
    start = at
    if pieces[at].is_capital and pieces[at].low not in DETERMINERS:
        while at < end and pieces[at].is_word and (pieces[at].is_capital or pieces[at].low in ("of", "de", "the")):
            at += 1
        return (start, at)
    if pieces[at].low in DETERMINERS:
        at += 1
        while at < end and pieces[at].is_word and not _is_verb_like(pieces[at]) and pieces[at].low not in BREAKS and pieces[at].low not in PREPOSITIONS - {"of", "for", "from", "with"}:
            at += 1
        return (start, at) if at > start + 1 else None
    return None


def _is_verb_like(piece: Piece) -> bool:
    return piece.low in (
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "must", "did", "does", "do", "also", "then", "never", "not", "went", "came", "made", "took", "said", "told", "says", "got", "gave", "met", "held", "won", "lost", "led", "ran", "put", "set",
    ) or (piece.low.endswith("ed") and not piece.is_capital and len(piece.low) > 4) or (piece.low.endswith("ly"))


def opens_phrase(pieces: list[Piece], at: int) -> bool:
    """Can a noun phrase (or a clause that begins with one) start here?"""
    piece = pieces[at]
    if piece.marked:
        return True
    low = piece.low
    if not piece.is_word or low in PREPOSITIONS or low in TIME:
        return False
    if low in DETERMINERS or low in PRONOUNS or piece.is_capital or low[0].isdigit():
        return True
    if low in ("there", "him", "them", "us", "me", "not", "no", "nothing", "everyone", "someone", "nobody", "anyone", "everything", "people", "only", "more"):
        return True
    return low not in BREAKS and low not in ("also", "too", "again", "out", "up", "down", "back", "away", "off", "and") and not low.endswith("ly")
