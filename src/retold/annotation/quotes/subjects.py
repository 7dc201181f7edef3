"""Subjects: the words of a sentence that name whose words a cue introduces."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.antecedents import antecedent
from retold.annotation.quotes.appositions import is_adverbial, naming_end
from retold.annotation.quotes.clauses import is_hyphen
from retold.annotation.quotes.cues import Cue
from retold.annotation.quotes.false_cues import is_adjective, is_noun
from retold.annotation.quotes.leading import is_leading
from retold.annotation.quotes.past_verbs import (
    before_verb,
    is_half,
    is_irregular,
    past_verb,
)
from retold.annotation.quotes.phrase_ends import phrase_end
from retold.annotation.quotes.pieces import SIGN, VERB
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.verbforms import VERB_FORMS
from retold.annotation.quotes.words import DASHES, is_adverb, is_capital
from retold.lexicon.clauses import (
    ADVERBS,
    ARTICLES,
    BE,
    BREAKS,
    DETERMINERS,
    FINITE,
    LEADING,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from retold.lexicon.places import is_place
from retold.lexicon.speech import BARE_CLAUSE, CLAUSE
from retold.lexicon.tense import FINITE_PASTS
from retold.lexicon.titles import JUNIORS, PERSONS

_RELATIVES: Final = frozenset(("who", "which", "that"))
_HAVE: Final = frozenset(("has", "have", "had"))
# Words that begin a phrase and are no name.
_PHRASE_HEADS: Final = PRONOUNS | DETERMINERS
# Words at the front of a clause that may be no part of its subject.
_LEADING: Final = LEADING | ADVERBS
_JOINERS: Final = frozenset(("and", "but", "or", "then"))
_NO_SUBJECTS: Final = frozenset(("there", "to", "the", "a", "an"))
# No phrase begins with these: a comparison, what exists, and half a verb group.
_NO_FRONTS: Final = frozenset(
    "instead rather than there been being be including".split()
)
# What stands behind these is no subject ("in an effort called ...").
_GOVERNING: Final = frozenset("in on at of by with into from".split())
_AFTER_GERUND: Final = (
    DETERMINERS
    | PREPOSITIONS
    | OBJECT_PRONOUNS
    | frozenset("back forward up out down off away much".split())
)
# Before an article these belong to one phrase with it ("half the town").
_BEFORE_ARTICLE: Final = (
    PREPOSITIONS
    | BREAKS
    | frozenset(
        "and or half all both such many quite around behind beyond below above off up "
        "against along alongside past plus inside outside".split()
    )
)
# Verbs after which another clause begins ("he believes the ...").
_CLAUSE_LEADERS: Final = FINITE | frozenset(
    low for low, form in VERB_FORMS.items() if form.verb in BARE_CLAUSE
)
# What stands between a subject and its "worried" or "convinced".
_LINKING: Final = frozenset("grew became got seemed remained".split())
_CLAUSE_VERBS: Final = frozenset(
    low for low, form in VERB_FORMS.items() if form.verb in CLAUSE
)
# Words that may end a chunk of words that stand together.
_CHUNK_ENDS: Final = BREAKS | _CLAUSE_LEADERS | {"and"}
_AHEAD_OF_VERB: Final = MODALS - {"to"}
_INDEFINITE: Final = frozenset(("a", "an"))
# A subject is hardly ever longer; a longer stretch is a clause that was not seen.
_SUBJECT_PIECES: Final = 25
_BESIDE: Final = frozenset("surrounding nearby neighboring neighbouring".split())
# What "and" joins to a noun without a name is hardly longer.
_JOINED_PIECES: Final = 4


def subject_before(unit: Unit, cue: Cue) -> Range | None:
    """The pieces that name the subject of a cue that follows it, as a range."""
    end = cue.first
    before = unit.lows[end - 1]
    if before == "far" and unit.lows[end - 2] == "so":
        end -= 2  # "Most members so far have refused"
        before = unit.lows[end - 1]
    if unit.kinds[end - 1] & SIGN:
        return _subject_before_sign(unit, end - 1)
    if before in _RELATIVES:
        return antecedent(unit, end - 1)
    if before in _JOINERS:
        return None
    start = _chunk_start(unit, end)
    if unit.lows[start - 1] == "," and unit.lows[start].rstrip(".") in JUNIORS:
        start = _chunk_start(unit, start - 1)  # "police chief John Roe, Jr., said"
    if _is_relative(unit, start - 1) and (
        _is_time(unit.lows[start:end]) or _is_relative_clause(unit, start)
    ):
        return antecedent(unit, start - 1)
    return _subject_in(unit, cue, start, end)


def _subject_in(unit: Unit, cue: Cue, start: int, end: int) -> Range | None:
    """The subject of a cue in the words that stand together before it."""
    found = _phrase(unit, start, end)
    if found is None or is_noun(unit, cue, found) or is_adjective(unit, cue, found):
        return None
    if found[0] == start:
        if is_half(unit, start):
            if unit.lows[start - 2] == "who":
                return antecedent(unit, start - 2)  # "pilots who have met Rehm said"
            # "have feared crews will go"
            return _of_clause(unit, start, found, is_apart=False)
        if _is_no_subject(unit, start, end):
            return None
    at = past_verb(unit, found)
    if at is not None:
        return _of_clause(unit, at, found, is_apart=found[1] < end)
    if unit.lows[found[0]] not in _INDEFINITE:
        return found
    return _name_of(unit, found)


def _of_clause(unit: Unit, verb: int, words: Range, *, is_apart: bool) -> Range | None:
    """The subject where the words before a cue are a clause with its verb.

    That of "Brenn suggested Rehm lied" is Rehm. "The town sent ships said" has none,
    nor has what stands apart from the cue ("Rehm wrote in a letter published ...").
    """
    end = words[1]
    is_cue = unit.lows[verb] in _CLAUSE_VERBS
    if is_apart and is_cue:
        return None
    if verb + 1 == end:
        if unit.lows[verb] in _LINKING:
            return before_verb(unit, words)  # "The crew grew worried that ..."
        return words if is_cue or unit.lows[verb] not in FINITE_PASTS else None
    start = verb + 1
    while start + 1 < end and is_adverb(unit.lows[start]):
        start += 1  # "found just 13 percent of lodgers ..."
    is_phrase = may_name(unit, start) or unit.lows[start][:1].isdigit()
    return _phrase(unit, start, end) if is_cue and is_phrase else None


def _is_no_subject(unit: Unit, start: int, end: int) -> bool:
    """Is it half a verb ("will put forward", "was hit by"), or somebody's thing?"""
    before = unit.lows[start - 1]
    if before == "whose":
        # "Brenn, whose full job is reminding ...", but "whose lawyers said"
        return unit.lows[end - 1][-1] != "s"
    if before in _AHEAD_OF_VERB:
        return not may_name(unit, start)
    return before in BE and unit.lows[start].endswith("ed")


