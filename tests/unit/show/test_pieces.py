"""Reports cut into pieces, so that a page can mark and link every span."""

import pytest

from retold.show.account import Account
from retold.show.pieces import Mark, cut_report, report_marks


def pieces_of(text, marks):
    """All pieces of a text."""
    return [p for paragraph in cut_report(text, marks) for p in paragraph.pieces]


def test_overlapping_marks_are_cut_at_every_edge():
    """A piece carries the same marks all along."""
    marks = [Mark(0, 7, 1, "repeated"), Mark(4, 11, 2, "disputed")]
    pieces = pieces_of("one two three.", marks)
    assert [(p.text, p.statements, p.standing) for p in pieces] == [
        ("one ", (1,), "repeated"),
        ("two", (1, 2), "disputed"),
        (" thr", (2,), "disputed"),
        ("ee.", (), None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Title\n\nA first paragraph, longer. Two.\n\n  Three 👩‍🚒 é.",
        "שלום עולם\n\nأهلا وسهلا بكم جميعا.",
        "lone \ud800 surrogate",
    ],
    ids=["empty", "blank", "news", "right to left", "surrogate"],
)
def test_pieces_hold_all_words_in_order(text):
    """Nothing but white space between paragraphs is left out."""
    marks = [Mark(start, start + 5, start) for start in range(0, len(text), 3)]
    together = "".join(p.text for p in pieces_of(text, marks))
    expected = text.replace("\ud800", "\ufffd")
    assert "".join(expected.split()) == "".join(together.split())


def test_pieces_know_where_they_start():
    """A piece's start is its place in the report's own text, behind wide characters."""
    text = "👩‍🚒 rescued twelve.\n\nThen rain."
    start = text.index("twelve")
    starts = {p.start: p.text for p in pieces_of(text, [Mark(start, start + 6)])}
    assert starts[start] == "twelve"
    assert starts[text.index("Then")] == "Then rain."


@pytest.mark.parametrize("mark", [Mark(3, 3, 1), Mark(50, 60, 1), Mark(-5, 0, 1)])
def test_marks_of_no_words_mark_nothing(mark):
    """An empty span, or one outside the text, leaves no trace."""
    assert [p.statements for p in pieces_of("A short text.", [mark])] == [()]


def test_report_marks_cover_all_that_can_be_linked(story):
    """Every mention, evidence and passage has a mark in its report."""
    marks = report_marks(Account(story))
    spans = {(r, m.start, m.end) for r, some in marks.items() for m in some}
    for finding in story.findings:
        assert {(e.report, e.start, e.end) for e in finding.evidence} <= spans
    for statement in story.statements:
        assert {(m.report, m.start, m.end) for m in statement.mentions} <= spans
