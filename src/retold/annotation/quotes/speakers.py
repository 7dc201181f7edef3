"""Speakers: from the words at a quote to the fullest name the report itself uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from retold.annotation.quotes.marks import Marked
from retold.lexicon.given_names import FEMALE, MALE
from retold.lexicon.titles import HONORIFICS, ROLES
from retold.model import Name, Sentence

_GENDERS: Final = {"he": "m", "she": "f", "his": "m", "her": "f"}
# Every pronoun that can name a speaker, with its subject form.
_PRONOUNS: Final = {
    "he": "he",
    "she": "she",
    "it": "it",
    "they": "they",
    "his": "he",
    "her": "she",
    "its": "it",
    "their": "they",
}
_ARTICLE: Final = re.compile(r"(?:an?|the)\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
# A name after these belongs to somebody else ("an aide to Jane Roe").
_GOVERNING: Final = re.compile(
    r"\b(?:of|for|to|by|from|with|and)(?:\s(?:the|our|his|her|their|its))?$",
    re.IGNORECASE,
)
_APPOSED: Final = re.compile(r",\s")
_DESCRIPTION: Final = re.compile(r"an?\s((?:[\w'’-]+\s){0,3}?[\w'’-]+)(?=,|\swho\b)")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
# A pronoun's person is sought in so many sentences before it that name anybody.
_LOOK_BACK: Final = 6
# A text in which somebody speaks: its words are those of the speaker before it.
_MEDIA: Final = frozenset(
    "statement tweet email post message letter note release text memo".split()
)


class _Person(NamedTuple):
    """A mention of a person: where, by which full name, of which gender if told."""

    start: int
    end: int
    name: str
    gender: str


class _Spoken(NamedTuple):
    """Somebody who spoke: where, by which name, and whether it is a person."""

    start: int
    name: str
    is_person: bool


class SpeakerBook:
    """Who is who in one report, and who spoke last; filled from top to bottom.

    `names` are the report's names, each with its fullest form. Without them, a
    speaker is called by the words at the quote.
    """

    def __init__(
        self,
        text: str,
        sentences: list[Sentence],
        names: list[Name],
        marked: list[Marked],
    ) -> None:
        """Index the report's names by place."""
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._names = names
        self._name_starts = [name.start for name in self._names]
        self._people = _people(text, self._names, marked)
        self._person_starts = [person.start for person in self._people]
        self._bodies = {name.name for name in names if name.kind != "person"}
        self._spoken: list[_Spoken] = []
        self._described: dict[str, str] = {}

    def resolve(self, start: int, end: int) -> str | None:
        """The fullest name for the speaker named by `text[start:end]`.

        Calls go from the top of the report to its end, since a pronoun takes the
        last speaker who fits. Where nothing better is known the words themselves
        come back, without an article at their front; None for a pronoun that nobody
        fits.
        """
        words = _POSSESSIVE.sub("", self._text[start:end].strip())
        low = words.lower()
        if low in _PRONOUNS:
            name = self._of_pronoun(_PRONOUNS[low], start)
        else:
            name = self._of_phrase(start, words)
        if name is not None:
            is_person = low in _GENDERS or self._is_person(name, words)
            self._spoken.append(_Spoken(start, name, is_person))
        return name

    # ---- pronouns ---------------------------------------------------------------

    def _of_pronoun(self, pronoun: str, at: int) -> str | None:
        """The last plausible speaker before a pronoun."""
        if pronoun == "they":
            return self._spoken[-1].name if self._spoken else None
        if pronoun == "it":
            bodies = [spoken for spoken in self._spoken[-3:] if not spoken.is_person]
            return bodies[-1].name if bodies else None
        return self._last_person(at, _GENDERS[pronoun])

    def _last_person(self, at: int, gender: str) -> str | None:
        """The person of the nearest sentence before `at` that names or quotes one."""
        number = max(0, bisect_left(self._starts, at + 1) - 1)
        seen, end = 0, at
        while number >= 0 and seen < _LOOK_BACK and self._sentences:
            start = self._sentences[number].start
            spoke = [
                spoken.name
                for spoken in self._spoken
                if start <= spoken.start < end and spoken.is_person
            ]
            first = bisect_left(self._person_starts, start)
            last = bisect_left(self._person_starts, end)
            named = [person.name for person in self._people[first:last]]
            for name in (*spoke[::-1], *named):
                if self._gender(name) in ("", gender):
                    return name
            seen += bool(named)
            end, number = start, number - 1
        return None

    def _gender(self, name: str) -> str:
        """The gender that the report's titles or the given name tell, else empty."""
        for person in self._people:
            if person.name == name and person.gender:
                return person.gender
        return ""

    def _is_person(self, name: str, words: str) -> bool:
        """Is this speaker a person, by the names or by a bare capitalised word?"""
        if any(person.name == name for person in self._people):
            return True
        is_bare = name == words and all(w[0].isupper() for w in words.split())
        is_bare = is_bare and not words.endswith("s")  # "Republicans"
        return is_bare and len(words.split()) < 3 and name not in self._bodies

    # ---- phrases ----------------------------------------------------------------

    def _of_phrase(self, start: int, words: str) -> str:
        """The name in a noun phrase, or the phrase without its article."""
        plain = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
        named = self._name_ending(start, start + len(words))
        if named is not None:
            self._described.update(_roles(words, named.name))
            return named.name
        apposed = self._apposed(start + len(words), plain)
        return apposed or self._described_before(words, plain) or plain

    def _apposed(self, end: int, plain: str) -> str | None:
        """The name put behind a phrase ("a spokesman for the line, Jane Roe, said").

        For "one of them" a description will do, too: "one of them, a nurse who ...".
        """
        comma = _APPOSED.match(self._text, end)
        if comma is None:
            return None
        at = bisect_left(self._name_starts, comma.end())
        if at < len(self._names) and self._names[at].start == comma.end():
            name = self._names[at]
            is_full = name.kind == "person" or " " in name.name
            if is_full and self._text[name.end : name.end + 1] in ",.":
                return name.name
        if plain.lower().split()[0] == "one":
            described = _DESCRIPTION.match(self._text, comma.end())
            return described[1] if described else None
        return None

    def _name_ending(self, start: int, end: int) -> Name | None:
        """The name that a phrase ends with, if the rest is title or description."""
        first = bisect_left(self._name_starts, start)
        after = bisect_left(self._name_starts, end)
        if first == after:
            return None
        name = self._names[after - 1]
        if self._text[name.end : end].strip(" .'’s"):
            return None
        front = self._text[start : name.start].rstrip()
        if name.kind == "person":
            return None if _GOVERNING.search(front) else name
        return None if _ARTICLE.sub("", f"{front} ", count=1).strip() else name

    def _described_before(self, words: str, plain: str) -> str | None:
        """An earlier speaker whom "the spokesman" or "the mayor" takes up."""
        if not re.match(r"the\s", words, re.IGNORECASE) or " " in plain:
            return None
        head = plain.lower()
        if head in _MEDIA:
            return self._spoken[-1].name if self._spoken else None
        if head in self._described:
            return self._described[head]
        for _, name, is_person in reversed(self._spoken):
            if not is_person and head in (w.lower() for w in _WORD.findall(name)):
                return name
        return None


