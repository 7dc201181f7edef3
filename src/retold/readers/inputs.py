"""From the inputs on the command line to reports, one after the other."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, Final, cast

import msgspec

from retold.model import Rejection, Report
from retold.readers.dates import dated
from retold.readers.encoding import MAX_CHARS, decode_text
from retold.readers.formats import format_of
from retold.readers.jsonl import Row, read_json, read_jsonl, utf8_stream
from retold.readers.manifest import Manifests
from retold.readers.reasons import RefusedError, rejection
from retold.readers.sources import STDIN, Source, find_sources

_GZIP: Final = b"\x1f\x8b"
# The longest text in the widest encoding, with its byte-order mark.
_MAX_TEXT_BYTES: Final = 4 * MAX_CHARS + 4


def read_inputs(
    inputs: Sequence[str | os.PathLike[str]],
    *,
    stdin: BinaryIO | None = None,
    unique_ids: bool = True,
    without: str | os.PathLike[str] | None = None,
) -> Iterator[Report | Rejection]:
    """Read files, folders, patterns and `-` (standard input) into reports.

    Formats: plain text, HTML, JSON Lines and JSON, each also with gzip. Whatever
    cannot be read comes out as a rejection with its reason; no material raises.

    Args:
        inputs: Paths, patterns (`reports/**/*.txt`) or `-`, in the order to read.
        stdin: What `-` reads; the process's standard input unless given.
        without: A folder to leave out (the one that a run writes to).
        unique_ids: Whether a second report with the same given id is rejected. Ids
            that we make of files' names are unique in any case: where one is taken,
            the path as named on the command line is the id.

    Returns:
        Reports and rejections, lazily: inputs as given, the files of a folder or a
        pattern by relative path, the reports of a file as they stand. No inputs give
        nothing.

    Cost:
        One file in memory at a time, of JSON Lines one line; ids are kept.
    """
    names = [os.fspath(named) for named in inputs]
    return _with_ids(_read_all(names, stdin, without), unique=unique_ids)


def _with_ids(
    rows: Iterable[Row | Rejection], *, unique: bool
) -> Iterator[Report | Rejection]:
    """The reports; of those whose id was given before none, if ids must be `unique`."""
    places: dict[str, str] = {}
    for row in rows:
        if isinstance(row, Rejection):
            yield row
            continue
        report, place, is_id_given = row
        if report.id in places and not is_id_given:
            report = msgspec.structs.replace(report, id=place)
        if report.id in places and unique:
            yield rejection(
                place,
                "duplicate-id",
                f"the id {report.id!r} was given before, at {places[report.id]}: "
                "ids must be unique",
            )
        else:
            places.setdefault(report.id, place)
            yield report


def _read_all(
    names: list[str],
    stdin: BinaryIO | None,
    without: str | os.PathLike[str] | None,
) -> Iterator[Row | Rejection]:
    """The reports of all inputs; a file that was read before is rejected."""
    manifests = Manifests()
    seen: dict[str, str] = {}
    left_out = os.path.realpath(without) + os.sep if without is not None else None
    for named in names:
        for source in find_sources(named):
            if isinstance(source, Rejection):
                yield source
                continue
            real = STDIN if source.is_stdin else os.path.realpath(source.path)
            if left_out is not None and real.startswith(left_out):
                continue
            if real in seen:
                yield rejection(
                    source.place, "duplicate-file", f"read before as {seen[real]}"
                )
                continue
            seen[real] = source.place
            yield from _read_source(source, manifests, stdin)
            yield from manifests.rejections()
        if os.path.isdir(named):  # noqa: PTH112 - a folder may hold a manifest alone
            manifests.load(Path(named), is_complete=True)
            yield from manifests.rejections()


def _read_source(
    source: Source, manifests: Manifests, stdin: BinaryIO | None
) -> Iterator[Row | Rejection]:
    """The reports of one file, with what its manifest gives."""
    try:
        with _open(source, stdin) as stream:
            yield from _read_stream(stream, source, manifests)
    except RefusedError as refusal:
        yield refusal.at(source.place)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield rejection(
            source.place, "broken-gzip", f"{error}: fetch or pack the file again"
        )
    except FileNotFoundError:
        yield rejection(
            source.place, "missing", "the file is gone, or a link to nowhere"
        )
    except OSError as error:
        why = error.strerror or str(error)
        yield rejection(source.place, "unreadable", f"{why}: check its permissions")


def _read_stream(
    stream: io.BufferedReader, source: Source, manifests: Manifests
) -> Iterator[Row | Rejection]:
    """The reports of an open file."""
    head = stream.peek()
    match format_of(source.name, head, is_named=source.is_named):
        case "jsonl":
            yield from read_jsonl(utf8_stream(stream), source.name, source.place)
        case "json":
            yield from read_json(utf8_stream(stream), source.name, source.place)
        case "html":
            # Costs a tenth of the program's start, and only pages need it.
            from retold.readers.pages import MAX_PAGE_BYTES, read_page  # noqa: PLC0415

            report = read_page(_read_at_most(stream, MAX_PAGE_BYTES), source.name)
            yield _with_given(report, source, manifests)
        case "text":
            text = decode_text(_read_at_most(stream, _MAX_TEXT_BYTES))
            yield _with_given(Report(id=source.name, text=text), source, manifests)


def _with_given(report: Report, source: Source, manifests: Manifests) -> Row:
    """The report of a file of its own, with what its manifest gives, and dated."""
    given = None if source.is_stdin else manifests.given(source)
    report = given.add_to(report) if given else report
    return Row(dated(report), source.place, is_id_given=False)


def _read_at_most(stream: io.BufferedReader, max_bytes: int) -> bytes:
    """All bytes, unless they are more than one report can be."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise RefusedError(
            "too-long",
            f"more than {max_bytes:,} bytes, which is no single report: split it",
        )
    return data


@contextmanager
def _open(source: Source, stdin: BinaryIO | None) -> Iterator[io.BufferedReader]:
    """The bytes of a file or of standard input, unpacked if they are packed."""
    with ExitStack() as stack:
        if source.is_stdin:
            stream = _buffered(stdin or sys.stdin.buffer)
            stack.callback(stream.detach)  # the caller's stream stays open
        else:
            stream = stack.enter_context(source.path.open("rb"))
        if source.name.endswith(".gz") or stream.peek(2).startswith(_GZIP):
            stream = stack.enter_context(_buffered(gzip.GzipFile(fileobj=stream)))
        yield stream


def _buffered(stream: object) -> io.BufferedReader:
    """A stream that one can peek into."""
    return cast("io.BufferedReader", io.BufferedReader(cast("io.RawIOBase", stream)))
