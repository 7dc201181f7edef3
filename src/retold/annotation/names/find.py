"""All mentions of names in a report."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from retold.annotation.names.candidates import Candidate
from retold.annotation.names.entities import link_mentions
from retold.annotation.names.entity import BY_START, Mention
from retold.annotation.names.finder import Own, find_own, own_finder
from retold.annotation.names.forms import SURE, form_of
from retold.annotation.names.headlines import names_in_headlines, split_headlines
from retold.annotation.names.kinds import context_weights, title_weight
from retold.annotation.names.lexemes import word_key
from retold.annotation.names.outline import hide_addresses, outline_of, small_words
from retold.annotation.names.stretches import Found, find_stretches
from retold.annotation.names.usage import Usage
from retold.model import Name
from retold.text.tokenized import TokenizedText


def find_names(tokenized: TokenizedText) -> list[Name]:
    """The mentions of persons, organisations, places and other named things.

    Spans leave out titles ("President"), a leading "the" and a possessive "'s"; the
    period of "Calif." is in them. Labels of a page that have run together are parted
    where a word is repeated ("Joan Lund Joan Mary LundPolice"). `name`
    is the fullest form that this report uses for the same; mentions that cannot be
    told apart keep their own form. Words of a headline in title case are names only
    where the body has them as names. Where the settings name a finder of the user's
    own, spans and kinds are that one's, and only joined here.

    Returns:
        Names sorted by `(start, end)`, not overlapping; empty for text without
        capitals, and for scripts that have none.

    Cost:
        Linear in the text; half of what spaCy's English tokenizer takes. What stretches
        of capitals and word forms tell is remembered, some ten megabytes of it.
    """
    finder = own_finder()
    if finder is not None:
        return _joined(tokenized.text, find_own(finder, tokenized.text))
    text, outline = hide_addresses(tokenized, outline_of(tokenized))
    body, headlines = split_headlines(tokenized, text, outline)
    stretches = find_stretches(tokenized, outline, body)
    usage = _usage(tokenized, outline, stretches)
    mentions = _mentions(tokenized, outline, stretches, usage)
    entities = link_mentions(text, mentions, usage)
    names = names_in_headlines(text, headlines, entities) if headlines else []
    names += [
        Name(start=m.start, end=m.end, kind=entity.kind, name=name)
        for entity in entities
        for name in [entity.name(text)]
        for m in entity.mentions
    ]
    return sorted(names, key=BY_START)


def _joined(text: str, found: list[Own]) -> list[Name]:
    """Names that were found elsewhere, each with the fullest form of its entity."""
    mentions = [
        Mention(
            start=start,
            end=end,
            form=form_of(tuple(text[start:end].split())),
            title="",
            person=SURE * (kind == "person"),
            place=SURE * (kind == "place"),
        )
        for start, end, kind in found
    ]
    kinds = {(start, end): kind for start, end, kind in found}
    names = [
        Name(start=m.start, end=m.end, kind=kinds[m.start, m.end], name=name)
        for entity in link_mentions(text, mentions, Usage())
        for name in [entity.name(text)]
        for m in entity.mentions
    ]
    return sorted(names, key=BY_START)


def _usage(tokenized: TokenizedText, outline: str, stretches: list[Found]) -> Usage:
    """What all stretches together tell about the words of a report."""
    told = [found.stretch for found in stretches]
    capital = set(chain.from_iterable([stretch.capital for stretch in told]))
    pairs = set(chain.from_iterable([stretch.pairs for stretch in told]))
    ends = {end for _, end in pairs}
    for found in stretches:
        if found.is_after_capital:
            ends.update(found.stretch.capital[:1])
    asked = capital.union([stretch.first for stretch in told])
    return Usage(
        capital=capital,
        small=small_words(tokenized, outline, asked - {""}),
        pairs=pairs,
        ends=ends,
        particles=set(chain.from_iterable([stretch.particles for stretch in told])),
    )


def _mentions(
    tokenized: TokenizedText, outline: str, stretches: list[Found], usage: Usage
) -> list[Mention]:
    """The candidates that the report's usage lets stand, in order."""
    mentions = []
    for found in stretches:
        for candidate in found.stretch.candidates:
            front, chosen = candidate.front, candidate
            if front is not None and not front.begins_name(usage):
                if candidate.instead is None:
                    continue
                chosen = candidate.instead
            need = chosen.need
            if need is None or need(usage, chosen.form.keys[0]):
                mentions.append(_mention(tokenized, outline, found, chosen, usage))
    return mentions


def _mention(
    tokenized: TokenizedText,
    outline: str,
    found: Found,
    candidate: Candidate,
    usage: Usage,
) -> Mention:
    """A candidate in its place."""
    starts, form, title = tokenized.starts, candidate.form, candidate.title
    start, end = found.start + candidate.start, found.start + candidate.end
    first = bisect_left(starts, start, found.first) if candidate.start else found.first
    if usage.particles and first > found.sentence:
        particle = tokenized.words[first - 1]
        if (word_key(particle), form.keys[0]) in usage.particles:
            form = form_of((particle, *form.texts))
            first -= 1
            start = starts[first]
    if form.is_cut_short and tokenized.text.startswith(".", end):
        end += 1
    if form.is_settled and not title:
        return Mention(start, end, form, title, 0, 0)
    after = found.stop if end == found.end else bisect_left(starts, end, first)
    person, place = context_weights(
        tokenized, outline, form, end, found.sentence, first - 1, after
    )
    if title:
        person += title_weight(title)
    return Mention(start, end, form, title, person, place)
