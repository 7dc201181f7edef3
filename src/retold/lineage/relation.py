"""How two reports are related: one text, a retelling, borrowed parts, or nothing."""

from __future__ import annotations

import math
from typing import Final, Literal

from retold.lineage.citations import Citation
from retold.lineage.features import MAX_DAYS, Likeness
from retold.model import Relation

# A small logistic model: do two reports go back to one text? Fitted with a ridge on 107
# pairs of real reports that were labelled by reading (leave-one-out F1 90, Brier score
# 0.06) and rounded. The intercept says that two reports of one event are mostly
# independent. New pairs are harder: see docs/explanation/lineage.md.
_INTERCEPT: Final = -3.3
_PER_OWN_SHARE: Final = 3.5  # share of the smaller account in the other's own words
_PER_TAKEN_WORD: Final = 3.0 / 60  # own words in runs of six and more, at most 60
_MAX_TAKEN_WORDS: Final = 60
_CITED: Final = 4.0  # one names the other's outlet as the source of its account
_REMARK: Final = 1.5  # ... or only of a remark in it
# ... with ten words of account in common: of the labelled pairs in which one cites the
# other, 18 of 20 that are kin have more, six of eight others fewer.
_CITED_WORDS: Final = 10
# ... or with a quarter of the sentences given to the other, and a fifth told alike: a
# retelling in its own words.
_GIVEN_SHARE: Final = 0.25
_GIVEN_RETOLD: Final = 0.2
# Both give one third outlet as their source (see `common_source`): the more of their
# sentences, the more it weighs. What follows a citation mostly goes on with it, so a
# report that gives a quarter of its sentences to one source tells nothing else.
_PER_COMMON_SHARE: Final = 9.0
_MOST_COMMON: Final = 2.5
_ALL_COMMON: Final = 0.25
# ... if they tell so much alike: of twelve pairs read by eye that tell less, two are
# kin.
_COMMON_RETOLD: Final = 0.15
_PER_RETOLD_SHARE: Final = 3.3  # narrative sentences with a counterpart in order
_SAME_LEAD: Final = 1.0  # both begin with the same sentence
# ... that is, with nine tenths of its words: all six labelled pairs that do are kin.
_WHOLE_LEAD: Final = 0.9
# What reports of different years share is a set phrase ("declining issues outnumbered
# advancing ones"), unless it is much: all five such pairs read by eye were. (So were
# three of months apart, but planted families lose more by that than real ones win.)
_YEARS_APART: Final = -1.5
_YEAR_DAYS: Final = 365
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
# ... and so much of one text is the other's, speech and all: a short account between
# long quotations may be a block that an outlet sets into many reports.
_VERSION_SHARED: Final = 0.3
# The next state of an outlet's own text keeps three tenths of the account, and with it
# the end. Of 33 real pairs of one outlet's reports of two days that share two to five
# tenths, five fit that, and go on with one story; others have a paragraph of background
# or the captions of a gallery in common.
_NEXT_STATE_SHARE: Final = 0.3
_NEXT_STATE_END: Final = 0.7
# A reprint keeps the words: of the account, so much is the source's (the rest is
# another headline), and of what is taken at most a slip is set right. Reprints that
# were labelled by reading have other words in 0 to 2.3 places of 1,000, for all that
# they leave out (captions: up to 54 words in 1,000); edited copies in 9.
_REPRINT_SHARE: Final = 0.8
_REPRINT_REPLACED: Final = 0.0025
# Half of a lead sentence is more than two reports of one event share by chance. Of the
# labelled pairs of outlets that share half of the smaller account and no lead, three
# are derived and one, at .65, is a version; new tops leave more than this.
_OWN_LEAD: Final = 0.5
_ALL_BUT_THE_LEAD: Final = 0.8
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

    Two states of one text are a "version" here; whether one is a mere copy, or an
    article of its own, depends on which is the target: see `state_relation`.
    """
    if one_text_probability(likeness) >= MIN_PROBABILITY:
        if _is_one_text(likeness) or _is_next_state(likeness):
            return "version"
        if not likeness.is_one_outlet:
            return "rewritten" if _is_rewritten(likeness) else "derived"
    is_speech = likeness.speech >= MIN_SPEECH_WORDS and not likeness.is_one_outlet
    return "quotes-only" if is_speech else None


def holds_lead(likeness: Likeness) -> bool:
    """Has one report of another outlet the other's whole lead below one of its own?

    That alone is not enough to call it derived: two reports of one event may open with
    the words of one statement. A digest does so with one report after another.
    """
    low, high = sorted((likeness.left.head, likeness.right.head))
    is_lead_below = low < _OWN_LEAD and high >= _WHOLE_LEAD
    return is_lead_below and not likeness.is_one_outlet


def state_relation(
    likeness: Likeness, *, is_directed: bool
) -> Literal["reprint", "version", "derived"]:
    """How a report took over a text that two reports have: as it was, or changed.

    The target is the right side; if the direction is not known, the smaller one. A
    reprint holds next to nothing that the source lacks. What has a lead of its own and
    much other text is an own article. An outlet neither reprints itself nor takes from
    itself: what it brings again is a new version.
    """
    if likeness.is_one_outlet:
        return "version"
    target = likeness.right if is_directed else likeness.smaller
    is_verbatim = likeness.replaced <= _REPRINT_REPLACED * target.shared
    if target.own_share >= _REPRINT_SHARE and is_verbatim:
        return "reprint"
    heads = [target.head] if is_directed else [likeness.left.head, likeness.right.head]
    has_own_lead = max(heads) < _OWN_LEAD
    is_own_text = has_own_lead and likeness.smaller.own_share < _ALL_BUT_THE_LEAD
    return "derived" if is_own_text else "version"


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
        + _citation_weight(likeness)
        + _common_source_weight(likeness)
        + _SAME_LEAD * (min(likeness.left.head, likeness.right.head) >= _WHOLE_LEAD)
        + _PER_RETOLD_SHARE * told / (smaller.sentences + _MORE_SENTENCES)
        + _YEARS_APART * (likeness.days_apart > _YEAR_DAYS)
    )
    return min(0.99, 1 / (1 + math.exp(-logit)))


def _common_source_weight(likeness: Likeness) -> float:
    """What it weighs that both give a third outlet as their source."""
    if likeness.source is None or likeness.smaller.retold < _COMMON_RETOLD:
        return 0.0
    return min(_MOST_COMMON, _PER_COMMON_SHARE * likeness.source.share)


def _citation_weight(likeness: Likeness) -> float:
    """What it weighs that one names the other as its source, if it does."""
    if _is_cited(likeness):
        return _CITED
    return _REMARK if _cited_sides(likeness) else 0.0


def _is_cited(likeness: Likeness) -> bool:
    """Does one report name the other as the source of its account?"""
    cited = _cited_sides(likeness)
    return any(citation.is_central for citation in cited) or _leans(likeness)


def _cited_sides(likeness: Likeness) -> list[Citation]:
    """Where either report names the other as the source of anything that it tells.

    Where hardly a word of the other's account is shared, it is the source of a quote.
    """
    sides = (
        (likeness.left_cites, likeness.right.given),
        (likeness.right_cites, likeness.left.given),
    )
    return [cites for cites, given in sides if cites and given >= _CITED_WORDS]


def _leans(likeness: Likeness) -> bool:
    """Does one report give much of what both tell to the other?"""
    by_left = likeness.left_cites and likeness.left.leans >= _GIVEN_SHARE
    by_right = likeness.right_cites and likeness.right.leans >= _GIVEN_SHARE
    return bool(by_left or by_right) and likeness.smaller.retold >= _GIVEN_RETOLD


def _is_one_text(likeness: Likeness) -> bool:
    """Are the two reports states of one text?

    What an outlet's reports of different days have in common is text that it uses
    again.
    """
    if likeness.is_one_outlet and likeness.days_apart > MAX_DAYS:
        return False
    larger = max(likeness.left, likeness.right, key=lambda side: side.own_words)
    return (
        likeness.taken_share >= _VERSION_TAKEN
        and likeness.smaller.own_share >= _VERSION_OWN_SHARE
        and larger.own_share >= _VERSION_LARGER_SHARE
        and _is_largely_shared(likeness)
    )


def _is_largely_shared(likeness: Likeness) -> bool:
    """Is much of one of the texts the other's, counting speech, too?"""
    shares = likeness.left.shared_share, likeness.right.shared_share
    return max(shares) >= _VERSION_SHARED


def _is_next_state(likeness: Likeness) -> bool:
    """Did an outlet put a new top on its text, and keep the end?"""
    return (
        likeness.is_one_outlet
        and _is_largely_shared(likeness)
        and likeness.days_apart <= 1
        and likeness.smaller.own_share >= _NEXT_STATE_SHARE
        and max(likeness.left.end, likeness.right.end) >= _NEXT_STATE_END
    )


def _is_rewritten(likeness: Likeness) -> bool:
    """Is the account told in other words, rather than taken over in parts?

    A report that tells little but what it says the other, or a third, brought is a
    retelling of that. One that thanks the other for a part is an own article.
    """
    source = likeness.source
    if _leans(likeness) or (source is not None and source.share >= _ALL_COMMON):
        return True
    own = likeness.smaller.own_shared
    if likeness.speech > _REWRITTEN_SPEECH * own:
        return False
    if likeness.taken >= _REWRITTEN_RUNS * own:
        return False
    cited = _cited_sides(likeness)
    if any(cites.is_thanks for cites in cited):
        return False
    is_named = any(cites.is_central for cites in cited)
    return is_named or likeness.smaller.retold >= _REWRITTEN_RETOLD
