"""The records of an answer: which statements bear on a claim, and how."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from retold.model import Origin, Record, Standing

ANSWER_FORMAT = "retold.answer/1"

How = Literal["says", "denies", "differs", "says in part"]
DifferenceKind = Literal["figure", "time", "place", "actor", "opposite", "roles"]
# What keeps a sentence from asserting what it speaks of.
Reserve = Literal[
    "question",
    "condition",
    "possibility",
    "allegation",
    "not told as done",
    "only named",
]


class Difference(Record, frozen=True):
    """What a statement gives instead of what the claim has, or more closely.

    `allows` is true where both could be right: "at least nine" for twelve. `value` is
    the TIMEX3 value of a time, where it is known: "last month" may be "2031-04".
    """

    kind: DifferenceKind
    claimed: str
    told: str
    allows: bool = False
    value: str | None = None


class Saying(Record, frozen=True):
    """A place where a report says it, with the span's own words.

    `answer_start` and `answer_end` are where the words in it that answer the claim's
    begin and end. `speaker` is to whom the report gives what bears on the claim, and
    `origin` the origin that speaks at the place.
    """

    report: str
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str
    answer_start: int
    answer_end: int
    speaker: str | None
    origin: str


class StatementAnswer(Record, frozen=True):
    """A statement that bears on a fact of the claim.

    `sentence` counts the answer's `sentences` from 0; `missing` are words of the claim
    that the statement does not answer, `around` those that only the head of the report
    or the sentence before answers; `coverage` is the share of the claim's content
    that it does. `mentions` are those of the statement's mentions that bear on the
    claim in this way, `text` is the closest one's, and `origins` are theirs.
    """

    sentence: int
    how: How
    differences: tuple[Difference, ...]
    missing: tuple[str, ...]
    around: tuple[str, ...]
    reserves: tuple[Reserve, ...]
    coverage: float
    story: str
    story_title: str | None
    statement: str
    text: str
    standing: Standing
    origins: tuple[Origin, ...]
    mentions: tuple[Saying, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports of the mentions, each once, in their order."""
        return tuple(dict.fromkeys(mention.report for mention in self.mentions))


class Searched(Record, frozen=True):
    """What was searched, and the claim's words that no report has.

    `passed_over` counts the sentences that share words with the claim and were not read
    because too many share more.
    """

    stories: int
    reports: int
    statements: int
    nowhere: tuple[str, ...]
    passed_over: int = 0


class Answer(Record, frozen=True):
    """What the stories say to a claim.

    `sentences` are what was asked: the claim's sentences, and where one states several
    facts, these; "…" stands before a fact that has no subject of its own. `answers` are
    in their order; of each sentence those first that say it,
    then those that deny it or tell it otherwise, then those that say a part; of each
    kind the closest first.
    """

    claim: str
    sentences: tuple[str, ...]
    searched: Searched
    answers: tuple[StatementAnswer, ...]

    def first(self, limit: int | None) -> tuple[StatementAnswer, ...]:
        """The first so many answers of each sentence; None for all."""
        seen: dict[int, int] = {}
        kept = []
        for answer in self.answers:
            seen[answer.sentence] = seen.get(answer.sentence, 0) + 1
            if limit is None or seen[answer.sentence] <= limit:
                kept.append(answer)
        return tuple(kept)

    def to_dict(self, *, limit: int | None = None) -> dict[str, Any]:
        """The answer in its published shape, with the first answers of each sentence.

        Args:
            limit: The most answers of a sentence; None for all. Of those beyond it
                `left_out` is the number.
        """
        kept = msgspec.structs.replace(self, answers=self.first(limit))
        row: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(kept))
        left_out = len(self.answers) - len(kept.answers)
        return {"format": ANSWER_FORMAT, **row, "left_out": left_out}

    def _repr_html_(self) -> str:
        """What a notebook shows of it."""
        from retold.ask.fragment import answer_fragment  # noqa: PLC0415

        return answer_fragment(self)
