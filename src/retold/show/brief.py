"""In brief: the few statements that carry a story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log2
from typing import Final, NamedTuple

from retold.annotation.credits import find_dateline
from retold.lexicon.agencies import agency_named
from retold.lexicon.clauses import FINITE, SUBORDINATORS
from retold.lexicon.function_words import FUNCTION_WORDS, LIGHT_WORDS
from retold.lexicon.furniture import CAPTIONS
from retold.lexicon.leaning import LEANING
from retold.lexicon.renderings import FIRST_PERSON, SECOND_PERSON
from retold.lexicon.reporting import REPORTING
from retold.lexicon.tense import IRREGULAR_PASTS
from retold.model import Mention, Report, Statement
from retold.show.account import Account
from retold.show.plain import one_line
from retold.show.sides import Sides, sides_of, updates_about
from retold.text.language import reads_english
from retold.text.stems import stem
from retold.text.tokens import Token, tokenize

# As many as are read at a glance: five, up to seven where all have two origins.
_FEW: Final = 5
_MOST: Final = 7
# What is shorter is a caption or a cry, what is longer is no brief.
_LEAST_WORDS: Final = 6
_MOST_WORDS: Final = 60
# So few words may be a piece without a verb: of 403 lines of real stories 2 were.
_FEW_WORDS: Final = 9
# Two statements with more than this share of the shorter one's content words in common
# tell the same matter: read on the briefs of 40 real stories.
_SAME_MATTER: Final = 0.45
# What a place costs, and a copy gains, in doublings of the origins. News tells first
# what matters most: a statement at the end of its reports needs four times the origins
# of one at their beginning. A copy counts, for an editor chose it, but less.
_LATE: Final = 2.0
_COPIED: Final = 0.5
# Where a statement's text is a part of its sentence.
_CUT: Final = "…"
# Words behind which more must come.
_GOING_ON: Final = FUNCTION_WORDS | LIGHT_WORDS
_QUOTES: Final = "“”‘’\"'«»„ "
_QUOTED: Final = re.compile('“[^”]*”|"[^"]*"')
# "US" may be a country, a mine be in the sea, and an "I" stand for a party ("I-Vt.").
_SPEAKING: Final = (FIRST_PERSON - {"us", "mine", "i"}) | SECOND_PERSON
_SPEAKER: Final = re.compile(r"\bI(?:['’]\w+)? [a-z]")
# What opens a sentence and is no part of it: a bullet or a time in brackets, and the
# desk in brackets behind its place.
_LEAD: Final = re.compile(r"^(?:[-–—•*·\s]++|\[[^\]]{2,40}\])++")
_DESK: Final = re.compile(r"^(?:[A-Z][\w.]+,? ){0,4}\(([A-Z][\w.&' ]{1,30})\)\s*")
_CAPTION: Final = re.compile("|".join(CAPTIONS), re.IGNORECASE)
_REPORTING: Final = frozenset(map(stem, REPORTING))
# Words of content beside the verb from which on a piece says what was said, and not
# only who said it where ("The judges said in their ruling ...").
_LEAST_SAID: Final = 5
# The later telling of a toll takes the place of the head if it says hardly anything
# else: of the head's content words it has so many, and is hardly longer.
_SAME_TELLING: Final = 0.7
_LONGER: Final = 1.3


class BriefLine(NamedTuple):
    """A statement in the words that stand for it, and what is to be known of them.

    `mention` is where the words are taken from. `disputes` are the sides of the hard
    findings about the statement, each with the finding's number, `updates` those of
    the figures that later reports give anew.
    """

    statement: Statement
    mention: Mention
    text: str
    disputes: tuple[tuple[int, Sides], ...] = ()
    updates: tuple[Sides, ...] = ()


def choose_brief(account: Account) -> list[BriefLine]:
    """The statements that carry a story, the most corroborated first.

    A statement weighs more the more origins and reports make it and the earlier they
    do; one that tells the matter of a weightier one again is passed over. Each comes
    under its own head, less a dateline, if that stands by itself: a sentence, no
    headline, question, bare quotation or piece of one, with no "he" or "but" in front.
    Where later reports tell a figure of it anew, in a sentence that says hardly
    anything else, it comes in their words. Of statements that one report makes alone
    each report gives one at most.

    Returns:
        Up to five lines; up to seven while they have two origins and more. Fewer where
        the story has no more, none if it says nothing.

    Cost:
        Linear in the statements, but for sorting them.
    """
    reports = {report.id: report for report in account.reports}
    spoken = _Speech(account)
    lines: list[BriefLine] = []
    matters: list[set[str]] = []
    alone: set[str] = set()
    statements = account.story.statements
    for statement in sorted(statements, key=lambda s: -_weight(s, account, reports)):
        if len(lines) >= (_MOST if voices(statement) > 1 else _FEW):
            continue
        is_alone = account.shown_as(statement) == "single"
        # So it is with nearly all that one report says: no line need be made of it.
        if is_alone and alone.issuperset(m.report for m in statement.mentions):
            continue
        line = _line(statement, reports)
        if line is None or spoken.holds(line.mention):
            continue
        if is_alone and line.mention.report in alone:
            continue
        words = set(_content(line.text))
        if all(_common(words, matter) <= _SAME_MATTER for matter in matters):
            lines.append(line)
            matters.append(words)
            if is_alone:
                alone.add(line.mention.report)
    return [
        _with_sides(account, line, reports)
        for line in sorted(lines, key=lambda line: -voices(line.statement))
    ]


class _Speech:
    """Where the reports let somebody speak."""

    def __init__(self, account: Account) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = {}
        for group in account.story.quotes:
            for m in group.mentions:
                if m.quote.form == "direct":
                    span = m.quote.start, m.quote.end
                    self._spans.setdefault(m.report, []).append(span)

    def holds(self, mention: Mention) -> bool:
        """Is all of a mention, less its marks, somebody's speech?

        One sentence out of the middle of it has no marks, and reads as the report's.
        """
        return any(
            start <= mention.start + 1 and mention.end - 1 <= end
            for start, end in self._spans.get(mention.report, ())
        )


def voices(statement: Statement) -> int:
    """How many independent origins bear a statement out; those of one desk are one."""
    return 1 if statement.standing == "repeated" else len(statement.origins)


def _weight(
    statement: Statement, account: Account, reports: dict[str, Report]
) -> float:
    """The statement's weight, in doublings of its origins.

    Reports that tell something like it, and count for nothing, do so here, too.
    """
    tellers = [r for r in account.told_by(statement) if r in reports]
    mentions = [m for m in statement.mentions if m.report in tellers]
    if not mentions:
        return float("-inf")
    at = [m.start / max(1, len(reports[m.report].text)) for m in mentions]
    return (
        log2(max(1, voices(statement)))
        + _COPIED * log2(len(tellers))
        - _LATE * sum(at) / len(at)
    )


def _line(statement: Statement, reports: dict[str, Report]) -> BriefLine | None:
    """The statement under its own head, less a dateline, if that stands by itself.

    Never in another mention's words: what one report adds to a statement no other
    origin bears out.
    """
    head = one_line(statement.text)
    mentions = [m for m in statement.mentions if m.report in reports]
    if not mentions:
        return None
    own = (m for m in mentions if _is_of(head, reports[m.report].text, m))
    mention = next(own, mentions[0])
    bare = _bare(head, reports[mention.report], mention)
    stands = _stands_alone(bare, reports[mention.report])
    return BriefLine(statement, mention, bare) if stands else None


def _with_sides(
    account: Account, line: BriefLine, reports: dict[str, Report]
) -> BriefLine:
    """The line in the words of the latest state, and who disputes or updates it."""
    disputes = [
        (number, sides_of(account, account.hard[number - 1]))
        for number in account.hard_about(line.statement)
    ]
    line = line._replace(
        disputes=tuple(disputes), updates=tuple(updates_about(account, line.statement))
    )
    later = _latest_telling(account, line, reports)
    return line if later is None else line._replace(mention=later[0], text=later[1])


def _latest_telling(
    account: Account, line: BriefLine, reports: dict[str, Report]
) -> tuple[Mention, str] | None:
    """The mention that has the latest figures and else what the head says.

    None where the head has them, or no mention does without saying more or less.
    """
    wanted = [
        set(update.sides[update.latest].reports)
        for update in line.updates
        if update.latest is not None
    ]
    if not wanted or _CUT in line.text:
        return None
    if all(line.mention.report in some for some in wanted):
        return None
    words = set(_content(line.text))
    told = set.intersection(*wanted) & set(account.told_by(line.statement))
    for mention in _by_report(account, line.statement.mentions):
        if mention.report not in told:
            continue
        report = reports[mention.report]
        head = one_line(report.text[mention.start : mention.end])
        bare = _bare(head, report, mention)
        if (
            _stands_alone(bare, report)
            and len(bare) <= _LONGER * len(line.text)
            and len(words & set(_content(bare))) >= _SAME_TELLING * len(words)
        ):
            return mention, bare
    return None


def _by_report(account: Account, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions in the order in which their reports were published."""
    return sorted(mentions, key=lambda m: (account.number(m.report), m.start))


