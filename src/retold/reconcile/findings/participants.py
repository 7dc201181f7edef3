"""Who took part in what: one occasion with one set of people here, another there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from retold.annotation.names import same_name
from retold.annotation.times.intervals import are_compatible
from retold.lexicon.events import (
    BEFORE_VERBS,
    OCCASIONS,
    TAKING_PART,
    TAKING_PART_IN,
)
from retold.model import Finding, Name, TimeExpression
from retold.reconcile.findings.slots import evidence
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment

# Words between an occasion and the name, place or date that belongs to it: "a meeting
# in Saudi Arabia on Feb. 18" has none, "talks on the war with" three.
_REACH_WORDS: Final = 6
_JOINS: Final = re.compile(r"^(?:\s|,|\band\b|\bwith\b|\bof\b|[A-Z][\w.'’-]*+)*$")
_BOUNDARY: Final = re.compile(r"[;:“”\"]|,\s(?:which|who|while|but)\b|\bthat\b")
# Marks that two occasions are the same one: kind of occasion alone is not enough.
_LEAST_MARKS: Final = 2
# Two marks tell an occasion more surely than a frame tells a slot.
_PROBABILITY: Final = 0.97


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting, call, visit ... as a sentence words it."""

    start: int
    end: int
    kind: str
    qualities: frozenset[str]
    places: tuple[Name, ...]
    times: tuple[TimeExpression, ...]
    people: tuple[Name, ...]


def participant_findings(words: WordAlignment) -> Iterator[Finding]:
    """Occasions to which two reports bring different people.

    Found are two cases: both name people and neither set explains the other; or one
    report has people at an occasion whom the other, in the same sentence, has at
    another one and not at this. People merely left out are no difference.
    """
    yield from _people_differ(words)
    yield from _people_moved(words)
    yield from _people_moved(words.mirrored)


def find_occasions(view: SentenceView) -> list[Occasion]:
    """The occasions that a sentence names, with place, time and people of each."""
    heads = [
        i
        for i, word in enumerate(view.words)
        if word.token.norm in OCCASIONS and _is_noun(view, i)
    ]
    return [
        _occasion(view, head, heads[k + 1] if k + 1 < len(heads) else None)
        for k, head in enumerate(heads)
    ]


def _people_differ(words: WordAlignment) -> Iterator[Finding]:
    for left in find_occasions(words.left):
        for right in find_occasions(words.right):
            if not left.people or not right.people or not _is_same(left, right):
                continue
            only_l = [n for n in left.people if not _among(n, right.people)]
            only_r = [n for n in right.people if not _among(n, left.people)]
            if only_l and only_r and len(only_l) == len(only_r):
                yield _finding(
                    words,
                    left,
                    right,
                    "one occasion, other people: "
                    f"{_listed(only_l)} and {_listed(only_r)}",
                )


def _people_moved(words: WordAlignment) -> Iterator[Finding]:
    """People at this occasion in the right report, at another one in the left."""
    occasions_l = find_occasions(words.left)
    for left in occasions_l:
        others = [o for o in occasions_l if o is not left and not _is_same(o, left)]
        elsewhere = [name for o in others for name in o.people]
        for right in find_occasions(words.right):
            if left.people or not right.people or not _is_same(left, right):
                continue
            if all(_among(name, elsewhere) for name in right.people):
                start = min([left.start, *(o.start for o in others)])
                whole = Occasion(
                    start,
                    max([left.end, *(o.end for o in others)]),
                    left.kind,
                    left.qualities,
                    left.places,
                    left.times,
                    left.people,
                )
                yield _finding(
                    words,
                    whole,
                    right,
                    f"{_listed(right.people)}: at one occasion in one report, and at "
                    "another in the other",
                )


def _is_same(left: Occasion, right: Occasion) -> bool:
    """Do two wordings mean one occasion?"""
    if left.kind != right.kind:
        return False
    if _disagree(left.times, right.times):
        return False
    marks = len(left.qualities & right.qualities)
    marks += any(_among(place, right.places) for place in left.places)
    marks += any(
        are_compatible(x.value, y.value) for x in left.times for y in right.times
    )
    return marks >= _LEAST_MARKS


def _disagree(
    left: tuple[TimeExpression, ...], right: tuple[TimeExpression, ...]
) -> bool:
    return bool(left and right) and not any(
        are_compatible(x.value, y.value) for x in left for y in right
    )


