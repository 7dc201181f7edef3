"""Figures of one thing in sentences that are worded otherwise."""

import pytest

from retold.testing import findings_between

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."
OTHER = " Fog lay over the bay at noon. The baker closed his shop and went home."


def readings(left, right, **fields):
    return [
        f.reading
        for f in findings_between(left + CONTEXT, right + OTHER, **fields)
        if f.kind == "figure-differs"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The choir of Ostrel plans at least 75 stops in 20 towns.",
            "Its journey will have 60 stops in 20 towns to collect money for a new hall.",
            id="one-more-count-in-common",
        ),
        pytest.param(
            "Owners and unions ended a monthlong strike by 48,000 weavers.",
            "The deal, reached late on Tuesday, brings relief to 46,000 striking weavers.",
            id="one-kind",
        ),
        pytest.param(
            "The owners will pay 48,000 striking weavers after the new year.",
            "The owners want to pay 46,000 striking weavers in cash.",
            id="one-kind-and-words-around",
        ),
        pytest.param(
            "Prosecutors unsealed a 63-page indictment of the harbour master.",
            "He stole for years, the 61-page indictment says.",
            id="pages-of-a-document",
        ),
        pytest.param(
            "The office published a 352-page report on the ferry.",
            "The report of 325 pages was read by the mayor.",
            id="pages-in-two-ways",
        ),
        pytest.param(
            "The 352-page report sums up what the office found since it was named.",
            "The office published a 325-page report on the ferry.",
            id="pages-do-not-grow",
        ),
    ],
)
def test_counts_that_are_tied_contradict_each_other(left, right):
    """Wherever the sentences stand, the words around say that one thing is counted."""
    assert readings(left, right) == ["contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Owners ended a strike by 48,000 weavers.",
            "The law protects 46,000 weavers in the south.",
            id="not-tied",
        ),
        pytest.param(
            "The owners will pay 48,000 striking weavers and dyers after the new year.",
            "The owners want to pay 46,000 striking weavers in cash.",
            id="one-kind-and-two",
        ),
        pytest.param(
            "In the first trial there were 13 borough wardens.",
            "There have been 20 harbour wardens so far.",
            id="two-kinds",
        ),
        pytest.param(
            "Brenn sent a 20-page letter to the port.",
            "Rehm answered with a 22-page letter.",
            id="a-letter-and-its-answer",
        ),
        pytest.param(
            "Owners ended a strike by 48,000 weavers.",
            "Some 46,000 striking weavers were at work in May. In June all 48,000 were.",
            id="both-figures-in-one-report",
        ),
        pytest.param(
            "Owners ended a strike by 48,000 weavers.",
            "There are 12,000 striking weavers in Brenn alone.",
            id="far-apart",
        ),
        pytest.param(
            "Agents made 17 tax checks in the first week.",
            "Six tax checks were made at the gate. In all there were 23 tax checks.",
            id="sum-of-parts",
        ),
        pytest.param(
            "Five former aides pleaded guilty, and a sixth awaits trial.",
            "Six former aides face charges.",
            id="one-more",
        ),
        pytest.param(
            "On Monday the strike kept 48,000 weavers at home.",
            "On Thursday 46,000 striking weavers were counted.",
            id="two-days",
        ),
        pytest.param(
            "Some 420 striking weavers were told to toil on. An additional 380 are at "
            "home.",
            "Guilds say that a strike by 800 weavers has emptied the mills.",
            id="a-part-and-another-380",
        ),
        pytest.param(
            "Now there are just 14 towns where striking weavers cannot have a dole.",
            "Owners pay a dole to striking weavers in the nine towns that let them.",
            id="denied",
        ),
        pytest.param(
            "Ten striking weavers will come to the hearing.",
            "Roughly a dozen striking weavers are still in doubt.",
            id="roughly",
        ),
        pytest.param(
            "The outage hit 48 mills of the district in the north of the province.",
            "Seven out of 47 mills that were hit in that district are still shut.",
            id="words-around-alone",
        ),
        pytest.param(
            "Brenn drew a crowd, and held 60 harbour meetings before the vote.",
            "He seemed at home there, holding over 100 harbour meetings in the snow.",
            id="a-name-of-two-words",
        ),
        pytest.param(
            "There may be 51 guild votes if the four wardens agree.",
            "The masters hold 53 guild votes, so four wardens must be won.",
            id="a-small-number-in-common",
        ),
        pytest.param(
            "The guild would need 17 seats in the harbour council.",
            "Pollsters predict a gain of 30 guild seats.",
            id="foreseen",
        ),
        pytest.param(
            "More than seven in ten say that the harbour law should be put off.",
            "Two thirds say that the harbour law is not well made.",
            id="shares-of-nobody-knows-what",
        ),
    ],
)
def test_counts_of_two_matters_are_no_contradiction(left, right):
    """Two days, two kinds, a part and its whole: each may be right."""
    assert "contradiction" not in readings(left, right)


def test_round_number_of_a_headline_is_no_count():
    """A headline rounds; one with two digits that are no zeros does not."""
    body = "The pier was empty. It rained all day."
    right = (
        "Strike ends\n\nThe owners will pay 480 striking weavers. It rained all day."
    )
    for number, found in (("400", []), ("430", ["figure-differs"])):
        left = f"Owners to pay {number} striking weavers\n\n{body}"
        assert [f.kind for f in findings_between(left, right) if f.is_hard] == found


