"""Runs of capitalised words, cut down to what can be a name: candidates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from retold.annotate.names.words import Word, is_function_word, word_key
from retold.lexicon.given_names import DOUBTFUL, FEMALE, GIVEN_NAMES, MALE
from retold.lexicon.openers import CALENDAR, NO_NAMES, OPENERS
from retold.lexicon.organisations import (
    HEADS,
    KNOWN,
    NAMED_WHOLE,
    NAMES,
    OF_HEADS,
    PLACE_FRONTS,
    PLACE_HEADS,
    SUFFIXES,
)
from retold.lexicon.places import country_named, is_demonym, is_place
from retold.lexicon.titles import (
    HONORIFICS,
    NAME_SUFFIXES,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    TITLE_PHRASES,
)

PARTICLES: Final = frozenset(
    "de da di du del della dos das do van von der den ter ten bin ibn al el la le y e zu "
    "af av ul abu bint ben".split()
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
# A possessive inside a name: "People's Party", "St. Paul's", "King's College".
_INNER_POSSESSIVE: Final = frozenset(
    "people women men children king queen teachers workers veterans st saint".split()
)
# After these a title word is part of a name: "Department of Justice".
_INSIDE_NAME: Final = frozenset({"of", "for", "on", "against"})
_AFTER_COMMA: Final = SUFFIXES | NAME_SUFFIXES
# Heads after which "of X and Y" is one name.
_AND_HEADS: Final = frozenset(
    "ministry department institute institutes committee commission center centers centre "
    "bureau office secretary council school college".split()
)
_SURE_GIVEN: Final = (MALE | FEMALE) - DOUBTFUL
_PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in sorted(TITLE_PHRASES, key=lambda p: (-len(p), p))
)
_PHRASE_FRONTS: Final = frozenset(phrase[0] for phrase in _PHRASES)


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


class Usage(NamedTuple):
    """How the report writes its words: what a capital means rests on this."""

    capital: frozenset[str]  # seen with a capital where none was needed
    lower: frozenset[str]  # seen without
    pairs: frozenset[tuple[str, str]]  # neighbours seen with capitals not needed
    particles: frozenset[tuple[str, str]]  # ("de", "Blasio") inside a longer name


def find_candidates(text: str, words: list[Word], usage: Usage) -> list[Candidate]:
    """The candidates of one sentence, in order."""
    found: list[Candidate] = []
    for run, title in _titled_runs(text, words):
        found.extend(_cut(run, title, usage))
    plausible = [c for c in found if _is_plausible(c, usage)]
    if not usage.particles:
        return plausible
    before = {b.start: a for a, b in zip(words, words[1:], strict=False)}
    return [_with_particle(c, before.get(c.start), usage) for c in plausible]


def _with_particle(candidate: Candidate, word: Word | None, usage: Usage) -> Candidate:
    """The candidate with "de" in front where the report has it in the full name."""
    if word is None or (word_key(word.text), candidate.key[0]) not in usage.particles:
        return candidate
    return candidate._replace(words=(word, *candidate.words))


# ---- runs ---------------------------------------------------------------------------


def _titled_runs(text: str, words: list[Word]) -> Iterator[tuple[list[Word], str]]:
    """Runs of capitalised words; each with the title phrase it follows, or ""."""
    run: list[Word] = []
    title = ""
    position = 0
    while position < len(words):
        phrase = _phrase_at(words, position)
        if phrase:
            if run:
                yield run, title
            run, title = [], words[position].text
            position += phrase
            continue
        word = words[position]
        taken = _taken(text, words, position, run)
        if taken:
            run.extend(words[position : position + taken])
            position += taken
            continue
        if run:
            yield run, title
        run, title = ([word], title) if word.is_capital and not run else ([], "")
        if word.is_capital and not run:
            run = [word]
        position += 1
    if run:
        yield run, title


def _phrase_at(words: list[Word], position: int) -> int:
    """The length of a capitalised title phrase with a small word at `position`, or 0."""
    head = words[position]
    if not head.is_capital or word_key(head.text) not in _PHRASE_FRONTS:
        return 0
    for phrase in _PHRASES:
        piece = words[position : position + len(phrase)]
        if (
            len(phrase) > 2
            and len(piece) == len(phrase)
            and all(
                word_key(w.text) == part for w, part in zip(piece, phrase, strict=True)
            )
        ):
            return len(phrase)
    return 0


def _taken(text: str, words: list[Word], position: int, run: list[Word]) -> int:
    """How many words from `position` on belong to the run that stands before them."""
    if not run:
        return 0
    word, before = words[position], run[-1]
    gap = text[before.end : word.start]
    if word.is_capital:
        return 1 if _is_joined(gap, before, word) else 0
    if gap != " " or before.is_possessive:
        return 0
    small = [word_key(w.text) for w in words[position : position + 3]]
    if small[0] in PARTICLES:
        count = 2 if len(small) > 1 and small[1] in PARTICLES else 1
        return count + 1 if _is_capital_at(text, words, position + count) else 0
    count = _connector(small, run)
    if not count or not _is_capital_at(text, words, position + count):
        return 0
    if small[0] == "and" and not _is_and_inside(words, position, run):
        return 0
    return count + 1


def _is_capital_at(text: str, words: list[Word], position: int) -> bool:
    """Does a capitalised word follow here after a single blank?"""
    if position >= len(words) or not words[position].is_capital:
        return False
    return text[words[position - 1].end : words[position].start] == " "


def _is_joined(gap: str, before: Word, word: Word) -> bool:
    """Do two capitalised words stand in one run?"""
    if before.is_possessive:
        return word_key(before.text) in _INNER_POSSESSIVE or (
            gap.endswith(" ") and before.text[0].isupper() and before.text == "Paul"
        )
    if gap == "" or (gap.isspace() and gap.count("\n") < 2):
        return True
    if gap in (" & ", " and ") and word_key(word.text) in {"co", "sons", "poor's"}:
        return True
    if gap == " & ":
        return True
    return gap == ", " and word_key(word.text) in _AFTER_COMMA


def _connector(small: list[str], run: list[Word]) -> int:
    """How many small words at the front of `small` can stand inside a name, or 0."""
    head = word_key(run[-1].text)
    keys = {word_key(w.text) for w in run}
    if small[0] in {"of", "for", "on", "against"} and (
        head in OF_HEADS or (small[0] == "of" and head in PLACE_FRONTS)
    ):
        return 2 if len(small) > 1 and small[1] == "the" else 1
    if small[0] == "and" and (keys & _AND_HEADS or len(_content(run)) == 1):
        return 1
    return 0


def _content(run: list[Word]) -> list[Word]:
    """The run without articles and other small words in front."""
    return [
        w
        for w in run
        if (not is_function_word(w.text) or w.text.isupper())
        and not is_place(w.text)
        and not is_demonym(w.text)
    ] or run[-1:]


def _is_and_inside(words: list[Word], position: int, run: list[Word]) -> bool:
    """Is "and" part of a name: "Ministry of X and Y", "Food and Drug Administration"?"""
    if any(word_key(w.text) == "of" for w in run):
        # "the Department of Justice and Boeing" is two: what follows must be a plain
        # noun, and those are not told apart from names by their letters. Known
        # places, given names and organisations end the name.
        following = word_key(words[position + 1].text)
        return (
            not (is_place(following) or following in GIVEN_NAMES or following in NAMES)
            and not words[position + 1].text.isupper()
        )
    opening = _content(run)[0]
    first = word_key(opening.text)
    tail = [
        word_key(w.text) for w in words[position + 1 : position + 4] if w.is_capital
    ]
    is_named = is_place(first) or is_demonym(first) or first in GIVEN_NAMES
    is_own = first in NAMES or opening.text.isupper() or first in HEADS
    return (
        not is_named
        and not is_own
        and len(tail) > 1
        and any(key in HEADS for key in tail[1:])
        and not is_demonym(tail[0])
        and not is_place(tail[0])
    )


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
        is_claimed = key in {"may", "june", "april", "august", "summer"} and bool(
            title
            or (piece and word_key(piece[-1].text) in GIVEN_NAMES | set(HONORIFICS))
        )
        if key in CALENDAR and not is_claimed:
            yield piece
            piece = []
        else:
            piece.append(word)
    yield piece


def _title_split(words: list[Word]) -> tuple[list[Word], Word, list[Word]] | None:
    """What stands before a title, the title, what stands after; None without title."""
    keys = [word_key(w.text) for w in words]
    if keys and keys[-1] in HEADS - TITLE_HEADS and len(keys) < 5:
        after_title = [k for k, key in enumerate(keys) if key in HONORIFICS]
        if not after_title:
            return None
    if " ".join(keys) in NAMED_WHOLE:
        return None
    inside = next((k for k, key in enumerate(keys) if key in _INSIDE_NAME), len(keys))
    for index in range(inside - 1, -1, -1):
        if words[-1] is words[index] and keys[index] in _SHORT_TITLES:
            continue  # "Hun Sen", "Jong Gen": an abbreviated title stands in front
        if keys[index] in TITLE_HEADS and not _is_family_title(keys, index):
            right = words[index + 1 :]
            left = words[:index]
            while (
                left
                and not is_place(_joined(left))
                and (
                    word_key(left[-1].text) in TITLE_MODIFIERS
                    or word_key(left[-1].text) in TITLE_HEADS
                )
            ):
                left = left[:-1]
            return left, words[index], right
    return None


def _is_family_title(keys: list[str], index: int) -> bool:
    """Is a title word a family name or part of another name here?"""
    if index + 1 < len(keys) and keys[index + 1] in HEADS | PLACE_HEADS | {
        "motors",
        "electric",
        "mills",
        "dynamics",
        "louis",
        "paul",
        "petersburg",
    }:
        return True
    if keys[index] == "st":
        return index + 1 < len(keys)
    if keys[index] not in _FAMILY_TITLES:
        return False
    return (
        index > 0
        and index + 1 >= len(keys) - 1
        and keys[index - 1] in GIVEN_NAMES
        and (index + 1 == len(keys) or keys[index + 1] in NAME_SUFFIXES)
    ) or (index > 1 and index + 1 == len(keys) and keys[index - 2] in GIVEN_NAMES)


def _joined(words: list[Word]) -> str:
    """The words with blanks."""
    return " ".join(w.text for w in words)


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
    if not word.is_capital or (is_function_word(word.text) and not _is_acronym(word)):
        return True
    if key in NO_NAMES and (not rest or not is_org_like(rest)):
        return True
    if not word.is_initial or _is_acronym(word):
        return False
    if is_known(_joined(words)) or (len(words) > 1 and is_known(_joined(words[:2]))):
        return False
    if rest and (key, word_key(rest[0].text)) in usage.pairs:
        return False
    if key in usage.capital and key not in usage.lower and key not in OPENERS:
        return False
    if key in GIVEN_NAMES and rest and _can_follow_given(rest[0]):
        return False
    is_common = key in OPENERS or key in usage.lower or _is_derived(key)
    if not is_common:
        return False
    # "Justice Department": without its first word the head would stand alone.
    return not (len(rest) == 1 and word_key(rest[0].text) in HEADS | PLACE_HEADS)


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


def _is_acronym(word: Word) -> bool:
    """Is a word written in capitals only ("US", "WHO"), and not for emphasis?"""
    if len(word.text) < 2 or not word.text.isupper():
        return False
    return not is_function_word(word.text) or is_known(word.text)


def _is_ordinary_end(words: list[Word]) -> bool:
    """Can the last word not end a name: a plural people, grammar, small letters?"""
    word = words[-1]
    key = word_key(word.text)
    if not word.is_capital:
        return True
    if is_function_word(word.text) and not _is_acronym(word):
        return True
    return (
        len(words) > 1
        and is_demonym(key)
        and key not in GIVEN_NAMES
        and word_key(words[-2].text) not in GIVEN_NAMES
        and not is_known(_joined(words))
    )


def _drop_demonym(words: list[Word]) -> list[Word]:
    """The words without a leading "Russian", unless the rest needs it."""
    for length in (2, 1):
        front, rest = words[:length], words[length:]
        if len(front) < length or not is_demonym(_joined(front)):
            continue
        if not rest:
            return []
        if is_known(_joined(words)) or is_org_like(rest):
            return words
        keys = [word_key(w.text) for w in rest]
        if keys[-1] in PLACE_HEADS or (len(rest) == 1 and keys[0] not in GIVEN_NAMES):
            return rest if is_known(_joined(rest)) else words
        return rest
    return words


# ---- judging -------------------------------------------------------------------------


def is_known(phrase: str) -> bool:
    """Does a table hold this name?"""
    key = " ".join(map(word_key, phrase.split()))
    return is_place(phrase) or key in NAMED_WHOLE or key in NAMES or phrase in KNOWN


def is_org_like(words: list[Word] | tuple[Word, ...]) -> bool:
    """Does the form of the name say that it is an organisation?"""
    keys = [word_key(w.text) for w in words]
    if keys[-1] in SUFFIXES and len(keys) > 1:
        return True
    if keys[-1] in HEADS or " ".join(keys) in NAMED_WHOLE:
        return True
    small = next((k for k, key in enumerate(keys) if key in {"of", "for", "on"}), 0)
    return small > 0 and keys[small - 1] in OF_HEADS


def _is_plausible(candidate: Candidate, usage: Usage) -> bool:
    """Is what is left a name rather than a capitalised common word?"""
    keys = candidate.key
    if len(keys) > 8 or not any(c.isalpha() for c in keys[0]):
        return False
    if len(keys) > 1:
        return True
    word, key = candidate.words[0], keys[0]
    if key in NO_NAMES or key in CALENDAR and not candidate.title:
        return False
    if key in TITLE_HEADS and key not in usage.capital:
        return False
    if is_known(word.text) or candidate.title:
        return True
    if key in HEADS | PLACE_HEADS | PLACE_FRONTS | _SHORT_TITLES or len(key) < 2:
        return False
    if word.text.isupper() and (
        key in usage.lower or key in OPENERS or is_function_word(key)
    ):
        return False  # a word that is shouted
    is_common = key in OPENERS or key in usage.lower
    if not candidate.is_initial:
        return not is_common or any(key == last for _, last in usage.pairs)
    return _is_acronym(word) or (key in usage.capital and not is_common)