def _occasion(view: SentenceView, head: int, next_head: int | None) -> Occasion:
    """The occasion whose noun is the word `head`."""
    words = view.words
    limit = words[next_head].token.start if next_head is not None else view.end
    noun = words[head].token
    first = head
    while first > 0 and _is_quality(view, first - 1):
        first -= 1
    people_before, start = _people_before(view, first, head)
    reach = min(limit, words[min(head + _REACH_WORDS, len(words) - 1)].token.end)
    people_after = _people_after(view, noun.end, reach)
    anchor = max([noun.end, *(n.end for n in people_after)])
    # Place and time may stand behind the people.
    last = next((i for i, w in enumerate(words) if w.token.end >= anchor), head)
    reach = min(limit, words[min(last + _REACH_WORDS, len(words) - 1)].token.end)
    places = [
        n for n in view.names if n.kind == "place" and noun.end <= n.start < reach
    ]
    anchor = max([anchor, *(n.end for n in places)])
    last = next((i for i, w in enumerate(words) if w.token.end >= anchor), head)
    reach = min(limit, words[min(last + _REACH_WORDS, len(words) - 1)].token.end)
    times = [t for t in view.times if noun.end <= t.start < reach and t.type == "DATE"]
    end = max([anchor, *(t.end for t in times)])
    return Occasion(
        start=min([start, words[first].token.start]),
        end=end,
        kind=words[head].root,
        qualities=frozenset(
            w.stem for w in words[first:head] if w.is_content and not w.is_name
        ),
        places=tuple(places),
        times=tuple(times),
        people=tuple(people_before + people_after),
    )


def _people_before(view: SentenceView, first: int, head: int) -> tuple[list[Name], int]:
    """People who own the occasion or attend it, and where their naming starts."""
    words = view.words
    begin = words[first].token.start
    owners = [
        n
        for n in _persons(view)
        if n.end <= words[head].token.start
        and re.fullmatch(
            r"['’]s?\s+", view.report.text[n.end : begin] + " " * (n.end == begin)
        )
    ]
    if owners:
        return owners[-1:], owners[-1].start
    verb = _verb_before(view, first)
    if verb is None:
        return [], begin
    subjects = _subjects(view, words[verb].token.start)
    return subjects, min([begin, *(n.start for n in subjects)])


def _verb_before(view: SentenceView, first: int) -> int | None:
    """The verb of taking part that has the noun phrase for its object."""
    norms = [w.token.norm for w in view.words[:first]]
    while norms and norms[-1] in ("a", "an", "the", "in", "their", "his", "her"):
        norms.pop()
    at = len(norms) - 1
    if at >= 0 and norms[at] in TAKING_PART:
        return at
    if at >= 1 and (norms[at - 1], norms[at]) in TAKING_PART_IN:
        return at - 1
    return None


def _subjects(view: SentenceView, before: int) -> list[Name]:
    """People named as the subject of a verb at `before`: joined names, the nearest."""
    people = [n for n in _persons(view) if n.end <= before]
    if not people or _BOUNDARY.search(view.report.text, people[-1].end, before):
        return []
    subjects = people[-1:]
    for name in reversed(people[:-1]):
        if not _JOINS.match(view.report.text[name.end : subjects[0].start]):
            break
        subjects.insert(0, name)
    return subjects


def _people_after(view: SentenceView, start: int, reach: int) -> list[Name]:
    """People behind "with", "between" or "of" after the occasion."""
    text = view.report.text
    people: list[Name] = []
    for name in _persons(view):
        if not start <= name.start < reach:
            continue
        lead = text[people[-1].end if people else start : name.start]
        pattern = (
            _JOINS if people else re.compile(r"^\s+(?:with|between|of|by)\b[^,;]*$")
        )
        if pattern.match(lead):
            people.append(name)
    return people


def _persons(view: SentenceView) -> list[Name]:
    return [name for name in view.names if name.kind == "person"]


def _is_noun(view: SentenceView, i: int) -> bool:
    """Is "call", "visit", "talk" here a noun? Not after "to", "will", a pronoun."""
    before = view.words[i - 1].token.norm if i else ""
    return before not in BEFORE_VERBS


def _is_quality(view: SentenceView, i: int) -> bool:
    """Does word `i` qualify the noun behind it (an adjective or hyphenated one)?"""
    word = view.words[i]
    gap = view.report.text[word.token.end : view.words[i + 1].token.start]
    return (
        word.is_content
        and not word.is_name
        and gap in (" ", "-")
        and word.token.norm not in TAKING_PART
    )


def _among(name: Name, others: tuple[Name, ...] | list[Name]) -> bool:
    return any(same_name(name.name, other.name) for other in others)


def _listed(names: tuple[Name, ...] | list[Name]) -> str:
    return " and ".join(name.name for name in names)


def _finding(
    words: WordAlignment, left: Occasion, right: Occasion, message: str
) -> Finding:
    spans = sorted(
        [
            (words.left.report, left.start, left.end),
            (words.right.report, right.start, right.end),
        ],
        key=lambda s: s[0].id,
    )
    return Finding(
        kind="participants-differ",
        is_hard=True,
        reading="contradiction",
        probability=_PROBABILITY,
        message=message,
        evidence=tuple(evidence(*span) for span in spans),
    )
