"""Words put for others in a sentence that is otherwise the same: "northern" "western".

Method: the two words stand between the same words (`frames`), and a table says that no
writer would put one for the other (`opposition`). One side must not be denied.

Source: kinds of factual error, Pagnoni, Balachandran & Tsvetkov 2021; opposites as a
sign of contradiction: de Marneffe, Rafferty & Manning 2008.

Measured on the half of FACTOR set apart: 243 of 243 said were right, with the other
rules two in three of its 777 contradictions were found, none of 175 rewordings was
accused. In 683 pairs of real reports that share alike sentences it said nothing.

Fails: opposites where the sentences speak of two things of a kind by a word that both
have; "acquired" and "developed", which no table holds. To take any two words of
two classes of near-synonyms for a contrast was tried: 16 of 16 such pairs in real
paraphrases (MRPC) were rewordings.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retold.lexicon.function_words import NEGATIONS
from retold.lexicon.places import SIDES
from retold.lexicon.titles import ROLES, TITLE_HEADS
from retold.model import Finding
from retold.reconcile.findings.claims import contradiction
from retold.reconcile.findings.facts import difference
from retold.reconcile.findings.fates import has_grown
from retold.reconcile.findings.lands import kind_of_lands, name_with_side
from retold.reconcile.findings.negations import DENYING, is_denied_near
from retold.reconcile.findings.slots import evidence, is_in_quote
from retold.reconcile.frames import Frame, pairs_of
from retold.reconcile.opposition import are_contrasted
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical

_PROBABILITY: Final = 0.95
_JOINT_WORDS: Final = 2
# Where both sides put more words than this, they tell of two things.
_MOST_CONTENT: Final = 2


def contrast_findings(words: WordAlignment) -> Iterator[Finding]:
    """Words of which one says something else than the other, in one frame.

    One finding for each frame, of the first such pair in reading order.
    """
    if not words.frames or _count_apart(words):
        return
    for frame in words.frames:
        if _content(words, frame) > _MOST_CONTENT:
            continue
        for i, j in pairs_of(frame, words.left, words.right):
            left, right = words.left.words[i], words.right.words[j]
            if not (left.is_content and right.is_content) and not _is_short(frame):
                continue
            if left.stem in _UNITS_OF_TIME and len(frame.left) + len(frame.right) > 2:
                continue
            if (
                are_contrasted(left, right)
                and _may_stand(words, i, j)
                and not _is_turned(words, frame, i, j)
                and not ({left.stem, right.stem} & DENYING and _is_denied_once(words))
                and not has_grown(words)
            ):
                yield _contrast(words, i, j)
                break


def _contrast(words: WordAlignment, i: int, j: int) -> Finding:
    """The finding that two words make; "North" and "South" may begin two names."""
    names = name_with_side(words, i, j)
    if names is not None:
        kind = kind_of_lands(words, *names)
        return difference(kind, words, *names, _PROBABILITY, "contradiction")
    said_l = evidence(words.left.report, *words.left.words[i].token[:2])
    said_r = evidence(words.right.report, *words.right.words[j].token[:2])
    are_bodies = _is_of_body(words.left, i) and _is_of_body(words.right, j)
    matter = "one role, two parties" if are_bodies else "said of one matter"
    return contradiction(
        "participants-differ" if are_bodies else "claim-contradicts",
        f"{matter}: “{said_l.text}” and “{said_r.text}”",
        (said_l, said_r),
        _PROBABILITY,
    )


def _is_of_body(view: SentenceView, i: int) -> bool:
    """Is it a capitalised word ("Democrats", "Senate") that is no title and no date?"""
    word = view.words[i]
    start, end = word.token[:2]
    said = view.report.text[start:end]
    # The first word of a sentence has its capital anyway.
    is_name = word.is_name or (i == 0 and f" {said}" in view.report.text)
    return (
        is_name
        and word.token.norm not in ROLES | TITLE_HEADS
        and word.token.norm not in SIDES
        and not any(time.start <= start < time.end for time in view.times)
    )


def _count_apart(words: WordAlignment) -> bool:
    """Has each sentence a figure that the other lacks, of one unit or of none?

    "389 young voters" and "345 old voters": two parts of a whole, each with its count.
    """
    figures_l, figures_r = words.left.figures, words.right.figures
    only_l = [x for x in figures_l if all(x.value != y.value for y in figures_r)]
    only_r = [y for y in figures_r if all(x.value != y.value for x in figures_l)]
    return any(x.unit == y.unit for x in only_l for y in only_r)


def _is_denied_once(words: WordAlignment) -> bool:
    """Has one sentence a negation that the other lacks, in so many words?

    "Denied that a cut is planned" and "said that no cut is planned" agree.
    """
    return any(
        word.token.norm in NEGATIONS and i not in side.to_right
        for side in (words, words.mirrored)
        for i, word in enumerate(side.left.words)
    )


# "Year-long" and "12-month", "by year's end" and "in the last quarter" are said of one
# time: a unit counts only where it alone was put for another.
_UNITS_OF_TIME: Final = frozenset(
    map(canonical, "minute hour day week month year decade century".split())
)


def _content(words: WordAlignment, frame: Frame) -> int:
    """Content words of the side that has fewer."""
    return min(
        sum(words.left.words[i].is_content for i in frame.left),
        sum(words.right.words[j].is_content for j in frame.right),
    )


def has_contrast(words: WordAlignment, frame: Frame) -> bool:
    """Do words stand in the frame that are contrasted by themselves?"""
    return any(
        are_contrasted(words.left.words[i], words.right.words[j])
        for i, j in pairs_of(frame, words.left, words.right)
    )


def _is_short(frame: Frame) -> bool:
    """Is hardly more exchanged than a word for a word?

    "Set off" and "put on": joints mean nothing without what they join.
    """
    return max(len(frame.left), len(frame.right)) <= _JOINT_WORDS


def _may_stand(words: WordAlignment, i: int, j: int) -> bool:
    """May the two words be held against each other?

    Not in a quotation on both sides, which is the quotation's matter; not in brackets,
    which are the writer's; not in dates, which are compared as dates; nor where each
    counts ("24 hours", "one day").
    """
    left, right = words.left.words[i].token, words.right.words[j].token
    if any(
        view.report.text[token.start - 1 : token.start] == "["
        for view, token in ((words.left, left), (words.right, right))
        if token.start
    ):
        return False
    if is_in_quote(words.left, *left[:2]) and is_in_quote(words.right, *right[:2]):
        return False
    if _counts(words.left, i) and _counts(words.right, j):
        return words.left.words[i - 1].stem == words.right.words[j - 1].stem
    date_l, date_r = _date(words.left, left.start), _date(words.right, right.start)
    # "Thursday, Sept. 12" and "Saturday, Sept. 12" are one date with two weekdays.
    return date_l is None or date_r is None or date_l == date_r


def _date(view: SentenceView, start: int) -> str | None:
    """The date, if it is known, of the time in which a word stands."""
    return next(
        (
            time.value
            for time in view.times
            if time.start <= start < time.end
            and time.type in ("DATE", "TIME")
            and "X" not in time.value
        ),
        None,
    )


def _counts(view: SentenceView, i: int) -> bool:
    """Does a number stand before the word?"""
    return i > 0 and view.words[i - 1].is_number


def _is_turned(words: WordAlignment, frame: Frame, i: int, j: int) -> bool:
    """Is one of two words denied, and the other not?

    "Did not rise" and "fell" agree.
    """
    return is_denied_near(words.left, frame.left, i) != is_denied_near(
        words.right, frame.right, j
    )
