"""The records that pass between the rooms of the house.

Every offset is a code point of the report's own `text`, every span half-open
`[start, end)`. The records are frozen; their one behaviour is `to_dict`, which gives
the published shape (formats `retold.annotation/1` and `retold.story/1`). A story also
shows itself in notebooks, for which it asks rooms above it. The few fields marked
*internal* stay inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

PublishedFrom = Literal["given", "markup", "url", "text", "unknown"]
QuoteForm = Literal["direct", "indirect", "mixed"]
QuoteStatus = Literal["single", "verbatim", "trimmed", "altered"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
NameKind = Literal["person", "organisation", "place", "other"]
Bound = Literal["minimum", "maximum"]
Genre = Literal["news", "opinion", "live", "digest", "list"]
Relation = Literal["reprint", "version", "rewritten", "derived", "quotes-only"]
Direction = Literal["known", "unknown"]
Standing = Literal["corroborated", "repeated", "single", "disputed"]
Reading = Literal["contradiction", "update", "rounding", "scope", "unclear"]
FindingKind = Literal[
    "quote-altered",
    "speaker-differs",
    "date-differs",
    "figure-differs",
    "participants-differ",
    "place-differs",
    "negation-differs",
    "claim-contradicts",
    "attribution-dropped",
    "hedge-dropped",
    "date-dropped",
    "tense-differs",
    "wording-shift",
    "name-variant",
]


ANNOTATION_FORMAT = "retold.annotation/1"
STORY_FORMAT = "retold.story/1"


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Base of all records: immutable, built by keyword, compared by value.

    None can come to hold itself, so Python's collector of cycles passes them over,
    however many are kept.
    """


def _plain(value: Any) -> Any:
    """The value as a program that reads our JSON gets it: lists, no tuples."""
    return msgspec.json.decode(msgspec.json.encode(value))


def _without(record: Record, *fields: str) -> dict[str, Any]:
    """The record as a mapping, less its internal fields."""
    row: dict[str, Any] = _plain(record)
    for field in fields:
        del row[field]
    return row


# ---- what comes in --------------------------------------------------------------


class Report(Record, frozen=True):
    """One text by one outlet at one time; `text` is never rewritten."""

    id: str
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: PublishedFrom = "unknown"
    language: str | None = None


class Rejection(Record, frozen=True):
    """A piece of input that could not be read: what it was, why, and the detail."""

    input: str
    reason: str
    detail: str


# ---- what one report says -------------------------------------------------------


class Sentence(Record, frozen=True):
    """A sentence as a span; `is_title` marks a headline (internal)."""

    start: int
    end: int
    is_title: bool = False


class Quote(Record, frozen=True):
    """Words presented as somebody's.

    A direct quote's span covers the words inside the quotation marks. `speaker` is
    the fullest name the report itself uses; the speaker's and the cue's spans stand
    where this quote names them. `cue_start` and `cue_end` are internal.
    """

    start: int
    end: int
    form: QuoteForm
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    relayed_by: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The quote in its published shape."""
        return _without(self, "cue_start", "cue_end")


class TimeExpression(Record, frozen=True):
    """Words that name a time, with its TIMEX3 value anchored at the publication."""

    start: int
    end: int
    type: TimeType
    value: str


class Name(Record, frozen=True):
    """A mention of somebody or something; `name` is the fullest form in the report."""

    start: int
    end: int
    kind: NameKind
    name: str


class Figure(Record, frozen=True):
    """A quantity: value (the lower end where `high` is given), unit, what is counted.

    `bound` is internal: "at least 12" has the value 12 and the bound `minimum`.
    """

    start: int
    end: int
    value: float
    high: float | None = None
    approximate: bool = False
    unit: str | None = None
    of: str | None = None
    bound: Bound | None = None

    def to_dict(self) -> dict[str, Any]:
        """The figure in its published shape."""
        return _without(self, "bound")


class Credit(Record, frozen=True):
    """Words by which a report names where its text comes from."""

    agency: str
    start: int
    end: int


class Annotation(Record, frozen=True):
    """Everything that is read off one report alone; lists sorted by `(start, end)`."""

    id: str
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    names: tuple[Name, ...] = ()
    figures: tuple[Figure, ...] = ()
    credits: tuple[Credit, ...] = ()

    def to_dict(self, text: str) -> dict[str, Any]:
        """The annotation in its published shape; `text` is the report's."""
        return {
            "format": ANNOTATION_FORMAT,
            "id": self.id,
            "sentences": [[s.start, s.end] for s in self.sentences],
            "quotes": [
                quote.to_dict() | {"words": text[quote.start : quote.end]}
                for quote in self.quotes
            ],
            "times": [_plain(t) for t in self.times],
            "names": [_plain(n) for n in self.names],
            "figures": [figure.to_dict() for figure in self.figures],
            "credits": [_plain(c) for c in self.credits],
        }

    def to_line(self, text: str) -> bytes:
        """The same as a line of JSON, less its end."""
        return msgspec.json.encode(self.to_dict(text))


