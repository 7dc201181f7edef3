"""Which links between sentences hold, and which of them surely?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.annotation.names import same_name
from retold.model import Quote
from retold.reconcile.align import LEAST_CONTEXT, SURE_LINK, Link
from retold.reconcile.distinct import StoryText
from retold.reconcile.likely import LikelyPair
from retold.reconcile.parts import (
    Rarity,
    find_shared_part,
    is_surely_told,
    matched_weight,
)
from retold.reconcile.views import SentenceView, Word
from retold.reconcile.words import WordAlignment, align_words
from retold.text.scripts import UNSPACED

# Two surely say one thing that are linked by so much; or by less, if the words they
# share weigh enough where common ones hardly count, the more the less; or that share a
# part, or at least one name or number that no other sentence of their reports has. The
# bounds were set on 140 pairs of two origins that were read: nine in ten of these are
# told by both, of the rest half. In 50 stories that came later 177 of 205 were; the
# bounds for what is less than likely, and that on names, leave 8 of the 28 out, and 3
# others.
_PLAIN: Final = 5.0
_SURE: Final = 3.7
_LIKELY: Final = 2.7
_MAYBE: Final = 1.4
_LEAST: Final = 0.5
_TELLING: Final = 1.3
_LEAST_TELLING: Final = 0.5
_LEAST_NAMED: Final = 0.5
_RARE: Final = 1.2
# All words of one in the other are one assertion, however common they are.
_WHOLE: Final = 1.0
# Fewer words are no assertion ("Ever.", "I do.").
_LEAST_WORDS: Final = 3
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")
# Where both sentences tell what one speaker said, less than this of what was said in
# common is none of it: what they share is who said it, and when. Of eight such pairs
# among 445 of real stories six were of two remarks.
_LEAST_SAID: Final = 0.45


_MARKS: Final = "”’\"') "


class TrustedLinks(NamedTuple):
    """Links between sentences, surest first.

    `links` are those to build upon, `sure` those of two that surely say one thing.
    """

    links: list[Link]
    sure: list[Link]


def trust_links(
    story: StoryText,
    links: Sequence[Link],
    likely: Sequence[LikelyPair],
    rarities: Sequence[Rarity],
) -> TrustedLinks:
    """The links but those of two sentences that do not even likely tell of one another.

    Of 16 links in 31 real stories that are neither sure nor likely 10 were told by
    both. Nothing else is said of headlines and of short reports, so theirs hold.

    Args:
        story: The sentences.
        links: Those that state the same, surest first, from `align_story`.
        likely: Those that likely tell a part of one another, from `Likelihoods`.
        rarities: For each report, what is left of a word's weight, by its root.

    Cost:
        A word alignment for each link that is not sure by itself.
    """
    sure = [link for link in links if _is_sure(story, link, rarities)]
    known = {link[:2] for link in (*sure, *likely)}
    return TrustedLinks(
        [
            link
            for link in links
            if link.log_odds >= SURE_LINK
            or link[:2] in known
            or min(map(story.size, link[:2])) < LEAST_CONTEXT
            or any(story.sentences[number].view.is_title for number in link[:2])
        ],
        sure,
    )


def _is_sure(story: StoryText, link: Link, rarities: Sequence[Rarity]) -> bool:
    """Does a link join two sentences that surely say one thing?

    What it owes to the sentences next to them makes it no surer: those may be told by
    both, and these by one.
    """
    log_odds = link.log_odds - link.beside
    if log_odds <= 0:
        return False
    one, other = story.sentences[link.left], story.sentences[link.right]
    if (
        is_scrap(one.view)
        or is_scrap(other.view)
        or _asks(one.view) != _asks(other.view)
    ):
        return False
    if log_odds >= _PLAIN:
        return True
    words = align_words(one.view, other.view)
    both = rarities[one.home], rarities[other.home]
    if _share_a_speaker_alone(words, both):
        return False
    told, named = _shared_weights(words, both)
    is_whole = words.likeness >= _WHOLE
    if _share_enough(log_odds, told, named, is_whole=is_whole):
        return True
    is_long = min(story.size(link.left), story.size(link.right)) >= LEAST_CONTEXT
    if not is_long:
        return False
    if named >= _RARE:
        return True
    part = find_shared_part(words, both) if log_odds >= _LEAST else None
    return part is not None and is_surely_told(words, part)


def _share_enough(
    log_odds: float, told: float, named: float, *, is_whole: bool
) -> bool:
    """Do the words that two sentences share weigh enough, as likely as they are one?

    Args:
        log_odds: What links them.
        told: The weight of the shared words that are neither names nor numbers.
        named: The weight of the others.
        is_whole: Does one sentence have all words of the other?
    """
    shared = told + named
    if log_odds >= _LIKELY:
        return shared >= (_LEAST_TELLING if log_odds >= _SURE else _TELLING)
    is_pointed = named >= _LEAST_NAMED or is_whole
    return log_odds >= _MAYBE and shared >= _TELLING and is_pointed


def is_scrap(view: SentenceView) -> bool:
    """Has a sentence too few words to assert anything?

    In scripts without spaces a clause is one word.
    """
    return len(view.words) < _LEAST_WORDS and not _UNSPACED.search(view.text)


def _asks(view: SentenceView) -> bool:
    """Is a sentence a question, which asserts nothing?"""
    return view.text.rstrip(_MARKS).endswith("?")


def _share_a_speaker_alone(
    words: WordAlignment, rarities: tuple[Rarity, Rarity]
) -> bool:
    """Do two sentences quote one speaker, and share nothing of what is said?

    "Rehm, the mayor, said on Monday that ..." is in both whatever he said.
    """
    spoken = [
        (left, right)
        for left in words.left.quotes
        for right in words.right.quotes
        if _is_named(left, words.left) and _is_named(right, words.right)
        if same_name(left.speaker or "", right.speaker or "")
    ]
    if not spoken:
        return False
    said = sum(
        matched_weight(word, other, rarities)
        for i, j in words.to_right.items()
        for word, other in [(words.left.words[i], words.right.words[j])]
        if word.is_content and other.is_content
        if _is_said(words.left, word) or _is_said(words.right, other)
    )
    return said < _LEAST_SAID


def _is_named(quote: Quote, view: SentenceView) -> bool:
    """Does the sentence name who is quoted?"""
    start = quote.speaker_start
    return start is not None and view.start <= start < view.end


def _is_said(view: SentenceView, word: Word) -> bool:
    """Is a word of a sentence in what it quotes?"""
    return any(quote.start <= word.token.start < quote.end for quote in view.quotes)


def _shared_weights(
    words: WordAlignment, rarities: tuple[Rarity, Rarity]
) -> tuple[float, float]:
    """The weight of shared words, and of names and numbers, by how rare they are."""
    told = named = 0.0
    for i, j in words.to_right.items():
        word, other = words.left.words[i], words.right.words[j]
        if word.is_content and other.is_content:
            weight = matched_weight(word, other, rarities)
            if word.is_name or word.is_number:
                named += weight
            else:
                told += weight
    return told, named
