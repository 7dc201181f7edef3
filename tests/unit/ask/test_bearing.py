"""What counts is how much of the claim a sentence answers, and what it tells else."""

import pytest

import retold
from retold.testing import compare_texts

OTHER = "The choir of Vellin sang in the town hall. Tickets sold out within an hour."


def answers(claim, text, **fields):
    """The answers of a report of this text, beside one of something else."""
    return retold.ask(claim, [compare_texts(text, OTHER, **fields)]).answers


def first(claim, text, **fields):
    """How the report's first answer bears on the claim; None without one."""
    found = answers(claim, text, **fields)
    return found[0].how if found else None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        pytest.param(
            "Twelve people died in the ferry accident.",
            "A ferry ran onto rocks off Ostrel. Twelve people were killed when the ferry "
            "broke up, in the worst accident there since the war.",
            id="other words",
        ),
        pytest.param(
            "The ferry was overloaded",
            "The ferry was overloaded when it left Tessel, boarding records show.",
            id="inside a longer sentence",
        ),
        pytest.param(
            "Ilka Brenn resigned",
            "Mayor Ilka Brenn, who came to office in 2019, resigned on Monday.",
            id="put in between",
        ),
        pytest.param(
            "Rehm was dismissed by the council of Tessel.",
            "The council of Tessel dismissed Rehm on Friday.",
            id="active for passive",
        ),
        pytest.param(
            "About 50 houses burned down in Ostrel.",
            "Overnight, 48 houses burned down in Ostrel.",
            id="the claim's own margin",
        ),
        pytest.param(
            "The council dismissed Rehm.",
            "The Council of Trade of Ostrel dismissed Rehm on Friday.",
            id="a body by its first word",
        ),
        pytest.param(
            "Brenn resigned",
            "Council leader Ilka Brenn, D-Ostr., resigned on Monday.",
            id="an aside that ends in a point",
        ),
        pytest.param(
            "Jonas Rehm voted for the budget.",
            "Mayor Jonas Rehm of Tessel voted for the budget of the town.",
            id="a subject and its place",
        ),
        pytest.param(
            "The ferry was carrying 168 passengers.",
            "A ferry carrying 168 passengers left Tessel in fog.",
            id="an -ing form of a noun",
        ),
        pytest.param(
            "The ferry carried 168 passengers.",
            "The ferry carried 168 people when it left Tessel.",
            id="people are passengers",
        ),
        pytest.param(
            "Ilka Brenn denied that the ferry was overloaded.",
            "Ilka Brenn said the ferry was not overloaded.",
            id="a denial in other words",
        ),
    ],
)
def test_says_what_the_claim_says(claim, text):
    """Everything that the claim stands or falls with is answered."""
    assert first(claim, text) == "says"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        pytest.param(
            "The ferry was overloaded",
            "Mayor Ilka Brenn said the ferry was not overloaded.",
            id="not",
        ),
        pytest.param(
            "The ferry was overloaded",
            "Mayor Ilka Brenn denied that the ferry was overloaded.",
            id="a verb of denial",
        ),
        pytest.param(
            "The council used the harbour fund.",
            "The council adamantly denied that it used the harbour fund.",
            id="a light verb",
        ),
        pytest.param(
            "The council bribed Rehm.",
            "Auditors found no evidence that the council bribed Rehm.",
            id="no evidence",
        ),
        pytest.param(
            "The council of Ostrel did not dismiss Rehm.",
            "The council of Ostrel dismissed Rehm on Friday.",
            id="the claim denies",
        ),
    ],
)
def test_denies_what_is_denied_on_one_side(claim, text):
    """A denial of what happened turns a sentence into the opposite."""
    assert first(claim, text) == "denies"


def test_a_denial_is_given_to_who_denies():
    """Whose denial it is stands with the mention."""
    (answer,) = answers(
        "The ferry was overloaded", "Mayor Ilka Brenn denied the ferry was overloaded."
    )
    assert [m.speaker for m in answer.mentions] == ["Ilka Brenn"]