def _is_relative(unit: Unit, at: int) -> bool:
    """Is this a relative pronoun that can be a subject, unlike that of "in which"?"""
    low = unit.lows[at]
    if low == "which":
        return unit.lows[at - 1] not in PREPOSITIONS
    # "found that far more people believed"
    return low == "who" or (low == "that" and not unit.kinds[at - 1] & VERB)


def _name_of(unit: Unit, found: Range) -> Range:
    """The name before a description that no second comma ends ("Jane Roe, a nurse")."""
    start = comma = found[0] - 1
    if unit.lows[comma] != ",":
        return found
    while start and is_capital(unit, start - 1):
        start -= 1
    if comma - start < 2 or not unit.kinds[start - 1] & SIGN:
        return found
    words = unit.lows[start:comma]
    is_name = PREPOSITIONS.isdisjoint(words) and TIMES.isdisjoint(words)
    return (start, comma) if is_name and not is_place(" ".join(words)) else found


def _is_time(lows: list[str]) -> bool:
    """Are these words a time alone ("who Tuesday said")?"""
    if lows and not (lows[0] in TIMES or lows[0].isdigit()):
        return False  # as most
    return all(low in TIMES or low.isdigit() for low in lows)


def _subject_before_sign(unit: Unit, sign: int) -> Range | None:
    """The subject before the bracket, comma or dash before a verb."""
    low = unit.lows[sign]
    if low == ")":
        end = _opening_bracket(unit, sign)
        return _phrase(unit, _chunk_start(unit, end), end)
    is_apposed = low == "," or low in DASHES
    return _across_apposition(unit, sign) if is_apposed else None


