"""What a file holds: by its name, and where that does not tell, by its beginning."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath
from typing import Final, Literal

from retold.readers.reasons import RefusedError

Format = Literal["text", "html", "json", "jsonl"]

_BY_SUFFIX: Final[dict[str, Format]] = {
    "txt": "text",
    "text": "text",
    "md": "text",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "json": "json",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
}
_READABLE: Final = (
    "read are text (.txt, .text, .md), pages (.html, .htm, .xhtml), JSON (.jsonl, "
    ".ndjson, .json), and these with .gz"
)
_SPACE: Final = rb"(?:\xef\xbb\xbf)?\s*"
_PAGE: Final = re.compile(
    _SPACE + rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
# A piece of a page, without its head.
_MARKUP: Final = re.compile(
    _SPACE + rb"<(?:head|body|article|main|div|h1|p)\b", re.IGNORECASE
)
_OBJECT: Final = re.compile(_SPACE + rb'\{\s*"')
_WRAPPED_OBJECT: Final = re.compile(_SPACE + rb'\{\s*\n\s*"')
_ARRAY: Final = re.compile(_SPACE + rb'\[\s*\{\s*"')


def format_of(name: str, head: bytes, *, is_named: bool) -> Format:
    """The format of a file by its name and its first bytes.

    A page that is called `.txt` is a page. A JSON Lines file may be called `.json` and
    an array `.jsonl`. The beginning alone decides where there is no suffix, and only
    for a file that the user named (`is_named`): in a folder such a file may be
    anything.

    Raises:
        RefusedError: `unknown-format`.
    """
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    suffix = suffix_of(name)
    known = _BY_SUFFIX.get(suffix)
    if known is None and (suffix or not is_named):
        what = f"files of the type .{suffix}" if suffix else "files without a suffix"
        raise RefusedError("unknown-format", f"{what} are not read; {_READABLE}")
    if known == "text":
        return "html" if _PAGE.match(head) else "text"
    if known == "jsonl":
        return "json" if _is_one_value(head) else "jsonl"
    return known or _by_beginning(head)


def suffix_of(name: str) -> str:
    """The suffix of a file's name, small, without the dot and without `.gz`."""
    return PurePath(name.lower().removesuffix(".gz")).suffix.removeprefix(".")


def _by_beginning(head: bytes) -> Format:
    """The format that the first bytes look like; text if like nothing else."""
    if _PAGE.match(head) or _MARKUP.match(head):
        return "html"
    if _is_one_value(head):
        return "json"
    return "jsonl" if _OBJECT.match(head) else "text"


def _is_one_value(head: bytes) -> bool:
    """Is it JSON that does not go line by line: an array, or an object set in lines?"""
    return bool(_ARRAY.match(head) or _WRAPPED_OBJECT.match(head))
