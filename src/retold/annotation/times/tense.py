"""Is a time in a sentence spoken of as past or as still to come?"""

from __future__ import annotations

from typing import Final, Literal

from retold.annotation.times.kinds import CODES, codes_of
from retold.annotation.times.lines import Line
from retold.lexicon.tense import (
    ADJECTIVE_OPENERS,
    BE_FORMS,
    CHOOSING,
    DAY_NAMING_VERBS,
    FUTURE_AUXILIARIES,
    IRREGULAR_PASTS,
    NOT_PASTS,
    PLAN_PARTICIPLES,
    PLAN_PREPOSITIONS,
    PLAN_WORDS,
    PLANNING_VERBS,
    PRESENT_VERBS,
)

Tense = Literal["past", "present", "future"]

_ARTICLES: Final = frozenset({"a", "an", "the"})
_CAUSING: Final = frozenset({"have", "get", "see"})
# "Declared Thursday a day of mourning", "named Monday as the day".
_NAMING: Final = _ARTICLES | {"as"}
_LOOKING_AHEAD: Final = frozenset({"is", "are", "until", "till", "by", "through"})
# Before a time these set it as a bound.
_BOUNDS: Final = frozenset({"until", "till", "by", "through", "before"})
_TURNS: Final = frozenset({"until", "till"})
# Words before "until" among which a denial says that it was then that it happened.
_DENIED_WORDS: Final = 12
# "The Nov. 3 presidential election".
_CHOOSING_WORDS: Final = 4
_EARLIEST: Final = frozenset({("soon", "as"), ("early", "as"), ("later", "than")})
# Words that may tell a tense; others in "-ed" do as well.
_TELLING: Final = codes_of("verb", "either", "ended", "coming")
_EITHER: Final = CODES["either"]
_WORD: Final = CODES["word"]
# Before an expression a mark ends its clause for sure, behind it the opening of a
# subordinate clause.
_ENDS_BEFORE: Final = codes_of("colon", "break")
_QUOTE: Final = CODES["quote"]
_DOT: Final = CODES["dot"]
_CLOSING: Final = frozenset("”»")
_ENDS_BEHIND: Final = codes_of("opener", "that")
_APOSTROPHE: Final = CODES["apostrophe"]
_COLON: Final = CODES["colon"]
_DASH: Final = CODES["dash"]
_ENDS_GROUP: Final = codes_of("comma", "mark", "quote", "and")
_BEFORE_TIMES: Final = codes_of("in", "on", "at", "prep", "the")
_OPENS_CLAUSE: Final = codes_of("and", "quote", "colon", "break", "dot")
# A verb group ("will have been held") is at most this long before its last word.
_GROUP_WORDS: Final = 4
# A verb farther away is not that of the expression.
_CLAUSE_WORDS: Final = 100


def tense_at(line: Line, first: int, stop: int) -> Tense | None:
    """The tense of the verb that a time belongs to; None where no verb tells.

    A past form right behind the expression decides; else the nearest verb or word of
    planning before it in its clause, then the nearest one behind it. For an expression
    that opens its clause ("On Friday he ...") those behind it come first.

    Args:
        line: The sentence.
        first: The first token of the expression.
        stop: The token behind it.

    Source:
        HeidelTime (Strötgen & Gertz 2013) takes the last tense before the expression;
        we read whole verb groups ("will be held") and words that announce plans.
    """
    if _is_named(line, first, stop):
        return "future"
    if stop < line.stop and _tense_of(line, stop, is_after=True) == "past":
        # "The court on Friday delayed ..."
        return "past"
    if _is_fronted(line, first):
        tense = _tense_behind(line, stop) or _tense_before(line, first)
    else:
        tense = _tense_before(line, first) or _tense_behind(line, stop)
    if tense == "past" and _may_be_ahead(line, first, stop):
        return "present"
    if tense == "past" or first == line.first:
        return tense
    # "The hearing is Monday", "has until Monday" look ahead.
    before = tuple(line.lows[max(line.first, first - 2) : first])
    is_ahead = before[-1] in _LOOKING_AHEAD
    return "future" if is_ahead or before in _EARLIEST else tense


