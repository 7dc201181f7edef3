"""JSON reports: a line each, or one object or an array in a file."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final, NamedTuple, cast, get_args

import msgspec

from retold.model import PublishedFrom, Rejection, Report
from retold.readers.dates import bad_date, dated, valid_date
from retold.readers.encoding import MAX_CHARS, check_length, decode_text
from retold.readers.reasons import OWN_OUTPUT, RefusedError, rejection

# A text of the greatest length with every character written as an escape of two
# halves (12 bytes), and as much again for the other fields.
_MAX_LINE_BYTES: Final = 24 * MAX_CHARS
# An array must be held in memory as a whole, with about twice its size on top.
_MAX_ARRAY_BYTES: Final = 256_000_000
_WANTED: Final = {"text": "a string", "id": "a string or an integer"}
_KINDS: Final = {
    "str": "a string",
    "int": "an integer",
    "float": "a number",
    "bool": "true or false",
    "null": "null",
    "array": "an array",
    "object": "an object",
}
# How msgspec words a type that does not fit.
_GOT: Final = re.compile(r"got `(\w+)`")
_FIELD: Final = re.compile(r"at `\$\.(\w+)`")
_NUL_ESCAPE: Final = b"\\u0000"
_SURROGATE: Final = re.compile(r"\\ud[89a-f][0-9a-f]{2}", re.IGNORECASE)
_HALF_CHARACTER: Final = (
    "holds half a character (a lone surrogate escape): write the text anew as UTF-8"
)
# What the rows of our results call their format.
_OUR_FORMATS: Final = "retold."
_NO_REPORT: Final = "the file holds no report"


class Row(NamedTuple):
    """A report as read: where it stands, and whether its id is given or made by us."""

    report: Report
    place: str
    is_id_given: bool


class _Fields(msgspec.Struct):
    """What a JSON report may hold; other keys are left alone."""

    text: str | None = None
    id: str | int | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: Any = None
    language: str | None = None
    format: Any = None


_DECODER: Final = msgspec.json.Decoder(_Fields)
_ARRAY_DECODER: Final = msgspec.json.Decoder(list[msgspec.Raw])


def read_jsonl(stream: BinaryIO, name: str, place: str) -> Iterator[Row | Rejection]:
    """The reports of a JSON Lines file, one after the other.

    `name` is what ids are made of where a row has none (`name:line`), `place` what
    rejections are marked with (`place:line`). Blank lines are left out.

    Cost:
        One line in memory at a time.
    """
    number = 0
    is_empty = True
    while line := stream.readline(_MAX_LINE_BYTES + 1):
        number += 1
        where = f":{number}"
        if len(line) > _MAX_LINE_BYTES:
            _skip_line(stream)
            yield rejection(
                place + where,
                "too-long",
                f"a line of more than {_MAX_LINE_BYTES:,} bytes: split the report",
            )
        elif line.strip():
            yield from read_object(line, name + where, place + where)
        is_empty = is_empty and not line.strip()
    if is_empty:
        yield rejection(place, "empty", _NO_REPORT)


def read_json(stream: BinaryIO, name: str, place: str) -> Iterator[Row | Rejection]:
    """The report of a JSON file, or its reports if it holds an array of them.

    Items of an array are counted from 1 and marked `place#item`. A file of several
    values, one a line, is read as JSON Lines.
    """
    data = stream.read(_MAX_ARRAY_BYTES + 1)
    if len(data) > _MAX_ARRAY_BYTES:
        yield rejection(
            place,
            "too-long",
            f"more than {_MAX_ARRAY_BYTES:,} bytes in one JSON value: "
            "use JSON Lines (one object a line), which has no limit",
        )
    elif not data.strip():
        yield rejection(place, "empty", _NO_REPORT)
    elif data.lstrip().startswith(b"["):
        yield from _read_array(data, name, place)
    elif _is_json_lines(data):
        yield from read_jsonl(io.BytesIO(data), name, place)
    else:
        yield from read_object(data, name, place)


def _is_json_lines(data: bytes) -> bool:
    """Is it several values, the first of them on a line of its own?"""
    first, _, rest = data.strip().partition(b"\n")
    if not rest:
        return False
    try:
        msgspec.json.decode(first, type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def utf8_stream(stream: io.BufferedReader) -> BinaryIO:
    """The stream without its byte-order mark; as UTF-8 where the mark says UTF-16.

    Raises:
        RefusedError: If it is UTF-16 and longer than is read at once, or is broken.

    Cost:
        UTF-16 is read into memory as a whole; UTF-8 is not read yet.
    """
    head = stream.peek(3)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = stream.read(_MAX_ARRAY_BYTES + 1)
        if len(data) > _MAX_ARRAY_BYTES:
            raise RefusedError("too-long", "too long for UTF-16: save it as UTF-8")
        return io.BytesIO(decode_text(data, max_chars=_MAX_ARRAY_BYTES).encode())
    if head.startswith(codecs.BOM_UTF8):
        stream.read(len(codecs.BOM_UTF8))
    return stream


def _skip_line(stream: BinaryIO) -> None:
    """Read on to the end of the line, keeping nothing."""
    while (part := stream.readline(_MAX_LINE_BYTES)) and not part.endswith(b"\n"):
        pass


def _read_array(data: bytes, name: str, place: str) -> Iterator[Row | Rejection]:
    """The reports of a JSON array."""
    try:
        items = _ARRAY_DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield _why_broken(data).at(place)
        return
    if not items:
        yield rejection(place, "empty", _NO_REPORT)
    for number, item in enumerate(items, start=1):
        where = f"#{number}"
        yield from read_object(bytes(item), name + where, place + where)


def read_object(data: bytes, name: str, place: str) -> Iterator[Row | Rejection]:
    """One JSON object as a report, with a remark if its date is not one.

    `name` is the id where the object has none, `place` what a rejection is marked with.
    """
    try:
        fields = _decode(data)
        report = _to_report(fields, name)
    except RefusedError as refusal:
        yield refusal.at(place)
        return
    yield Row(report, place, is_id_given=fields.id not in (None, ""))
    if fields.published and not valid_date(fields.published):
        yield bad_date(fields.published, place)


def _decode(data: bytes) -> _Fields:
    """The fields of a JSON object, or a refusal that says what is wrong with it."""
    try:
        fields = _DECODER.decode(data)
    except msgspec.ValidationError as error:
        raise _wrong_field(str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _why_broken(data) from error
    if _NUL_ESCAPE in data:
        _refuse_nul(fields)
    return fields


def _is_ours(form: object) -> bool:
    """Does a row say that it is one of our results?"""
    return isinstance(form, str) and form.startswith(_OUR_FORMATS)


def _to_report(fields: _Fields, name: str) -> Report:
    """The report that the fields describe."""
    if fields.text is None and _is_ours(fields.format):
        raise RefusedError("own-output", OWN_OUTPUT)
    if fields.text is None:
        raise RefusedError("bad-field", "text: missing, wanted a string")
    if not fields.text.strip():
        raise RefusedError("empty", "text: holds nothing but white space")
    check_length(fields.text)
    published = valid_date(fields.published) if fields.published else None
    report = Report(
        id=name if fields.id in (None, "") else str(fields.id),
        text=fields.text,
        outlet=fields.outlet or None,
        url=fields.url or None,
        title=fields.title or None,
        byline=fields.byline or None,
        published=published,
        published_from=_source(fields.published_from) if published else "unknown",
        language=fields.language or None,
    )
    # A row that says itself that its date is unknown comes from retold: leave it so.
    return report if fields.published_from == "unknown" else dated(report)


def _source(value: Any) -> PublishedFrom:
    """Where a date that is there comes from: as the row says, else it is given."""
    is_known = value in get_args(PublishedFrom) and value != "unknown"
    return cast("PublishedFrom", value) if is_known else "given"


def _wrong_field(message: str) -> RefusedError:
    """The library's message about a wrong type in our words."""
    match = _GOT.search(message)
    got = _KINDS.get(match[1], match[1]) if match else "a number out of range"
    field = _FIELD.search(message)
    if field is None:
        wanted = "one JSON object with the key `text` for each report"
        return RefusedError("bad-field", f"got {got}, wanted {wanted}")
    wanted = _WANTED.get(field[1], "a string or null")
    return RefusedError("bad-field", f"{field[1]}: got {got}, wanted {wanted}")