@pytest.mark.parametrize(
    ("claim", "text", "kind", "told"),
    [
        pytest.param(
            "Forty people were killed in Ostrel.",
            "Twelve people were killed in Ostrel on Monday.",
            "figure",
            "Twelve",
            id="figure",
        ),
        pytest.param(
            "Rehm resigned in March 2029.",
            "Mayor Jonas Rehm resigned in May 2030.",
            "time",
            "May 2030",
            id="time",
        ),
        pytest.param(
            "The ship was bought in September 2029.",
            "The ship was bought on Sept. 25, 2030, records show.",
            "time",
            "Sept. 25, 2030",
            id="a day for a month",
        ),
        pytest.param(
            "The storm killed 120 fishermen.",
            "The storm killed 20 fishermen, as well as 30 sailors.",
            "figure",
            "20",
            id="of two figures the one that counts the same",
        ),
        pytest.param(
            "The wreck killed 14 people.",
            "The wreck of the ferry carrying 168 people killed nine people.",
            "figure",
            "nine",
            id="of two figures the one beside the verb",
        ),
        pytest.param(
            "Jonas Rehm voted for the budget.",
            "Jonas Rehm voted against the budget of the town.",
            "opposite",
            "against",
            id="for and against",
        ),
        pytest.param(
            "The council rejected the plan of Jonas Rehm.",
            "The council approved the plan of Jonas Rehm on Monday.",
            "opposite",
            "approved",
            id="opposite",
        ),
        pytest.param(
            "Prices in Ostrel rose by 5 percent in May.",
            "Prices in Ostrel fell by 5 percent in May.",
            "opposite",
            "fell",
            id="opposite with figure and time",
        ),
        pytest.param(
            "Jonas Rehm sued Ilka Brenn.",
            "Ilka Brenn sued Jonas Rehm on Monday.",
            "roles",
            "Ilka Brenn sued Jonas Rehm on Monday.",
            id="roles",
        ),
        pytest.param(
            "The council appointed Ilka Brenn as harbour master.",
            "The council appointed Jonas Rehm as harbour master.",
            "actor",
            "Jonas Rehm",
            id="actor",
        ),
    ],
)
def test_differs_in_one_thing(claim, text, kind, told):
    """Another figure, time or name in the claim's place, the rest as claimed."""
    (answer,) = answers(claim, text)
    (difference,) = answer.differences
    assert (answer.how, difference.kind, difference.told) == ("differs", kind, told)


def test_a_bound_that_allows_for_the_claim_is_told_as_such():
    """Who says "at least nine" does not say twelve, and does not contradict it."""
    (answer,) = answers(
        "Twelve people were killed in Ostrel.",
        "At least nine people were killed in Ostrel on Monday.",
    )
    (difference,) = answer.differences
    assert (difference.told, difference.allows) == ("At least nine", True)


@pytest.mark.parametrize(
    ("text", "reserve"),
    [
        ("Prosecutors asked whether the council bribed Rehm.", "condition"),
        ("The council may have bribed Rehm.", "possibility"),
        ("The council planned to bribe Rehm.", "not told as done"),
        ("Rivals accused the council after it bribed Rehm.", "allegation"),
        ("Why was it that the council bribed Rehm?", "question"),
    ],
)
def test_a_reserve_keeps_from_saying_it(text, reserve):
    """What is asked, supposed, alleged or planned is not told as having happened."""
    (answer,) = answers("The council bribed Rehm.", text)
    assert (answer.how, answer.reserves) == ("says in part", (reserve,))