def _is_relative_clause(unit: Unit, start: int) -> bool:
    """Is the relative pronoun before `start` the subject of the verb there?"""
    if may_name(unit, start) or unit.lows[start][0].isdigit():
        return False
    if unit.lows[start][:-1] in PERSONS and unit.lows[start][-1] == "s":
        return False  # "a man who pilots said would go"
    # "that represents 12 workers", but "(said) that officials in the town".
    relative, after = unit.lows[start - 1], unit.lows[start + 1]
    return relative != "that" or after in DETERMINERS or after[:1].isdigit()


def may_name(unit: Unit, at: int) -> bool:
    """Can a phrase that names somebody begin with this word?"""
    return unit.lows[at] in _PHRASE_HEADS or is_capital(unit, at)


def _opening_bracket(unit: Unit, closed: int) -> int:
    """The bracket that a closing one belongs to, or 0."""
    return next((at for at in range(closed, 0, -1) if unit.lows[at] == "("), 0)


def _chunk_start(unit: Unit, end: int) -> int:
    """Where the words begin that stand together before `end`."""
    lows, kinds = unit.lows, unit.kinds
    for at in range(end - 1, -1, -1):
        low = lows[at]
        if low in _CHUNK_ENDS:
            if low == "that" and lows[at - 1] in PREPOSITIONS:
                continue  # "the judge in that case"
            is_inside = at + 1 == end if low in _CLAUSE_LEADERS else low == "and"
            if low in BREAKS or not is_inside:
                return at + 1
            if low == "and" and lows[at + 1] == "elsewhere":
                continue
            if low == "and" and not _joins_phrases(unit, at):
                return at + 1
        elif kinds[at] & SIGN and low not in ("'", "’") and not is_hyphen(unit, at):
            return at + 1
    return 0


def _joins_phrases(unit: Unit, at: int) -> bool:
    """Does this "and" join two noun phrases rather than two clauses?"""
    lows, kinds = unit.lows, unit.kinds
    if kinds[at - 1] & SIGN or lows[at + 1] in PRONOUNS or lows[at - 2] in BE:
        return False  # "rain is forecast and experts say"
    if is_irregular(unit, at - 1):
        return False  # "The storm broke and the mayor said"
    if lows[at + 1] in _BESIDE:
        return True  # "Some residents in Ostrel and surrounding towns"
    is_name = is_capital(unit, at - 1)
    is_named = is_name and is_capital(unit, at + 1)
    if is_name and not is_named:
        return False
    start = at
    while not kinds[start - 1] & SIGN and lows[start - 1] not in BREAKS:
        # "Smith and Jones said", but also "He met Smith and Jones said".
        if is_named and not is_capital(unit, start - 1):
            return lows[start - 1] == "the"
        if not is_named and at - start == _JOINED_PIECES:
            return False
        start -= 1
    return True


def _phrase(unit: Unit, start: int, end: int) -> Range | None:
    """The noun phrase in a stretch: without leading adverbs and trailing times."""
    lows = unit.lows
    end = phrase_end(unit, start, end)
    start = _phrase_start(unit, start, end)
    if start < end - 1 and lows[end - 1] in PRONOUNS:
        return (end - 1, end)
    start = _past_object(unit, start, end)
    if start + 1 < end and lows[start][-1] == "s" and _is_before_name(unit, start):
        start += 1  # "(strict laws,) rules Republicans say ..."
    if start >= end or lows[start] in _NO_FRONTS or _is_doing(unit, start, end):
        return None
    if end == start + 1 and lows[start].endswith("ed") and not is_capital(unit, start):
        return None  # "The rule, drafted in May, appeared in ..."
    if start < end - 1 and lows[start] in PRONOUNS:
        # "he made false" is no phrase, "he and his brother" is one.
        return (start, end) if lows[start + 1] == "and" else None
    is_subject = end - start <= _SUBJECT_PIECES and lows[end - 1] not in _NO_SUBJECTS
    return (start, end) if is_subject and not _is_time(lows[start:end]) else None


