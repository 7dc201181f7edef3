"""Citations: where a report says that it has something from another outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from retold.annotation.credits import find_outlet_credits
from retold.lexicon.agencies import AGENCIES, agency_named
from retold.lexicon.outlets import SHORT_FORMS
from retold.text.tokens import Token, tokenize

# What catalogues of outlets add to a name.
_QUALIFIERS: Final = frozenset(
    """
    online web website site editorial opinion digital com org net international edition
    app blog
    """.split()
)
_ACRONYM_LETTERS: Final = 3
# What stands after a source's name: "... reported", "...'s story".
_AFTER: Final = re.compile(
    r"(?:['’]s?)?,? (?:\w+ly )?"
    r"(?:(?:first|also|has|had|have|later|earlier|on \w+day) )*"
    r"(?:report(?:s|ed|ing)?|reveal(?:s|ed)|wr(?:ote|ites|iting)|"
    r"publish(?:es|ed)|disclos(?:es|ed)|learned|obtained|broke|note[sd]|quoted|cited|"
    r"uncovered|detailed|found|said|says|claim(?:s|ed)|recounted|interview(?:ed)?|"
    r"op-ed|column|article|editorial|story|exclusive|scoop|investigation|profile|"
    r"piece)\b",
    re.IGNORECASE,
)
# What stands before it: "told the ...", "according to ...", "in an interview with ...".
_BEFORE: Final = re.compile(
    r"\b(?:told|tells|telling|according|reported|reports?|reporting|revealed|published|"
    r"obtained|reviewed|seen|cit(?:ed|ing)|interview(?:ed)?|op-ed|column|article|"
    r"editorial|story|piece|essay|account|exclusive(?:ly)?|statement|e-?mail|profile|"
    r"spoke|speaking|wrote|writing|written|appeared)"
    r"(?: (?:to|by|in|with|for|from|on|at|of|first|published|exclusively|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day))*"
    r"(?: [\w'’]+)? ?(?:the |an? )?[“\"'‘]?$",
    re.IGNORECASE,
)
# As much text before a name as the longest such expression takes.
_REACH_CHARS: Final = 60


class Citation(NamedTuple):
    """A place where an outlet is named as the source of something.

    A credit ("Originally published by the Gazette", "— The Gazette") is the report's
    own word on whose text it is; its span is the whole phrase.
    """

    start: int
    end: int
    is_credit: bool = False


def cites(text: str, outlet: str) -> tuple[Citation, ...]:
    """Where a text names `outlet` (any way of writing it) as the source of something.

    "The Gazette reported", "told the Gazette", "according to the Gazette", and credits;
    a bare mention is none. In order; empty where the outlet's name is empty.

    Cost:
        Linear in the text.
    """
    names = _names(outlet)
    if names is None:
        return ()
    credit = [
        Citation(start, end, is_credit=True)
        for start, end in find_outlet_credits(text, names)
    ]
    named = [
        Citation(m.start(), m.end())
        for m in names.finditer(text)
        if _is_source(text, m.start(), m.end())
        and not any(c.start < m.end() and m.start() < c.end for c in credit)
    ]
    return tuple(sorted(credit + named))


@lru_cache(maxsize=1 << 12)
def same_outlet(left: str | None, right: str | None) -> bool:
    """Do two names mean one outlet or agency ("AP", "The Associated Press")?

    An unknown outlet is never the same as another.
    """
    if left is None or right is None:
        return False
    key_l, key_r = outlet_key(left), outlet_key(right)
    if not key_l or not key_r:
        return False
    return key_l == key_r or _is_acronym(key_l, key_r) or _is_acronym(key_r, key_l)


def outlet_key(name: str) -> str:
    """An outlet's name in matching form, without what catalogues add.

    Agencies and well-known papers have one key under all their names.

    Example:
        >>> outlet_key("The Harbour Times - News")
        'harbor times'
        >>> outlet_key("Fox News (Online)")
        'fox news'
    """
    agency = agency_named(name)
    if agency is not None:
        return agency.casefold()
    key = " ".join(token.norm for token in _bare_words(name))
    for full, shorts in SHORT_FORMS.items():
        if key in {short.casefold() for short in shorts}:
            return full
    return key


def _bare_words(name: str) -> list[Token]:
    """The words of a name without the article and what catalogues add."""
    bare = re.split(r"\s[-–—|]\s|\(", name, maxsplit=1)[0]
    words = tokenize(bare)
    if len(words) > 1 and words[0].norm == "the":
        words = words[1:]
    kept = [word for word in words if word.norm not in _QUALIFIERS]
    return kept or words


@lru_cache(maxsize=1 << 10)
def _names(outlet: str) -> re.Pattern[str] | None:
    """The ways in which an outlet may be written; None if it has no name."""
    words = [outlet[token.start : token.end] for token in _bare_words(outlet)]
    if not words:
        return None
    plain = r"[\s-]+".join(re.escape(word) for word in words)
    others = sorted(set(_other_names(outlet_key(outlet))))
    forms = [rf"(?i:{plain})", *map(re.escape, others)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _other_names(key: str) -> Iterable[str]:
    """The other names by which an outlet is cited."""
    yield from SHORT_FORMS.get(key, ())
    if key in SHORT_FORMS:
        yield key.title()
    for form, agency in AGENCIES.items():
        if agency.casefold() == key:
            yield form


def _is_acronym(short: str, full: str) -> bool:
    """Are these the initials of that ("npb", "northern press bureau")?

    Two letters prove nothing; the short forms in use are in a list.
    """
    initials = "".join(word[0] for word in full.split())
    return len(short) >= _ACRONYM_LETTERS and short == initials


def _is_source(text: str, start: int, end: int) -> bool:
    """Do the words round a name make it the source of something?"""
    if _AFTER.match(text, end):
        return True
    return bool(_BEFORE.search(text[max(0, start - _REACH_CHARS) : start]))
