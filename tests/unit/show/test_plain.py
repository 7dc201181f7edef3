"""Third-party text made safe to show."""

import pytest

from retold.show.plain import one_line, printable


@pytest.mark.parametrize(
    "unsafe",
    ["\x1b", "\x00", "\x07", "\r", "\x9b", "\x7f", "\u202e", "\u2066", "\ud800"],
    ids=repr,
)
def test_printable_replaces_one_character_by_one(unsafe):
    """Offsets stay right, whatever is replaced."""
    assert printable(f"a{unsafe}b") == "a\ufffdb"


@pytest.mark.parametrize(
    "text", ["", "naïve “quotes”", "עברית\n\tمرحبا", "e\u0301 👩‍🚒"]
)
def test_printable_leaves_scripts_and_line_breaks_alone(text):
    """Nothing that can be read is touched."""
    assert printable(text) == text


def test_one_line_takes_out_breaks():
    """Runs of white space become one space."""
    assert one_line(" a\n\n b\tc ") == "a b c"
