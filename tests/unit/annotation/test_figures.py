"""Figures: value, range, bound, unit and what is counted."""

import pytest

from retold.annotation.figures import find_figures
from retold.model import TimeExpression
from retold.reconcile.findings.figures import counted_roots
from retold.text.tokenized import tokenize_text


def figures(text, times=()):
    """The figures of a text."""
    return find_figures(tokenize_text(text), list(times))


def only(text):
    """The one figure of a text."""
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        pytest.param("They saw 1,234 ships.", 1234, None, "ships", id="thousands"),
        pytest.param("They saw twenty-one ships.", 21, None, "ships", id="words"),
        pytest.param("It was two hundred and five men.", 205, None, "men", id="and"),
        pytest.param("Some a dozen eggs broke.", 12, None, "eggs", id="dozen"),
        pytest.param("It sold 1.2 million cars.", 1.2e6, None, "cars", id="million"),
        pytest.param("It holds 12m people.", 12e6, None, "people", id="m-is-million"),
        pytest.param("He ran 800m in vain.", 800, "metre", None, id="m-is-metre"),
        pytest.param("It cost $1.2bn.", 1.2e9, "dollar", None, id="dollar"),
        pytest.param("It cost 5 million euros.", 5e6, "euro", None, id="euro"),
        pytest.param("It cost millions of crowns.", 1e6, "crown", None, id="vague"),
        pytest.param(
            "It cost thousands of U.S. jobs.", 1e3, None, "U.S. jobs", id="us"
        ),
        pytest.param("It cost A$30.", 30, "australian dollar", None, id="a-dollar"),
        pytest.param("It cost $30 a barrel.", 30, "dollar per barrel", None, id="rate"),
        pytest.param("It rose 3.5%.", 3.5, "percent", None, id="sign"),
        pytest.param("It fell -1.5 percent.", -1.5, "percent", None, id="minus"),
        pytest.param(
            "Only 4 per cent of voters came.", 4, "percent", "voters", id="per-cent"
        ),
        pytest.param("He walked 12 miles.", 12, "mile", None, id="miles"),
        pytest.param("She is 30 years old.", 30, "year of age", None, id="years-old"),
        pytest.param("A 30-year-old man fell.", 30, "year of age", None, id="hyphen"),
        pytest.param("Jane Roe, 43, left.", 43, "year of age", None, id="after-name"),
        pytest.param("It took nine days.", 9, "day", None, id="days"),
        pytest.param("It took half an hour.", 0.5, "hour", None, id="half-hour"),
        pytest.param(
            "It took two and a half years.", 2.5, "year", None, id="and-a-half"
        ),
        pytest.param(
            "It cost two and a half million euros.",
            2.5e6,
            "euro",
            None,
            id="half-scaled",
        ),
        pytest.param(
            "There were 100 U.S. senators.", 100, None, "U.S. senators", id="periods"
        ),
        pytest.param(
            "They saw eleven armed men.", 11, None, "armed men", id="participle"
        ),
        pytest.param("Half of the voters came.", 0.5, None, "voters", id="half"),
        pytest.param("Two-thirds of it fell.", 2 / 3, None, None, id="two-thirds"),
        pytest.param("It hit one in five adults.", 0.2, None, "adults", id="ratio"),
        pytest.param(
            "There were three guards killed.", 3, None, "guards killed", id="state"
        ),
        pytest.param(
            "Two of the other men left.", 2, None, "other men", id="of-the-other"
        ),
        pytest.param("One of the guards fell.", 1, None, "guards", id="one-of"),
        pytest.param("It cost USD5m.", 5e6, "dollar", None, id="code-attached"),
        pytest.param("It cost Rs. 500 crore.", 5e9, "rupee", None, id="rupees"),
        pytest.param("It cost US $5 a day.", 5, "dollar per day", None, id="us-blank"),
        pytest.param("It fell by .5 percent.", 0.5, "percent", None, id="point-first"),
        pytest.param("He ran 3 1/2 miles.", 3.5, "mile", None, id="whole-and-part"),
        pytest.param("He ran 3½ miles.", 3.5, "mile", None, id="vulgar"),
        pytest.param("He ate ¾ of them.", 0.75, None, None, id="vulgar-alone"),
        pytest.param("Only 1/3 of voters came.", 1 / 3, None, "voters", id="slash"),
        pytest.param("It lost half a million men.", 5e5, None, "men", id="half-a"),
        pytest.param("It cost half a trillion euros.", 5e11, "euro", None, id="half-t"),
        pytest.param("It lost a third of its men.", 1 / 3, None, "men", id="a-third"),
        pytest.param(
            "It burnt 12 square miles.", 12, "square mile", None, id="two-word-unit"
        ),
        pytest.param("It holds 70kg.", 70, "kilogram", None, id="attached-unit"),
        pytest.param("It took 5 or so hours.", 5, "hour", None, id="or-so-hours"),
        pytest.param("He weighs 5-Year bonds.", 5, "year", None, id="capital-unit"),
        pytest.param("It sold 5 Million cars.", 5e6, None, "cars", id="capital-scale"),
        pytest.param("They are aged about 43.", 43, "year of age", None, id="aged"),
        pytest.param("Killing 12 men, it left.", 12, None, "men", id="verb-first"),
        pytest.param("300 sales staff left.", 300, None, "sales staff", id="compound"),
        pytest.param("Ostrel's 67 schools shut.", 67, None, "schools", id="owner"),
        pytest.param(
            "She took the 35-word oath administered by Tull.",
            35,
            None,
            "oath word",
            id="length",
        ),
        pytest.param(
            "Brenn’s 352-page draft report ends.", 352, None, "report page", id="pages"
        ),
        pytest.param(
            "A three-judge panel met.", 3, None, "panel judge", id="made-up-of"
        ),
        pytest.param(
            "It was 88-page, he said.", 88, None, "page", id="length-of-nothing"
        ),
    ],
)
def test_figure_has_value_unit_and_counted(text, value, unit, of):
    """The parts of a quantity are read off the words around the number."""
    figure = only(text)
    assert (figure.value, figure.unit, figure.of) == (pytest.approx(value), unit, of)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("They saw three to five ships.", 3, 5, id="to"),
        pytest.param("They saw 3-5 ships.", 3, 5, id="hyphen"),
        pytest.param("They saw between 10 and 15 ships.", 10, 15, id="between"),
        pytest.param("They waited two or three weeks.", 2, 3, id="or"),
        pytest.param("It cost $3 to $5 million.", 3e6, 5e6, id="shared-magnitude"),
        pytest.param("Dozens of ships sank.", 24, 100, id="dozens"),
        pytest.param("Tens of thousands of ships sank.", 1e4, 1e5, id="tens-of"),
        pytest.param("He got between seven and nine years.", 7, 9, id="words-and"),
        pytest.param("They won between one and 7 seats.", 1, 7, id="from-one"),
        pytest.param("It saw between 1,953 and 3,279 men.", 1953, 3279, id="no-years"),
    ],
)
def test_range_has_both_ends(text, low, high):
    """Two numbers that name one quantity are one figure."""
    figure = only(text)
    assert (figure.value, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "approximate", "bound"),
    [
        pytest.param("They saw 12 ships.", False, None, id="plain"),
        pytest.param("They saw about 12 ships.", True, None, id="about"),
        pytest.param("They saw nearly 12 ships.", True, None, id="nearly"),
        pytest.param("They saw 12 or so ships.", True, None, id="or-so"),
        pytest.param("They saw at least 12 ships.", False, "minimum", id="at-least"),
        pytest.param("They saw more than 12 ships.", False, "minimum", id="more-than"),
        pytest.param("They saw 12 or more ships.", False, "minimum", id="or-more"),
        pytest.param("They saw 12+ ships.", False, "minimum", id="plus"),
        pytest.param("They saw up to 12 ships.", False, "maximum", id="up-to"),
        pytest.param("They saw fewer than 12 ships.", False, "maximum", id="fewer"),
        pytest.param("They saw as many as 12 ships.", False, "maximum", id="as-many"),
        pytest.param("They saw more than a 12 ships.", False, "minimum", id="article"),
        pytest.param("They saw MORE THAN 12 ships.", False, "minimum", id="capitals"),
        pytest.param("They saw sub-12 ships.", False, "maximum", id="hyphen"),
        pytest.param("It cost $5 over 10 years.", False, None, id="stretch"),
    ],
)
def test_softening_words_are_kept_apart(text, approximate, bound):
    """Words like "about" approximate, "more than" bounds, "over" is a stretch."""
    figure = figures(text)[-1]
    assert (figure.approximate, figure.bound) == (approximate, bound)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Nobody came.", id="none"),
        pytest.param("It began in 2019 and ended on Aug. 14.", id="dates"),
        pytest.param("It began at 7:30 p.m. on 9 May.", id="clock"),
        pytest.param("It was the 10th, or the second, of the 1970s.", id="ordinals"),
        pytest.param("Call 555-123-4567 now.", id="telephone"),
        pytest.param("They won 3-1 on Sunday.", id="score"),
        pytest.param("They took Flight 370, a Boeing 737, to Gate 12.", id="labels"),
        pytest.param("The F-16 and the 5G mast and COVID-19 stay.", id="codes"),
        pytest.param("He lives at 1600 Harvest Avenue.", id="address"),
        pytest.param("At one point, a year and a half of talks ended.", id="point"),
        pytest.param("Write to +447584640000 now.", id="long-digits"),
        pytest.param("No one wanted this one; one day it fell.", id="pronoun-one"),
        pytest.param("In the second half, the other half slept.", id="halves"),
        pytest.param("A two-state plan for 10-man teams failed.", id="compounds"),
        pytest.param("The Standard & Poor's 500 fell.", id="brand"),
        pytest.param("Tull's 737 jets stay on the ground.", id="model-of-a-maker"),
        pytest.param("The film Harbour's 11 opened.", id="title-with-an-owner"),
        pytest.param("The Big Ten and the Five Eyes met.", id="names"),
        pytest.param("See www.example.com/2023/1234 there.", id="web"),
        pytest.param("三人が死亡した。", id="japanese"),
        pytest.param("It is 1" + "0" * 400 + ",000 by now.", id="no-such-number"),
        pytest.param("It is " + ",".join(["999"] * 200) + " now.", id="endless-commas"),
        pytest.param("Write to me@example-7 now.", id="mail"),
        pytest.param("The water rose.[3][12] It fell again.[13]", id="notes"),
    ],
)
def test_other_numbers_are_no_figures(text):
    """Dates, times, ordinals, scores, codes and labels are none."""
    assert figures(text) == []


