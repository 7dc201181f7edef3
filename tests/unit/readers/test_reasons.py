"""The reasons of rejections."""

import re
from pathlib import Path

from retold import errors
from retold.readers.reasons import REASONS, RefusedError

PAGE = Path(__file__).parents[3] / "docs" / "errors.md"


def test_every_reason_is_documented():
    """The page of errors has a row for each reason and for no other."""
    rows = re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert rows == list(REASONS)


def test_every_exception_is_documented():
    """The page of errors has a row for each exception but the base."""
    rows = re.findall(r"^\| `([A-Z]\w+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    ours = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and value is not errors.RetoldError
    }
    assert set(rows) == ours


def test_detail_is_one_line():
    """A rejection's detail has no line breaks."""
    assert RefusedError("empty", "a\n b").at("x").detail == "a b"
