"""All quotes of one report: attributions become quotes, speakers get their names."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from msgspec.structs import replace

from retold.annotation.quotes.labels import Label, find_transcript
from retold.annotation.quotes.marks import Marked
from retold.annotation.quotes.posts import find_posts
from retold.annotation.quotes.reader import Draft, Reader, Voice
from retold.annotation.quotes.speakers import SpeakerBook
from retold.annotation.quotes.units import Units
from retold.model import Name, Quote
from retold.text.language import is_english
from retold.text.tokenized import TokenizedText

# What ends a sentence that ends in a quotation.
_ENDS: Final = ('." ', ".” ", '?" ', "?” ", '!" ', "!” ")


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
        Linear in the text; six tenths of what spaCy's English tokenizer takes.

    Source:
        Pouliquen, Steinberger & Best 2007 for patterns of name, verb and quote; O'Keefe
        et al. 2012 for the sequence of speakers; Pareti et al. 2013 and Newell et al.
        2018 for what an attribution is. Differs: no parser and no training; phrases
        and clause ends come from closed word classes and punctuation.
    """
    text = tokenized.text
    units = Units(tokenized)
    marked = units.marked
    lines = find_transcript(text)
    # What a line of a transcript shows is the line's.
    labels = sorted([*lines, *([] if lines else find_posts(text))], key=_line_start)
    reader = Reader(tokenized, names, units, labels)
    labelled = [_labelled(label) for label in labels]
    drafts = [*labelled, *reader.read()]
    if not is_english(tokenized):
        drafts = _without_voices(drafts)
    drafts = _joined(drafts, marked)
    book = SpeakerBook(text, tokenized.sentences, names, marked, reader.antecedents)
    spans = sorted({draft.voice.speaker for draft in drafts if draft.voice.speaker})
    fronts = _fronts(drafts)
    inner = _inner(text, drafts)
    called = {
        span: book.resolve(*span, fronts.get(span, span[0]), is_inner=span in inner)
        for span in spans
    }
    return [_quote(text, draft, called) for draft in drafts]


def _without_voices(drafts: list[Draft]) -> list[Draft]:
    """What stands in marks alone: verbs and subjects are known in English only."""
    return [replace(d, voice=Voice()) for d in drafts if d.form != "indirect"]


def _line_start(label: Label) -> int:
    return min(label.start, label.words_start)


def _labelled(label: Label) -> Draft:
    """A line of a transcript, or a post, as a quote."""
    voice = Voice(speaker=(label.start, label.end))
    return Draft(label.words_start, label.words_end, "direct", voice)


def _joined(drafts: list[Draft], marked: list[Marked]) -> list[Draft]:
    """The drafts in order, with one voice for the paragraphs of one quotation.

    Where a quotation goes on in the next paragraph and only there has its cue, the
    paragraphs before it are that speaker's, too.
    """
    joined = sorted(drafts, key=attrgetter("start", "end"))
    open_starts = {mark.start for mark in marked if mark.goes_on}
    for at in range(len(joined) - 2, -1, -1) if open_starts else ():
        draft, following = joined[at], joined[at + 1].voice
        is_named_later = following.cue is not None and following.cue[0] > draft.start
        if draft.start in open_starts and is_named_later:
            joined[at] = replace(draft, voice=following)
    return joined


def _fronts(drafts: list[Draft]) -> dict[tuple[int, int], int]:
    """Where indirect words begin that stand before their speaker."""
    fronts: dict[tuple[int, int], int] = {}
    for draft in drafts:
        speaker, cue = draft.voice.speaker, draft.voice.cue
        if draft.form != "indirect" or speaker is None or cue is None:
            continue
        if draft.end <= speaker[0] < cue[0]:
            fronts[speaker] = min(draft.start, fronts.get(speaker, draft.start))
    return fronts


def _begins_anew(text: str, start: int, at: int) -> bool:
    """Is there a clause or sentence of its own at a place behind `start`?"""
    is_parted = text.endswith(", ", 0, at)  # "..., Roe said"
    return is_parted or any([text.find(end, start, at) >= 0 for end in _ENDS])


def _inner(text: str, drafts: list[Draft]) -> set[tuple[int, int]]:
    """The speakers who are named in what another is said to say."""
    found: set[tuple[int, int]] = set()
    outer: Draft | None = None
    for draft in drafts:
        speaker = draft.voice.speaker
        if speaker is None or draft.form != "indirect":
            continue
        is_inside = outer is not None and outer.start <= speaker[0] < outer.end
        if not is_inside:
            outer = draft
        elif not _begins_anew(text, outer.start if outer else 0, speaker[0]):
            found.add(speaker)
    return found


def _quote(text: str, draft: Draft, called: dict[tuple[int, int], str | None]) -> Quote:
    """A quote with what is known of its voice."""
    speaker, cue, relay = draft.voice.speaker, draft.voice.cue, draft.voice.relay
    return Quote(
        start=draft.start,
        end=draft.end,
        form=draft.form,
        speaker=called[speaker] if speaker else None,
        speaker_start=speaker[0] if speaker else None,
        speaker_end=speaker[1] if speaker else None,
        cue=text[cue[0] : cue[1]] if cue else None,
        cue_start=cue[0] if cue else None,
        cue_end=cue[1] if cue else None,
        relayed_by=text[relay[0] : relay[1]] if relay else None,
    )