def test_vote_gives_both_sides():
    """The sides of a vote are counts of votes."""
    found = figures("The court ruled 5-2 against it in a 6-3 vote.")
    assert [(f.value, f.of) for f in found] == [
        (5, "votes"),
        (2, "votes"),
        (6, "votes"),
        (3, "votes"),
    ]


def test_value_is_a_float_however_written():
    """Words, digits and signs give values of one type, as tables need."""
    found = figures("They saw two ships, 3 boats, ½ of a raft and dozens of men.")
    assert [type(f.value) for f in found] == [float] * 4


def test_words_of_two_numbers_make_two_figures():
    """The word "and" joins no number to a magnitude that belongs to another."""
    found = figures("It cost $30 million and two years of work.")
    assert [(f.value, f.unit) for f in found] == [(3e7, "dollar"), (2, "year")]


def test_given_dates_are_left_out():
    """A number inside a date that was found is no figure, a duration's is."""
    text = "They met in year 12 and stayed nine days."
    date = TimeExpression(start=12, end=19, type="DATE", value="2012")
    assert [f.value for f in figures(text, [date])] == [9]


def test_span_covers_sign_number_and_unit():
    """The span holds what is needed to read the quantity."""
    text = "It cost US$1.2 billion."
    figure = only(text)
    assert text[figure.start : figure.end] == "US$1.2 billion"


