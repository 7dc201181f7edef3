"""How a report writes its words: what a capital means rests on this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import msgspec

from retold.annotation.names.forms import Form
from retold.annotation.names.lexemes import (
    DATE,
    HEAD,
    LEXEMES,
    NAME_MONTH,
    NAMED,
    NO_NAME,
    OPENER,
    PLACE_FRONT,
    PLACE_HEAD,
    SHORT_TITLE,
    SURE_GIVEN,
    TITLE,
    is_function_word,
    is_known,
)

# A name of more words is several that have run together.
_MOST_WORDS: Final = 8
_NO_NAME_ALONE: Final = HEAD | PLACE_HEAD | PLACE_FRONT | SHORT_TITLE | TITLE


@dataclass(slots=True)
class Usage:
    """Which words the report writes with a capital, and which without; keys."""

    capital: set[str] = field(default_factory=set)  # with one that was not needed
    small: set[str] = field(default_factory=set)  # without a capital
    pairs: set[tuple[str, str]] = field(default_factory=set)  # two such together
    ends: set[str] = field(default_factory=set)  # the second of such a pair
    particles: set[tuple[str, str]] = field(default_factory=set)  # ("de", "Blasio")


class Front(msgspec.Struct, frozen=True, gc=False):
    """A first word whose capital may be due to its place alone."""

    key: str
    pair: tuple[str, str] | None  # with the next word
    is_opener: bool
    is_common: bool

    def begins_name(self, usage: Usage) -> bool:
        """Does the report write the word so elsewhere, or never without a capital?"""
        if self.pair in usage.pairs:
            return True
        return self.key not in usage.small and (
            not self.is_common or (self.key in usage.capital and not self.is_opener)
        )


# ---- what a single word needs to be a name -------------------------------------------

Need: TypeAlias = Callable[[Usage, str], bool]


def never(usage: Usage, key: str) -> bool:
    """Such a word is no name."""
    del usage, key
    return False


def _has_capital(usage: Usage, key: str) -> bool:
    """Is there a capital that was not needed?"""
    return key in usage.capital


def _is_never_small(usage: Usage, key: str) -> bool:
    """Is the word always in capitals?"""
    return key not in usage.small


def _ends_name(usage: Usage, key: str) -> bool:
    """Does a longer name end so?"""
    return key in usage.ends


def _is_rather_name(usage: Usage, key: str) -> bool:
    """Is either true?"""
    return key not in usage.small or key in usage.ends


def _is_always_capital(usage: Usage, key: str) -> bool:
    """Is there a capital that was not needed, and never a small letter?"""
    return key in usage.capital and key not in usage.small


def need_of(form: Form, title: str, *, is_initial: bool) -> Need | None:
    """What must hold for a form to be a name; None if it is one for sure."""
    keys = form.keys
    if len(keys) > _MOST_WORDS:
        return never
    if not keys[0].isalpha() and not any(c.isalpha() for c in keys[0]):
        return never
    if len(keys) > 1:
        is_new_year = keys[0] == "new" and keys[1] in ("year", "years", "year's")
        return never if is_new_year else None
    return _need_of_word(form.texts[0], keys[0], title, is_initial=is_initial)


def _need_of_word(text: str, key: str, title: str, *, is_initial: bool) -> Need | None:
    """The same for a single word."""
    traits = LEXEMES[text].traits
    if traits & NO_NAME or (traits & (DATE | NAME_MONTH) and not title):
        return never
    if title or (traits & NAMED and is_known(text, key)):
        return _has_capital if traits & TITLE else None
    if traits & _NO_NAME_ALONE or len(key) < 2:
        return never
    if text.isupper():  # or it is shouted
        is_common = traits & OPENER or is_function_word(key)
        return never if is_common else _is_never_small
    if is_initial:
        return never if traits & OPENER else _is_always_capital
    if traits & SURE_GIVEN and not traits & OPENER:
        return None
    return _ends_name if traits & OPENER else _is_rather_name
