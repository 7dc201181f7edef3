"""Stories as rows of tables."""

from msgspec.structs import replace

from retold.model import Finding
from retold.reconcile.completion import complete_story
from retold.show.rows import story_rows


def test_statements_name_the_one_whom_all_origins_cite(story):
    """A statement that only one of two origins gives to somebody is given to nobody."""
    rows = {row["statement_id"]: row for row in story_rows(story, "statements")}
    assert rows["st3"]["origins"] == 2
    assert rows["st3"]["attributed_to"] is None
    said = replace(
        story.statements[2],
        mentions=tuple(
            replace(m, speaker="Quill") for m in story.statements[2].mentions
        ),
    )
    changed = complete_story(replace(story, statements=(said,)))
    (row,) = story_rows(changed, "statements")
    assert row["attributed_to"] == "Quill"


def test_dates_name_their_statement_and_whether_they_are_disputed(story):
    """A row for each place of the timeline, with the statement around it."""
    rows = list(story_rows(story, "timeline"))
    assert [(r["report_id"], r["statement_id"], r["is_disputed"]) for r in rows] == [
        ("nor1", "st1", False),
        ("quay", "st1", False),
        ("nor1", "st5", False),
    ]
    places = [story.timeline[0].evidence[0], story.timeline[1].evidence[0]]
    finding = Finding(
        kind="date-differs",
        is_hard=True,
        reading="contradiction",
        probability=0.9,
        message="one matter, two dates",
        evidence=tuple(places),
    )
    disputed = complete_story(replace(story, findings=(finding,)))
    assert [r["is_disputed"] for r in story_rows(disputed, "timeline")] == [
        True, False, True,
    ]  # fmt: skip