def test_a_number_with_a_comma_is_no_year():
    """Years are written without one."""
    text = "The toll rose to 1,500."
    (figure,) = figures(text)
    assert figure.value == 1500


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("He is 6ft 2in tall.", 74, "inch"),
        ("He is 6 feet, 2 inches tall.", 74, "inch"),
        ("She is six foot two.", 74, "inch"),
        ("The baby weighed 7 pounds 4 ounces.", 116, "ounce"),
    ],
)
def test_two_units_tell_one_quantity(text, value, unit):
    """In the smaller unit, which has no parts."""
    figure = only(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He scored 21 and 14 points.", [(21, "point"), (14, "point")]),
        ("The hall, 12 by 40 feet, fell.", [(12, "foot"), (40, "foot")]),
        ("Of those under 62 by one percent.", [(62, None), (1, "percent")]),
        ("It took two hours and 20 minutes.", [(2, "hour"), (20, "minute")]),
        ("It rose in 1,700 and 12 percent.", [(1700, None), (12, "percent")]),
    ],
)
def test_unit_is_shared_by_numbers_that_it_ends(text, expected):
    """Where "and" joins them, or "by" the sides of a thing."""
    assert [(f.value, f.unit) for f in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is 30 below zero.", -30),
        ("It is 30 degrees below zero.", -30),
        ("The vote was 30 below target.", 30),
    ],
)
def test_below_zero_is_negative(text, value):
    """But nothing else that is below."""
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "of", "is_approximate", "bound"),
    [
        ("Some five hundred-odd boats sank.", "boats", True, None),
        ("A hundred-some boats sank.", "boats", True, None),
        ("It holds 900-plus boats.", "boats", False, "minimum"),
    ],
)
def test_odd_and_plus_behind_a_number_soften_it(text, of, is_approximate, bound):
    """Joined by a hyphen, before what is counted."""
    figure = only(text)
    assert (figure.of, figure.approximate, figure.bound) == (of, is_approximate, bound)


def test_plus_stands_before_a_unit():
    """As in "15-plus years"."""
    figure = only("It took 15-plus years.")
    assert (figure.value, figure.unit, figure.bound) == (15, "year", "minimum")


@pytest.mark.parametrize(
    "text", ["The storm left 12 people killed.", "The storm left a dozen dead."]
)
def test_dead_are_counted_alike(text):
    """Both name the dead, in words that have one root."""
    figure = only(text)
    assert figure.value == 12
    assert counted_roots(figure.of) & counted_roots("deaths")


def test_span_covers_what_a_hyphen_joins():
    """As it does a unit."""
    text = "The 48-page report is long."
    figure = only(text)
    assert text[figure.start : figure.end] == "48-page"
