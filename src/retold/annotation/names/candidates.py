"""What names a stretch of capitals may hold: read once, for all reports that have it.

Where only the report can tell whether a capital is a name's, both readings are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from retold.annotation.names.forms import Form, form_of, is_org_like
from retold.annotation.names.lexemes import (
    CONNECTOR,
    DATE,
    DEMONYM,
    GIVEN,
    GRAMMAR,
    HEAD,
    LEXEMES,
    NAME_MONTH,
    NAMED,
    NO_NAME,
    OPENER,
    PLACE_HEAD,
    ROLE,
    SMALL,
    SURE_GIVEN,
    TITLE,
    is_acronym,
    is_known,
    may_be_known,
)
from retold.annotation.names.pieces import cut, joined
from retold.annotation.names.runs import titled_runs
from retold.annotation.names.usage import Front, Need, need_of, never
from retold.annotation.names.words import (
    ABBREVIATIONS,
    Word,
    may_be_glued,
    read_words,
    unglued,
)
from retold.lexicon.organisations import AFTER_GENERAL, NAMED_WHOLE
from retold.lexicon.places import is_demonym, is_place
from retold.lexicon.surnames import PARTICLES
from retold.text.memo import Memo

# Words at which a name may begin, end or be cut.
_NOT_PLAIN: Final = (
    SMALL | GRAMMAR | DEMONYM | DATE | NAME_MONTH | TITLE | NO_NAME | CONNECTOR
)
# Of a title that is something else as well, its place tells what it is.
_NO_TITLE: Final = SMALL | GRAMMAR | DEMONYM | DATE | NAME_MONTH | CONNECTOR


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Words that can be a name, with a span inside the stretch."""

    start: int
    end: int
    form: Form
    title: str  # the last word of the title in front, in matching form; "" if none
    need: Need | None  # what the report's usage must say for it to be a name
    front: Front | None = None  # decides whether the first word belongs, if not None
    instead: Candidate | None = None  # the candidate without the first word


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """What a stretch of capitals tells about the words and holds of names."""

    first: str  # the key of a first word whose capital may be due to its place, or ""
    capital: tuple[str, ...]  # keys of the words with a capital that need none
    pairs: tuple[tuple[str, str], ...]  # neighbours with capitals not needed
    particles: tuple[tuple[str, str], ...]  # ("de", "Blasio") inside a longer name
    candidates: tuple[Candidate, ...]


def _read_inner(text: str) -> Stretch:
    """Read a stretch of capitals that stands inside a sentence."""
    form = _plain_form(text)
    if form is None:
        return _read(text, is_initial=False)
    keys = form.keys
    need = need_of(form, "", is_initial=False)
    candidates = () if need is never else (Candidate(0, len(text), form, "", need),)
    pairs = tuple(pairwise(keys)) if len(keys) > 1 else ()
    return Stretch("", keys, pairs, (), candidates)


def _read_initial(text: str) -> Stretch:
    """Read a stretch of capitals that a sentence or a quotation begins with."""
    form = _plain_form(text)
    if form is None:
        return _read(text, is_initial=True)
    texts, keys = form.texts, form.keys
    need = need_of(form, "", is_initial=True)
    front, instead = _front(texts, keys), None
    if front is not None and len(keys) > 1:
        rest = form_of(texts[1:])
        rest_need = need_of(rest, "", is_initial=False)
        if rest_need is not never:
            start = len(texts[0]) + 1
            instead = Candidate(start, len(text), rest, "", rest_need)
    candidates: tuple[Candidate, ...] = ()
    if need is not never or instead is not None:
        candidates = (Candidate(0, len(text), form, "", need, front, instead),)
    pairs = tuple(pairwise(keys[1:])) if len(keys) > 2 else ()
    return Stretch(keys[0], keys[1:], pairs, (), candidates)


