"""Remarks: where they may stand, and that they leave the text as it is."""

import pytest

from retold.check.ignores import find_remarks, without_remarks


@pytest.mark.parametrize(
    ("text", "kinds", "line"),
    [
        ("One. [retold: ignore]", (), 1),
        ("One. <!-- retold: ignore date-differs -->", ("date-differs",), 1),
        ("[retold: ignore a, b c]\nOne.", ("a", "b", "c"), 2),
        ("<!--retold:ignore a-->\n\n\nOne.", ("a",), 4),
        ("[RETOLD: IGNORE A]\r\nOne.", ("a",), 2),
        ("One.\n[retold: ignore a]", ("a",), 2),
    ],
    ids=["end", "comment", "several", "blank-lines", "capitals", "last"],
)
def test_remark_is_about_a_line(text, kinds, line):
    """Its own, or the next one with text if it stands alone."""
    (remark,) = find_remarks(text)
    assert (remark.kinds, remark.line) == (kinds, line)


@pytest.mark.parametrize(
    "text", ["[retold]", "retold: ignore", "[told: ignore a]", "<!-- ignore a -->"]
)
def test_other_brackets_are_text(text):
    """Only the full form is a remark."""
    assert find_remarks(text) == []
    assert without_remarks(text) == text


def test_text_without_remarks_keeps_every_place():
    """Blanks stand for remarks, and no paragraph is parted by one."""
    text = "A ferry\n[retold: ignore]\nstruck the pier.\n\nDivers <!-- retold: ignore -->came."
    bare = without_remarks(text)
    assert len(bare) == len(text)
    assert bare.split() == "A ferry struck the pier. Divers came.".split()
    assert bare.count("\n\n") == 1
    assert "\n\n" not in bare[: bare.index("struck")]
