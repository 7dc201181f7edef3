"""A claim's sentence cut into the facts that it states, to be asked one by one.

"The ferry hit a reef on Tuesday, killing nine, and was overloaded" states three facts,
and a report may say the first, have another figure in the second and deny the third.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from retold.annotation import annotate_report
from retold.ask.verbs import event_words
from retold.lexicon.clauses import ADVERBS, BE, DETERMINERS, MODALS, PRONOUNS
from retold.lexicon.joints import (
    HELD,
    JOINTS,
    LEAVING,
    NO_PARTICIPLES,
    PASSIVE_TAILS,
    RELATIVES,
    TIMED_JOINTS,
)
from retold.model import Report
from retold.reconcile.views import SentenceView, view_sentences

# A fact tells something of something.
_LEAST_CONTENT: Final = 2
# A verb form that needs no other verb before it.
_FINITE: Final = (BE | MODALS | {"has", "have", "had"}) - {"to", "be", "been", "being"}
_STANDING_FOR: Final = frozenset({"he", "she", "they", "it"})
# Within one of these a joint may join anything.
_OPEN_RELATIVES: Final = RELATIVES | set("that whose whom where how why what".split())
# "A day after" and "two years before" are no joints.
_UNITS: Final = frozenset(
    "minute minutes hour hours day days week weeks month months year years".split()
)
# A form of "be" stands so close before the participle of its passive.
_PASSIVE_REACH: Final = 3


class Stated(NamedTuple):
    """A fact of a claim, in the claim's words."""

    text: str
    is_whole: bool = True
    """Has it a subject? Else it is told of the rest of the claim: "killing nine"."""


def split_facts(text: str) -> list[Stated]:
    """The facts that a sentence of a claim states, in their order; one if in doubt.

    Cut are predicates of one subject ("sank and was raised"), sentences that are joined
    ("sank, and two died", "died when it sank"), a tail in "-ing" ("sank, killing two"),
    and what is told between commas ("Rehm, who resigned, ..."). What somebody is said
    to have said, a condition, a reason and a choice ("or") are left whole.

    Args:
        text: One sentence.
    """
    whole = [Stated(text)]
    facts = list(_facts(Stated(text)))
    return facts if all(_is_fact(fact) for fact in facts) else whole


def view_claim(text: str) -> SentenceView | None:
    """A sentence of a claim, annotated; None if there is no one sentence in it."""
    ended = text if text[-1:] in (*".!?\"'”’",) else f"{text}."
    report = Report(id="claim", text=ended)
    views = view_sentences(report, annotate_report(report))
    return views[0] if len(views) == 1 else None


def _facts(stated: Stated) -> Iterator[Stated]:
    view = view_claim(stated.text)
    found = None if view is None else _Cut(view, is_whole=stated.is_whole).first()
    if found is None:
        yield stated
        return
    for part in found:
        yield from _facts(part)


def _is_fact(fact: Stated) -> bool:
    """Is a part enough to be asked for?"""
    view = view_claim(fact.text)
    if view is None or sum(w.is_content for w in view.words) < _LEAST_CONTENT:
        return False
    return not fact.is_whole or bool(
        event_words(view) or _FINITE & {w.token.norm for w in view.words}
    )


