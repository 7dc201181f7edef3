"""All quotes of one report: attributions become quotes, speakers get their names."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from msgspec.structs import replace

from retold.annotation.quotes.attributions import Attribution, find_attributions
from retold.annotation.quotes.labels import (
    Label,
    find_transcript,
    label_before,
    signature_after,
)
from retold.annotation.quotes.marks import Marked, find_marked
from retold.annotation.quotes.pieces import Piece, Unit, split_units
from retold.annotation.quotes.relays import outlet_told
from retold.annotation.quotes.speakers import SpeakerBook
from retold.annotation.quotes.subjects import Range, leading_subject
from retold.model import Name, Quote, QuoteForm, Sentence
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


class _Voice(NamedTuple):
    """Who speaks by which words: spans of the text, either may be missing."""

    speaker: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    relay: tuple[int, int] | None = None


def find_quotes(tokenized: TokenizedText, names: list[Name]) -> list[Quote]:
    """Who says what in a report: direct, mixed and indirect quotes.

    A direct quote covers the words inside the quotation marks; an indirect one the
    clause without its cue, and the quoted fragments inside it are quotes of their own
    (`mixed`), with the same speaker and cue. Words broken off by their cue ("We," he
    said, "agree.") are several quotes with one speaker and cue. Thought counts where
    the report words it by a verb of attribution ("hopes", "believes").

    Args:
        tokenized: The report's text.
        names: Its names, each with its fullest form; may be empty.

    Returns:
        Quotes sorted by `(start, end)`; spans in code points of `text`. Empty for a
        text that quotes nobody. English cues only; quotation marks of any language.

    Cost:
        Linear in the text.

    Source:
        Pouliquen, Steinberger & Best 2007 for patterns of name, verb and quote; O'Keefe
        et al. 2012 for the sequence of speakers; Pareti et al. 2013 and Newell et al.
        2018 for what an attribution is. Differs: no parser and no training; phrases
        and clause ends come from closed word classes and punctuation.
    """
    text, sentences = tokenized.text, tokenized.sentences
    marked = find_marked(text)
    transcript = find_transcript(text)
    drafts = [_labelled(label) for label in transcript]
    reader = _Reader(text, names)
    for unit in split_units(text, sentences, marked):
        if not _is_inside(unit.start, transcript):
            drafts.extend(reader.read(unit))
    return _named(text, sentences, names, marked, _joined(drafts, marked))


def _joined(
    drafts: list[tuple[Quote, _Voice]], marked: list[Marked]
) -> list[tuple[Quote, _Voice]]:
    """The drafts with one voice for the paragraphs of one quotation.

    Where a quotation goes on in the next paragraph and only there has its cue, the
    paragraphs before it are that speaker's, too.
    """
    joined = sorted(drafts, key=lambda draft: draft[0].start)
    open_starts = {mark.start for mark in marked if mark.goes_on}
    for at in range(len(joined) - 2, -1, -1):
        (quote, _), (_, following) = joined[at], joined[at + 1]
        is_named_later = following.cue is not None and following.cue[0] > quote.start
        if quote.start in open_starts and is_named_later:
            joined[at] = (quote, following)
    return joined


def _labelled(label: Label) -> tuple[Quote, _Voice]:
    """A line of a transcript as a quote."""
    quote = Quote(start=label.words_start, end=label.words_end, form="direct")
    return quote, _Voice(speaker=(label.start, label.end))


def _is_inside(position: int, labels: list[Label]) -> bool:
    """Does a position lie in one of the labelled lines?"""
    at = bisect_left([label.start for label in labels], position + 2) - 1
    return at >= 0 and position < labels[at].words_end


class _Reader:
    """Reads one report's sentences from top to bottom and remembers who spoke."""

    def __init__(self, text: str, names: list[Name]) -> None:
        self._text = text
        self._people = [(n.start, n.end) for n in names if n.kind == "person"]
        self._claimed: set[int] = set()
        self._voice: _Voice | None = None  # who is being quoted, over paragraphs
        self._nearby: _Voice | None = None  # whom the sentence before was about

    def read(self, unit: Unit) -> list[tuple[Quote, _Voice]]:
        """The quotes of one sentence, each with its voice."""
        drafts: list[tuple[Quote, _Voice]] = []
        voices: list[_Voice] = []
        label = label_before(unit)
        if label is not None and self._is_speaker_label(unit, label):
            drafts.extend(self._of_label(unit, label))
        else:
            for attribution in find_attributions(unit):
                voice = self._voice_of(unit, attribution)
                made = self._of_contents(unit, attribution.contents)
                drafts.extend((quote, voice) for quote in made)
                if not attribution.contents or any(q.form != "indirect" for q in made):
                    voices.append(voice)
        if unit.opens_paragraph:
            self._nearby = None
        drafts.extend(self._unclaimed(unit))
        if voices:
            self._voice = voices[-1]
        elif not drafts or not any(p.marked for p in unit.pieces):
            self._voice = None
        nearby = drafts[-1][1] if drafts else self._voice_of_subject(unit)
        self._nearby = _Voice(speaker=nearby.speaker)
        return drafts

    def _voice_of_subject(self, unit: Unit) -> _Voice:
        """The subject of a sentence as the one who may speak next."""
        return _Voice(
            _span(unit.pieces, leading_subject(unit.pieces, len(unit.pieces)))
        )

    # ---- cues -------------------------------------------------------------------

    def _voice_of(self, unit: Unit, attribution: Attribution) -> _Voice:
        """The spans of an attribution's speaker, cue and relay."""
        return _Voice(
            _span(unit.pieces, attribution.speaker),
            _span(unit.pieces, attribution.cue),
            _span(unit.pieces, attribution.relay)
            or outlet_told(self._text, unit, attribution.cue),
        )

    def _of_contents(self, unit: Unit, contents: tuple[Range, ...]) -> list[Quote]:
        """The quotes of one attribution's words."""
        made: list[Quote] = []
        for start, end in contents:
            pieces = unit.pieces[start:end]
            own_words = sum(piece.is_word for piece in pieces)
            form: QuoteForm = "mixed" if own_words else "direct"
            inside = [p.marked for p in pieces if p.marked and self._is_free(p.marked)]
            if own_words:
                inside = [m for m in inside if self._words(m) >= _FRAGMENT_WORDS]
            self._claimed.update(mark.start for mark in inside)
            made.extend(Quote(start=m.start, end=m.end, form=form) for m in inside)
            if own_words >= _FRAME_WORDS or (own_words and not inside):
                made.append(
                    Quote(start=pieces[0].start, end=pieces[-1].end, form="indirect")
                )
        return made

    def _is_free(self, mark: Marked) -> bool:
        return mark.start not in self._claimed

    def _words(self, mark: Marked) -> int:
        return len(self._text[mark.start : mark.end].split())

    # ---- labels -----------------------------------------------------------------

    def _is_speaker_label(self, unit: Unit, label: Range) -> bool:
        """Is the name before a colon a speaker's?"""
        words = unit.pieces[label[1] + 1 :]
        if words[0].marked is not None:
            return True
        last = unit.pieces[label[1] - 1]
        is_person = any(start <= last.start < end for start, end in self._people)
        return is_person and sum(piece.is_word for piece in words) >= _FRAME_WORDS

    def _of_label(self, unit: Unit, label: Range) -> list[tuple[Quote, _Voice]]:
        """The words after a name and a colon."""
        voice = _Voice(speaker=_span(unit.pieces, label))
        end = len(unit.pieces)
        while end > label[1] + 2 and unit.pieces[end - 1].low in (".", ";"):
            end -= 1
        made = self._of_contents(unit, ((label[1] + 1, end),))
        return [(quote, voice) for quote in made]

    # ---- quotations without a cue -----------------------------------------------

    def _unclaimed(self, unit: Unit) -> list[tuple[Quote, _Voice]]:
        """The quoted stretches of a sentence that no cue in it introduces."""
        made: list[tuple[Quote, _Voice]] = []
        is_bare = not any(piece.is_word for piece in unit.pieces)
        for at, piece in enumerate(unit.pieces):
            mark = piece.marked
            if mark is None or not self._is_free(mark):
                continue
            signature = signature_after(self._text, mark)
            if signature is not None:
                voice = _Voice(speaker=signature)
            elif is_bare:
                voice = self._voice or self._nearby or _Voice()
            elif at == 0:
                end = len(unit.pieces)
                voice = _Voice(_span(unit.pieces, leading_subject(unit.pieces, end, 1)))
            else:
                voice = _Voice(_span(unit.pieces, leading_subject(unit.pieces, at)))
            if not is_bare and signature is None and not self._is_speech(mark):
                continue
            self._claimed.add(mark.start)
            form: QuoteForm = "direct" if is_bare or piece.ends_sentence else "mixed"
            made.append((Quote(start=mark.start, end=mark.end, form=form), voice))
        return made

    def _is_speech(self, mark: Marked) -> bool:
        """Can a quoted stretch be somebody's words, and no title or term?"""
        words = self._text[mark.start : mark.end].split()
        if len(words) < _UNCLAIMED_WORDS:
            return False
        long = [word for word in words if len(word) > 3] or words
        capitals = sum(word[0].isupper() for word in long)
        return capitals < _TITLE_SHARE * len(long)


