"""Citations: where a report says that it has something from another outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from retold.annotation.credits import find_outlet_credits
from retold.lexicon.agencies import AGENCIES, agency_named
from retold.lexicon.citations import (
    OFFICE_NOUNS,
    PAPER_NOUNS,
    REPORTING_AFTER,
    REPORTING_BEFORE,
    SAYING_AFTER,
    SAYING_BEFORE,
)
from retold.lexicon.outlets import OUTLET_NOUNS, SHORT_FORMS
from retold.text.patterns import alternatives
from retold.text.tokens import Token, tokenize

# What catalogues of outlets add to a name.
_QUALIFIERS: Final = frozenset(
    """
    online web website site editorial opinion digital com org net international edition
    app blog
    """.split()
)
_ACRONYM_LETTERS: Final = 3


def _after(words: frozenset[str]) -> re.Pattern[str]:
    """What stands after a source's name: "... reported", "...'s story"."""
    return re.compile(
        r"(?:['’]s?)?,? (?:\w+ly )?"
        r"(?:(?:first|also|has|had|have|later|earlier|on \w+day) )*"
        rf"(?:{alternatives(words)})\b",
        re.IGNORECASE,
    )


def _before(words: frozenset[str]) -> re.Pattern[str]:
    """What stands before it: "told the ...", "according to ...", "in a report by"."""
    return re.compile(
        rf"\b(?:{alternatives(words)})"
        r"(?: (?:to|by|in|with|for|from|on|at|of|first|published|exclusively|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day))*"
        r"(?: [\w'’]+)? ?(?:the |an? )?[“\"'‘]?$",
        re.IGNORECASE,
    )


_AFTER: Final = _after(REPORTING_AFTER | SAYING_AFTER)
_BEFORE: Final = _before(REPORTING_BEFORE | SAYING_BEFORE)
_REPORTS_AFTER: Final = _after(REPORTING_AFTER)
_REPORTED_BEFORE: Final = _before(REPORTING_BEFORE)
# Names that end so are those of outlets.
NAME_NOUNS: Final = (OUTLET_NOUNS | PAPER_NOUNS) - OFFICE_NOUNS
# Authors in a byline.
_AUTHORS_APART: Final = re.compile(r"\s*(?:[,;|&\"]|\band\b|^by\b)\s*", re.IGNORECASE)
_AUTHOR_WORDS: Final = 2
# As much text before a name as the longest such expression takes.
_REACH_CHARS: Final = 60


class Citation(NamedTuple):
    """A place where an outlet is named as the source of something.

    A credit ("Originally published by the Gazette", "— The Gazette") is the report's
    own word on whose text it is; its span is the whole phrase. `is_central`: the
    report's account is from there, rather than a remark in it (see `acknowledged`);
    `is_thanks`: for a part of it.
    """

    start: int
    end: int
    is_credit: bool = False
    is_central: bool = False
    is_thanks: bool = False


def cites(text: str, outlet: str, *, by: str | None = None) -> tuple[Citation, ...]:
    """Where a text names `outlet` (any way of writing it) as the source of something.

    "The Gazette reported", "told the Gazette", "according to the Gazette", and credits;
    a bare mention is none. Once "The Elm Gazette" was named, "the Gazette" is it, too,
    unless the citing outlet (`by`) or another one that is named is a Gazette.

    Returns:
        Citations in order; none where the outlet's name is empty.

    Cost:
        Linear in the text.
    """
    names = _names(outlet)
    if names is None or names.search(text) is None:
        return ()
    credit = [
        Citation(start, end, is_credit=True)
        for start, end in find_outlet_credits(text, names)
    ]
    named = [
        Citation(start, end)
        for start, end in sorted(
            {m.span() for m in names.finditer(text)}
            | set(_named_again(text, names, outlet, by))
        )
        if is_source(text, start, end)
        and not any(c.start < end and start < c.end for c in credit)
    ]
    return tuple(sorted(credit + named))


def count_named(text: str, outlet: str | None) -> int:
    """How often a text names an outlet in full, whether as a source or not."""
    names = None if outlet is None else _names(outlet)
    return 0 if names is None else sum(1 for _ in names.finditer(text))


def cites_author(text: str, byline: str) -> tuple[Citation, ...]:
    """Where a text says that an author of another report found something out.

    "Ada Quill reports", "according to Quill": by the whole name first, after that by
    the last word of it. Of authors with one name alone there are none, as those may be
    anything.
    """
    found: list[tuple[int, int]] = []
    for author in _AUTHORS_APART.split(byline):
        words = author.split()
        if len(words) < _AUTHOR_WORDS or not all(w[:1].isupper() for w in words):
            continue
        first = text.find(author)
        if first >= 0:
            name = re.compile(
                rf"(?<!\w)(?:{re.escape(author)}|{re.escape(words[-1])})(?!\w)"
            )
            found.extend(m.span() for m in name.finditer(text, first))
    return tuple(Citation(s, e) for s, e in sorted(found) if is_reporting(text, s, e))


def _named_again(
    text: str, names: re.Pattern[str], outlet: str, by: str | None
) -> Iterable[tuple[int, int]]:
    """Where the last word alone stands for an outlet that was named before."""
    *first, noun = _bare_words(outlet)
    word = outlet[noun.start : noun.end]
    is_own = by is not None and [w.norm for w in _bare_words(by)][-1:] == [noun.norm]
    if not first or is_own or word not in NAME_NOUNS:
        return
    full = {m.end() for m in names.finditer(text)}
    is_latest = False
    for match in re.finditer(rf"(?:\b([^\W\d_][\w.'’]*)[ -])?\b({word})\b", text):
        before = match[1]
        if match.end() in full:
            is_latest = True
        elif before and before[0].isupper() and before != "The":
            is_latest = False
        elif is_latest and before:
            yield match.span(2)


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


def is_source(text: str, start: int, end: int) -> bool:
    """Do the words round a name make it the source of something?"""
    return _is_amid(text, start, end, _BEFORE, _AFTER)


def is_reporting(text: str, start: int, end: int) -> bool:
    """Do the words round a name say that it found out or brought the news?"""
    return _is_amid(text, start, end, _REPORTED_BEFORE, _REPORTS_AFTER)


def _is_amid(
    text: str,
    start: int,
    end: int,
    before: re.Pattern[str],
    after: re.Pattern[str],
) -> bool:
    """Do such words stand before or after a span?"""
    if after.match(text, end):
        return True
    return bool(before.search(text[max(0, start - _REACH_CHARS) : start]))
