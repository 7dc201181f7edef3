"""Words that look like times and are none."""

import pytest

from retold.annotation.times import find_times
from retold.text.tokenized import tokenize_text


def words(text):
    """The words of the times that are found in a text."""
    found = find_times(tokenize_text(text), "2025-02-27")
    return [text[t.start : t.end] for t in found]


@pytest.mark.parametrize(
    "text",
    [
        "She moved to the 18th floor.",
        "He stood on the 18th floor.",
        "It was the 18th in a row, and on the 18th in a row he left.",
        "She is the 18th person to go, and finished 18th.",
        "On the 2nd Amendment he said nothing.",
        "They appealed to the 4th Circuit.",
        "It ran between the 5th and the 6th.",
        "Hear the case of the 4th Circuit on the night of the 4th Circuit.",
        "The minister may resign.",
        "May I speak?",
        "A march for jobs drew crowds.",
        "He took part in the March on Washington.",
        "April Jones met June Carter and August Wilson.",
        "A film by April Stone won.",
        "Bloody Sunday is remembered.",
        "The Sunday Times reported it.",
        "Friday Night Lights returned.",
        "He reads USA Today and saw High Noon.",
        "Some 2019 people came.",
        "Police fired 1990 rounds.",
        "It cost £1999 and 1,999 dollars.",
        "Room 1984 was empty.",
        "Write to 1600 Pennsylvania Avenue.",
        "Nearly 2000 died.",
        "He came in second place.",
        "A Sun reporter sat down.",
        "She is 25 years old.",
        "A 77-year-old man drowned.",
        "He earns $50,000 a year.",
        "He drove 60 miles an hour.",
        "Almost three-quarters of the boats sank.",
        "He read it and went past the pier.",
        "Call 2010-14 at once.",
        "She writes two or three books a year.",
        "Thousands came, 1000s of them.",
        "One day he would return.",
        "The shop opened on 03/04/2024.",
        "He ran it in 3:42 and read John 3:16.",
        "It was the fall of the empire.",
        "The dog will spring into action.",
        "A quarter of the voters stayed away.",
        "The score was 21-14.",
        "Call 555-2019.",
        "He left as soon as he could.",
        "The plan costs RM79 a month.",
        "They earn $40K-60K a year.",
        "Several hundred thousand marched.",
    ],
)
def test_trap_is_no_time(text):
    """Names, verbs, counts, ages, rates and scores are left alone."""
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He may leave on May 5.", ["May 5"]),
        ("The May deadline passed.", ["May"]),
        ("The March summit failed.", ["March"]),
        ("In March for the first time he spoke.", ["March"]),
        ("Bloody Sunday was remembered on Sunday.", ["Sunday"]),
        ("USA TODAY", []),
        ("She told NBC's “Today” that nobody knew.", []),
        ("She told NBC's “Today Show” that nobody knew.", []),
        ("“Today,” she said, “we vote.”", ["Today"]),
        ("The film on Friday night was good.", ["Friday night"]),
        ("The 2024 elections were close.", ["2024"]),
        ("Its 1971 charter was burned.", ["1971"]),
        ("It was built around 1900.", ["around 1900"]),
        ("He lived there 40 years.", ["40 years"]),
        ("It was free for a week.", ["a week"]),
        ("It rained in the fall.", ["the fall"]),
        ("Sanders’ 2016 campaign failed.", ["2016"]),
        ("He left between Jan. and May.", ["Jan.", "May"]),
        ("It rained in May or Sept. in Oslo.", ["May", "Sept."]),
        ("In the 1980s a week of protest began.", ["the 1980s", "a week"]),
        ("On the 21st a week of protest began.", ["the 21st", "a week"]),
        ("On Tuesday the 9th Circuit ruled.", ["Tuesday"]),
        ("On Tuesday, the 9th Circuit ruled.", ["Tuesday"]),
        (
            "A church of the 19th century fell on the 9th.",
            ["the 19th century", "the 9th"],
        ),
    ],
)
def test_time_next_to_a_trap_is_found(text, expected):
    """What keeps traps out lets the times next to them in."""
    assert words(text) == expected


def test_quarters_of_a_game_are_no_dates():
    """A report of a game has quarters and halves of its own."""
    game = (
        "The quarterback threw a touchdown in the third quarter. After halftime he "
        "ran 40 yards, and the first half was forgotten."
    )
    assert words(game) == []


def test_holes_of_a_game_are_no_dates():
    """A report of golf has an 18th of its own."""
    game = (
        "The golfer made a birdie on the 17th. On the 18th he found the fairway, and "
        "his last putt was short."
    )
    assert words(game) == []


def test_headline_in_capitals_keeps_its_times():
    """Capitals are no sign of a name in a headline."""
    text = (
        "Talks Resume This Week After Two Months\n"
        "The talks between the two governments were broken off in December, and "
        "nobody had expected them to go on."
    )
    assert words(text) == ["This Week", "Two Months", "December"]