def _plain_form(text: str) -> Form | None:
    """The form of a stretch that is one candidate, as most are; None for others.

    Plain capitals with single blanks between that cannot be two names or a people's:
    a wider test than that of `cut` and `_drop_demonym`, which decide on the others.
    """
    if not _is_plain(text):
        return None
    texts = text.split(" ")
    traits = 0
    for word in texts:
        traits |= LEXEMES[word].traits
    if traits & _NOT_PLAIN:
        return None
    if len(texts) > 1:
        if traits & NAMED and is_demonym(f"{texts[0]} {texts[1]}"):
            return None
        # "Obama White House", "Reuters Joan Roe"
        if len(texts) > 2 and (
            texts[-1].lower() == "house"
            or any([LEXEMES[text].traits & SURE_GIVEN for text in texts[1:-1]])
        ):
            return None
        # "Joan Lund Joan Mary LundPolice"
        if texts[0] in texts[2:] or texts[-1].startswith(tuple(texts[:-1])):
            return None
    return form_of(tuple(texts))


def _is_plain(text: str) -> bool:
    """Are there only letters and single blanks?"""
    return text.isalpha() or (text.replace(" ", "").isalpha() and "  " not in text)


def _read(text: str, *, is_initial: bool) -> Stretch:
    """What the words of a stretch tell and hold."""
    return _read_titled(text, is_initial=is_initial) or _read_words(
        text, is_initial=is_initial
    )


def _read_titled(text: str, *, is_initial: bool) -> Stretch | None:
    """Read a title before a plain name ("Gov. Roe") as `_read_words` does, but sooner.

    None for other stretches: two thirds of those that are not plain themselves.
    """
    written, _, name = text.partition(" ")
    title = LEXEMES[written] if name else None
    if title is None or not title.traits & TITLE or title.traits & _NO_TITLE:
        return None
    if name[0] == " ":
        return None
    is_short = written[-1] == "." and written[:-1] in ABBREVIATIONS
    form = _plain_form(name) if is_short or written.isalpha() else None
    if form is None or may_be_glued(text, form.texts):
        return None
    keys = (title.key, *form.keys)
    if (
        title.key == "st"
        or LEXEMES[form.texts[0]].traits & (HEAD | PLACE_HEAD)
        or LEXEMES[form.texts[-1]].traits & HEAD
        or form.keys[0] in AFTER_GENERAL
        or " ".join(keys) in NAMED_WHOLE
    ):
        return None  # "Attorney Office"
    need = need_of(form, title.key, is_initial=False)
    candidates: tuple[Candidate, ...] = ()
    if need is not never:
        start = len(written) + 1
        candidates = (Candidate(start, len(text), form, title.key, need),)
    capital = keys[1:] if is_initial else keys
    first = title.key if is_initial else ""
    return Stretch(first, capital, tuple(pairwise(capital)), (), candidates)


def _read_words(text: str, *, is_initial: bool) -> Stretch:
    """Read a stretch word by word."""
    words = read_words(text, is_initial=is_initial)
    candidates = [
        candidate
        for part in unglued(text, words)
        for run, title in titled_runs(text, part)
        for piece, piece_title in cut(run, title)
        if (candidate := _candidate(piece, piece_title)) is not None
    ]
    capital = [w.key for w in words if w.is_capital and not w.is_initial]
    pairs = [
        (left.key, right.key)
        for left, right in pairwise(words)
        if not (left.traits | right.traits) & SMALL and not left.is_initial
    ]
    particles = [
        (word.key, after.key)
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
        if word.key in PARTICLES and not word.is_capital and before.is_capital
    ]
    first = words[0].key if words and words[0].is_initial else ""
    return Stretch(
        first, tuple(capital), tuple(pairs), tuple(particles), tuple(candidates)
    )


# So many stretches are those of some thousand reports.
read_inner: Final = Memo(_read_inner, most=1 << 15)
read_initial: Final = Memo(_read_initial, most=1 << 15)


# ---- ordinary words at both ends -----------------------------------------------------


def _candidate(words: list[Word], title: str) -> Candidate | None:
    """What is left when ordinary words at both ends are taken off."""
    words = _past_ordinary(words)
    if not words:
        return None
    front = None
    if words[0].is_initial:
        front = _front([w.text for w in words], [w.key for w in words])
    kept = _shortened(words, title)
    if front is None:
        return kept
    instead = _shortened(_past_ordinary(words[1:]), title)
    if kept is None:
        if instead is None:
            return None
        kept = msgspec.structs.replace(instead, need=never)
    return msgspec.structs.replace(kept, front=front, instead=instead)