def _may_be_ahead(line: Line, first: int, stop: int) -> bool:
    """May a time be to come though the verb is past ("passed a bill to pay it until")?

    Then nearness decides. Of 22 dates behind such a preposition that were read as more
    than 200 days past, 19 were to come.
    """
    before = line.low(first - 1)
    if before in _BOUNDS:
        return not (before in _TURNS and _is_denied(line, first - 1))
    end = min(line.stop, stop + _CHOOSING_WORDS)
    return any(word in CHOOSING for word in line.lows[stop:end])


def _is_denied(line: Line, token: int) -> bool:
    """Does "not" stand before a word ("did not open until May", "wasn't until May")?"""
    words = line.lows[max(line.first, token - _DENIED_WORDS) : token]
    return "not" in words or "t" in words


def _tense_before(line: Line, first: int) -> Tense | None:
    """The tense that the nearest word before an expression tells in its clause."""
    codes, lows = line.codes, line.lows
    floor = max(line.first, first - _CLAUSE_WORDS)
    token = first
    while token > floor:
        token -= 1
        code = codes[token]
        if code == _QUOTE:
            # A sentence that is over before belongs to the quotation.
            token = -1 if _DOT in codes[token:first] else _quotation_start(line, token)
            if token < floor:
                return None
            continue
        if lows[token] == "since":
            # "Shares are down since the crash in March."
            return "past"
        if code in _TELLING or (code == _WORD and lows[token].endswith("ed")):
            tense = _tense_of(line, token, is_after=False)
            if tense is not None:
                return tense
        elif code in _ENDS_BEFORE and not (code == _COLON and line.is_tight(token)):
            return None
    return None


def _quotation_start(line: Line, token: int) -> int:
    """Where the quotation that a mark closes was opened; -1 if it opens one."""
    is_straight = line.lows[token] == '"'
    opener = token - 1
    while opener >= line.first and line.codes[opener] != _QUOTE:
        opener -= 1
    if is_straight:
        marks = line.codes.count(_QUOTE, line.first, token)
        return opener if marks % 2 else -1
    is_closing = line.lows[token] in _CLOSING and opener >= line.first
    return opener if is_closing else -1


def _tense_behind(line: Line, stop: int) -> Tense | None:
    """The tense that the nearest word behind an expression tells in its clause."""
    codes, lows = line.codes, line.lows
    for token in range(stop, min(line.stop, stop + _CLAUSE_WORDS)):
        code = codes[token]
        if code in _TELLING or (code == _WORD and lows[token].endswith("ed")):
            tense = _tense_of(line, token, is_after=True)
            if tense is not None:
                return tense
        elif code in _ENDS_BEHIND:
            return None
    return None


def _is_named(line: Line, first: int, stop: int) -> bool:
    """Is a day made something?

    "declared Thursday a day of mourning", "Thursday has been declared a day of ..."
    """
    after = line.lows[stop : min(stop + _GROUP_WORDS, line.stop)]
    if line.low(first - 1) in DAY_NAMING_VERBS:
        return bool(after) and after[0] in _NAMING
    if DAY_NAMING_VERBS.isdisjoint(after):
        return False
    return any(
        word in DAY_NAMING_VERBS and set(after[:at]) <= BE_FORMS | {"has"} and at
        for at, word in enumerate(after)
        if _NAMING.intersection(after[at + 1 : at + 2])
    )


def _is_fronted(line: Line, first: int) -> bool:
    """Does an expression open its clause ("... and on Friday he left")?"""
    token = first - 1
    while token >= line.first and line.codes[token] in _BEFORE_TIMES:
        token -= 1
    return (
        token < line.first
        or line.codes[token] in _OPENS_CLAUSE
        or line.lows[token] == "but"
    )


