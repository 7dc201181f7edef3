"""In brief: the few statements that carry a story."""

from __future__ import annotations

from collections.abc import Iterator
from math import log2
from typing import Final, NamedTuple

from retold.annotation.credits import find_dateline
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.leaning import LEANING
from retold.model import Mention, Statement, Story
from retold.show.plain import one_line
from retold.text.stems import stem
from retold.text.tokens import tokenize

# As many as are read at a glance: five, up to seven where all have two origins.
_FEW: Final = 5
_MOST: Final = 7
# What is shorter is a caption or a cry, what is longer is no brief.
_LEAST_WORDS: Final = 6
_MOST_WORDS: Final = 60
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
_QUOTES: Final = "“”‘’\"'«»„ "


class BriefLine(NamedTuple):
    """A statement under its head, and the mention that the head is taken from."""

    statement: Statement
    mention: Mention
    text: str


def choose_brief(story: Story) -> list[BriefLine]:
    """The statements that carry a story, the most corroborated first.

    A statement weighs more the more origins and reports make it and the earlier they
    do; one that tells the matter of a weightier one again is passed over. Each comes
    under its own head, less a dateline, if that stands by itself: a sentence, no
    headline, question or bare quotation, with no "he" or "but" in front. Of statements
    that one report makes alone each report gives one at most.

    Returns:
        Up to five lines; up to seven while they have two origins and more. Fewer where
        the story has no more, none if it says nothing.

    Cost:
        Linear in the statements, but for sorting them.
    """
    texts = {report.id: report.text for report in story.reports}
    lines: list[BriefLine] = []
    matters: list[set[str]] = []
    alone: set[str] = set()
    for statement in sorted(story.statements, key=lambda s: -_weight(s, texts)):
        most = _MOST if voices(statement) > 1 else _FEW
        line = _line(statement, texts) if len(lines) < most else None
        if line is None or _is_second_alone(line, alone):
            continue
        words = set(_content(line.text))
        if all(_common(words, matter) <= _SAME_MATTER for matter in matters):
            lines.append(line)
            matters.append(words)
            if statement.standing == "single":
                alone.add(line.mention.report)
    return sorted(lines, key=lambda line: -voices(line.statement))


def voices(statement: Statement) -> int:
    """How many independent origins bear a statement out; those of one desk are one."""
    return 1 if statement.standing == "repeated" else len(statement.origins)


def _weight(statement: Statement, texts: dict[str, str]) -> float:
    """The statement's weight, in doublings of its origins."""
    mentions = [m for m in statement.mentions if m.report in texts]
    if not mentions:
        return float("-inf")
    at = [m.start / max(1, len(texts[m.report])) for m in mentions]
    reports = len({m.report for m in mentions})
    return (
        log2(max(1, voices(statement)))
        + _COPIED * log2(reports)
        - _LATE * sum(at) / len(at)
    )


def _is_second_alone(line: BriefLine, alone: set[str]) -> bool:
    is_alone = line.statement.standing == "single"
    return is_alone and line.mention.report in alone


def _line(statement: Statement, texts: dict[str, str]) -> BriefLine | None:
    """The statement under its own head, less a dateline, if that stands by itself.

    Never in another mention's words: what one report adds to a statement no other
    origin bears out.
    """
    head = one_line(statement.text)
    mentions = [m for m in statement.mentions if m.report in texts]
    if not mentions:
        return None
    own = (m for m in mentions if _is_of(head, texts[m.report], m))
    mention = next(own, mentions[0])
    bare = _less_dateline(head, texts[mention.report], mention)
    return BriefLine(statement, mention, bare) if _stands_alone(bare) else None


def _is_of(head: str, text: str, mention: Mention) -> bool:
    """Are a statement's head the words of a mention, or some of them?"""
    words = one_line(text[mention.start : mention.end])
    return all(part.strip() in words for part in head.split(_CUT))


def _less_dateline(head: str, text: str, mention: Mention) -> str:
    """The head without the dateline in front of it."""
    dateline = find_dateline(text)
    if dateline is None or not mention.start <= dateline.start < mention.end:
        return head
    return head.removeprefix(one_line(text[mention.start : dateline.end])).lstrip()


def _stands_alone(text: str) -> bool:
    tokens = tokenize(text)
    return (
        _LEAST_WORDS <= len(tokens) <= _MOST_WORDS
        and tokens[0].norm not in LEANING
        and not text[:1].islower()
        and text.rstrip(_QUOTES).endswith((".", "!", _CUT))
        and not text.startswith(_CUT)
        and not (text[0] in _QUOTES and text[-1] in _QUOTES + _CUT)
    )


def _content(text: str) -> Iterator[str]:
    return (
        stem(token.norm) for token in tokenize(text) if token.norm not in FUNCTION_WORDS
    )


def _common(left: set[str], right: set[str]) -> float:
    """The share of the smaller set that is in both."""
    return len(left & right) / max(1, min(len(left), len(right)))
