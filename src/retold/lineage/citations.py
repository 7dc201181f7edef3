"""Citations: where a report says that it has something from another outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from retold.lexicon.outlets import OUTLET_NOUNS, SHORT_FORMS, WELL_KNOWN
from retold.text.tokens import tokenize

# What catalogues of outlets add to a name, and articles.
_QUALIFIERS: Final = frozenset(
    """
    the online web website site news editorial opinion digital com org net co uk us
    international edition app blog
    """.split()
)
_ACRONYM_LETTERS: Final = 3
# Verbs by which a report hands on what an outlet says.
_REPORTS: Final = (
    r"(?:(?:first|also|has|had|have|previously|exclusively|later|earlier|originally|"
    r"on \w+day|separately) )*"
    r"(?:report(?:s|ed|ing)?|reveal(?:s|ed)|wrote|writes|writing|publish(?:es|ed)|"
    r"disclos(?:es|ed)|learned|obtained|broke|noted|notes|quoted|cited|citing|"
    r"uncovered|detailed|found|said|says|claimed|claims|recounted|"
    r"interview(?:ed)?|op-ed|column|article|editorial|story|exclusive|scoop|"
    r"investigation|profile|piece)\b"
)
_FROM: Final = (
    r"(?:told|tells|telling|according to|as reported|reported|report|reports|reporting|"
    r"revealed|published|obtained|reviewed|seen|cited|citing|interviewed?|interview|"
    r"op-ed|column|article|editorial|story|piece|essay|account|exclusive|statement|"
    r"email|profile|exclusively|speaking|spoke|wrote|writing|written|appeared|seen|"
    r"by|via|from|credit)"
    r"(?: (?:to|by|in|with|for|from|on|at|of|first|published|exclusively|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday))*"
)
_CAPITALISED: Final = re.compile(
    r"\b(?:[A-Z][\w&'’.-]* (?:of |and |& )?){0,3}(?:"
    + "|".join(sorted(OUTLET_NOUNS))
    + r")\b|\b(?:"
    + "|".join(re.escape(name) for name in WELL_KNOWN)
    + r")\b"
)


class Citation(NamedTuple):
    """A place where an outlet is named as the source of something."""

    outlet: str
    start: int
    end: int


def outlet_key(name: str) -> str:
    """An outlet's name in matching form, without what catalogues add.

    Example:
        >>> outlet_key("The Harbour Times - News")
        'harbor times'
        >>> outlet_key("Fox News (Online)")
        'fox news'
    """
    bare = re.sub(r"\([^)]*\)", " ", name)
    bare = re.split(r"\s[-–—|]\s", bare)[0]
    words = [token.norm for token in tokenize(bare)]
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _QUALIFIERS and "online" in words[1:]:
        words = words[:-1]
    while len(words) > 2 and words[-1] in _QUALIFIERS - {"news"}:
        words = words[:-1]
    return " ".join(words)


def same_outlet(left: str | None, right: str | None) -> bool:
    """Do two names mean one outlet or agency ("AP", "The Associated Press")?

    An unknown outlet is never the same as another.
    """
    if left is None or right is None:
        return False
    key_l, key_r = _full_key(outlet_key(left)), _full_key(outlet_key(right))
    if not key_l or not key_r:
        return False
    return key_l == key_r or _is_acronym(key_l, key_r) or _is_acronym(key_r, key_l)


def cites(text: str, outlet: str) -> tuple[Citation, ...]:
    """Where a text names `outlet` (any way of writing it) as the source of something.

    "The Gazette reported", "told the Gazette", "according to the Gazette"; a bare
    mention is none. In order; empty where the outlet's name is empty.

    Cost:
        Linear in the text.
    """
    key = outlet_key(outlet)
    if not key:
        return ()
    return tuple(
        Citation(key, m.start(), m.end())
        for m in _names(key).finditer(text)
        if _is_source(text, m.start(), m.end())
    )


def cited_outlets(text: str) -> list[Citation]:
    """Every outlet that a text names as the source of something, in order.

    Names are found by the words that newspapers are called by, so a name that gives
    no such sign is missed.
    """
    return [
        Citation(outlet_key(m.group()), m.start(), m.end())
        for m in _CAPITALISED.finditer(text)
        if _is_source(text, m.start(), m.end())
    ]


@lru_cache(maxsize=1 << 10)
def _names(key: str) -> re.Pattern[str]:
    """The ways in which an outlet may be written."""
    words = key.split()
    plain = r"[\s-]+".join(re.escape(word) for word in words)
    forms = [rf"(?i:{plain})", *map(re.escape, _short_forms(key))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _is_acronym(short: str, full: str) -> bool:
    """Are these the initials of that ("npb", "northern press bureau")?

    Two letters prove nothing; the short forms in use are in a list.
    """
    initials = "".join(word[0] for word in full.split())
    return len(short) >= _ACRONYM_LETTERS and short == initials


@lru_cache(maxsize=1 << 10)
def _full_key(key: str) -> str:
    """The full name behind a short form, in matching form."""
    for full, shorts in SHORT_FORMS.items():
        if key in {outlet_key(short) for short in shorts}:
            return full
    return key


def _short_forms(key: str) -> Iterable[str]:
    """Other names of an outlet; for a short form, the other way round."""
    yield from SHORT_FORMS.get(key, ())
    full = _full_key(key)
    if full != key:
        yield full.title()


_AFTER: Final = re.compile(rf"(?:['’]s?)?,? (?:\w+ly )?{_REPORTS}", re.IGNORECASE)
_BEFORE: Final = re.compile(
    rf"\b{_FROM}(?: [\w'’]+)? ?(?:the |an? )?[“\"'‘]?$", re.IGNORECASE
)


def _is_source(text: str, start: int, end: int) -> bool:
    """Do the words round a name make it the source of something?"""
    if _AFTER.match(text, end):
        return True
    return bool(_BEFORE.search(text[max(0, start - 60) : start]))