def test_a_missing_name_date_or_figure_is_a_part_only():
    """What the sentence does not have is told, and it does not say the claim."""
    (answer,) = answers(
        "Ilka Brenn opened the new bridge of Tessel on 4 May 2031.",
        "Ilka Brenn opened the new bridge of Tessel.",
    )
    assert (answer.how, answer.missing) == ("says in part", ("4 May 2031",))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        pytest.param(
            "Jonas Rehm resigned.",
            "Jonas Rehm said that Ilka Brenn had resigned.",
            id="another resigned",
        ),
        pytest.param(
            "Jonas Rehm resigned.",
            "Two friends of Jonas Rehm resigned on Monday.",
            id="friends resigned",
        ),
        pytest.param(
            "Jonas Rehm sued Ilka Brenn.",
            "Ilka Brenn sued Jonas Rehm on Monday.",
            id="the other way round",
        ),
        pytest.param(
            "The council confirmed Rehm as harbour master.",
            "Confirmation hearings for harbour master Rehm began in the council.",
            id="a noun",
        ),
        pytest.param(
            "The council did not dismiss Rehm.",
            "Had the council not dismissed Rehm, he would have gone.",
            id="had it not",
        ),
        pytest.param(
            "Brenn did not dismiss Rehm.",
            "Brenn did not dismiss Rehm because of the flood.",
            id="the reason is denied",
        ),
        pytest.param(
            "Two passengers were killed at Ostrel.",
            "Two of the four passengers who were killed at Ostrel were sisters.",
            id="two of four",
        ),
        pytest.param(
            "Jonas Rehm voted for the budget.",
            "Jonas Rehm voted to reject the budget on Monday.",
            id="for and to reject",
        ),
        pytest.param(
            "Ilka Brenn dismissed Jonas Rehm in August 2029.",
            "At the Tuesday hearing the council spoke of nothing but how Brenn had "
            "dismissed Rehm.",
            id="the day of a hearing",
        ),
        pytest.param(
            "The vote was delayed on Friday.",
            "The vote was delayed until September 2030, the council of Ostrel said.",
            id="a month has a Friday",
        ),
        pytest.param(
            "Ilka Brenn is telling her voters to back Jonas Rehm.",
            "Jonas Rehm is telling his voters to back Ilka Brenn.",
            id="who is telling whose voters",
        ),
        pytest.param(
            "Jonas Rehm struck the accuser.",
            "Ilka Brenn, who accused Jonas Rehm of savagely striking her, resigned.",
            id="accused of",
        ),
        pytest.param(
            "The fire was related to the strike.",
            "The fire, tied to a fault in the rope works, was unrelated to the strike.",
            id="a prefix",
        ),
        pytest.param(
            "Ilka Brenn won the vote on Tuesday.",
            "Neither candidate won the vote on Tuesday.",
            id="another subject denied",
        ),
        pytest.param(
            "A volcano destroyed the harbour of Bremvik.",
            "The harbour of Ostrel was destroyed by a storm.",
            id="something else",
        ),
    ],
)
def test_what_only_looks_alike_neither_says_nor_denies(claim, text):
    """Equal words in other roles are another matter."""
    assert first(claim, text) not in ("says", "denies")


def test_what_stands_outside_a_quote_is_not_given_to_its_speaker():
    """Who denies something in a sentence with a quote is told by the report itself."""
    (answer,) = answers(
        "Jonas Rehm dismissed the harbour master.",
        'Jonas Rehm dismissed the harbour master and said he was "very sorry".',
    )
    assert [m.speaker for m in answer.mentions] == [None]


# ---- another toll ------------------------------------------------------------------

TOLD = "The ferry ran onto rocks off Ostrel on Tuesday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people died.",
        "The wreck killed nine people.",
        "It had 168 people aboard and sank, killing at least nine people and 28 sheep.",
        "Of the 168 people on it at least nine are dead and 28 unaccounted for.",
        "It killed nine and hurt 30.",
        "The death toll stood at nine on Wednesday.",
    ],
)
def test_another_toll_is_found_however_it_is_built(sentence):
    """Active, passive, a count alone: it is another number of the dead."""
    (found,) = answers("Fourteen people died.", TOLD + sentence)
    assert found.how == "differs"
    assert "nine" in found.differences[0].told.lower()


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Fourteen people died.", "Nine people were hurt."),
        ("Fourteen people died.", "Nine men and five women died."),
        ("Fourteen people were hurt.", "The wreck killed nine people."),
        # A toll is told of any event: what else the claim tells must be there.
        ("Fourteen people died in the Tessel avalanche.", "The wreck killed nine."),
        # Many times as large: of another event, as likely as not.
        ("Fourteen people died.", "In 1954 the sea killed 1,900 along that coast."),
    ],
    ids=["hurt", "sum", "killed", "event", "far apart"],
)
def test_a_toll_of_others_is_no_answer(claim, sentence):
    """Silence is better than another event's dead."""
    assert [a.how for a in answers(claim, TOLD + sentence)] in ([], ["says in part"])


def test_the_hurt_do_not_say_how_many_died():
    """A number of people is told of those whom the claim counts."""
    text = TOLD + "A bomb killed ten people and wounded more than 20."
    assert "says" not in [a.how for a in answers("Twenty people died.", text)]


def test_a_death_toll_says_how_many_died():
    """As a verb would."""
    assert first("Fourteen people died.", TOLD + "The death toll rose to 14.") == "says"