def _roles(words: str, name: str) -> dict[str, str]:
    """The role words of "police chief John Roe", each with the name."""
    front = words[: words.find(name.rsplit(maxsplit=1)[-1])] if name else ""
    return {
        word: name
        for word in (w.lower() for w in _WORD.findall(front))
        if word in ROLES and word not in HONORIFICS
    }


def _people(text: str, names: list[Name], marked: list[Marked]) -> list[_Person]:
    """The mentions of persons outside quotation marks, with their gender."""
    starts = [m.outer_start for m in marked]
    people = []
    for name in names:
        if name.kind != "person":
            continue
        at = bisect_left(starts, name.start + 1) - 1
        if at >= 0 and marked[at].outer_end > name.start:
            continue
        people.append(
            _Person(name.start, name.end, name.name, _told_gender(text, name))
        )
    return people


def _told_gender(text: str, name: Name) -> str:
    """What the title before a name, or its first word, says about the gender."""
    before = _WORD.findall(text[max(0, name.start - 12) : name.start])
    title = before[-1].lower().rstrip(".") if before else ""
    first = name.name.split(maxsplit=1)[0].lower().rstrip(".") if name.name else ""
    mention = _WORD.findall(text[name.start : name.end])
    own_title = mention[0].lower().rstrip(".") if mention else ""
    for word in (title, own_title):
        if HONORIFICS.get(word):
            return HONORIFICS[word]
    if first in MALE and first not in FEMALE:
        return "m"
    return "f" if first in FEMALE and first not in MALE else ""
