"""Bytes to text: which encoding, and is it text at all."""

from __future__ import annotations

import codecs
import re
from typing import Final

from retold.readers.charset import guess_encoding
from retold.readers.reasons import RefusedError

# Longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A report has white space, and wire copy now and then a control mark of its own (start
# and end of text, end of file); an image or a document file has them everywhere.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTE: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE: Final = 0.01
# Longer than any news report by far ("War and Peace" has 3.2 million characters, the
# longest newspaper reports some 100,000); a longer file is a dump of many reports.
MAX_CHARS: Final = 1_000_000


def decode_text(
    data: bytes, declared: str | None = None, *, max_chars: int = MAX_CHARS
) -> str:
    r"""Decode a file's bytes; `\r\n` becomes `\n` and a byte-order mark goes.

    The mark decides, then UTF-8 if it fits, then the `declared` encoding if it fits,
    then a guess from the bytes.

    Raises:
        RefusedError: `empty`, `binary`, `encoding` or `too-long`.
    """
    if not data.strip():
        raise RefusedError("empty", "the file holds no text")
    text = _decode(data, declared).replace("\r\n", "\n")
    if not text.strip():
        raise RefusedError("empty", "the file holds no text")
    if "\x00" in text or _is_mostly_control(len(_CONTROL.findall(text)), len(text)):
        raise RefusedError("binary", "the file is not text: convert it to text first")
    check_length(text, max_chars)
    return text


def check_length(text: str, max_chars: int = MAX_CHARS) -> None:
    """Refuse a text that is too long to be one report.

    Raises:
        RefusedError: Telling how long it is, in code points.
    """
    if len(text) > max_chars:
        raise RefusedError(
            "too-long",
            f"{len(text):,} characters, at most {max_chars:,} are read as one report: "
            "split it into reports",
        )


def _decode(data: bytes, declared: str | None) -> str:
    """The text in the first encoding that fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding)
    if b"\x00" in data:
        raise RefusedError("binary", "the file is not text: convert it to text first")
    for named in ("utf-8", declared):
        text = _try(data, named)
        if text is not None:
            return text
    return _guess(data)


def _decode_marked(data: bytes, encoding: str) -> str:
    """The text in the encoding that its byte-order mark promises."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedError(
            "encoding",
            f"marked as {encoding.upper()} but byte {error.start} does not fit: "
            "save it as UTF-8",
        ) from error


def _try(data: bytes, encoding: str | None) -> str | None:
    """The text if the encoding is known and fits, else None."""
    if not encoding:
        return None
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guess(data: bytes) -> str:
    """The text in the encoding that the bytes look like."""
    if _is_mostly_control(len(_CONTROL_BYTE.findall(data)), len(data)):
        raise RefusedError("binary", "the file is not text: convert it to text first")
    text = _try(data, guess_encoding(data))
    if text is None:
        raise RefusedError(
            "encoding", "no known encoding fits: save the file as UTF-8 and try again"
        )
    return text


def _is_mostly_control(controls: int, length: int) -> bool:
    """Are there more control characters than any text has?"""
    return controls > 3 and controls > _CONTROL_SHARE * length
