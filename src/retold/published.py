"""The published shape of a story, `retold.story/1`, as records, and the way back.

`Story.to_dict` gives the shape; here are its lines, and here it is read. What is
internal to a story is not in the shape: `reconcile.completion.complete_story` makes it
anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, Final, Literal, NamedTuple, Protocol, TypeVar

import msgspec

from retold.errors import InputError
from retold.model import (
    STORY_FORMAT,
    Credit,
    Direction,
    Edge,
    Evidence,
    Finding,
    FindingKind,
    Mention,
    NameGroup,
    Origin,
    Passage,
    Quote,
    QuoteForm,
    QuoteGroup,
    QuoteMention,
    QuoteStatus,
    Reading,
    Relation,
    Report,
    Standing,
    Statement,
    Story,
    Thread,
    ThreadLink,
    ThreadStory,
    TimelineEntry,
)

_Place = Annotated[int, msgspec.Meta(ge=0)]


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the published shapes."""


class SpanShape(Shape, frozen=True):
    """A half-open span of code points."""

    start: _Place
    end: _Place


class ReportShape(Report, frozen=True):
    """A report with the credits that it names."""

    credits: tuple[Credit, ...] = ()

    def report(self) -> Report:
        """The report alone."""
        return Report(
            **{name: getattr(self, name) for name in Report.__struct_fields__}
        )


class PassageShape(Shape, frozen=True):
    """A passage taken over: where it stood, and where it stands."""

    source: SpanShape = msgspec.field(name="from")
    target: SpanShape = msgspec.field(name="to")

    def passage(self) -> Passage:
        """The passage as the rest of the house has it."""
        return Passage(
            start_l=self.source.start,
            end_l=self.source.end,
            start_r=self.target.start,
            end_r=self.target.end,
        )


class EdgeShape(Shape, frozen=True):
    """One report goes back to another."""

    source: str = msgspec.field(name="from")
    target: str = msgspec.field(name="to")
    relation: Relation
    direction: Direction
    probability: float
    shared: float
    passages: tuple[PassageShape, ...]
    why: str

    def edge(self) -> Edge:
        """The edge as the rest of the house has it."""
        return Edge(
            source=self.source,
            target=self.target,
            relation=self.relation,
            direction=self.direction,
            probability=self.probability,
            shared=self.shared,
            passages=tuple(p.passage() for p in self.passages),
            why=self.why,
        )


class MentionShape(Shape, frozen=True):
    """A place in a report that makes a statement."""

    report: str
    start: _Place
    end: _Place
    speaker: str | None = None

    def mention(self) -> Mention:
        """The mention, without its voice."""
        return Mention(
            report=self.report, start=self.start, end=self.end, speaker=self.speaker
        )


class StatementShape(Shape, frozen=True):
    """One checkable assertion with all the places that make it."""

    id: str
    text: str
    standing: Standing
    origins: tuple[str, ...]
    mentions: tuple[MentionShape, ...]

    def statement(self) -> Statement:
        """The statement, without its ascriptions."""
        return Statement(
            id=self.id,
            text=self.text,
            standing=self.standing,
            origins=self.origins,
            mentions=tuple(m.mention() for m in self.mentions),
        )


class QuoteMentionShape(Shape, frozen=True):
    """A quote as one report has it."""

    report: str
    start: _Place
    end: _Place
    form: QuoteForm
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    relayed_by: str | None = None

    def mention(self) -> QuoteMention:
        """The mention, without the place of its cue."""
        quote = Quote(
            start=self.start,
            end=self.end,
            form=self.form,
            speaker=self.speaker,
            speaker_start=self.speaker_start,
            speaker_end=self.speaker_end,
            cue=self.cue,
            relayed_by=self.relayed_by,
        )
        return QuoteMention(report=self.report, quote=quote)


class QuoteShape(Shape, frozen=True):
    """The same utterance in one or more reports."""

    id: str
    speaker: str | None
    status: QuoteStatus
    mentions: tuple[QuoteMentionShape, ...]

    def group(self) -> QuoteGroup:
        """The group as the rest of the house has it."""
        return QuoteGroup(
            id=self.id,
            speaker=self.speaker,
            status=self.status,
            mentions=tuple(m.mention() for m in self.mentions),
        )


class FindingShape(Shape, frozen=True):
    """Something an editor should look at, with the spans that prove it."""

    kind: FindingKind
    is_hard: bool = msgspec.field(name="hard")
    reading: Reading
    probability: float
    message: str
    evidence: tuple[Evidence, ...]

    def finding(self) -> Finding:
        """The finding as the rest of the house has it."""
        return Finding(
            kind=self.kind,
            is_hard=self.is_hard,
            reading=self.reading,
            probability=self.probability,
            message=self.message,
            evidence=self.evidence,
        )


class TimelineShape(Shape, frozen=True):
    """A dated happening and where the reports tell it."""

    value: str
    text: str
    evidence: tuple[Evidence, ...]

    def entry(self) -> TimelineEntry:
        """The entry, without its statements."""
        return TimelineEntry(value=self.value, text=self.text, evidence=self.evidence)


