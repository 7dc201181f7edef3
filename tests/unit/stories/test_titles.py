"""Titles: the headline that is most like the others."""

import pytest

from retold.stories.titles import choose_title

PLAIN = "Dam bursts above Harl after night of rain"


def test_choose_title_of_no_titles_is_none():
    """No reports, no headline."""
    assert choose_title([]) is None


def test_choose_title_passes_over_missing_and_blank_titles():
    """Reports without a headline give none."""
    assert choose_title([None, "", "  \n"]) is None


def test_choose_title_of_one_report_is_its_own():
    """A lone headline stands for the story, flaws and all."""
    assert choose_title([None, "WATCH: Dam bursts?"]) == "WATCH: Dam bursts?"


def test_choose_title_gives_the_title_as_it_stands():
    """White space and the site's name stay."""
    title = " Dam bursts above Harl | The Harl Courier"
    assert choose_title([title]) == title


def test_choose_title_of_two_plain_ones_is_the_first():
    """Two headlines are as like each other; the earlier report's is taken."""
    titles = [PLAIN, "Harl dam gives way after night of rain"]
    assert choose_title(titles) == titles[0]
    assert choose_title(titles[::-1]) == titles[1]


@pytest.mark.parametrize(
    "flawed",
    [
        pytest.param(f"WATCH: {PLAIN}", id="label"),
        pytest.param(f"FLOOD 2031: {PLAIN}", id="capitals-and-colon"),
        pytest.param(f"Live updates: {PLAIN}", id="live"),
        pytest.param(f"OPINION: {PLAIN}", id="opinion"),
        pytest.param(PLAIN.upper(), id="capitals"),
        pytest.param(f"Did the {PLAIN}?", id="question"),
        pytest.param(f"{PLAIN} ...", id="cut-short"),
        pytest.param("Harl dam bursts", id="few-words"),
        pytest.param(f"{PLAIN} and more {'of what it did ' * 4}", id="many-words"),
    ],
)
def test_choose_title_prefers_a_plain_headline(flawed):
    """Of two headlines as like each other the plain one is taken, though later."""
    assert choose_title([flawed, PLAIN]) == PLAIN


def test_choose_title_is_like_most_others():
    """What most reports say in their headlines decides, not the order."""
    titles = [
        "Mayor Vesk cuts short her holiday abroad",
        "Ferry runs aground off Karsk in fog",
        "Karsk ferry aground in thick fog",
        "Passengers taken off ferry aground near Karsk",
    ]
    assert choose_title(titles) in titles[1:3]


def test_choose_title_counts_equal_titles_as_often_as_they_are_printed():
    """A headline that many reports carry outweighs two that are like each other."""
    titles = [
        "Ferry runs aground off Karsk",
        "Ferry aground off Karsk in fog",
        *["Karsk harbour closed for the evening"] * 5,
    ]
    assert choose_title(titles) == titles[-1]


def test_choose_title_of_unlike_titles_has_fewest_flaws():
    """Where no two share a word, flaws decide."""
    titles = ["Who pays for it?", "Ferry runs aground off Karsk"]
    assert choose_title(titles) == titles[1]


def test_choose_title_does_not_prefer_bare_names():
    """A headline of the two words that all share is not the likest."""
    titles = [
        "It is all about Lorna Vesk",
        "Lorna Vesk resigns over harbour contract",
        "Lorna Vesk quits, harbour buyers complain bitterly",
    ]
    assert choose_title(titles) == titles[1]


def test_choose_title_hardly_depends_on_the_order():
    """Only ties follow the order given."""
    titles = [
        "Ferry runs aground off Karsk in fog",
        "Karsk ferry aground",
        "Passengers leave ferry that ran aground off Karsk in fog",
        "Why the fog was so thick",
    ]
    assert choose_title(titles) == choose_title(titles[::-1])


def test_choose_title_of_thousands_is_quick():
    """The work grows with the headlines, not with their pairs."""
    titles = [f"Ferry {n} runs aground off Karsk in fog" for n in range(3000)]
    assert choose_title(titles) == titles[0]