def _past_ordinary(words: list[Word]) -> list[Word]:
    """The words from the first on that can begin a name anywhere."""
    for index, word in enumerate(words):
        if not word.traits & (SMALL | GRAMMAR) and (
            not word.traits & NO_NAME or _is_org_like(words[index + 1 :])
        ):
            return words[index:] if index else words
    return []


def _front(texts: Sequence[str], keys: Sequence[str]) -> Front | None:
    """What decides whether the first word is a name's; None if its form does."""
    key, after = keys[0], keys[1] if len(keys) > 1 else None
    if is_acronym(texts[0]):
        return None
    traits = LEXEMES[texts[0]].traits
    if traits & NAMED and _begins_known(texts, keys):
        return None
    if after is not None:
        following = LEXEMES[texts[1]].traits
        if traits & GIVEN and (
            following & GIVEN or not following & (OPENER | HEAD | TITLE)
        ):
            return None  # a family name, a middle name or a particle can follow
        # "Justice Department": without its first word the head would stand alone.
        if len(keys) == 2 and following & (HEAD | PLACE_HEAD):
            return None
    return Front(
        key=key,
        pair=None if after is None else (key, after),
        is_opener=bool(traits & OPENER),
        is_common=bool(traits & (OPENER | ROLE)) or _is_derived(key, traits),
    )


def _begins_known(texts: Sequence[str], keys: Sequence[str]) -> bool:
    """Does a table hold this name, or its first two words?"""
    return is_known(" ".join(texts), " ".join(keys)) or (
        len(keys) > 2 and is_known(f"{texts[0]} {texts[1]}", f"{keys[0]} {keys[1]}")
    )


def _is_derived(key: str, traits: int) -> bool:
    """Is this an adverb or participle by its ending?"""
    return (
        len(key) > 5
        and key.endswith(("ly", "ing", "ed"))
        and not traits & GIVEN
        and not is_place(key)
    )


def _shortened(words: list[Word], title: str) -> Candidate | None:
    """The candidate that the words hold when what cannot end it is taken off."""
    while words and _is_ordinary_end(words):
        words = words[:-1]
    words = _drop_demonym(words)
    if not words:
        return None
    form = form_of(tuple([w.text for w in words]))
    first, last = words[0], words[-1]
    need = need_of(form, title, is_initial=first.is_initial)
    if need is never:
        return None
    return Candidate(first.start, last.end, form, title, need)


def _is_ordinary_end(words: list[Word]) -> bool:
    """Can the last word not end a name: a plural people, grammar, small letters?"""
    traits = words[-1].traits
    if traits & (SMALL | GRAMMAR):
        return True
    return bool(
        len(words) > 1
        and traits & DEMONYM
        and not traits & GIVEN
        and not words[-2].traits & GIVEN
        and not _is_known(words)
    )


def _drop_demonym(words: list[Word]) -> list[Word]:
    """The words without a leading "Russian", unless the rest needs it."""
    for length in (2, 1):
        front, rest = words[:length], words[length:]
        if len(front) < length or not _is_demonym(front):
            continue
        if not rest:
            return []
        if _is_known(words) or _is_org_like(rest):
            return words
        last = rest[-1].traits
        if last & PLACE_HEAD or (len(rest) == 1 and not last & GIVEN):
            return rest if _is_known(rest) else words
        return rest
    return words


def _is_demonym(words: list[Word]) -> bool:
    """Are the one or two words an adjective or noun for a people?"""
    if len(words) == 1:
        return bool(words[0].traits & DEMONYM)
    return may_be_known([w.traits for w in words]) and is_demonym(joined(words))


def _is_known(words: list[Word]) -> bool:
    """Does a table hold this name?"""
    return may_be_known([w.traits for w in words]) and is_known(
        joined(words), " ".join([w.key for w in words])
    )


def _is_org_like(words: list[Word]) -> bool:
    """Does the form of the words say that they name an organisation?"""
    return bool(words) and is_org_like(
        [w.key for w in words], [w.traits for w in words]
    )
