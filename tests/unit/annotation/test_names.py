"""Names: mentions, kinds, the fullest form, and what is no name."""

from itertools import pairwise

import pytest

import retold
from retold.annotation.names import find_names
from retold.text.tokenized import tokenize_text


def names(text):
    """The names of a text as (words, kind, name)."""
    found = find_names(tokenize_text(text))
    return [(text[n.start : n.end], n.kind, n.name) for n in found]


def forms(text):
    """Each mention with the name it is given."""
    return [(words, name) for words, _, name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On Monday President Joan F. Harper spoke.",
            [("Joan F. Harper", "person", "Joan F. Harper")],
            id="title",
        ),
        pytest.param(
            "They met Russian Foreign Minister Pavel Orlov there.",
            [("Pavel Orlov", "person", "Pavel Orlov")],
            id="demonym-and-title",
        ),
        pytest.param(
            "They met Florida Gov. Peter Lund there.",
            [("Florida", "place", "Florida"), ("Peter Lund", "person", "Peter Lund")],
            id="place-before-title",
        ),
        pytest.param(
            "They met Texas Republican Peter Lund there.",
            [
                ("Texas", "place", "Texas"),
                ("Peter Lund", "person", "Peter Lund"),
            ],
            id="party-before-person",
        ),
        pytest.param(
            "A film with Actress Anna Berg opened.",
            [("Anna Berg", "person", "Anna Berg")],
            id="role-with-capital",
        ),
        pytest.param(
            "He told Reuters Peter Lund had left.",
            [
                ("Reuters", "organisation", "Reuters"),
                ("Peter Lund", "person", "Peter Lund"),
            ],
            id="outlet-before-person",
        ),
        pytest.param(
            "They met the envoy to the United Nations Anna Berg there.",
            [
                ("United Nations", "organisation", "United Nations"),
                ("Anna Berg", "person", "Anna Berg"),
            ],
            id="body-of-two-words-before-person",
        ),
        pytest.param(
            "It was ABC News Senior White House Correspondent Anna Berg who asked.",
            [
                ("ABC News", "organisation", "ABC News"),
                ("White House", "organisation", "White House"),
                ("Anna Berg", "person", "Anna Berg"),
            ],
            id="outlet-office-person",
        ),
        pytest.param(
            "The Tessel Herald and the Ostrel Star-Telegram wrote it.",
            [
                ("Tessel Herald", "organisation", "Tessel Herald"),
                ("Ostrel Star-Telegram", "organisation", "Ostrel Star-Telegram"),
            ],
            id="newspapers",
        ),
        pytest.param(
            "Rep. Anna Berg (D-Calif.) spoke in Orlando, Fla., on Monday.",
            [
                ("Anna Berg", "person", "Anna Berg"),
                ("Calif.", "place", "Calif."),
                ("Orlando", "place", "Orlando"),
                ("Fla.", "place", "Fla."),
            ],
            id="period-of-an-abbreviation",
        ),
        pytest.param(
            "The mayor asked Secretary of State Anna Berg.",
            [("Anna Berg", "person", "Anna Berg")],
            id="title-with-of",
        ),
        pytest.param(
            "The flood reached St. Louis and Kansas City.",
            [
                ("St. Louis", "place", "St. Louis"),
                ("Kansas City", "place", "Kansas City"),
            ],
            id="cities",
        ),
        pytest.param(
            "It was the Ministry of Foreign Affairs that paid.",
            [
                (
                    "Ministry of Foreign Affairs",
                    "organisation",
                    "Ministry of Foreign Affairs",
                )
            ],
            id="of-name",
        ),
        pytest.param(
            "It was the Food and Drug Administration that paid.",
            [
                (
                    "Food and Drug Administration",
                    "organisation",
                    "Food and Drug Administration",
                )
            ],
            id="and-name",
        ),
        pytest.param(
            "Then the Russian Foreign Ministry and Harlan Motors Inc. agreed.",
            [
                (
                    "Russian Foreign Ministry",
                    "organisation",
                    "Russian Foreign Ministry",
                ),
                ("Harlan Motors Inc.", "organisation", "Harlan Motors Inc."),
            ],
            id="organisations",
        ),
        pytest.param(
            "In the camp, al-Shabab fighters left.",
            [("al-Shabab", "organisation", "al-Shabab")],
            id="particle",
        ),
        pytest.param(
            "Later US-led troops arrived from the anti-Fatah side.",
            [("US", "place", "US"), ("Fatah", "organisation", "Fatah")],
            id="compounds",
        ),
        pytest.param(
            "He blamed Peru's Labor Party’s leaders.",
            [
                ("Peru", "place", "Peru"),
                ("Labor Party", "organisation", "Labor Party"),
            ],
            id="possessives",
        ),
    ],
)
def test_name_mentions_leave_out_titles_and_possessives(text, expected):
    """Spans hold the name alone and the kind follows from form and surroundings."""
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("   \n\n", id="blank"),
        pytest.param("Police said that officers arrested several people.", id="opener"),
        pytest.param("Protesters marched. Speaking later, nobody agreed.", id="verbs"),
        pytest.param("On Tuesday, in May and on Aug. 3, it rained.", id="calendar"),
        pytest.param("The Russian ships and many Germans left.", id="demonyms"),
        pytest.param("The Prime Minister met the Attorney General.", id="titles"),
        pytest.param("He said it was NOT true. IT WAS NOT TRUE AT ALL.", id="shouting"),
        pytest.param("see www.Example.com or @JaneRoe or #Harvest", id="addresses"),
        pytest.param("警察は三人を逮捕した。", id="japanese"),
        pytest.param("اعتقلت الشرطة ثلاثة أشخاص.", id="arabic"),
    ],
)
def test_common_words_are_no_names(text):
    """Capitals of sentence starts, titles, days and peoples make no names."""
    assert names(text) == []