def _why_broken(data: bytes) -> RefusedError:
    """Why the bytes are no JSON: the standard library tells the place."""
    import json  # noqa: PLC0415 - nothing else needs it

    try:
        text = data.decode("utf-8").rstrip()
    except UnicodeDecodeError as error:
        return RefusedError(
            "encoding", f"byte {error.start + 1} is no UTF-8: save the file as UTF-8"
        )
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        what = error.msg.removesuffix(" at")
        return RefusedError(
            "broken-json", f"{what} at {line}column {error.colno}: mend or remove it"
        )
    except RecursionError:
        return RefusedError("broken-json", "nested too deep to be a report")
    except ValueError:  # Python reads no integers of thousands of digits
        return RefusedError("bad-field", "holds an integer that is too long")
    if _SURROGATE.search(text):
        return RefusedError("not-text", _HALF_CHARACTER)
    return RefusedError(
        "broken-json", "holds NaN, Infinity or a number out of range: use null"
    )


def _refuse_nul(fields: _Fields) -> None:
    """Refuse a NUL character, which no text has and many programs stop at."""
    for field in _Fields.__struct_fields__:
        value = getattr(fields, field)
        if isinstance(value, str) and "\x00" in value:
            raise RefusedError("not-text", f"{field}: holds a NUL character: remove it")
