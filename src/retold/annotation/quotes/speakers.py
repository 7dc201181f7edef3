"""Speakers: from the words at a quote to the fullest name the report itself uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import Final

from retold.annotation.quotes.marks import Marked
from retold.lexicon.clauses import ARTICLES
from retold.lexicon.given_names import FEMALE, MALE
from retold.lexicon.speech import MEDIA
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
# A name after these belongs to somebody else ("an aide to Jane Roe", "of his Mary").
_GOVERNING: Final = frozenset("of for to by from with and".split())
_OWNERS: Final = frozenset("the our his her their its".split())
# These words and the space around them take no more characters.
_GOVERNING_CHARS: Final = 14
_DESCRIPTION: Final = re.compile(r"an?\s((?:[\w'’-]+\s){0,3}?[\w'’-]+)(?=,|\swho\b)")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
_LAST_WORD: Final = re.compile(r"([^\W_]+)[\W_]*$")
# A title before a name reaches back no further.
_TITLE_CHARS: Final = 12
# A pronoun's person is sought in so many sentences before it that name anybody, and
# in no more than so many in which somebody unnamed speaks.
_LOOK_BACK: Final = 6
_LOOK_BACK_SPOKEN: Final = 100


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
        self._marked = marked
        self._names = names
        self._name_starts = [name.start for name in names]
        # Who spoke: by which names, by which words at the quotes, and where.
        self._spoken: list[tuple[str, str]] = []
        self._spoken_starts: list[int] = []
        self._described: dict[str, str] = {}
        self._bodies_by_word: dict[str, str] = {}
        self._bodies_read = 0  # so many who spoke are in the table of bodies

    def resolve(self, start: int, end: int) -> str | None:
        """The fullest name for the speaker named by `text[start:end]`.

        Calls go from the top of the report to its end, since a pronoun takes the
        last speaker who fits. Where nothing better is known the words themselves
        come back, without an article at their front; None for a pronoun that nobody
        fits.
        """
        words = _without_possessive(self._text[start:end].strip())
        pronoun = _PRONOUNS.get(words.lower())
        if pronoun is None:
            name: str | None = self._of_phrase(start, words)
        else:
            name = self._of_pronoun(pronoun, start)
        if name is not None:
            self._spoken.append((name, words))
            self._spoken_starts.append(start)
        return name

    # ---- pronouns ---------------------------------------------------------------

    def _of_pronoun(self, pronoun: str, at: int) -> str | None:
        """The last plausible speaker before a pronoun."""
        if pronoun == "they":
            return self._spoken[-1][0] if self._spoken else None
        if pronoun == "it":
            last = self._spoken[:-4:-1]
            return next(
                (name for name, words in last if not self._is_person(name, words)), None
            )
        return self._last_person(at, _GENDERS[pronoun])

    def _last_person(self, at: int, gender: str) -> str | None:
        """The person of the nearest sentence before `at` that names or quotes one."""
        end, seen = at, 0
        for _ in range(_LOOK_BACK_SPOKEN):
            last = bisect_left(self._person_starts, end)
            last_spoken = bisect_left(self._spoken_starts, end)
            nearest = max(
                self._person_starts[last - 1] if last else -1,
                self._spoken_starts[last_spoken - 1] if last_spoken else -1,
            )
            if nearest < 0 or seen == _LOOK_BACK:
                return None
            start = self._sentence_start(nearest)
            first = bisect_left(self._person_starts, start)
            first_spoken = bisect_left(self._spoken_starts, start)
            spoken = self._spoken[first_spoken:last_spoken][::-1]
            candidates = [
                name for name, words in spoken if self._is_person(name, words)
            ]
            candidates += [person.name for person in self._people[first:last]]
            for name in candidates:
                if self._gender(name) in ("", gender):
                    return name
            seen += first < last
            end = start
        return None

    def _sentence_start(self, position: int) -> int:
        """Where the sentence begins that holds a position."""
        number = bisect_left(self._sentence_starts, position + 1) - 1
        return self._sentence_starts[max(0, number)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        """Where the sentences begin."""
        return [sentence.start for sentence in self._sentences]

    @cached_property
    def _people(self) -> list[Name]:
        """The mentions of persons outside quotation marks."""
        starts = [mark.outer_start for mark in self._marked]
        people = []
        for name in self._names:
            if name.kind != "person":
                continue
            at = bisect_left(starts, name.start + 1) - 1
            if at < 0 or self._marked[at].outer_end <= name.start:
                people.append(name)
        return people

    @cached_property
    def _person_starts(self) -> list[int]:
        """Where the mentions of persons begin."""
        return [person.start for person in self._people]

    @cached_property
    def _genders(self) -> dict[str, str]:
        """The persons' names, with the gender of those that were asked for."""
        return dict.fromkeys([person.name for person in self._people], "?")

    def _gender(self, name: str) -> str:
        """The gender that the report's titles or the given name tell, else empty."""
        gender = self._genders.get(name, "")
        if gender == "?":
            told = (
                _told_gender(self._text, person)
                for person in self._people
                if person.name == name
            )
            gender = self._genders[name] = next(filter(None, told), "")
        return gender

    def _is_person(self, name: str, words: str) -> bool:
        """Is this speaker a person, by the names or by a bare capitalised word?"""
        if words.lower() in _GENDERS or name in self._genders:
            return True
        if name != words or words.endswith("s") or name in self._bodies:
            return False  # "Republicans"
        parts = words.split()
        return len(parts) < 3 and all(part[0].isupper() for part in parts)

    @cached_property
    def _bodies(self) -> set[str]:
        """The names of everything but persons."""
        return {name.name for name in self._names if name.kind != "person"}

    # ---- phrases ----------------------------------------------------------------

    def _of_phrase(self, start: int, words: str) -> str:
        """The name in a noun phrase, or the phrase without its article."""
        end = start + len(words)
        named = self._name_ending(start, end)
        if named is not None:
            if named.start > start:
                self._described.update(_roles(words, named.name))
            return named.name
        plain = _without_article(words)
        return (
            self._apposed(end, plain) or self._described_before(words, plain) or plain
        )

    def _name_ending(self, start: int, end: int) -> Name | None:
        """The name that a phrase ends with, if the rest is title or description."""
        after = bisect_left(self._name_starts, end)
        name = self._names[after - 1] if after else None
        if name is None or name.start < start:
            return None
        if self._text[name.end : end].strip(" .'’s"):
            return None
        front = self._text[start : name.start].rstrip()
        if name.kind == "person":
            return None if _governs(front) else name
        return None if front else name

    def _apposed(self, end: int, plain: str) -> str | None:
        """The name put behind a phrase ("a spokesman for the line, Jane Roe, said").

        For "one of them" a description will do, too: "one of them, a nurse who ...".
        """
        if (
            self._text[end : end + 1] != ","
            or not self._text[end + 1 : end + 2].isspace()
        ):
            return None
        at = bisect_left(self._name_starts, end + 2)
        if at < len(self._names) and self._names[at].start == end + 2:
            name = self._names[at]
            is_full = name.kind == "person" or " " in name.name
            if is_full and self._text[name.end : name.end + 1] in ",.":
                return name.name
        if plain.lower().split(None, 1)[0] == "one":
            described = _DESCRIPTION.match(self._text, end + 2)
            return described[1] if described else None
        return None

    def _described_before(self, words: str, plain: str) -> str | None:
        """An earlier speaker whom "the spokesman" or "the mayor" takes up."""
        if " " in plain or plain == words or words[:3].lower() != "the":
            return None
        head = plain.lower()
        if head in MEDIA:
            return self._spoken[-1][0] if self._spoken else None
        if head in self._described:
            return self._described[head]
        for name, said in self._spoken[self._bodies_read :]:
            if not self._is_person(name, said):
                found = _WORD.findall(name.lower())
                self._bodies_by_word.update(dict.fromkeys(found, name))
        self._bodies_read = len(self._spoken)
        return self._bodies_by_word.get(head)