class _Cut:
    """The first joint of a sentence."""

    def __init__(self, view: SentenceView, *, is_whole: bool) -> None:
        self._view = view
        self._is_whole = is_whole
        self._norms = [word.token.norm for word in view.words]
        events = event_words(view)
        self._events = events
        self._verbs = [
            i
            for i, norm in enumerate(self._norms)
            if (i in events or norm in _FINITE)
            and not (i and self._norms[i - 1] in DETERMINERS)
        ]

    def first(self) -> tuple[Stated, Stated] | None:
        """The two sides of the first joint; None if there is none."""
        if HELD.intersection(self._norms) or self._view.text.rstrip().endswith("?"):
            return None
        aside = self._aside()
        if aside is not None:
            return aside
        for i in range(1, len(self._norms) - 1):
            right = None if self._is_inside(i) else self._right_of(i)
            if right is not None:
                return Stated(self._text(0, i), is_whole=self._is_whole), right
        return None

    def _right_of(self, i: int) -> Stated | None:
        """What stands behind the joint at word `i`, if there is one."""
        is_tail_of_tail = not self._is_whole and self._is_participle(i + 1)
        if self._norms[i] in JOINTS and is_tail_of_tail:
            return self._tail(i + 1)
        if not self._has_verb(0, i):
            return None
        if self._norms[i] in JOINTS:
            return self._joined(i)
        if self._norms[i] in TIMED_JOINTS:
            return self._timed(i)
        if "," in self._gap(i) and self._is_participle(i):
            return self._tail(i)
        return None

    def _joined(self, i: int) -> Stated | None:
        """Behind "and" and "but": a predicate, or a sentence of its own."""
        if self._is_in_relative(i):
            return None
        j = i + 1
        while j < len(self._norms) - 1 and self._is_adverb(j):
            j += 1
        if j in self._verbs:
            return self._predicate(i, j)
        if self._norms[j] in _STANDING_FOR and j + 1 in self._verbs:
            return self._predicate(i, j + 1)
        is_own = "," in self._gap(i) or self._begins_noun(j)
        if is_own and self._has_verb(j, len(self._norms)):
            return Stated(self._text(j, len(self._norms)))
        return None

    def _predicate(self, i: int, j: int) -> Stated | None:
        """The predicate from word `j` on, with the subject of what stands before."""
        verb = next((k for k in self._verbs if k < i), None)
        if not verb or not self._is_whole:
            return None
        subject, rest = self._text(0, verb), self._text(j, len(self._norms))
        passive = self._passive_before(i) if self._norms[j] not in _FINITE else None
        behind = self._norms[j + 1 : j + 2]
        if passive is not None and behind and self._is_counted(j + 1):
            return None  # "Was sentenced and fined 30 crowns": who fined whom?
        if passive is not None and (not behind or behind[0] in PASSIVE_TAILS):
            return Stated(f"{subject} {self._text(verb, passive)} {rest}")
        return Stated(f"{subject} {rest}")

    def _passive_before(self, i: int) -> int | None:
        """The participle of a passive before word `i`."""
        for k in sorted(self._events, reverse=True):
            near = self._norms[max(0, k - _PASSIVE_REACH) : k]
            if k < i and BE.intersection(near):
                return k
        return None

    def _timed(self, i: int) -> Stated | None:
        """Behind "after" and "when": a sentence, or a tail in "-ing"."""
        if self._is_measured(i):
            return None
        if self._is_participle(i + 1):
            return self._tail(i + 1)
        if self._has_verb(i + 1, len(self._norms)):
            return Stated(self._text(i + 1, len(self._norms)))
        return None

    def _tail(self, i: int) -> Stated | None:
        """What is told of the rest: "killing nine"; of "leaving", what is left."""
        first = i + (self._norms[i] in LEAVING)
        if len(self._norms) - first < _LEAST_CONTENT:
            return None
        return Stated(self._text(first, len(self._norms)), is_whole=False)

    def _aside(self) -> tuple[Stated, Stated] | None:
        """A sentence and what it tells between commas of whom it names before."""
        for i in range(1, len(self._norms) - 2):
            if self._norms[i] not in RELATIVES or "," not in self._gap(i):
                continue
            of = self._antecedent(i)
            if of is None or i + 1 not in self._verbs:
                continue
            behind = range(i + 2, len(self._norms))
            end = next((k for k in behind if "," in self._gap(k)), len(self._norms))
            told = f"{of} {self._text(i + 1, end)}"
            rest = f"{self._text(0, i)} {self._text(end, len(self._norms))}".strip()
            return Stated(rest, is_whole=self._is_whole), Stated(told)
        return None

    def _antecedent(self, i: int) -> str | None:
        """The name right before a comma, or the subject that ends there."""
        start, end = self._view.words[0].token.start, self._view.words[i - 1].token.end
        text = self._view.report.text
        for name in self._view.names:
            if name.end == end:
                return text[name.start : name.end]
        return None if any(k < i for k in self._verbs) else text[start:end]

    # ---- words ------------------------------------------------------------------

    def _text(self, first: int, last: int) -> str:
        """The words from `first` to before `last` as they stand."""
        if first >= last:
            return ""
        words = self._view.words
        return self._view.report.text[
            words[first].token.start : words[last - 1].token.end
        ]

    def _gap(self, i: int) -> str:
        """What stands before word `i`."""
        words = self._view.words
        return self._view.report.text[words[i - 1].token.end : words[i].token.start]

    def _has_verb(self, first: int, last: int) -> bool:
        return any(first <= k < last for k in self._verbs)

    def _is_in_relative(self, i: int) -> bool:
        """Is a clause open before word `i`, other than what somebody said?"""
        words, end = self._view.words, self._view.words[i].token.start
        return any(
            self._norms[k] in _OPEN_RELATIVES
            and not any(
                words[k].token.end <= quote.start and quote.end <= end
                for quote in self._view.quotes
            )
            for k in range(i)
        )

    def _is_participle(self, i: int) -> bool:
        norm = self._norms[i] if i < len(self._norms) else ""
        return (
            norm.endswith("ing")
            and norm not in NO_PARTICIPLES
            and not self._view.words[i].is_name
        )

    def _is_adverb(self, i: int) -> bool:
        return self._norms[i] in ADVERBS or self._norms[i].endswith("ly")

    def _is_inside(self, i: int) -> bool:
        """Is the word inside a figure, a time, a name or what somebody said?"""
        view = self._view
        start = view.words[i].token.start
        spans = [(quote.start, quote.end) for quote in view.quotes]
        spans += [(figure.start, figure.end) for figure in view.figures]
        spans += [(time.start, time.end) for time in view.times]
        spans += [(name.start, name.end) for name in view.names]
        return any(first < start < end for first, end in spans)

    def _begins_noun(self, i: int) -> bool:
        """Does a subject begin here: "the", "she", a figure or a name?"""
        return (
            self._norms[i] in DETERMINERS | PRONOUNS
            or self._view.words[i].is_name
            or self._is_counted(i)
        )

    def _is_counted(self, i: int) -> bool:
        """Does a figure begin with the word?"""
        start = self._view.words[i].token.start
        return any(figure.start <= start < figure.end for figure in self._view.figures)

    def _is_measured(self, i: int) -> bool:
        """Does a length of time stand right before: "two days after"?"""
        before = self._view.words[i - 1].token.start
        spans = [(f.start, f.end) for f in self._view.figures]
        spans += [(t.start, t.end) for t in self._view.times if t.type == "DURATION"]
        return self._norms[i - 1] in _UNITS or any(
            first <= before < end for first, end in spans
        )
