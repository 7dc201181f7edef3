"""The reader: goes through a report from top to bottom and remembers who spoke."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import attrgetter
from typing import Final

from msgspec import Struct

from retold.annotation.quotes.attributions import (
    Attribution,
    find_attributions,
    givers_of,
)
from retold.annotation.quotes.foreign import is_introduced
from retold.annotation.quotes.groups import GROUPS, ISSUERS, is_group
from retold.annotation.quotes.labels import (
    Label,
    is_site_label,
    label_before,
    signature_after,
)
from retold.annotation.quotes.leading import is_leading, leading_subject
from retold.annotation.quotes.marks import Marked
from retold.annotation.quotes.pieces import COLON, FINAL, SIGN
from retold.annotation.quotes.relays import outlet_told
from retold.annotation.quotes.site_lines import are_of_site, is_of_site
from retold.annotation.quotes.units import Range, Unit, Units
from retold.annotation.quotes.words import opens_phrase
from retold.lexicon.clauses import (
    ARTICLES,
    FINITE,
    NO_PHRASE_STARTS,
    NO_VOICES,
    POSSESSIVES,
    TIMES,
)
from retold.lexicon.titles import PERSONS
from retold.model import Name, QuoteForm
from retold.text.language import is_english
from retold.text.tokenized import TokenizedText

# Fewer words in quotation marks inside somebody's indirect speech are a term or a
# doubt of the writer's, rarely a quotation worth its own line.
_FRAGMENT_WORDS: Final = 3
# A quoted stretch that no cue claims needs so many words to be taken for speech.
_UNCLAIMED_WORDS: Final = 4
# The reporter's own words beside a quoted stretch that make a clause around it.
_FRAME_WORDS: Final = 3
# Of the longer words of a title so many begin with a capital.
_TITLE_SHARE: Final = 0.7
# Signs at the end of a quotation that is more than a phrase.
_SENTENCE_ENDS: Final = frozenset(".?!")
_ASKING: Final = ("asked", "asks", "questioned", "wondered", "inquired")
_RELATIVES: Final = frozenset(("who", "which", "that"))
_START: Final = attrgetter("start")


class Voice(Struct, frozen=True, gc=False):
    """Who speaks by which words: spans of the text, any may be missing."""

    speaker: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    relay: tuple[int, int] | None = None


class Draft(Struct, frozen=True, gc=False):
    """A quote before its speaker has a name: a span of the text, form and voice."""

    start: int
    end: int
    form: QuoteForm
    voice: Voice


class Reader:
    """Reads the units of one report in order and remembers who spoke.

    Units without a cue, a label or a quotation are passed over; they only part what
    stands before them from what stands after.
    """

    def __init__(
        self,
        tokenized: TokenizedText,
        names: list[Name],
        units: Units,
        labels: list[Label],
    ) -> None:
        """Nothing is read yet; the labelled lines, in order, will not be."""
        self._tokenized = tokenized
        self._text = tokenized.text
        self._names = names
        self._units = units
        self._labels = labels
        self._line_starts = [min(line.start, line.words_start) for line in labels]
        #: What "they" and "it" may mean, by the pronoun's place.
        self.antecedents: dict[int, tuple[int, int]] = {}
        self._claimed: set[int] = set()
        self._voice: Voice | None = None  # who is being quoted, over paragraphs
        self._number = -1  # the unit before the one that is being read
        self._last: Unit | None = None  # its last part, where it was read
        self._spoken: Voice | None = None  # whose words its last quote gives
        self._quoted: Voice | None = None  # who is quoted in the unit being read
        self._drafts: list[Draft] = []  # its quotes

    def read(self) -> list[Draft]:
        """The quotes of all units, each with its voice."""
        drafts: list[Draft] = []
        for number in self._units.with_leads():
            if is_of_site(self._units, number):
                continue
            before = number - 1
            if self._labels:
                if self._is_labelled(number):
                    continue
                while before >= 0 and self._is_labelled(before):
                    before -= 1
            if before != self._number and not self._is_carried_on(before):
                self._number = before
                self._voice = self._last = self._spoken = None
                self._drafts = []
            for unit in self._units[number]:
                drafts += self._read(unit)
            self._number = number
        return drafts

    def _is_carried_on(self, last: int) -> bool:
        """Do but lines of the site stand between the unit read last and this one?"""
        between = range(self._number + 1, last + 1)
        return self._last is not None and are_of_site(self._units, between)

    def _is_labelled(self, number: int) -> bool:
        """Does a unit lie in one of the labelled lines?"""
        start = self._units.start(number)
        # The label may stand behind a quotation mark.
        at = bisect_right(self._line_starts, start + 1) - 1
        return at >= 0 and start < self._labels[at].words_end

    def _read(self, unit: Unit) -> list[Draft]:
        """The quotes of one unit."""
        drafts: list[Draft] = []
        voice: Voice | None = None
        label = label_before(unit) if unit.bits & COLON else None
        if label is not None and self._is_speaker_label(unit, label):
            drafts = self._of_label(unit, label)
        else:
            attributions = find_attributions(unit)
            givers = givers_of(unit, attributions) if unit.marked else {}
            for attribution in attributions:
                spoken = self._voice_of(unit, attribution)
                others = {at for at, giver in givers.items() if giver != attribution}
                made = self._of_contents(unit, attribution.contents, spoken, others)
                drafts += made
                if not attribution.contents or (
                    unit.marked and any([d.form != "indirect" for d in made])
                ):
                    voice = spoken
        if unit.marked:
            self._quoted = voice
            drafts += self._unclaimed(unit)
        if voice is not None:
            self._voice = voice
        elif not drafts or not unit.marked:
            self._voice = None
        self._last = unit
        self._spoken = drafts[-1].voice if drafts else None
        self._drafts = drafts
        return drafts

    # ---- cues -------------------------------------------------------------------

    def _voice_of(self, unit: Unit, attribution: Attribution) -> Voice:
        """The spans of an attribution's speaker, cue and relay."""
        cue, relay = attribution.cue, attribution.relay
        start, end = attribution.speaker
        if end == start + 1 and unit.lows[start] in GROUPS:
            self._keep_antecedent(unit, start)
        told = outlet_told(unit, cue) if relay is None else unit.span(relay)
        return Voice(unit.span(attribution.speaker), unit.span(cue), told)

    def _keep_antecedent(self, unit: Unit, at: int) -> None:
        """Keep what "they" or "it" may mean: whom the unit before is about."""
        if self._number < 0 or not all(
            [_is_loose(unit, n) or unit.lows[n] in TIMES for n in range(at)]
        ):
            return
        before = self._last or self._units[self._number][-1]
        subject = leading_subject(before, before.size)
        if subject is not None and is_group(before, subject, unit.lows[at]):
            self.antecedents[unit.starts[at]] = before.span(subject)

    def _of_contents(
        self,
        unit: Unit,
        contents: tuple[Range, ...],
        voice: Voice,
        others: AbstractSet[int] = frozenset(),
    ) -> list[Draft]:
        """The quotes of one attribution's words, less the marks that are others'."""
        made: list[Draft] = []
        for words in contents:
            if unit.marked:
                made += self._of_quoting(unit, words, voice, others)
            elif not unit.kinds[words[0]] & SIGN or unit.count_words(*words):
                made.append(Draft(*unit.span(words), "indirect", voice))
        return made

    def _of_quoting(
        self, unit: Unit, words: Range, voice: Voice, others: AbstractSet[int]
    ) -> list[Draft]:
        """The quotes of words among which there may be quoted stretches."""
        made: list[Draft] = []
        own_words = unit.count_words(*words)
        form: QuoteForm = "mixed" if own_words else "direct"
        for at, mark in unit.marked.items():
            if not words[0] <= at < words[1] or at in others:
                continue
            if mark.start in self._claimed:
                continue
            if not own_words or self._has_words(mark, _FRAGMENT_WORDS):
                self._claimed.add(mark.start)
                made.append(Draft(mark.start, mark.end, form, voice))
        if own_words >= _FRAME_WORDS or (own_words and not made):
            made.append(Draft(*unit.span(words), "indirect", voice))
        return made

    def _has_words(self, mark: Marked, number: int) -> bool:
        """Does a quoted stretch have so many words?"""
        return len(self._text[mark.start : mark.end].split(None, number)) >= number

    # ---- labels -----------------------------------------------------------------

    def _is_speaker_label(self, unit: Unit, label: Range) -> bool:
        """Is the name before a colon a speaker's?"""
        first = label[1] + 1
        if first in unit.marked:
            return True
        last = unit.starts[label[1] - 1]
        if not self._is_person(last):
            return False
        return unit.count_words(first, unit.size) >= _FRAME_WORDS

    def _of_label(self, unit: Unit, label: Range) -> list[Draft]:
        """The words after a name and a colon."""
        end = unit.size
        while end > label[1] + 2 and unit.lows[end - 1] in (".", ";"):
            end -= 1
        voice = Voice(speaker=unit.span(label))
        return self._of_contents(unit, ((label[1] + 1, end),), voice)

    # ---- quotations without a cue -----------------------------------------------

    def _unclaimed(self, unit: Unit) -> list[Draft]:
        """The quoted stretches of a sentence that no cue in it introduces."""
        made: list[Draft] = []
        is_bare: bool | None = None
        for at, mark in unit.marked.items():
            if mark.start in self._claimed:
                continue
            if is_bare is None:
                is_bare = not unit.count_words(0, unit.size)
            signature = signature_after(self._text, mark)
            if signature is not None:
                voice = Voice(speaker=signature)
            elif is_bare:
                voice = self._voice or self._voice_nearby(unit, at)
            elif self._is_speech(mark) and not _is_adjective(unit, at):
                voice = self._voice_going_on(unit, at) or self._voice_around(unit, at)
            else:
                continue
            self._claimed.add(mark.start)
            is_direct = is_bare or unit.kinds[at] & FINAL
            form: QuoteForm = "direct" if is_direct else "mixed"
            made.append(Draft(mark.start, mark.end, form, voice))
        return made

    def _voice_nearby(self, unit: Unit, at: int) -> Voice:
        """Whom the unit before is about, if it belongs to the same paragraph.

        A paragraph that is a quotation shows the words of whoever alone is said to
        speak in the sentence before it ("Brenn said it was late.").
        """
        if unit.opens_paragraph:
            is_whole = self._is_paragraph(unit.marked[at])
            return (self._only_voice() if is_whole else None) or Voice()
        if self._spoken is not None:
            return Voice(self._spoken.speaker)
        before = self._last or self._units[self._number][-1]
        return _voice_of_subject(before, 0, before.size)

    def _only_voice(self) -> Voice | None:
        """Whoever alone says the quotes of the unit before, one person or body.

        Neither several without a name ("Critics say ...") nor somebody told of in
        passing ("Rehm met Brenn, who said ..."), nor who asks and will be answered.
        """
        unit, drafts = self._last, self._drafts
        if unit is None or not drafts:
            return None
        voices = {(draft.voice.speaker, draft.voice.cue) for draft in drafts}
        speakers = {speaker for speaker, _ in voices}
        speaker = drafts[-1].voice.speaker if len(speakers) == 1 else None
        if speaker is None or any(
            cue is None
            or self._text.endswith(_ASKING, cue[0], cue[1])
            or unit.lows[bisect_left(unit.starts, cue[0]) - 1] in _RELATIVES
            for _, cue in voices
        ):
            return None
        words = self._text[slice(*speaker)]
        is_many = words.endswith("s") and not self._is_person(speaker[1] - 1)
        return None if is_many else Voice(speaker)

    def _is_person(self, at: int) -> bool:
        """Does a person's name stand at a place?"""
        number = bisect_right(self._names, at, key=_START) - 1
        if number < 0 or self._names[number].kind != "person":
            return False
        return at < self._names[number].end

    def _is_paragraph(self, mark: Marked) -> bool:
        """Is a quotation at the front of a paragraph all of it, and a sentence?"""
        if self._text[mark.end - 1] not in _SENTENCE_ENDS:
            return False
        end = self._text.find("\n", mark.outer_end)
        return not self._text[mark.outer_end : end if end >= 0 else None].strip()

    def _voice_going_on(self, unit: Unit, at: int) -> Voice | None:
        """Who was being quoted, if the words go on here after a cue.

        As in `..., said Rehm of Tessel, N.Y. "We go."`, in `"We go," Rehm said. "It is
        late" to sail.` and in `... But "it is late."`.
        """
        if unit.kinds[at] & FINAL and unit.lows[at - 1].endswith("."):
            return self._quoted if at else None
        if unit.opens_paragraph or not _is_at_front(unit, at):
            return None
        return self._voice

    def _voice_around(self, unit: Unit, at: int) -> Voice:
        """The subject of the sentence around a quoted stretch."""
        if at == 0:
            return _voice_of_subject(unit, 1, unit.size)
        return _voice_of_subject(unit, 0, at)

    @cached_property
    def _is_foreign(self) -> bool:
        """Is the report in another language, whose verbs of saying are not known?"""
        return not is_english(self._tokenized)

    def _is_speech(self, mark: Marked) -> bool:
        """Can a quoted stretch be somebody's words, and no title or term?"""
        words = self._text[mark.start : mark.end].split()
        if len(words) < _UNCLAIMED_WORDS:
            return is_introduced(self._text, mark) and self._is_foreign
        long = [word for word in words if len(word) > 3] or words
        capitals = sum([word[0].isupper() for word in long])
        return capitals < _TITLE_SHARE * len(long)


