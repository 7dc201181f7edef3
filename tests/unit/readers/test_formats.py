"""What a file holds."""

import pytest

from retold.readers.formats import format_of
from retold.readers.reasons import RefusedError


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", b"Words", "text"),
        ("a.TXT", b"Words", "text"),
        ("a.text.gz", b"Words", "text"),
        ("a.md", b"# Words", "text"),
        ("a.txt", b"<p>quoted markup", "text"),
        ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "html"),
        ("a.txt", b"<!-- saved --><HTML lang='en'>", "html"),
        ("a.htm", b"", "html"),
        ("a.xhtml", b"<?xml version='1.0'?>", "html"),
        ("a.jsonl", b'{"text": ""}', "jsonl"),
        ("a.ndjson", b"broken", "jsonl"),
        ("a.jsonl", b'[{"text": ""}]', "json"),
        ("a.jsonl", b'{\n  "text": ""\n}', "json"),
        ("a.json", b'{"text": ""}', "json"),
        ("a", b'{"text": ""}', "jsonl"),
        ("a", '{"text": ""}'.encode("utf-16"), "jsonl"),
        ("a", b"<div>piece of a page</div>", "html"),
        ("a", b"{curly} words", "text"),
        ("a", b"[Agency] words", "text"),
        ("a", b"", "text"),
    ],
)
def test_format_is_told_by_name_then_by_beginning(name, head, expected):
    """The suffix decides, the beginning where the suffix is wrong or missing."""
    assert format_of(name, head, is_named=True) == expected


@pytest.mark.parametrize(
    ("name", "is_named"), [("a.docx", True), ("a.csv", True), ("a", False)]
)
def test_unknown_format_is_refused(name, is_named):
    """A type that is not read is refused; without a suffix only inside folders."""
    with pytest.raises(RefusedError) as refusal:
        format_of(name, b"", is_named=is_named)
    assert refusal.value.reason == "unknown-format"