def _is_of(head: str, text: str, mention: Mention) -> bool:
    """Are a statement's head the words of a mention, or some of them?"""
    words = one_line(text[mention.start : mention.end])
    return all(part.strip() in words for part in head.split(_CUT))


def _bare(head: str, report: Report, mention: Mention) -> str:
    """The head without the dateline, the bullet or the desk in front of it."""
    dateline = find_dateline(report.text)
    if dateline is not None and mention.start <= dateline.start < mention.end:
        dated = one_line(report.text[mention.start : dateline.end])
        head = head.removeprefix(dated).lstrip()
    desk = _DESK.match(head)
    if desk and (agency_named(desk[1]) or (report.outlet or "").startswith(desk[1])):
        head = head[desk.end() :]
    return _LEAD.sub("", head)


def _stands_alone(text: str, report: Report) -> bool:
    tokens = tokenize(text)
    return (
        _LEAST_WORDS <= len(tokens) <= _MOST_WORDS
        and tokens[0].norm not in LEANING
        and not (tokens[1].norm == "of" and tokens[2].norm in LEANING)
        and not text[:1].islower()
        and text.rstrip(_QUOTES).endswith((".", "!", _CUT))
        and not text.startswith(_CUT)
        and not (text[0] in _QUOTES and text[-1] in _QUOTES + _CUT)
        and _is_balanced(text)
        and not _CAPTION.search(text)
        and not _speaks(text)
        and not _is_cut_off(text)
        and not (len(tokens) <= _FEW_WORDS and _is_verbless(text, tokens, report))
    )