def _without_possessive(words: str) -> str:
    """The words without "'s" or an apostrophe at their end."""
    if words.endswith(("'s", "’s")):
        return words[:-2]
    return words[:-1] if words.endswith(("'", "’")) else words


def _without_article(words: str) -> str:
    """The words without an article at their front."""
    parts = words.split(None, 1)
    return parts[1] if len(parts) == 2 and parts[0].lower() in ARTICLES else words


def _governs(front: str) -> bool:
    """Does a phrase whose front this is name somebody by another's name?"""
    last = front[-_GOVERNING_CHARS:].lower().split()[-2:]
    if not last:
        return False
    if last[-1] in _OWNERS:
        last.pop()
    return bool(last) and last[-1] in _GOVERNING


def _roles(words: str, name: str) -> dict[str, str]:
    """The role words of "police chief John Roe", each with the name."""
    front = words[: words.find(name.rsplit(maxsplit=1)[-1])] if name else ""
    return {
        word: name
        for word in _WORD.findall(front.lower())
        if word in ROLES and word not in HONORIFICS
    }


def _told_gender(text: str, name: Name) -> str:
    """What the title before a name, or its first word, says about the gender."""
    before = _LAST_WORD.search(text[max(0, name.start - _TITLE_CHARS) : name.start])
    own = text[name.start : name.end].split(None, 1)
    title = HONORIFICS.get(before[1].lower()) if before else ""
    title = title or (HONORIFICS.get(own[0].lower().rstrip(".")) if own else "")
    if title:
        return title
    first = name.name.split(maxsplit=1)[0].lower().rstrip(".") if name.name else ""
    if first in MALE and first not in FEMALE:
        return "m"
    return "f" if first in FEMALE and first not in MALE else ""