def _span(pieces: list[Piece], found: Range | None) -> tuple[int, int] | None:
    """A range of pieces as a span of the text."""
    return (pieces[found[0]].start, pieces[found[1] - 1].end) if found else None


def _named(
    text: str,
    sentences: list[Sentence],
    names: list[Name],
    marked: list[Marked],
    drafts: list[tuple[Quote, _Voice]],
) -> list[Quote]:
    """The quotes with their speakers by name, sorted."""
    book = SpeakerBook(text, sentences, names, marked)
    spans = sorted({voice.speaker for _, voice in drafts if voice.speaker})
    called = {span: book.resolve(*span) for span in spans}
    quotes = [
        _completed(text, quote, voice, called.get(voice.speaker or (0, 0)))
        for quote, voice in drafts
    ]
    return sorted(quotes, key=lambda q: (q.start, q.end))


def _completed(text: str, quote: Quote, voice: _Voice, name: str | None) -> Quote:
    """A quote with what is known of its voice."""
    if voice.speaker is not None:
        start, end = voice.speaker
        quote = replace(quote, speaker=name, speaker_start=start, speaker_end=end)
    if voice.cue is not None:
        start, end = voice.cue
        quote = replace(quote, cue=text[start:end], cue_start=start, cue_end=end)
    if voice.relay is not None:
        start, end = voice.relay
        quote = replace(quote, relayed_by=text[start:end])
    return quote