# ---- what two reports share -----------------------------------------------------


class Passage(Record, frozen=True):
    """A stretch of text that two reports share, as a span in each."""

    start_l: int
    end_l: int
    start_r: int
    end_r: int


class Edge(Record, frozen=True):
    """One report goes back to another; `shared` is a share of the target's words.

    Where the direction is unknown, `source` is merely the smaller id.
    """

    source: str
    target: str
    relation: Relation
    direction: Direction
    probability: float
    shared: float
    passages: tuple[Passage, ...]  # left is the source, right the target
    why: str

    def to_dict(self) -> dict[str, Any]:
        """The edge in its published shape."""
        return {
            "from": self.source,
            "to": self.target,
            "relation": self.relation,
            "direction": self.direction,
            "probability": self.probability,
            "shared": self.shared,
            "passages": [
                {
                    "from": {"start": p.start_l, "end": p.end_l},
                    "to": {"start": p.start_r, "end": p.end_r},
                }
                for p in self.passages
            ],
            "why": self.why,
        }


class Origin(Record, frozen=True):
    """One independent source text: reports that are the same text or versions of it."""

    id: str
    name: str | None
    reports: tuple[str, ...]
    probability: float


def origins_by_report(origins: Iterable[Origin]) -> dict[str, str]:
    """The id of the origin that each report is in."""
    return {report: origin.id for origin in origins for report in origin.reports}


class Reason(Record, frozen=True):
    """What speaks for one event (above 0) or against it, and how much."""

    weight: float
    words: str


class Explanation(Record, frozen=True):
    """Why two reports are, or are not, in one story.

    `reasons` are about the two reports alone, `closeness` is their sum, in natural
    logarithms of odds, or minus infinity where too little is alike; `group_closeness`
    is that of their two stories, None if it is one. `shared_words` stand in passages
    that the two share.
    """

    left: Report
    right: Report
    story_l: str
    story_r: str
    reasons: tuple[Reason, ...]
    closeness: float
    group_closeness: float | None
    shared_words: int

    @property
    def is_one_story(self) -> bool:
        """Whether the two are in one story."""
        return self.story_l == self.story_r


class ThreadStory(Record, frozen=True):
    """A story of a thread; days are ISO dates, None where no report has one."""

    story: str
    title: str | None
    first_day: str | None
    last_day: str | None
    reports: int


class ThreadLink(Record, frozen=True):
    """A story follows another, begun so many days before it; why, in words."""

    earlier: str
    later: str
    days: int
    strength: float
    why: str


class Thread(Record, frozen=True):
    """Stories that follow one another on one matter, by their first days."""

    id: str
    stories: tuple[ThreadStory, ...]
    links: tuple[ThreadLink, ...]

    def to_dict(self) -> dict[str, Any]:
        """The thread in its published shape."""
        return {
            "thread": self.id,
            "stories": [_plain(story) for story in self.stories],
            "links": [
                {"from": row.pop("earlier"), "to": row.pop("later"), **row}
                for row in map(_plain, self.links)
            ],
        }