def _is_loose(unit: Unit, at: int) -> bool:
    """Is this a sign, a quotation or a word that but leads on to a subject?"""
    return bool(unit.kinds[at] & SIGN) or is_leading(unit, at)


def _is_at_front(unit: Unit, at: int) -> bool:
    """Do only words that lead on stand before a quotation, and no verb behind it?"""
    if not all([_is_loose(unit, n) for n in range(at)]):
        return False
    after = unit.lows[at + 1]
    if after in FINITE or after.endswith("ed"):
        return False
    # `"We go?" Brenn hoots` is Brenn's, and not of whoever was quoted before.
    is_over = unit.text[unit.marked[at].end - 1] in _SENTENCE_ENDS
    is_owned = after in POSSESSIVES or after.endswith("'s")
    is_clause = opens_phrase(unit, at + 1) and not is_leading(unit, at + 1)
    return not is_over or is_owned or not is_clause


def _is_adjective(unit: Unit, at: int) -> bool:
    """Does a quoted stretch stand between an article and a noun, as a term does?"""
    if unit.lows[at - 1] not in ARTICLES or unit.kinds[at] & FINAL:
        return False
    low = unit.lows[at + 1]
    return not (unit.kinds[at + 1] & SIGN or low in NO_PHRASE_STARTS or low in FINITE)


def _owner_of(unit: Unit, subject: Range) -> Range:
    """Whose answer it is ("His answer:", "Brenn's response:"); but a campaign's own."""
    start, end = subject
    noun = unit.lows[end - 1]
    if noun in ISSUERS or noun in PERSONS or noun[:-1] in PERSONS:
        return subject
    if unit.lows[start] in POSSESSIVES:
        return (start, start + 1)
    owner = end - 2
    is_owned = owner >= start and unit.lows[owner].endswith(("'s", "s'"))
    return (start, owner + 1) if is_owned else subject


def _voice_of_subject(unit: Unit, begin: int, end: int) -> Voice:
    """The first subject among the pieces `[begin, end)` as the one who speaks."""
    subject = leading_subject(unit, end, begin)
    if subject is None or unit.lows[subject[0]] in NO_VOICES:
        return Voice()
    if unit.lows[subject[1]] == ":":
        subject = _owner_of(unit, subject)
    is_site = unit.lows[subject[1]] == ":" and is_site_label(unit.lows[slice(*subject)])
    return Voice(None if is_site else unit.span(subject))