class HeadShape(Shape, frozen=True):
    """The reports of one event, and who took from whom."""

    format: Literal["retold.story/1"]
    id: str
    title: str | None
    first_published: str | None
    last_published: str | None
    reports: tuple[ReportShape, ...]
    origins: tuple[Origin, ...]
    lineage: tuple[EdgeShape, ...]

    def head(self) -> Story:
        """The story with these alone."""
        return Story(
            id=self.id,
            title=self.title,
            first_published=self.first_published,
            last_published=self.last_published,
            reports=tuple(row.report() for row in self.reports),
            credits={row.id: row.credits for row in self.reports},
            origins=self.origins,
            lineage=tuple(row.edge() for row in self.lineage),
            statements=(),
            quotes=(),
            findings=(),
            timeline=(),
            names=(),
            uncompared=tuple(row.id for row in self.reports if not row.text),
        )


class ToldShape(HeadShape, frozen=True):
    """The same with what the reports state: decoded as records, which is quicker."""

    statements: tuple[Statement, ...]

    def story(self) -> Story:
        """The story with these alone."""
        return msgspec.structs.replace(self.head(), statements=self.statements)


class TextShape(Shape, frozen=True):
    """A report's text alone."""

    text: str


class TextsShape(Shape, frozen=True):
    """The texts of a story's reports, and how many statements it has."""

    format: Literal["retold.story/1"]
    reports: tuple[TextShape, ...]
    statements: tuple[Shape, ...]

    def story(self) -> StoryTexts:
        """What is in it."""
        texts = tuple(report.text for report in self.reports)
        return StoryTexts(texts, len(self.statements))


class StoryTexts(NamedTuple):
    """The texts of a story's reports, and how many statements it has."""

    texts: tuple[str, ...]
    statements: int


class StoryShape(HeadShape, frozen=True):
    """The reports of one event and their account."""

    statements: tuple[StatementShape, ...]
    quotes: tuple[QuoteShape, ...]
    findings: tuple[FindingShape, ...]
    timeline: tuple[TimelineShape, ...]
    names: tuple[NameGroup, ...]

    def story(self) -> Story:
        """The story, less what is not published."""
        return msgspec.structs.replace(
            self.head(),
            statements=tuple(row.statement() for row in self.statements),
            quotes=tuple(row.group() for row in self.quotes),
            findings=tuple(row.finding() for row in self.findings),
            timeline=tuple(row.entry() for row in self.timeline),
            names=self.names,
        )


T_co = TypeVar("T_co", covariant=True)


class _Read(Protocol[T_co]):
    """A shape that makes something of itself."""

    def story(self) -> T_co:
        """What the rest of the house has for it."""
        ...


class ThreadLinkShape(Shape, frozen=True):
    """A story follows another."""

    earlier: str = msgspec.field(name="from")
    later: str = msgspec.field(name="to")
    days: int
    strength: float
    why: str

    def link(self) -> ThreadLink:
        """The link as the rest of the house has it."""
        return ThreadLink(
            earlier=self.earlier,
            later=self.later,
            days=self.days,
            strength=self.strength,
            why=self.why,
        )


class ThreadShape(Shape, frozen=True):
    """Stories that follow one another on one matter."""

    id: str = msgspec.field(name="thread")
    stories: tuple[ThreadStory, ...]
    links: tuple[ThreadLinkShape, ...]

    def thread(self) -> Thread:
        """The thread as the rest of the house has it."""
        return Thread(
            id=self.id,
            stories=self.stories,
            links=tuple(row.link() for row in self.links),
        )


_STORY_DECODER: Final = msgspec.json.Decoder(StoryShape)
_TOLD_DECODER: Final = msgspec.json.Decoder(ToldShape)
_TEXTS_DECODER: Final = msgspec.json.Decoder(TextsShape)


def read_story(line: bytes, *, where: str) -> Story:
    """A story read back from its line of `stories.jsonl`, less what is internal.

    Args:
        line: JSON in the shape `retold.story/1`.
        where: The file and the line's number, for the error.

    Raises:
        InputError: If it is none, or is of another version of the format.
    """
    return _read(_STORY_DECODER.decode, line, where)


def read_told(line: bytes, *, where: str) -> Story:
    """The same with reports, origins, lineage and statements alone, in less time.

    Quotes, findings, timeline and names, which no claim needs, are empty.
    """
    return _read(_TOLD_DECODER.decode, line, where)


def read_texts(line: bytes, *, where: str) -> StoryTexts:
    """The texts of a story alone, in a fifth of the time.

    Raises:
        InputError: If it is none, as far as that shows.
    """
    return _read(_TEXTS_DECODER.decode, line, where)


def _read(decode: Callable[[bytes], _Read[T_co]], line: bytes, where: str) -> T_co:
    try:
        return decode(line).story()
    except msgspec.MsgspecError as error:
        raise InputError(
            f"{where}: no story in the format {STORY_FORMAT!r}: {error}; run it again"
        ) from error


def read_thread(line: bytes, *, where: str) -> Thread:
    """A thread read back from its line of `threads.jsonl`.

    Raises:
        InputError: If it is none.
    """
    try:
        return msgspec.json.decode(line, type=ThreadShape).thread()
    except msgspec.MsgspecError as error:
        raise InputError(f"{where}: no thread: {error}; run it again") from error


def json_line(row: object) -> bytes:
    """A row as a line of JSON."""
    return msgspec.json.encode(row) + b"\n"


def write_lines(file: Path, rows: Iterable[object]) -> None:
    """Write rows as the lines of a file, each as it comes."""
    with file.open("wb") as lines:
        lines.writelines(map(json_line, rows))


def read_lines(file: Path) -> Iterator[tuple[str, bytes]]:
    """The lines of a file, each with where it stands; none if it is not there."""
    if not file.exists():
        return
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            yield f"{file}: line {number}", line
