"""An answer in words, the same in the terminal, on the page and in a notebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from retold.ask.answer import Answer, Difference, How, Reserve, Saying, StatementAnswer
from retold.show.dates import time_value_words
from retold.show.differences import Stretch
from retold.show.lines import FEW_LABELS
from retold.show.plain import one_line
from retold.show.wording import STANDINGS, count, joined
from retold.text.tokens import tokenize

HEADINGS: Final[dict[How, str]] = {
    "says": "Says this",
    "denies": "Denies this",
    "differs": "Tells it otherwise",
    "says in part": "Says a part of this",
}
_DIFFERENCES: Final = {
    "figure": "another figure",
    "time": "another time",
    "place": "another place",
    "actor": "another name",
    "opposite": "the opposite",
    "roles": "the names in other roles",
}
_RESERVES: Final[dict[Reserve, str]] = {
    "question": "as a question",
    "condition": "under a condition",
    "possibility": "as a possibility",
    "allegation": "as an allegation",
    "not told as done": "not as something that has happened",
    "only named": "in passing, by a noun",
}
_BESIDE: Final[dict[How, str]] = {
    "says": "it also says",
    "denies": "but it denies",
    "differs": "but it tells otherwise",
    "says in part": "it says a part of",
}
# Notes on what a statement says of the claim's other facts.
Beside = Callable[[StatementAnswer], list[tuple[How, str]]]


# ---- the head -------------------------------------------------------------------


def summary_words(answers: Sequence[StatementAnswer]) -> str:
    """What was found, in a line or two."""
    if not answers:
        return "Nothing found: no statement says this, denies it or tells it otherwise."
    says = [a for a in answers if a.how == "says"]
    lines = [_say_this(says) if says else "No statement says this."]
    lines += _others(answers)
    return " ".join(lines)


def _say_this(says: Sequence[StatementAnswer]) -> str:
    reports = _reports(says)
    words = (
        f"{count(len(says), 'statement')} {'say' if len(says) > 1 else 'says'} this: "
        f"{_origins(says)} in {count(len(reports), 'report')}"
    )
    return f"{words}{_given(says)}."


def _given(says: Sequence[StatementAnswer]) -> str:
    """To whom most of the reports that say it give it, if to anybody."""
    reports = _reports(says)
    given: dict[str, set[tuple[str, str]]] = {}
    bare = set()
    for answer in says:
        for saying in answer.mentions:
            place = (answer.story, saying.report)
            if saying.speaker is None:
                bare.add(place)
            else:
                given.setdefault(saying.speaker, set()).add(place)
    if not given:
        return ""
    speaker = min(given, key=lambda name: (-len(given[name] - bare), name))
    times = len(given[speaker] - bare)
    if not times:
        return ""
    who = "all of them" if times == len(reports) > 1 else f"{times:,} of them"
    where = "" if len(reports) == 1 else f"in {who} "
    return f" ({where}given to {one_line(speaker)})"


def _others(answers: Sequence[StatementAnswer]) -> Iterable[str]:
    """The statements that deny it, differ, or say a part, with their origins."""
    denies = [a for a in answers if a.how == "denies"]
    if denies:
        verb = "deny" if len(denies) > 1 else "denies"
        yield f"{len(denies):,} {verb} it ({_origins(denies)})."
    for kind, what in _DIFFERENCES.items():
        some = [
            a
            for a in answers
            if a.how == "differs" and any(d.kind == kind for d in a.differences)
        ]
        if some:
            verb = "give" if len(some) > 1 else "gives"
            yield f"{len(some):,} {verb} {what} ({_origins(some)})."
    parts = [a for a in answers if a.how == "says in part"]
    if parts:
        verb = "say" if len(parts) > 1 else "says"
        yield f"{len(parts):,} {verb} a part of it."


def _origins(answers: Sequence[StatementAnswer]) -> str:
    """The independent origins of some answers, each once."""
    number = len({(a.story, origin.id) for a in answers for origin in a.origins})
    return count(number, "independent origin") if number > 1 else "1 origin"


def _reports(answers: Sequence[StatementAnswer]) -> set[tuple[str, str]]:
    return {(a.story, saying.report) for a in answers for saying in a.mentions}


def searched_words(answer: Answer) -> str:
    """What was searched, and what stands nowhere."""
    found = answer.searched
    words = (
        f"Searched: {count(found.statements, 'statement')} in "
        f"{count(found.reports, 'report')} of "
        f"{count(found.stories, 'story', 'stories')}"
    )
    if found.nowhere:
        words += (
            f". No report has {_listed(found.nowhere).replace('” and “', '” or “')}"
        )
    if found.passed_over:
        some = count(found.passed_over, "sentence")
        words += f". {some} with fewer of the claim's words passed over"
    return f"{words}."


# ---- a statement ----------------------------------------------------------------


def notes(answer: StatementAnswer) -> list[str]:
    """What a statement tells otherwise, lacks, has near it, or tells with a reserve.

    In this order; none if it just says it.
    """
    notes = [_difference(d, answer.how) for d in answer.differences]
    text = answer.mentions[0].text
    loose = [words for words in answer.missing if _stands_in(words, text)]
    lacking = [words for words in answer.missing if words not in loose]
    if lacking:
        notes.append(f"not in it: {_listed(lacking)}")
    if loose:
        notes.append(f"in it, but not surely of this: {_listed(loose)}")
    if answer.around:
        notes.append(f"only around it: {_listed(answer.around)}")
    return notes + [f"told {_RESERVES[reserve]}" for reserve in answer.reserves]


def _stands_in(words: str, text: str) -> bool:
    """Do words of the claim stand in a text, whatever they are there?"""
    wanted = [token.norm for token in tokenize(words)]
    there = [token.norm for token in tokenize(text)]
    return any(
        there[at : at + len(wanted)] == wanted
        for at in range(len(there) - len(wanted) + 1)
    )


def told_beside(answer: Answer) -> Beside:
    """What a statement says of the claim's other facts.

    So a statement that says one half and contradicts the other is told so.
    """
    of: dict[tuple[str, str], list[StatementAnswer]] = {}
    for other in answer.answers:
        of.setdefault((other.story, other.statement), []).append(other)

    def beside(one: StatementAnswer) -> list[tuple[How, str]]:
        return [
            (other.how, _also(one, other, answer.sentences[other.sentence]))
            for other in of[one.story, one.statement]
            if other.sentence != one.sentence
            and not set(one.reports).isdisjoint(other.reports)
        ]

    return beside


def _also(one: StatementAnswer, other: StatementAnswer, fact: str) -> str:
    """That a statement says something of another fact, and in how many reports."""
    shared = len(set(one.reports) & set(other.reports))
    where = "" if shared == len(one.reports) else f" (in {shared:,} of them)"
    return f"{_BESIDE[other.how]} “{one_line(fact)}”{where}"


def _listed(words: Sequence[str]) -> str:
    return joined([f"“{one_line(word)}”" for word in words])


def _difference(difference: Difference, how: How) -> str:
    """What is told otherwise; or where it is told as claimed, what more closely."""
    what = _DIFFERENCES[difference.kind] if how == "differs" else "tells more"
    if difference.kind == "roles":
        return what
    is_open = difference.allows and how == "differs"
    allows = ", which allows for it" if is_open else ""
    value = difference.value
    meant = f" ({time_value_words(value)})" if value and "X" not in value else ""
    return (
        f"{what}: “{one_line(difference.told)}”{meant}{allows}; the claim has "
        f"“{one_line(difference.claimed)}”"
    )


def told_by(answer: StatementAnswer) -> str:
    """Whose it is: "2 origins: HPB and Echo; 7 reports; said by X in 4 reports"."""
    names = Counter(_origin_name(answer, o.id, o.name) for o in answer.origins)
    shown = [f"{name} ({n})" if n > 1 else name for name, n in names.items()]
    reports = len(answer.reports)
    words = f"{count(len(answer.origins), 'origin')}: {joined(shown, FEW_LABELS)}"
    words += f"; {count(reports, 'report')}"
    for speaker, sayings in _by_speaker(answer.mentions):
        inside = {saying.report for saying in sayings}
        verb = "denied" if answer.how == "denies" else "said"
        words += f"; {verb} by {one_line(speaker)}"
        if len(inside) != reports:
            origins = len({saying.origin for saying in sayings})
            words += f" in {count(len(inside), 'report')} of {count(origins, 'origin')}"
    # Reports that tell something like a statement may say this, and not count for it:
    # that it has one origin, or one report, is then no news of what was asked.
    if answer.standing in ("repeated", "single") and len(answer.origins) > 1:
        return words
    return f"{words}; the statement is {STANDINGS[answer.standing].title.lower()}"


def _by_speaker(sayings: Sequence[Saying]) -> list[tuple[str, list[Saying]]]:
    """The speakers to whom reports give it, those of most reports first."""
    by: dict[str, list[Saying]] = {}
    for saying in sayings:
        if saying.speaker:
            by.setdefault(saying.speaker, []).append(saying)
    return sorted(by.items(), key=lambda entry: (-len(entry[1]), entry[0]))


def _origin_name(answer: StatementAnswer, origin: str, name: str | None) -> str:
    """An origin's name, else that of the first report that speaks for it."""
    if name:
        return one_line(name)
    first = next(saying for saying in answer.mentions if saying.origin == origin)
    return one_line(first.outlet or first.report)


# ---- its words ------------------------------------------------------------------


def by_wording(answer: StatementAnswer) -> list[list[Saying]]:
    """The mentions by their words, in their order."""
    by: dict[str, list[Saying]] = {}
    for saying in answer.mentions:
        by.setdefault(one_line(saying.text).casefold(), []).append(saying)
    return list(by.values())


def cut_at_answer(saying: Saying, differences: Sequence[Difference]) -> list[Stretch]:
    """The words cut at the first of those that differ, else at those that answer.

    So what is cut out of a long sentence is never what it is shown for.
    """
    text, start = saying.text, saying.start
    first, last = saying.answer_start - start, saying.answer_end - start
    for difference in differences:
        at = text.find(difference.told)
        if difference.kind != "roles" and difference.told and at >= 0:
            first, last = at, at + len(difference.told)
            break
    cut = (text[:first], False), (text[first:last], True), (text[last:], False)
    return [Stretch(_spaced(words), differs=differs) for words, differs in cut if words]


def _spaced(words: str) -> str:
    """Words in one line, with the white space that parts them from others."""
    bare = one_line(words)
    return (
        " " * words[:1].isspace() + bare + " " * (bool(bare) and words[-1:].isspace())
    )