def test_surname_gets_the_full_name():
    """A later surname stands for the one person who bears it."""
    text = "The court heard Joan F. Harper. Mr. Harper paid. “Harper's wrong,” he said."
    assert {name for _, name in forms(text)} == {"Joan F. Harper"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday Team Harper won. Harper left.", ["Team Harper", "Harper"]),
        ("Whenever Harper left, it rained. Harper came.", ["Harper", "Harper"]),
        ("Echo Editor-In-Chief Joan Harper left.", ["Joan Harper"]),
    ],
    ids=["team", "opener", "title"],
)
def test_name_holds_nothing_before_it(text, expected):
    """A team is not the one whose it is; openers and titles are no names."""
    assert [full for _, full in forms(text)][-2:] == expected


def test_first_name_alone_is_never_joined():
    """Another Joan may be meant by "Joan"."""
    text = "The court heard Joan Harper. Later Joan paid."
    assert forms(text) == [("Joan Harper", "Joan Harper"), ("Joan", "Joan")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Lund came. His son, Peter Lund, stayed. Then Lund left.",
            ["Lund", "Peter Lund", "Lund"],
        ),
        (
            "His son, Peter Lund, stayed. Then Lund left.",
            ["Peter Lund", "Peter Lund"],
        ),
    ],
    ids=["after-the-surname", "first"],
)
def test_relative_is_not_called_by_a_surname_known_before(text, expected):
    """News goes on to call by the surname alone whom it called so first."""
    assert [name for _, name in forms(text)] == expected


def test_shared_surname_goes_to_the_nearest_before():
    """Of two Harpers the one named last is meant."""
    text = "There was Joan Harper. There was Paul Harper. Then Harper left."
    assert forms(text)[-1] == ("Harper", "Paul Harper")


def test_shared_surname_goes_to_the_fitting_title():
    """Joan is "Ms. Harper", though Paul stands nearer."""
    text = "There was Joan Harper. There was Paul Harper. Then Ms. Harper left."
    assert forms(text)[-1] == ("Harper", "Joan Harper")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In the U.S. and the United States, and in the US too.",
            {"United States"},
            id="united-states",
        ),
        pytest.param(
            "It was Turkey, or Türkiye as the Turkish call it.",
            {"Türkiye"},
            id="turkey",
        ),
        pytest.param(
            "The World Harvest Union (WHU) met. Then WHU left.",
            {"World Harvest Union"},
            id="acronym-in-brackets",
        ),
        pytest.param(
            "The United Nations met. Then the UN left.", {"United Nations"}, id="known"
        ),
        pytest.param(
            "The Department of Justice sued. Then the Justice Department won.",
            {"Department of Justice"},
            id="department",
        ),
        pytest.param(
            "He joined Harlan Motors Inc. in May. Then Harlan Motors paid.",
            {"Harlan Motors Inc."},
            id="company",
        ),
        pytest.param(
            "It was Marshal Kim Dae Sung. Then Kim left.", {"Kim Dae Sung"}, id="korean"
        ),
        pytest.param(
            "It was Carla de la Torre. Then de la Torre left.",
            {"Carla de la Torre"},
            id="particles",
        ),
    ],
)
def test_forms_of_one_name_get_the_fullest(text, expected):
    """Aliases, acronyms and short forms share the fullest form of the report."""
    assert {name for _, name in forms(text)} == expected


