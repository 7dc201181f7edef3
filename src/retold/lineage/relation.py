"""How two reports are related: one text, a retelling, borrowed parts, or nothing."""

from __future__ import annotations

import math
from typing import Final

from retold.lineage.features import Likeness
from retold.model import Relation

# A small logistic model: do two reports go back to one text? Fitted with a ridge on 107
# pairs of real reports that were labelled by reading (leave-one-out F1 90, Brier score
# 0.06) and rounded. The intercept says that two reports of one event are mostly
# independent. New pairs are harder: see docs/explanation/lineage.md.
_INTERCEPT: Final = -3.3
_PER_OWN_SHARE: Final = 3.5  # share of the smaller account in the other's own words
_PER_TAKEN_WORD: Final = 3.0 / 60  # own words in runs of six and more, at most 60
_MAX_TAKEN_WORDS: Final = 60
_CITED: Final = 4.0  # one names the other's outlet as its source, and rightly
_PER_RETOLD_SHARE: Final = 3.3  # narrative sentences with a counterpart in order
# Shares of a short report prove little: it counts as if so much more of it were new.
_MORE_WORDS: Final = 20
_MORE_SENTENCES: Final = 2
# Two reports go back to one text from this probability on.
MIN_PROBABILITY: Final = 0.5
# What is shared only at the foot of both is standing text that no pattern knows, unless
# other sentences are alike, too. Both such pairs of the labelled ones were.
_FOOT_RETOLD: Final = 0.2
_STANDING_TEXT: Final = 0.05
# One text: two fifths of the smaller account stand in the other in runs of six words
# and more (real rewrites in other words stay below a quarter, versions above .45).
_VERSION_TAKEN: Final = 0.4
# ... and an article of its own starts where most words of the larger are others.
_VERSION_OWN_SHARE: Final = 0.5
_VERSION_LARGER_SHARE: Final = 0.2
# A reprint keeps the words: of the account, so much is the source's (the rest is
# another headline), and what is taken has at most four changed words in a hundred.
_REPRINT_SHARE: Final = 0.8
_REPRINT_CHANGED: Final = 0.04
# In other words: less than this share of the shared own words is in long runs.
_REWRITTEN_RUNS: Final = 0.7
# A retelling passes on more account than quotes.
_REWRITTEN_SPEECH: Final = 1.3
# Without a citation, a retelling must tell so many sentences of the smaller report.
_REWRITTEN_RETOLD: Final = 0.3
# Shared speech below this is a stray quote that any two reports may have.
MIN_SPEECH_WORDS: Final = 16


def judge_relation(likeness: Likeness) -> Relation | None:
    """The relation of two reports; None if they share nothing that counts.

    Two states of one text are a "version" here; whether one is a mere copy depends on
    which is the target: see `copy_relation`.
    """
    if one_text_probability(likeness) >= MIN_PROBABILITY:
        if _is_one_text(likeness):
            return "version"
        return "rewritten" if _is_rewritten(likeness) else "derived"
    return "quotes-only" if likeness.speech >= MIN_SPEECH_WORDS else None


def copy_relation(
    likeness: Likeness, *, is_one_outlet: bool, is_directed: bool
) -> Relation:
    """Is a version of a text a reprint of it?

    A reprint holds next to nothing that the source lacks. The target is the right
    side; if the direction is not known, the smaller one. An outlet does not reprint
    itself: what it brings again is a new version.
    """
    target = likeness.right if is_directed else likeness.smaller
    is_verbatim = likeness.changed <= _REPRINT_CHANGED * target.shared
    is_copy = target.own_share >= _REPRINT_SHARE and is_verbatim
    return "reprint" if is_copy and not is_one_outlet else "version"


def one_text_probability(likeness: Likeness) -> float:
    """The probability that two reports of one story go back to one text."""
    smaller = likeness.smaller
    is_standing_text = likeness.is_foot_only and smaller.retold < _FOOT_RETOLD
    if likeness.is_house_foot:
        return _STANDING_TEXT
    if is_standing_text and not _is_cited(likeness):
        return _STANDING_TEXT
    told = smaller.retold * smaller.sentences
    logit = (
        _INTERCEPT
        + _PER_OWN_SHARE * smaller.own_shared / (smaller.own_words + _MORE_WORDS)
        + _PER_TAKEN_WORD * min(likeness.taken, _MAX_TAKEN_WORDS)
        + _CITED * _is_cited(likeness)
        + _PER_RETOLD_SHARE * told / (smaller.sentences + _MORE_SENTENCES)
    )
    return min(0.99, 1 / (1 + math.exp(-logit)))


def _is_cited(likeness: Likeness) -> bool:
    """Does one report name the other as the source of what it tells?"""
    return likeness.left_cites or likeness.right_cites


def _is_one_text(likeness: Likeness) -> bool:
    """Are the two reports states of one text?"""
    larger = max(likeness.left, likeness.right, key=lambda side: side.own_words)
    return (
        likeness.taken_share >= _VERSION_TAKEN
        and likeness.smaller.own_share >= _VERSION_OWN_SHARE
        and larger.own_share >= _VERSION_LARGER_SHARE
    )


def _is_rewritten(likeness: Likeness) -> bool:
    """Is the account told in other words, rather than taken over in parts?"""
    own = likeness.smaller.own_shared
    if likeness.speech > _REWRITTEN_SPEECH * own:
        return False
    if likeness.taken >= _REWRITTEN_RUNS * own:
        return False
    return _is_cited(likeness) or likeness.smaller.retold >= _REWRITTEN_RETOLD
