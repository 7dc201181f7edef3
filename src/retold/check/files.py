"""The draft and its sources, read, with where they stand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from retold.check.places import Places
from retold.errors import NoReportsError, RejectedInputError, UsageError
from retold.model import Rejection, Report
from retold.readers import read_inputs
from retold.readers.encoding import decode_text
from retold.readers.reasons import RefusedError
from retold.readers.sources import Source, find_sources

OnRejection = Callable[[Rejection], None]

# As it is told for a draft on standard input.
STDIN_NAME = "stdin"


class Document(NamedTuple):
    """A report whose id is the path that a user would type.

    `raw` is the file's own text, without byte-order mark, where the report's is that
    but for the ends of lines; else None: then no line of the file answers to a place.
    `named` is the file of a report among others, whose id tells which of them it is.
    """

    report: Report
    raw: str | None
    named: str | None = None

    @property
    def file(self) -> str:
        """The file itself, also where it holds other reports: for those who open it."""
        return self.named or self.report.id

    @property
    def places(self) -> Places | None:
        """The lines of the file."""
        return None if self.raw is None else Places(self.report.text)


def read_draft(named: str, *, strict: bool, reject: OnRejection) -> Document:
    """The one report of a draft; `-` is standard input.

    Raises:
        UsageError: If there are several reports in it.
        NoReportsError: If there is none.
    """
    documents = list(_documents(named, strict=strict, reject=reject))
    if len(documents) > 1:
        raise UsageError(
            f"{named}: {len(documents)} reports, and a draft is one: check each alone"
        )
    if not documents:
        raise NoReportsError((named,), 1)
    return documents[0]


def read_sources(
    inputs: Sequence[str],
    draft: Document,
    *,
    strict: bool,
    reject: OnRejection,
) -> list[Document]:
    """The reports of all inputs, each file once, the draft's own file left out.

    Raises:
        NoReportsError: If there are none.
        UsageError: If there is none but the draft.
    """
    rejected = 0

    def counted(rejection: Rejection) -> None:
        nonlocal rejected
        rejected += 1
        reject(rejection)

    is_own = False
    own = os.path.realpath(draft.report.id)
    found: dict[str, Document] = {}
    for named in inputs:
        for document in _documents(named, strict=strict, reject=counted):
            name = document.report.id
            if os.path.realpath(name) != own:
                found.setdefault(name, document)
            else:
                is_own = True
    if not found and is_own and not rejected:
        raise UsageError(f"{draft.report.id}: the source is the draft itself")
    if not found:
        raise NoReportsError(tuple(inputs), rejected)
    return list(found.values())


def _documents(named: str, *, strict: bool, reject: OnRejection) -> Iterator[Document]:
    for item in read_inputs([named], unique_ids=False):
        if isinstance(item, Report):
            yield _document(named, item)
        elif strict:
            raise RejectedInputError(item.input, item.reason, item.detail)
        else:
            reject(item)


def _document(named: str, report: Report) -> Document:
    if named == "-":
        # What was read of it is gone: the text as read is all that there is.
        is_whole = report.id == "stdin"
        name = STDIN_NAME if is_whole else f"{STDIN_NAME}:{report.id}"
        return Document(_renamed(report, name), report.text if is_whole else None)
    path = _path_of(named, report)
    if path is None:
        return Document(_renamed(report, f"{named}:{report.id}"), None, named)
    return Document(_renamed(report, str(path)), _raw(path, report.text))


def _renamed(report: Report, name: str) -> Report:
    return msgspec.structs.replace(report, id=name)


def _path_of(named: str, report: Report) -> Path | None:
    """The file that holds this report alone, if there is one."""
    for source in find_sources(named):
        if isinstance(source, Source) and source.name == report.id:
            return Path(source.place)
    return None


def _raw(path: Path, text: str) -> str | None:
    """The file's own text, if it is the report's but for the ends of lines."""
    data = path.read_bytes()
    try:
        if decode_text(data) != text:
            return None
    except RefusedError:
        return None
    raw = data.decode("utf-8-sig", "replace")
    return raw if raw.replace("\r\n", "\n") == text else text