def _tense_of(line: Line, token: int, *, is_after: bool) -> Tense | None:
    """The tense that one word tells, read with the words of its verb group.

    Behind the expression a past form tells when it was said, not what it announces
    ("On Tuesday they agreed to meet").
    """
    if not _may_tell(line, token) or _is_host(line, token):
        return None
    first, word = _word_at(line, token)
    before = _words_before(line, first)
    is_told = is_after and word.endswith("ed") and BE_FORMS.isdisjoint(before)
    if not is_told and _announces(word, before, line.low(token + 1)):
        return "past" if "had" in before else "future"
    if not line.is_capital(first) and _is_past(word, before[-1:]):
        group = _behind_article(before)
        is_future = not FUTURE_AUXILIARIES.isdisjoint(group) or (
            "to" in group and "be" in group
        )
        return "future" if is_future else "past"
    return "present" if word in PRESENT_VERBS else None


def _may_tell(line: Line, token: int) -> bool:
    """Is a token a verb or a word of planning, as far as its form tells?"""
    code = line.codes[token]
    if code == _WORD:
        return line.lows[token].endswith("ed")
    if code == _EITHER:
        # A capital makes a name of it ("May", "Sat").
        return line.kind(token) == "word"
    return code in _TELLING


def _is_host(line: Line, token: int) -> bool:
    """Is a token the first half of a word such as "won't"?"""
    return line.codes[token + 1 : token + 2] == _APOSTROPHE and (
        line.is_tight(token + 1) and line.low(token + 2) != "s"
    )


def _word_at(line: Line, token: int) -> tuple[int, str]:
    """The first token of the word that ends at a token, and the word."""
    word = line.lows[token]
    sign = token - 1
    if sign <= line.first or line.codes[sign] != _APOSTROPHE or not line.is_tight(sign):
        return token, word
    if word == "s":
        return sign, "'s"
    return sign - 1, f"{line.lows[sign - 1]}'{word}"


def _words_before(line: Line, token: int) -> list[str]:
    """The words before a token that may be of its verb group, back to a mark."""
    words: list[str] = []
    while token > line.first and len(words) < _GROUP_WORDS:
        token -= 1
        code = line.codes[token]
        if code in _ENDS_GROUP and not (code == _DASH and line.is_tight(token)):
            break
        if code == _EITHER and line.kind(token) != "word":
            # The month is no auxiliary.
            break
        token, word = _word_at(line, token)
        words.append(word)
    words.reverse()
    return words


def _behind_article(words: list[str]) -> list[str]:
    """The words behind the last article, which no verb group has in it.

    "It would end a practice announced in March": it is over. But "They will get a bill
    passed in March".
    """
    places = [n for n, word in enumerate(words) if word in _ARTICLES]
    if not places or _CAUSING.intersection(words[: places[-1]][-1:]):
        return words
    return words[places[-1] + 1 :]


def _announces(word: str, before: list[str], after: str) -> bool:
    """Does a word say that something is to come?"""
    if word in FUTURE_AUXILIARIES or word in PLAN_WORDS:
        return True
    if word in {"planned", "scheduled"} and after in {"a", "an", "the"}:
        return not ADJECTIVE_OPENERS.intersection(before[-1:])
    if word in PLAN_PARTICIPLES:
        is_due_to = word == "due" and after == "to"
        return bool(BE_FORMS.intersection(before)) or (
            after in PLAN_PREPOSITIONS and not is_due_to
        )
    if word == "set" and after == "for":
        return True
    is_noun = bool(ADJECTIVE_OPENERS.intersection(before[-1:])) or (
        before[-1:] == ["'s"]
    )
    return word in PLANNING_VERBS and after == "to" and not is_noun


def _is_past(word: str, before: list[str]) -> bool:
    """Is a word a past form of a verb, as far as its shape and its neighbour tell?"""
    if before in (["to"], ["-"]):
        return False
    if word in IRREGULAR_PASTS:
        return True
    is_form = word.endswith("ed") and len(word) > 4 and word not in NOT_PASTS
    return is_form and not ADJECTIVE_OPENERS.intersection(before)
