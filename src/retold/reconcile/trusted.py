"""Which links between sentences hold, and which of them surely?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.reconcile.align import LEAST_CONTEXT, SURE_LINK, Link
from retold.reconcile.distinct import StoryText
from retold.reconcile.likely import LikelyPair
from retold.reconcile.parts import Rarity, find_shared_part, matched_weight
from retold.reconcile.words import WordAlignment, align_words

# Two surely say one thing that are linked by so much; or by less, if the words they
# share weigh enough where common ones hardly count; or that share a part, or at least
# one name or number that no other sentence of their reports has. The bounds were set on
# 140 pairs of two origins that were read: nine in ten of these are told by both, of
# the rest half. (Later 76 of 81 were; the least weight leaves two of the five out.)
_PLAIN: Final = 5.0
_SURE: Final = 2.7
_LIKELY: Final = 1.4
_TELLING: Final = 1.3
_LEAST_TELLING: Final = 0.5
_RARE: Final = 1.2


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
    if log_odds >= _PLAIN or log_odds <= 0:
        return log_odds > 0
    one, other = story.sentences[link.left], story.sentences[link.right]
    words = align_words(one.view, other.view)
    both = rarities[one.home], rarities[other.home]
    told, named = _shared_weights(words, both)
    least = _LEAST_TELLING if log_odds >= _SURE else _TELLING
    if log_odds >= _LIKELY and told + named >= least:
        return True
    is_long = min(story.size(link.left), story.size(link.right)) >= LEAST_CONTEXT
    return is_long and (named >= _RARE or find_shared_part(words, both) is not None)


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