def _phrase_start(unit: Unit, start: int, end: int) -> int:
    """The start without times, adverbs and a phrase that a preposition governs."""
    lows = unit.lows
    if end - start > 2 and lows[start] in TIMES and lows[start + 1] in TIMES:
        start += 2  # "Last year students"
    while start < end and (lows[start] in _LEADING or lows[start].endswith("ly")):
        if not is_leading(unit, start):
            break
        start += 1
    if lows[start] == "for" and lows[start + 2] == "part":
        start += 3  # "For their part members"
    if start < end and lows[start] in PREPOSITIONS:
        start = _past_preposition(unit, start, end)
    return start


def _is_doing(unit: Unit, start: int, end: int) -> bool:
    """Does the stretch tell what somebody does ("raising the tax he")?"""
    if not unit.lows[start].endswith("ing") or is_capital(unit, start):
        return False
    return start + 1 < end and unit.lows[start + 1] in _AFTER_GERUND


def _past_object(unit: Unit, start: int, end: int) -> int:
    """The article at which another phrase begins: "the trip the mayor said ..."."""
    for at in range(end - 2, start, -1):
        if unit.lows[at] in ARTICLES:
            if is_capital(unit, at):
                # A line break is missing: "Photo by Jan Ostrel The coast guard said".
                return start if is_capital(unit, at + 1) else at
            before = unit.lows[at - 1]
            is_governed = before in _BEFORE_ARTICLE or before.endswith(("ing", "ed"))
            if is_governed or unit.kinds[at - 1] & SIGN or unit.lows[at - 2] == "to":
                return start
            return at
    return start


def _is_before_name(unit: Unit, start: int) -> bool:
    """Are things the object of a clause whose subject is the name behind them?"""
    low = unit.lows[start]
    if is_capital(unit, start) or not is_capital(unit, start + 1):
        return False
    if low.endswith(("ous", "ss", "'s")):
        return False
    return not (low in DETERMINERS or low[:-1] in PERSONS or low in ADVERBS)


def _past_preposition(unit: Unit, start: int, end: int) -> int:
    """The start of the last phrase that no preposition governs."""
    lows = unit.lows
    at = end - 1
    while at > start and lows[at] not in PREPOSITIONS:
        at -= 1
        if lows[at] in _PHRASE_HEADS:
            is_governed = at == start + 1 and lows[start] in _GOVERNING
            return end if is_governed and not may_name(unit, end - 1) else at
    return at + 1 if at > start else end


def _across_apposition(unit: Unit, comma: int) -> Range | None:
    """The subject before ", the mayor of the town," and a verb."""
    lows = unit.lows
    sign = lows[comma]
    before = list(unit.signs(0, comma))
    start = _after_break(unit, before, sign)
    first: Range | None = None
    for cut in before:
        if cut < start or lows[cut] != sign:
            continue
        if lows[cut - 1] == "who" and cut - 1 > start:
            is_joined = lows[cut - 2] in _JOINERS
            return None if is_joined else antecedent(unit, cut - 1)
        if not is_adverbial(unit, start, cut):
            begin = max(start, _chunk_start(unit, cut))
            if lows[begin - 1] == "who" and not may_name(unit, begin):
                return antecedent(unit, begin - 1)
            found, verb = _phrase(unit, begin, cut), past_verb(unit, (begin, cut))
            if verb is not None:
                # "The town sank, but Rehm, a pilot, said"
                first = first or _named_before(unit, begin, verb)
            elif found is not None and (first is None or may_name(unit, found[0])):
                if lows[found[1] - 1] in _HAVE and found[1] - found[0] > 1:
                    found = (found[0], found[1] - 1)  # "Rehm has, as always, denied"
                return (found[0], naming_end(unit, cut, comma) or found[1])
        start = cut + 1
    return first


def _after_break(unit: Unit, signs: list[int], sign: str) -> int:
    """Where what may belong together begins: after a stop or a quotation."""
    for at in reversed(signs):
        low = unit.lows[at]
        is_break = low in (";", ":") or (sign == "," and low in DASHES)
        if is_break or at in unit.marked:
            return at + 1
    return 0


def _named_before(unit: Unit, start: int, verb: int) -> Range | None:
    """The subject of a clause's own verb, unless it is a pronoun."""
    found = _phrase(unit, start, verb)
    is_pronoun = found is not None and unit.lows[found[0]] in PRONOUNS
    return None if is_pronoun else found