def test_figure_that_each_report_gives_alone_contradicts_in_unlike_sentences():
    """Neither report has the other's number for the thing."""
    left = (
        "The governor signed an order on Tuesday to help the more than 30 million "
        "people with weak lungs."
    )
    right = (
        "Signed at noon, the order of the governor will bring new clinics, doctors and "
        "free drugs for the more than 37 million people with weak lungs."
    )
    assert readings(left, right) == ["contradiction"]
    also = " Some 37 million people with weak lungs live in the land."
    assert "contradiction" not in readings(left + also, right)


def test_figure_of_whoever_he_is_contradicts_nobody():
    """Who "he" is may be named in the sentence before, and be another."""
    left = "With help from friends Ada Malkov ended the spring with 8.9 million crowns."
    right = "He ended the spring with almost 15.7 million crowns."
    assert readings(left, right) == []


def test_other_measures_that_differ_too_are_of_another_day():
    """Points and percents both differ: each report tells of its own day."""
    left = "The Ostrel index closed 2,352 points lower, or 9.9 percent, at noon."
    right = "The Ostrel index closed down over 1,400 points, or 5.8 percent."
    assert readings(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        pytest.param(
            "Four miners were hurt when the shaft fell in.",
            "The mayor of Brenn spoke of at least seven injured in the pit.",
            ["update"],
            id="one-fate",
        ),
        pytest.param(
            "Four miners were killed when the shaft fell in.",
            "The mayor of Brenn spoke of at least seven injured in the pit.",
            [],
            id="two-fates",
        ),
        pytest.param(
            "Four miners were hurt when the shaft fell in.",
            "The mayor spoke of seven injured. In March nine people were hurt there.",
            [],
            id="several-tolls",
        ),
    ],
)
def test_single_tolls_of_one_fate_are_two_states_of_it(left, right, found):
    """A toll grows, so it is never a contradiction."""
    assert readings(left, right) == found


def test_dead_and_hurt_are_two_counts():
    """The nearest word says what befell those counted, behind the figure first."""
    left = "Police confirmed that four guards were killed in the blast at the gate."
    right = (
        "Police confirmed that nine guests were killed and said three guards were "
        "wounded in the blast at the gate."
    )
    assert "contradiction" not in readings(left, right)


@pytest.mark.parametrize(
    ("other", "reading"),
    [
        pytest.param("2 million", "rounding", id="fewer-digits"),
        pytest.param("2.4 million", "contradiction", id="other-digits"),
    ],
)
def test_figure_with_fewer_digits_is_rounded(other, reading):
    """A large figure is often given with the digits that matter."""
    left = (
        "For the northern pier 2.2 million bricks were bought by the council in spring."
    )
    right = (
        f"The council has bought {other} bricks for that long northern pier, it said."
    )
    assert readings(left, right) == [reading]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "A jury in Ostrel found Brenn guilty of five counts of fraud, two counts "
            "of theft and one count of arson in August.",
            "Brenn was found guilty by a jury in Ostrel in August on eight counts of "
            "the long list.",
            id="a-sum",
        ),
        pytest.param(
            "The storm at the gates killed the old ferry captain and three other "
            "pilots of Ostrel.",
            "The storm at the gates killed four pilots, the old ferry captain of Ostrel "
            "among them.",
            id="a-part",
        ),
        pytest.param(
            "Hide caption 3 of 12 pictures: The old harbour gates of Ostrel in winter.",
            "Hide caption 3 of 10 pictures: The old harbour gates of Ostrel in winter.",
            id="numbered-pictures",
        ),
        pytest.param(
            "The council passed the law on the old harbour gates by a 68-32 vote late.",
            "Hours before, the council named a warden of the old gates by 90-0 votes.",
            id="halves-of-a-vote",
        ),
        pytest.param(
            "Four pilots were slain -- a fifth wounded -- at the mill in Tessel.",
            "Three people were wounded in the town besides the four pilots.",
            id="another-fate-behind-a-dash",
        ),
    ],
)
def test_parts_and_sums_are_no_two_counts(left, right):
    """They do not differ at all."""
    assert readings(left, right) == []


def test_a_toll_of_another_year_is_another_toll():
    """An older storm is told to compare."""
    left = "The storm killed 59 people in the harbour of Tessel on Monday."
    right = "In 2016 the great storm had killed 49 people in the harbour."
    assert readings(left, right, published="2031-05-14") == []
    assert readings(
        left, right.replace("In 2016 the great storm had", "It"), published="2031-05-14"
    ) == ["update"]


def test_an_arrest_after_two_blasts_counts_no_arrested():
    """What went before it is another happening."""
    left = "The call led to an arrest a week after two blasts at the gates of the mill."
    right = "Three people were arrested at a house on the northern side of the harbour."
    assert readings(left, right) == []


def test_dead_of_one_report_are_no_hurt_of_the_other():
    """Two fates are two counts, however alike the sentences are."""
    left = (
        "Four harbour guards of the night watch were killed in the blast at the gate."
    )
    right = "The blast at the gate wounded three harbour guards of the night watch."
    assert readings(left, right) == []
