"""`retold stories` and `retold add`: grouping once, and a store that takes more."""

import json

import pytest

DAM = (
    "The dam above Harl burst on Friday night after a week of rain, and the lower town "
    "stands under water. Engineer Odo Vesk had warned of cracks in the spillway."
)


def line(name, title, day, text=DAM, **fields):
    """A report as a line of JSON."""
    report = {"id": name, "title": title, "published": day, "text": text, **fields}
    return json.dumps(report) + "\n"


BURST = line("burst", "Harl dam bursts, lower town flooded", "2031-04-04")
AGAIN = line("again", "Lower town of Harl flooded as dam bursts", "2031-04-05")
COLUMN = line(
    "column", "Opinion: The Harl dam burst was no surprise", "2031-04-05", DAM[:150]
)
CHOIR = line(
    "choir",
    "Choir of Vellin sings in the town hall",
    "2031-04-04",
    "The choir of Vellin sang Christmas songs in spring; tickets sold out in an hour.",
)
INQUIRY = line(
    "inquiry",
    "Odo Vesk tells Harl dam inquiry of ignored warnings",
    "2031-04-16",
    "Engineer Odo Vesk told the inquiry into the Harl dam that his warnings of cracks "
    "in the spillway went unread. The dam above Harl burst after a week of rain.",
)


def rows(text):
    return [json.loads(row) for row in text.splitlines()]


def members(text):
    """The ids of each story's reports."""
    return [row["reports"] for row in rows(text)]


def test_stories_gives_each_story_with_title_and_genres(retold):
    """The largest story first, titled by a headline of its own, opinion marked."""
    result = retold("stories", "-", stdin=CHOIR + BURST + AGAIN + COLUMN)
    assert (result.returncode, result.stderr) == (0, "")
    assert rows(result.stdout) == [
        {
            "story": "s1",
            "title": "Harl dam bursts, lower town flooded",
            "reports": ["burst", "again", "column"],
            "genres": {"column": "opinion"},
        },
        {
            "story": "s2",
            "title": "Choir of Vellin sings in the town hall",
            "reports": ["choir"],
            "genres": {},
        },
    ]


def test_stories_writes_threads_with_their_reasons(retold, tmp_path):
    """A later story of the same matter follows the first, and it is told why."""
    retold("stories", "-", "--threads", "t.jsonl", stdin=BURST + INQUIRY + CHOIR)
    (thread,) = rows((tmp_path / "t.jsonl").read_text(encoding="utf-8"))
    assert [s["first_day"] for s in thread["stories"]] == ["2031-04-04", "2031-04-16"]
    (link,) = thread["links"]
    assert [link["from"], link["to"], link["days"]] == [
        s["story"] for s in thread["stories"]
    ] + [12]
    assert link["why"].startswith("12 days later; both name")
    assert "Odo Vesk" in link["why"]


def test_stories_explains_why_two_reports_are_one_story(retold):
    """The verdict, the words that both have, and what it comes to."""
    result = retold(
        "stories", "-", "--explain", "burst", "again", stdin=BURST + AGAIN + CHOIR
    )
    assert result.returncode == 0
    told = " ".join(result.stdout.split())
    assert "ONE STORY: S1" in told
    assert "both have the names Harl" in told
    assert "for one event" in told


def test_stories_explains_why_two_reports_are_two_stories(retold):
    """Strangers have too little in common."""
    result = retold("stories", "-", "--explain", "burst", "choir", stdin=BURST + CHOIR)
    told = " ".join(result.stdout.split())
    assert "TWO STORIES: S1 AND S2" in told
    assert "too little in common to be one event" in told


def test_stories_explain_names_ids_like_an_unknown_one(retold):
    """A slip in an id is answered with what may be meant."""
    result = retold("stories", "-", "--explain", "burts", "choir", stdin=BURST + CHOIR)
    assert (result.returncode, result.stdout) == (1, "")
    assert (
        result.stderr == "retold: no report has the id 'burts'; did you mean 'burst'?\n"
    )


def test_add_keeps_stories_and_their_ids(retold):
    """What is added later joins the stories that are there."""
    first = retold("add", "-", "--store", "n.duckdb", "-o", "-", stdin=BURST + CHOIR)
    assert rows(first.stdout) == [
        {"story": "s1", "change": "new"},
        {"story": "s2", "change": "new"},
    ]
    assert first.stderr == "retold: 2 reports added; 2 new stories\n"
    second = retold("add", "-", "--store", "n.duckdb", "-o", "-", stdin=AGAIN)
    assert rows(second.stdout) == [{"story": "s1", "change": "changed"}]
    stored = retold("stories", "--store", "n.duckdb")
    assert members(stored.stdout) == [["burst", "again"], ["choir"]]
    found = retold("stories", "--store", "n.duckdb", "--find", "s1")
    assert (found.returncode, found.stdout) == (0, "s1\n")


def test_add_passes_over_what_is_there(retold):
    """The same input again adds nothing, and says so."""
    retold("add", "-", "--store", "n.duckdb", stdin=BURST)
    result = retold("add", "-", "--store", "n.duckdb", stdin=BURST)
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr == "retold: 0 reports added, 1 was there\n"


def test_add_leaves_out_another_text_under_a_known_id(retold):
    """What is stored stays; the report that differs is named."""
    retold("add", "-", "--store", "n.duckdb", stdin=BURST)
    other = line("burst", "Another title", "2031-04-04", "Another text altogether.")
    result = retold("add", "-", "--store", "n.duckdb", stdin=other)
    assert result.returncode == 0
    assert "not added: burst: the store has another text under this id" in result.stderr
    stored = retold("stories", "--store", "n.duckdb")
    assert rows(stored.stdout)[0]["title"] == "Harl dam bursts, lower town flooded"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param((), "give either INPUT or --store FILE", id="neither"),
        pytest.param(
            ("-", "--store", "n.duckdb"), "give either INPUT or --store FILE", id="both"
        ),
        pytest.param(("-", "--find", "s1"), "--find goes with --store", id="find"),
        pytest.param(
            ("--store", "none.duckdb"),
            "no such store; `retold add` makes it",
            id="none",
        ),
    ],
)
def test_stories_refuses_what_does_not_go_together(retold, words, message):
    """Wrong usage is told in one line, with exit code 2."""
    result = retold("stories", *words, stdin=BURST)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr


def test_stories_find_refuses_an_unknown_story(retold):
    """An id that was never given leads nowhere, and that is an error."""
    retold("add", "-", "--store", "n.duckdb", stdin=BURST)
    result = retold("stories", "--store", "n.duckdb", "--find", "s7")
    assert (result.returncode, result.stdout) == (1, "")
    assert "no story ever had the id 's7'" in result.stderr


def test_stories_refuses_a_file_that_is_no_store(retold, tmp_path):
    """A file of another kind is no store, and stays as it is."""
    (tmp_path / "notes.txt").write_text("notes", encoding="utf-8")
    result = retold("stories", "--store", "notes.txt")
    assert result.returncode == 1
    assert result.stderr == "retold: notes.txt: it is no store of retold's\n"
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "notes"
