"""The answer in the terminal: counted, attributed, proven, and safe to show."""

import pytest
from msgspec.structs import replace

import retold
from retold.ask.screen import render_answer_terminal
from retold.ask.telling import told_by
from retold.testing import compare_texts, report

TEXT = "Mayor Ilka Brenn said the ferry of Ostrel was not overloaded."
RECORDS = "The ferry of Ostrel was overloaded, harbour records of Monday show."


@pytest.fixture
def story():
    """A denial in two copies, and records that say otherwise."""
    outlets = {"a": "Tessel Echo", "b": "Vellin Post", "c": "Ostrel Lantern"}
    texts = {"a": TEXT, "b": TEXT, "c": RECORDS}
    return retold.compare(
        report(f"{texts[r]} It was raining hard in all of the bay.", r, outlet=outlet)
        for r, outlet in outlets.items()
    )


def shown(claim, story, **options):
    answer = retold.ask(claim, [story])
    return render_answer_terminal(answer, **{"width": 90, "colour": False, **options})


def test_head_counts_statements_origins_and_reports(story):
    """Those that say it, and those that deny it."""
    text = shown("The ferry of Ostrel was overloaded.", story)
    assert (
        "1 statement says this: 1 origin in 1 report. 1 denies it (1 origin)." in text
    )


def test_a_denial_is_given_to_its_speaker(story):
    """Whose word it is, and where it stands."""
    text = shown("The ferry of Ostrel was overloaded.", story)
    assert "denied by Ilka Brenn" in text
    assert "Tessel Echo, date unknown [a 0-61]" in text


def test_what_differs_is_marked_and_named():
    """The other figure between asterisks, and both figures in words."""
    story = compare_texts(
        "Twelve people were killed in Ostrel on Monday. The council met.",
        "A choir sang in Vellin. Tickets sold out within an hour.",
    )
    text = shown("Forty people were killed in Ostrel.", story)
    assert "*Twelve* people were killed" in text
    assert "another figure: “Twelve”; the claim has “Forty”" in text


def test_nothing_found_says_what_was_searched(story):
    """Also which of the claim's words stand nowhere."""
    text = shown("A volcano destroyed Bremvik.", story)
    assert "Nothing found: no statement says this" in text
    assert "in 3 reports of 1 story." in text
    assert "Bremvik" in text.split("No report has")[1]


def test_what_is_left_out_is_counted(story):
    """A limit hides nothing silently."""
    text = shown("The ferry of Ostrel was overloaded.", story, limit=1)
    assert "1 statement says this" in text
    assert "1 denies it" in text
    assert "DENIES THIS" not in text
    assert "1 statement more" in text


def test_control_characters_of_reports_are_not_passed_on():
    """Third-party text cannot steer the terminal."""
    story = compare_texts("The ferry\x1b[31m sank at Ostrel\x9b.", "A choir sang.")
    text = shown("The ferry sank at Ostrel.", story)
    assert "\x1b" not in text
    assert "\x9b" not in text


def test_colour_is_for_terminals_that_have_it(story):
    """With it marks are in colour, without it there are no escapes."""
    claim = "The ferry of Ostrel was overloaded."
    assert "\x1b[" in shown(claim, story, colour=True)
    assert "\x1b" not in shown(claim, story)


def test_a_time_is_told_with_what_it_means():
    """What "last month" means depends on the day of the report, which is known."""
    story = compare_texts(
        "Mayor Jonas Rehm resigned last month. The council met in the evening.",
        "A choir sang in Vellin. Tickets sold out within an hour.",
        published="2031-05-14",
    )
    text = shown("Rehm resigned in August 2030.", story)
    assert "another time: “last month” (April 2031)" in text


def test_a_long_sentence_is_cut_around_what_answers():
    """What a sentence is shown for is never cut out of it."""
    head = "Rows of " + "barges and boats and " * 20 + "rafts lay there when"
    story = compare_texts(
        f"{head} the ferry of Ostrel sank, and "
        + "gulls cried and " * 30
        + "it ended.",
        "A choir sang in Vellin. Tickets sold out within an hour.",
    )
    text = " ".join(shown("The ferry of Ostrel sank.", story).split())
    assert "ferry of Ostrel sank" in text
    assert "…" in text


def test_a_statement_tells_what_it_says_of_the_other_facts():
    """One half said and the other told otherwise stand with the statement."""
    both = retold.compare(
        [
            report("A ferry sank off Ostrel on Monday, killing 14 people.", "a"),
            report("It rained in Vellin all day. The choir stayed at home.", "b"),
        ]
    )
    text = shown("A ferry sank off Ostrel on Monday, killing nine people", both)
    assert "but it tells otherwise “… killing nine people”" in text
    assert "it also says “A ferry sank off Ostrel on Monday”" in text


def test_words_that_stand_there_are_not_told_as_missing():
    """What is in the sentence, and not surely of the claim's matter, is told as that."""
    story = compare_texts(
        "The council of Ostrel dismissed the harbour master and thanked Jonas Rehm.",
        "The choir of Vellin sang in the town hall. Tickets sold out within an hour.",
    )
    text = shown("Jonas Rehm dismissed the harbour master of the council.", story)
    assert "not in it: “Jonas Rehm”" not in text


@pytest.mark.parametrize("told", ["14", "At least 14"])
def test_what_is_told_more_closely_is_named(told):
    """It says what is claimed, and more."""
    story = compare_texts(
        f"{told} people were killed in Ostrel, the hospital of Tessel said.",
        "A choir sang in Vellin. Tickets sold out within an hour.",
    )
    text = shown("At least nine people were killed in Ostrel.", story)
    assert "1 statement says this" in text
    assert f"tells more: “{told}”; the claim has “At least nine”" in text


def test_a_wider_bound_does_not_tell_it():
    """At least nine are not at least 14."""
    story = compare_texts(
        "At least nine people were killed in Ostrel, the hospital of Tessel said.",
        "A choir sang in Vellin. Tickets sold out within an hour.",
    )
    text = shown("At least 14 people were killed in Ostrel.", story)
    assert "another figure" in text
    assert "tells more" not in text


@pytest.mark.parametrize(
    ("standing", "origins", "is_told"),
    [
        ("repeated", 1, True),
        ("repeated", 2, False),
        ("single", 2, False),
        ("corroborated", 2, True),
        ("disputed", 1, True),
    ],
)
def test_a_standing_that_counts_fewer_is_not_told(story, standing, origins, is_told):
    """Two origins bear on the claim, though one alone counts for the statement."""
    answer = retold.ask("The ferry of Ostrel was overloaded.", [story]).answers[0]
    answer = replace(answer, standing=standing, origins=answer.origins * origins)
    assert ("the statement is" in told_by(answer)) == is_told