# ---- a story --------------------------------------------------------------------


class Mention(Record, frozen=True):
    """A place in a report that makes a statement.

    `voice` (internal) is the report whose words these are: another one where the
    place lies in a passage that was taken over.
    """

    report: str
    start: int
    end: int
    speaker: str | None = None
    voice: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The mention in its published shape."""
        return _without(self, "voice")


class Ascription(Record, frozen=True):
    """An origin gives a statement to a speaker (internal)."""

    origin: str
    speaker: str


class Statement(Record, frozen=True):
    """One checkable assertion with all the places that make it.

    Internal: `ascriptions`, by origin, and the speaker whom all origins give it to.
    """

    id: str
    text: str
    standing: Standing
    origins: tuple[str, ...]
    mentions: tuple[Mention, ...]
    ascriptions: tuple[Ascription, ...] = ()
    attributed_to: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The statement in its published shape."""
        return {
            "id": self.id,
            "text": self.text,
            "standing": self.standing,
            "origins": list(self.origins),
            "mentions": [mention.to_dict() for mention in self.mentions],
        }


class QuoteMention(Record, frozen=True):
    """A quote as one report has it."""

    report: str
    quote: Quote

    def to_dict(self) -> dict[str, Any]:
        """The mention in its published shape."""
        return {"report": self.report, **self.quote.to_dict()}


class QuoteGroup(Record, frozen=True):
    """The same utterance in one or more reports, and how well its words survived."""

    id: str
    speaker: str | None
    status: QuoteStatus
    mentions: tuple[QuoteMention, ...]

    def to_dict(self) -> dict[str, Any]:
        """The group in its published shape."""
        return {
            "id": self.id,
            "speaker": self.speaker,
            "status": self.status,
            "mentions": [mention.to_dict() for mention in self.mentions],
        }


class Evidence(Record, frozen=True):
    """A span that proves a finding, with its words."""

    report: str
    start: int
    end: int
    text: str


class Finding(Record, frozen=True):
    """Something an editor should look at, with the spans that prove it."""

    kind: FindingKind
    is_hard: bool
    reading: Reading
    probability: float
    message: str
    evidence: tuple[Evidence, ...]

    def to_dict(self) -> dict[str, Any]:
        """The finding in its published shape."""
        row = _without(self, "is_hard")
        return {"kind": row.pop("kind"), "hard": self.is_hard, **row}


class DateDispute(Record, frozen=True):
    """A hard finding on a date, and the places that have another one (internal)."""

    finding: Finding
    others: tuple[Evidence, ...]


class DatedStatement(Record, frozen=True):
    """A statement that gives a date: where it does, what disputes it (internal).

    `statement`, and its first `mention` that has the date, are None for places that no
    statement covers. `origins` is how many origins of the statement have the date,
    which may be fewer than make the statement. `disputed` are the places of the
    `evidence` that a finding shows.
    """

    statement: Statement | None
    mention: Mention | None
    evidence: tuple[Evidence, ...]
    origins: int
    disputes: tuple[DateDispute, ...]
    disputed: tuple[Evidence, ...]


