"""Speakers: from the words at a quote to the fullest name the report itself uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Final

from retold.annotation.quotes.described import (
    PLACINGS,
    apposed_name,
    described_at,
    is_aged,
    is_of_a_people,
)
from retold.annotation.quotes.descriptions import Descriptions
from retold.annotation.quotes.groups import last_of_several
from retold.annotation.quotes.marks import Marked
from retold.annotation.quotes.people import People
from retold.annotation.quotes.phrases import (
    goes_on_about,
    governs,
    is_about_anybody,
    is_compared,
    is_headline,
    is_of_another,
    is_participle,
    is_plural,
    is_role,
    is_somebody,
    owners_last,
    subject_first,
    without_article,
    without_possessive,
    without_reflexive,
)
from retold.annotation.quotes.pronouns import GENDERS, IT_IS, PRONOUNS, UNKNOWN
from retold.annotation.quotes.relays import is_outlet
from retold.lexicon.clauses import PREPOSITIONS
from retold.lexicon.counted import EXCHANGED
from retold.lexicon.speech import BODIES, MEDIA
from retold.model import Name, Sentence
from retold.text.patterns import alternatives

# Before a name or noun at the front of its sentence.
_LEAD: Final = re.compile(r"(?:(?:But|And|So)\s)?[Tt]he\s")
# Before a name in a phrase these make it another's ("opponents like Jane Roe").
_NO_TITLES: Final = PREPOSITIONS | frozenset("who that and".split())
# "What he or she believes" is anybody's.
_ANYBODY: Final = "he or "
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
# A document and its author, who speaks in it.
_WRITTEN_BY: Final = re.compile(
    rf"(?:[\w-]+\s){{0,4}}?(?:{alternatives(EXCHANGED | MEDIA)})s?"
    r"\s(?:from|by)\s(?:the\s)?",
    re.IGNORECASE,
)
# A pronoun's person is sought in so many sentences before it that name anybody, and
# in no more than so many in which somebody unnamed speaks.
_LOOK_BACK: Final = 6
# "They" and "it" take up who spoke in so many sentences before.
_LOOK_BACK_GROUP: Final = 3
_LOOK_BACK_SPOKEN: Final = 100
# No sentence of a report names more; of a list without an end no pronoun takes one up.
_MOST_PEOPLE: Final = 50


class SpeakerBook:
    """Who is who in one report, and who spoke last; filled from top to bottom.

    `names` are the report's names, each with its fullest form. Without them, a
    speaker is called by the words at the quote. `antecedents` tell what "they" or "it"
    at a place may mean where nobody who spoke fits.
    """

    def __init__(
        self,
        text: str,
        sentences: list[Sentence],
        names: list[Name],
        marked: list[Marked],
        antecedents: Mapping[int, tuple[int, int]],
    ) -> None:
        """Index the report's names by place."""
        self._antecedents = antecedents
        self._text = text
        self._sentences = sentences
        self._names = names
        self._people = People(text, names, marked)
        self._name_starts = [name.start for name in names]
        # Who spoke: by which names, by which words at the quotes, and where.
        self._spoken: list[tuple[str, str]] = []
        self._spoken_starts: list[int] = []
        self._inner: set[int] = set()  # of these, whose words another hands on
        self._descriptions = Descriptions(text, self._people, self._spoken)

    def resolve(
        self, start: int, end: int, front: int, *, is_inner: bool = False
    ) -> str | None:
        """The fullest name for the speaker named by `text[start:end]`.

        `front` is where the words begin that stand before the speaker, or `start`: "The
        ferry that Roe built sank, she said" is nothing that Roe says. `is_inner` tells
        that another hands on what the speaker says ("Roe noted that Smith had said").

        Calls go from the top of the report to its end, since a pronoun takes the
        last speaker who fits. Where nothing better is known the words themselves
        come back, without an article at their front; None for a pronoun that nobody
        fits.
        """
        words = without_possessive(self._text[start:end].strip())
        if words.endswith("self"):
            words = without_reflexive(words)
        if words.lower() in UNKNOWN or self._text[start:end].lower() in IT_IS:
            return None
        pronoun = PRONOUNS.get(words.lower())
        if pronoun is None:
            name: str | None = self._of_phrase(start, words)
        else:
            name = self._of_pronoun(pronoun, start, front)
            if name is None and start in self._antecedents:
                begin, stop = self._antecedents[start]
                name = self._of_phrase(begin, self._text[begin:stop])
        if name in self._people.survivors:
            name = self._who_lives(name, words)
        if name is not None:
            self._spoken.append((name, words))
            self._spoken_starts.append(start)
            if is_inner:
                self._inner.add(len(self._spoken) - 1)
        return name

    def _who_lives(self, name: str, words: str) -> str:
        """Who speaks by the surname of the dead: the relative who spoke before."""
        relative = self._people.survivors[name]
        is_called = any([called == relative for called, _ in self._spoken])
        return relative if is_called and " " not in words else name

    # ---- pronouns ---------------------------------------------------------------

    def _of_pronoun(self, pronoun: str, at: int, front: int) -> str | None:
        """The last plausible speaker before a pronoun."""
        if self._text.startswith(_ANYBODY, max(0, at - len(_ANYBODY))):
            return None
        if pronoun in ("they", "it"):
            near = bisect_left(self._spoken_starts, self._sentence_start_before(at))
            last = self._spoken[near:][:-4:-1]
            if pronoun == "they":
                return last_of_several(last, self._people)
            own = self._own_body(at) if front == at else None
            return own or self._last_group(at, last)
        return self._last_person(at, front, GENDERS[pronoun])

    def _last_group(self, at: int, spoken: list[tuple[str, str]]) -> str | None:
        """What is no person and spoke last, else what the sentences are about."""
        for called, words in spoken:
            is_one = self._people.holds(called, words) or is_somebody(called)
            if not (is_one or is_plural(called)):
                return called
        first = bisect_left(self._sentence_starts, self._sentence_start_before(at))
        last = bisect_left(self._sentence_starts, at)
        for start in reversed(self._sentence_starts[first:last]):
            body = self._body_at(start, at)
            if body is not None:
                return body
        return None

    def _own_body(self, at: int) -> str | None:
        """The place or body that the sentence of a pronoun begins with."""
        start = self._sentence_start(at)
        first = bisect_left(self._name_starts, start)
        if first < len(self._names) and self._name_starts[first] == start < at:
            name = self._names[first]
            return name.name if name.kind in ("organisation", "place") else None
        return None

    def _body_at(self, start: int, end: int) -> str | None:
        """The organisation, or "company" and the like, that a sentence begins with."""
        lead = _LEAD.match(self._text, start, end)
        begin = lead.end() if lead else start
        at = bisect_left(self._name_starts, begin)
        if at < len(self._names) and self._name_starts[at] == begin < end:
            name = self._names[at]
            return name.name if name.kind == "organisation" else None
        noun = _WORD.match(self._text, begin, end) if lead else None
        if noun is None or noun.group() not in BODIES:
            return None
        body = noun.group()
        return self._descriptions.bearer(f"the {body}", body) or body

    def _last_person(self, at: int, front: int, gender: str) -> str | None:
        """The person of the nearest sentence before `front` with anybody in it."""
        if front < at:
            front = self._introduction_end(front, at)
        elif is_about_anybody(self._text, self._sentence_start(at), at):
            return None
        end, seen = front, 0
        for _ in range(_LOOK_BACK_SPOKEN):
            last = bisect_left(self._people.starts, end)
            start = self._peopled_before(end)
            if start is None or seen == _LOOK_BACK:
                return None
            people = self._people_from(start, end, at, gender)
            for name in islice(people, _MOST_PEOPLE):
                if self._people.gender(name) in ("", gender) and not is_headline(name):
                    self._people.tell_gender(name, gender)
                    return name
            seen += last > 0 and self._people.starts[last - 1] >= start
            end = start
        return None

    def _people_from(self, start: int, end: int, at: int, gender: str) -> Iterator[str]:
        """Who spoke in a part of a sentence, the last first, then who is named there.

        `start` is where the sentence begins, `at` where the pronoun stands.
        """
        last_spoken = bisect_left(self._spoken_starts, end)
        first_spoken = bisect_left(self._spoken_starts, start)
        numbers = range(last_spoken - 1, first_spoken - 1, -1)
        is_before = start < self._sentence_start(at)
        inner = self._inner if is_before else ()
        for number in sorted(numbers, key=inner.__contains__):
            name, words = self._spoken[number]
            if self._people.holds(name, words) or self._descriptions.is_introduced(
                name
            ):
                yield name
        if is_before:
            is_chain = goes_on_about(self._text, start, gender)
        else:
            is_chain = is_participle(self._text, start, at)
        first = bisect_left(self._people.starts, start)
        last = bisect_left(self._people.starts, end)
        last = first if is_chain else min(last, first + _MOST_PEOPLE)
        named = owners_last(
            self._text,
            self._people.mentions[first:last],
            self._people.first_starts if is_before else {},
        )
        for person in subject_first(self._text, start, named):
            if is_of_another(self._text, start, person.start):
                break  # "an aide to Jane Roe left after she"
            is_heading = is_headline(self._text[person.start : person.end])
            # "Told the Echo" reads as if the Echo were a person.
            is_none = is_heading or is_outlet(person.name.split())
            if not (is_none or is_compared(self._text, person, at)):
                yield person.name

    def _introduction_end(self, front: int, at: int) -> int:
        """Where the words before a pronoun begin, behind whoever is new in them.

        As in "Ilka Brenn, 75, has always been a pilot, she said".
        """
        number = bisect_left(self._people.starts, front)
        for person in self._people.mentions[number : number + 1]:
            is_new = self._people.first_starts[person.name] == person.start == front
            if is_new and person.end < at:
                return person.end
        return front

    def _nearest_person(self, at: int) -> str | None:
        """The one person of the nearest sentence before that names or quotes one."""
        start = self._peopled_before(at)
        if start is None:
            return None
        starts, spoken = self._people.starts, self._spoken_starts
        named = slice(bisect_left(starts, start), bisect_left(starts, at))
        said = slice(bisect_left(spoken, start), bisect_left(spoken, at))
        found = {
            name
            for name, words in self._spoken[said]
            if self._people.holds(name, words)
        }
        found.update(person.name for person in self._people.mentions[named])
        return found.pop() if len(found) == 1 else None

    def _peopled_before(self, end: int) -> int | None:
        """Where the last sentence before `end` begins that names or quotes anybody."""
        places = [
            starts[number - 1]
            for starts in (self._people.starts, self._spoken_starts)
            if (number := bisect_left(starts, end))
        ]
        return self._sentence_start(max(places)) if places else None

    def _sentence_start_before(self, position: int) -> int:
        """Where the sentence begins that stands so many before that of a position."""
        number = bisect_left(self._sentence_starts, position + 1) - 1
        return self._sentence_starts[max(0, number - _LOOK_BACK_GROUP)]

    def _sentence_start(self, position: int) -> int:
        """Where the sentence begins that holds a position."""
        number = bisect_left(self._sentence_starts, position + 1) - 1
        return self._sentence_starts[max(0, number)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        """Where the sentences begin."""
        return [sentence.start for sentence in self._sentences]

    # ---- phrases ----------------------------------------------------------------

    def _of_phrase(self, start: int, words: str) -> str | None:
        """The name in a noun phrase, or the phrase without its article."""
        end = start + len(words)
        named = self._name_ending(start, end) or self._author(start, words)
        if named is not None:
            if named.start > start:
                self._descriptions.note(words, named.name)
            return named.name
        plain = without_article(words)
        if named is None and self._is_place(start, end):
            return plain  # "the U.S.", and not the U.S. Navy that spoke before
        apposed = apposed_name(self._text, end, self._names, self._name_starts)
        if apposed is not None:
            return apposed
        if plain.lower().split(" ")[0] == "one" and self._text.startswith(", ", end):
            described = described_at(self._text, end + 2)
            if described is not None:
                return described  # "one of them, a nurse who ..."
        placed = self._name_placed(start, end)
        if placed is not None:
            return placed.name
        if is_aged(words):
            return self._nearest_person(start)
        if is_of_a_people(words):
            return self._nearest_person(start) or plain
        return self._descriptions.bearer(words, plain) or plain

    def _name_ending(self, start: int, end: int) -> Name | None:
        """The name that a phrase ends with, if the rest is title or description."""
        after = bisect_left(self._name_starts, end)
        name = self._names[after - 1] if after else None
        if name is None or name.start < start:
            return None
        if not self._text[name.end : end].strip(" .'’s"):
            front = self._text[start : name.start].rstrip()
            if name.kind == "person":
                return None if governs(front) or is_role(name.name) else name
            if not front or (front.endswith(",") and " " in name.name):
                return name
        return None

    def _author(self, start: int, words: str) -> Name | None:
        """Whose words it is, of "a statement from Jane Roe", "a post by the Guild"."""
        written = _WRITTEN_BY.match(words)
        if written is None:
            return None
        return self._name_ending(start + written.end(), start + len(words))

    def _is_place(self, start: int, end: int) -> bool:
        """Is a phrase with its article the name of a place?"""
        after = bisect_left(self._name_starts, end)
        name = self._names[after - 1] if after else None
        if name is None or name.kind != "place" or name.start <= start:
            return False
        front = self._text[start : name.start].strip().lower()
        return front == "the" and name.end == end

    def _name_placed(self, start: int, end: int) -> Name | None:
        """The person at the front of "Jane Roe of the Town Council"."""
        first = bisect_left(self._name_starts, start)
        for name in self._names[first : bisect_left(self._name_starts, end)]:
            if name.kind != "person":
                continue
            is_placed = self._text.startswith(PLACINGS, name.end)
            front = self._text[start : name.start].lower().split()
            return name if is_placed and _NO_TITLES.isdisjoint(front) else None
        return None
