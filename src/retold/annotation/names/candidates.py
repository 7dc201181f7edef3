"""Runs of capitalised words cut down to what can be a name: candidates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from retold.annotation.names.forms import (
    Usage,
    is_acronym,
    is_known,
    is_org_like,
    joined,
)
from retold.annotation.names.runs import titled_runs
from retold.annotation.names.words import Word, is_function_word, word_key
from retold.lexicon.given_names import DOUBTFUL, FEMALE, GIVEN_NAMES, MALE
from retold.lexicon.openers import CALENDAR, NO_NAMES, OPENERS
from retold.lexicon.organisations import (
    HEADS,
    NAMED_WHOLE,
    PLACE_FRONTS,
    PLACE_HEADS,
)
from retold.lexicon.places import country_named, is_demonym, is_place
from retold.lexicon.titles import (
    HONORIFICS,
    NAME_SUFFIXES,
    ROLES,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)

# Titles that are family names as well: after a given name they belong to the name.
_FAMILY_TITLES: Final = frozenset(
    "king pope prince bishop dean judge major general justice earl baron cardinal duke "
    "lord marshal speaker queen shah sheriff cook abbot chancellor coach chair".split()
)
_SHORT_TITLES: Final = frozenset(
    "sen sens gen rep reps gov govs lt col cpl sgt maj capt cmdr adm brig det insp amb "
    "pres prof dr mr mrs ms mx rev fr hon st supt atty pvt msgr mgr cllr mp".split()
)
# After these a title word is part of a name: "Department of Justice".
_INSIDE_NAME: Final = frozenset({"of", "for", "on", "against"})
# What follows "General" and "St." in names that are no person's.
_AFTER_NAME_TITLE: Final = (
    HEADS
    | PLACE_HEADS
    | frozenset("motors electric mills dynamics louis paul petersburg".split())
)
# Months that are given or family names as well.
_NAME_MONTHS: Final = frozenset("may june april august summer".split())
# A name of more words is several that have run together.
_MOST_WORDS: Final = 8
_SURE_GIVEN: Final = (MALE | FEMALE) - DOUBTFUL


class Candidate(NamedTuple):
    """Words that can be a name, and what stood before them."""

    words: tuple[Word, ...]
    title: str  # the last word of the title in front, in matching form; "" if none
    is_initial: bool

    @property
    def start(self) -> int:
        """The start of the first word."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """The end of the last word."""
        return self.words[-1].end

    @property
    def key(self) -> tuple[str, ...]:
        """The words in the form in which names are compared."""
        return tuple(word_key(word.text) for word in self.words)


def find_candidates(text: str, words: list[Word], usage: Usage) -> list[Candidate]:
    """The candidates of one sentence, in order."""
    found: list[Candidate] = []
    for run, title in titled_runs(text, words):
        found.extend(_cut(run, title, usage))
    plausible = [c for c in found if _is_plausible(c, usage)]
    if not usage.particles:
        return plausible
    before = {right.start: left for left, right in pairwise(words)}
    return [_with_particle(c, before.get(c.start), usage) for c in plausible]


def _with_particle(candidate: Candidate, word: Word | None, usage: Usage) -> Candidate:
    """The candidate with "de" in front where the report has it in the full name."""
    if word is None or (word_key(word.text), candidate.key[0]) not in usage.particles:
        return candidate
    return candidate._replace(words=(word, *candidate.words))


# ---- cutting a run down --------------------------------------------------------------


def _cut(run: list[Word], title: str, usage: Usage) -> Iterator[Candidate]:
    """The candidates inside a run: split at titles and dates, stripped at both ends."""
    for piece in _split_calendar(run, title):
        piece_title = title if piece and piece[0] is run[0] else ""
        split = _title_split(piece)
        if split is None:
            for part in _split_known(piece):
                part_title = piece_title if part and part[0] is piece[0] else ""
                yield from _strip(part, part_title, usage)
            continue
        left, head, right = split
        yield from _strip(left, piece_title, usage)
        yield from _strip(right, word_key(head.text), usage)


def _split_known(words: list[Word]) -> Iterator[list[Word]]:
    """The words, cut where two names meet: "Obama White House", "Chad Idriss Deby"."""
    if len(words) > 2:
        front, back = words[0], words[-2:]
        is_house = " ".join(word_key(w.text) for w in back) == "white house"
        if is_house and not is_demonym(front.text):
            yield words[:-2]
            yield back
            return
        following = word_key(words[1].text)
        if country_named(front.text) and following in _SURE_GIVEN:
            yield words[:1]
            yield words[1:]
            return
    yield words


def _split_calendar(run: list[Word], title: str) -> Iterator[list[Word]]:
    """The run cut at days and months, unless a given name or title claims the word."""
    piece: list[Word] = []
    for word in run:
        key = word_key(word.text)
        before = word_key(piece[-1].text) if piece else ""
        is_name = key in _NAME_MONTHS and (
            bool(title) or before in GIVEN_NAMES or before in HONORIFICS
        )
        if key in CALENDAR and not is_name:
            yield piece
            piece = []
        else:
            piece.append(word)
    yield piece


def _title_split(words: list[Word]) -> tuple[list[Word], Word, list[Word]] | None:
    """What stands before a title, the title, what stands after; None without title."""
    keys = [word_key(w.text) for w in words]
    if not keys or _is_whole(keys):
        return None
    inside = next((k for k, key in enumerate(keys) if key in _INSIDE_NAME), len(keys))
    for index in range(inside - 1, -1, -1):
        if _is_title(keys, index):
            return _without_rank(words[:index]), words[index], words[index + 1 :]
    return None


def _is_whole(keys: list[str]) -> bool:
    """Is this one name in spite of a title in it: "Attorney General's Office"?"""
    if " ".join(keys) in NAMED_WHOLE:
        return True
    has_head = keys[-1] in HEADS - TITLE_HEADS and len(keys) < 5
    return has_head and not any(key in HONORIFICS for key in keys)


def _is_title(keys: list[str], index: int) -> bool:
    """Is the word a title here, and not a name itself?"""
    if keys[index] not in TITLE_HEADS:
        return False
    if index + 1 == len(keys) and keys[index] in _SHORT_TITLES:
        return False  # "Hun Sen": an abbreviated title stands in front
    return not _is_family_title(keys, index)


def _without_rank(words: list[Word]) -> list[Word]:
    """The words before a title, without those that belong to the title."""
    while words and not is_place(joined(words)):
        key = word_key(words[-1].text)
        if key not in TITLE_MODIFIERS and key not in TITLE_HEADS:
            break
        words = words[:-1]
    return words


def _is_family_title(keys: list[str], index: int) -> bool:
    """Is a title word a family name or part of another name here?"""
    after = keys[index + 1 :]
    if after and after[0] in _AFTER_NAME_TITLE:
        return True
    if keys[index] == "st":
        return bool(after)
    if keys[index] not in _FAMILY_TITLES:
        return False
    is_last = not after or (len(after) == 1 and after[0] in NAME_SUFFIXES)
    return is_last and any(
        key in GIVEN_NAMES for key in keys[max(0, index - 2) : index]
    )


def _strip(words: list[Word], title: str, usage: Usage) -> Iterator[Candidate]:
    """The candidate that is left when ordinary words at both ends are taken off."""
    is_initial = bool(words) and words[0].is_initial
    while words and _is_ordinary_front(words, usage):
        words = words[1:]
    while words and _is_ordinary_end(words):
        words = words[:-1]
    words = _drop_demonym(words)
    if words:
        still_initial = is_initial and words[0].is_initial
        yield Candidate(words=tuple(words), title=title, is_initial=still_initial)


def _is_ordinary_front(words: list[Word], usage: Usage) -> bool:
    """Is the first word capitalised only for its place, or a word of grammar?"""
    word, rest = words[0], words[1:]
    key = word_key(word.text)
    if not word.is_capital or (is_function_word(word.text) and not is_acronym(word)):
        return True
    if key in NO_NAMES and (not rest or not is_org_like(rest)):
        return True
    if not word.is_initial or is_acronym(word) or _begins_name(words, usage):
        return False
    is_common = key in OPENERS or key in ROLES or key in usage.lower
    if not is_common and not _is_derived(key):
        return False
    # "Justice Department": without its first word the head would stand alone.
    return not (len(rest) == 1 and word_key(rest[0].text) in HEADS | PLACE_HEADS)


def _begins_name(words: list[Word], usage: Usage) -> bool:
    """Is there evidence that a sentence begins with a name here?"""
    key, rest = word_key(words[0].text), words[1:]
    if is_known(joined(words)) or (rest and is_known(joined(words[:2]))):
        return True
    if rest and (key, word_key(rest[0].text)) in usage.pairs:
        return True
    if key in usage.capital and key not in usage.lower and key not in OPENERS:
        return True
    return key in GIVEN_NAMES and bool(rest) and _can_follow_given(rest[0])


def _can_follow_given(word: Word) -> bool:
    """Can the word be a family name, a middle name or a particle?"""
    key = word_key(word.text)
    return (
        key not in OPENERS and key not in HEADS and key not in TITLE_HEADS
    ) or key in GIVEN_NAMES


def _is_derived(key: str) -> bool:
    """Is this an adverb or participle by its ending?"""
    return (
        len(key) > 5
        and key.endswith(("ly", "ing", "ed"))
        and key not in GIVEN_NAMES
        and not is_place(key)
    )


def _is_ordinary_end(words: list[Word]) -> bool:
    """Can the last word not end a name: a plural people, grammar, small letters?"""
    word = words[-1]
    key = word_key(word.text)
    if not word.is_capital:
        return True
    if is_function_word(word.text) and not is_acronym(word):
        return True
    return (
        len(words) > 1
        and is_demonym(key)
        and key not in GIVEN_NAMES
        and word_key(words[-2].text) not in GIVEN_NAMES
        and not is_known(joined(words))
    )


def _drop_demonym(words: list[Word]) -> list[Word]:
    """The words without a leading "Russian", unless the rest needs it."""
    for length in (2, 1):
        front, rest = words[:length], words[length:]
        if len(front) < length or not is_demonym(joined(front)):
            continue
        if not rest:
            return []
        if is_known(joined(words)) or is_org_like(rest):
            return words
        keys = [word_key(w.text) for w in rest]
        if keys[-1] in PLACE_HEADS or (len(rest) == 1 and keys[0] not in GIVEN_NAMES):
            return rest if is_known(joined(rest)) else words
        return rest
    return words


# ---- judging -------------------------------------------------------------------------


def _is_plausible(candidate: Candidate, usage: Usage) -> bool:
    """Is what is left a name rather than capitalised common words?"""
    keys = candidate.key
    if len(keys) > _MOST_WORDS or not any(c.isalpha() for c in keys[0]):
        return False
    if len(keys) > 1:
        return not (keys[0] == "new" and keys[1] in ("year", "years", "year's"))
    return _is_plausible_word(candidate, usage)


def _is_plausible_word(candidate: Candidate, usage: Usage) -> bool:
    """The same for a single word."""
    word, key = candidate.words[0], candidate.key[0]
    if key in NO_NAMES or (key in CALENDAR and not candidate.title):
        return False
    if is_known(word.text) or candidate.title:
        return key not in TITLE_HEADS or key in usage.capital
    if key in _NO_NAMES_ALONE or len(key) < 2:
        return False
    is_common = key in OPENERS or key in usage.lower
    if word.text.isupper() and (is_common or is_function_word(key)):
        return False  # a word that is shouted
    if not candidate.is_initial:
        return not is_common or any(key == last for _, last in usage.pairs)
    return is_acronym(word) or (key in usage.capital and not is_common)


_NO_NAMES_ALONE: Final = (
    HEADS | PLACE_HEADS | PLACE_FRONTS | _SHORT_TITLES | TITLE_HEADS
)