def test_place_and_surname_stay_apart():
    """A country's name is the country, unless a title stands before it."""
    text = "He met Senator Jim Jordan. Mr. Jordan had been to Jordan."
    assert forms(text) == [
        ("Jim Jordan", "Jim Jordan"),
        ("Jordan", "Jim Jordan"),
        ("Jordan", "Jordan"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peter Lund Jr. left. Mayor Peter Lund stayed. Lund Jr. spoke, and Lund.",
            ["Peter Lund Jr.", "Peter Lund", "Peter Lund Jr.", "Peter Lund"],
            id="called-by-it",
        ),
        pytest.param(
            "Mayor Lund stayed on. His son Peter Lund Jr. left. Then Lund spoke.",
            ["Lund", "Peter Lund Jr.", "Lund"],
            id="office-before",
        ),
        pytest.param(
            "On Monday Lund was late, and so Lund ran. Then Peter Lund Jr. came.",
            ["Lund", "Lund", "Peter Lund Jr."],
            id="surname-alone-before",
        ),
        pytest.param(
            "Peter Lund Jr. left. Peter Lund was tired, and Lund slept.",
            ["Peter Lund Jr.", "Peter Lund Jr.", "Peter Lund Jr."],
            id="one-man",
        ),
        pytest.param(
            "Mayor Bill Lund came. The mayor, William Lund Jr., spoke. Lund left.",
            ["Bill Lund", "William Lund Jr.", "William Lund Jr."],
            id="another-given-name",
        ),
    ],
)
def test_a_junior_is_told_from_the_father_where_the_report_does(text, expected):
    """Beside "Lund", or after a mayor of that name, "Lund Jr." is another."""
    assert [name for _, name in forms(text)] == expected


def test_headline_has_only_names_of_the_body():
    """In title case, words are names only where the body has them as names."""
    text = "Harper Vows Quick Reform After Strike\n\nOn Monday Joan Harper spoke."
    assert forms(text) == [("Harper", "Joan Harper"), ("Joan Harper", "Joan Harper")]


def test_dateline_gives_a_place():
    """The city in capitals is the city of the body."""
    text = "QUETTA, Pakistan - The police in Quetta said nothing to reporters."
    assert [n for n in names(text) if n[0] != "Pakistan"] == [
        ("QUETTA", "place", "Quetta"),
        ("Quetta", "place", "Quetta"),
    ]


def test_names_are_sorted_and_do_not_overlap():
    """Spans follow one another."""
    text = (
        "Joan Harper Wins\n\nIn Peru, Joan Harper met Paul Lund of the World Bank. "
        "Harper left the U.S. for Quetta, Pakistan. Lund stayed."
    )
    spans = [(n.start, n.end) for n in find_names(tokenize_text(text))]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_a_given_name_may_begin_like_a_contraction():
    """Don is a name, "Don't" is none."""
    assert names("She asked Don Lemmer. Don't go, he said.")[0][0] == "Don Lemmer"


def test_labels_that_have_run_together_are_parted():
    """A page's label behind a linked name, and the headline glued to it, are cut off."""
    text = (
        "They wrote to Sen. Joan Lund Joan Mary LundPolice find the ferry in Ostrel "
        "and to Pavel Orlov Pavel Orlov on Monday. Lund agreed."
    )
    found = forms(text)
    assert ("Joan Lund", "Joan Mary Lund") in found
    assert ("Joan Mary Lund", "Joan Mary Lund") in found
    assert found.count(("Pavel Orlov", "Pavel Orlov")) == 2
    assert ("Lund", "Joan Mary Lund") in found


def test_a_name_with_a_capital_inside_is_one_word():
    """A capital inside a word parts it only behind a word that stood before it."""
    assert forms("They met Joan McLund of DataWorks there.") == [
        ("Joan McLund", "Joan McLund"),
        ("DataWorks", "DataWorks"),
    ]


@pytest.mark.parametrize("text", ["Gov.  Roe said so.", "Mayor  Brenn \u00ad spoke."])
def test_two_blanks_behind_a_title_are_one(text):
    """A page's layout is no part of a name."""
    assert retold.annotate(retold.Report(id="x", text=text)).sentences