class TimelineEntry(Record, frozen=True):
    """A dated happening and where the reports tell it.

    `dated` (internal) are the statements that give the date, most widely dated first.
    """

    value: str
    text: str
    evidence: tuple[Evidence, ...]
    dated: tuple[DatedStatement, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The entry in its published shape."""
        return {
            "value": self.value,
            "text": self.text,
            "evidence": [_plain(proof) for proof in self.evidence],
        }


class NameGroup(Record, frozen=True):
    """Somebody or something the story names, with the forms that were used."""

    name: str
    kind: NameKind
    variants: tuple[str, ...]


class Story(Record, frozen=True):
    """The reports of one event and their account.

    Internal: `foreign` are the reports in another language than English, of which less
    is read; `uncompared` those of a giant story that stand there by their heads alone,
    without text.
    """

    id: str
    title: str | None
    first_published: str | None
    last_published: str | None
    reports: tuple[Report, ...]
    credits: dict[str, tuple[Credit, ...]]
    origins: tuple[Origin, ...]
    lineage: tuple[Edge, ...]
    statements: tuple[Statement, ...]
    quotes: tuple[QuoteGroup, ...]
    findings: tuple[Finding, ...]
    timeline: tuple[TimelineEntry, ...]
    names: tuple[NameGroup, ...]
    foreign: tuple[str, ...] = ()
    uncompared: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The story in its published shape."""
        return {
            "format": STORY_FORMAT,
            "id": self.id,
            "title": self.title,
            "first_published": self.first_published,
            "last_published": self.last_published,
            "reports": [
                _plain(report) | {"credits": _plain(self.credits.get(report.id, ()))}
                for report in self.reports
            ],
            "origins": [_plain(origin) for origin in self.origins],
            "lineage": [edge.to_dict() for edge in self.lineage],
            "statements": [s.to_dict() for s in self.statements],
            "quotes": [group.to_dict() for group in self.quotes],
            "findings": [finding.to_dict() for finding in self.findings],
            "timeline": [entry.to_dict() for entry in self.timeline],
            "names": [_plain(name) for name in self.names],
        }

    def to_pandas(self, table: str) -> pd.DataFrame:
        """The story's rows of a table as a pandas frame; see `Stories.to_pandas`."""
        from retold.frames import to_pandas  # noqa: PLC0415

        return to_pandas([self], table)

    def to_polars(self, table: str) -> pl.DataFrame:
        """The story's rows of a table as a polars frame; see `Stories.to_polars`."""
        from retold.frames import to_polars  # noqa: PLC0415

        return to_polars([self], table)

    def _repr_html_(self) -> str:
        """What a notebook shows of it."""
        from retold.show.notebook import story_fragment  # noqa: PLC0415

        return story_fragment(self)


# ---- what the outlets of a run take from each other -------------------------------


class Copying(Record, frozen=True):
    """How much of a story, or of a run, is said a second time.

    `origins` of the `reports` are sources of their own; `taken_words` of the `words`
    stand in passages that another report had before.
    """

    reports: int
    origins: int
    words: int
    taken_words: int


class OutletTally(Record, frozen=True):
    """What an outlet tells, and how much of it is its own.

    Of the `words`, `taken_words` stand in passages taken from another outlet,
    `shared_words` in passages of which nobody knows who had them first, and
    `credited_words` are the rest of reports that credit an agency whose own text is not
    there. Of `shared_stories`, told by several outlets, it was the `first` to tell so
    many, and may have been in `perhaps_first` more.
    """

    outlet: str
    reports: int
    stories: int
    shared_stories: int
    first: int
    perhaps_first: int
    words: int
    taken_words: int
    shared_words: int
    credited_words: int

    @property
    def own_words(self) -> int:
        """The words that nobody else is known to have had."""
        taken = self.taken_words + self.shared_words + self.credited_words
        return self.words - taken


class OutletPair(Record, frozen=True):
    """One outlet has text of another: how often, and how many words.

    `taken`: the target took it from the source. `shared`: nobody knows who was first,
    `source` is merely the smaller name. `credited`: the target credits the source, an
    agency whose own text is not there. `times` counts edges of the lineage, or reports
    with a credit.
    """

    source: str
    target: str
    kind: Literal["taken", "shared", "credited"]
    times: int
    words: int


class Outlets(Record, frozen=True):
    """The outlets of a run, and who has what from whom.

    `tallies` by most reports, then by name; `pairs` by source, target and kind. `names`
    gives for each way in which reports name an outlet the one that its tally has;
    reports that name none are counted nowhere.
    """

    tallies: tuple[OutletTally, ...] = ()
    pairs: tuple[OutletPair, ...] = ()
    names: dict[str, str] = {}