def _is_verbless(text: str, tokens: Sequence[Token], report: Report) -> bool:
    """Has an English sentence no form of a verb ("Just shy of her 98th birthday.")?

    A plain present ("want") has the form of a noun, so longer ones are not asked.
    """
    return reads_english(report) and not any(_may_be_verb(text, t) for t in tokens)


def _may_be_verb(text: str, token: Token) -> bool:
    norm = token.norm
    if norm in FINITE or norm in IRREGULAR_PASTS or "'" in norm:
        return True
    is_form = norm.endswith(("ed", "s")) and norm not in FUNCTION_WORDS
    return is_form and text[token.start].islower()


def _is_cut_off(text: str) -> bool:
    """Does a piece of the sentence end in the middle of a thought ("Brenn said …")?"""
    *before, last = (tokenize(piece) for piece in text.split(_CUT))
    cut = [piece for piece in before if piece]
    if not cut:
        return False
    if any(piece[-1].norm in _GOING_ON for piece in cut):
        return True
    if any(
        behind[0].norm == "that" and stem(piece[-1].norm) not in _REPORTING
        for piece, behind in pairwise([*cut, last] if last else cut)
    ):
        return True  # "In a talk with the Echo … that the dam was safe."
    if cut[0][0].norm in SUBORDINATORS and "," not in text:
        return True  # "After the dam above Ostrel broke on Monday …"
    said = list(_content(text))
    return len(said) <= _LEAST_SAID and not _REPORTING.isdisjoint(said)


def _speaks(text: str) -> bool:
    """Does somebody speak of himself, or to somebody, outside of quotation marks?"""
    bare = _QUOTED.sub(" ", text)
    words = {token.norm.partition("'")[0] for token in tokenize(bare)}
    return bool(words & _SPEAKING or _SPEAKER.search(bare))


def _is_balanced(text: str) -> bool:
    """Is every quotation that is opened closed? A piece of one lacks its speaker."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _content(text: str) -> Iterator[str]:
    return (
        stem(token.norm) for token in tokenize(text) if token.norm not in FUNCTION_WORDS
    )


def _common(left: set[str], right: set[str]) -> float:
    """The share of the smaller set that is in both."""
    return len(left & right) / max(1, min(len(left), len(right)))
