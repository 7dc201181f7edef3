"""One word put for another in a sentence that is otherwise the same."""

import pytest

from retold.testing import findings_between

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."


def hard(left, right):
    return [
        f.kind for f in findings_between(left + CONTEXT, right + CONTEXT) if f.is_hard
    ]


def replaced(sentence, *pairs):
    """The sentence with "{}" filled by the first and by the second of each pair."""
    return [
        pytest.param(sentence.format(one), sentence.format(other), id=f"{one}/{other}")
        for one, other in pairs
    ]


PRICES = "Grain prices in the northern ports of the province {} during the dry summer."
COUNCIL = "The council of Ostrel {} the plan for a new harbour wall last spring."
GATE = "Workers were seen at the {} gate of the old ferry terminal before dawn."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        *replaced(
            PRICES, ("rose", "fell"), ("surged", "plunged"), ("doubled", "halved")
        ),
        *replaced(
            COUNCIL,
            ("approved", "rejected"),
            ("praised", "condemned"),
            ("supported", "opposed"),
            ("postponed", "cancelled"),
            ("proposed", "adopted"),
        ),
        *replaced(
            "The wardens of Ostrel {} the owner of the ferry on the day of the storm.",
            ("met", "phoned"),
            ("arrested", "questioned"),
            ("charged", "convicted"),
            ("dismissed", "suspended"),
        ),
        *replaced(GATE, ("northern", "southern"), ("upper", "lower"), ("1st", "3rd")),
        *replaced(
            "The fishermen's guild called the new {} rules of the port unfair.",
            ("temporary", "permanent"),
            ("written", "unwritten"),
            ("mandatory", "voluntary"),
        ),
        *replaced(
            "A {} from the village of Brenn found the lost boat near the reef.",
            ("doctor", "teacher"),
            ("boy", "woman"),
        ),
        *replaced(
            "The old lighthouse was painted {} the summer fair on the island.",
            ("before", "after"),
        ),
    ],
)
def test_contrast_in_a_frame_is_hard(left, right):
    """What no writer would put for the other is another claim."""
    assert hard(left, right) == ["claim-contradicts"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        *replaced(
            COUNCIL,
            ("approved", "passed"),
            ("backed", "supported"),
            ("discussed", "debated"),
            ("presented", "unveiled"),
            ("revised", "reworked"),
        ),
        *replaced(
            PRICES, ("rose", "climbed"), ("fell", "dropped"), ("were up", "rose")
        ),
        *replaced(
            GATE, ("northern", "rusty"), ("main", "principal"), ("open", "unlocked")
        ),
        *replaced(
            "The storm {} the small boats in the harbour of Brenn on the island.",
            ("flooded", "swamped"),
            ("did not spare", "hit"),
            ("broke", "damaged"),
        ),
        *replaced(
            "A {} from the village of Brenn found the lost boat near the reef.",
            ("doctor", "physician"),
            ("boy", "teenager"),
            ("fisherman", "local"),
            ("resident", "doctor"),
        ),
    ],
)
def test_rewording_in_a_frame_is_silent(left, right):
    """Near-synonyms, looser words and words of no table alarm nobody."""
    assert hard(left, right) == []


def test_denied_opposite_is_the_same_claim():
    """Who writes that prices did not rise may mean that they fell."""
    left = PRICES.format("did not rise")
    assert hard(left, PRICES.format("fell")) == []


def test_doubly_denied_word_is_the_same_claim():
    """Not likely is unlikely."""
    sentence = "The harbour master of Ostrel is {} to reopen the ferry terminal in May."
    assert hard(sentence.format("not likely"), sentence.format("unlikely")) == []


def test_two_counts_of_time_are_no_contrast():
    """A day is 24 hours."""
    sentence = "The ferry terminal of Ostrel was closed for {} after the storm."
    assert hard(sentence.format("24 hours"), sentence.format("one day")) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [("three weeks", "two days"), ("five months", "nine months")],
)
def test_spans_of_time_are_compared_as_spans(left, right):
    """Three weeks are not two days."""
    sentence = "The ferry terminal of Ostrel was closed for {} after the storm."
    assert hard(sentence.format(left), sentence.format(right)) == ["figure-differs"]


def test_weekdays_without_a_date_of_publication_differ():
    """Nobody knows which Friday, but it was no Thursday."""
    sentence = "Oct. 29. The owner of the ferry said on {} that the crew had been paid."
    assert hard(sentence.format("Thursday"), sentence.format("Friday")) == [
        "date-differs"
    ]


def test_figure_in_the_place_of_another_answers_to_no_equal_one_elsewhere():
    """That "5" stands somewhere else, too, explains nothing."""
    sentence = (
        "The list of Rehm gained {} points in Ostrel, while the list of Brenn lost "
        "5 points in the same month."
    )
    assert hard(sentence.format("4"), sentence.format("5")) == ["figure-differs"]


def test_figures_with_one_hedge_are_two_figures():
    """Who writes "nearly 50" for "nearly 44" does not round."""
    sentence = "The catch of the island's fishermen has fallen nearly {} percent."
    assert hard(sentence.format("44"), sentence.format("50")) == ["figure-differs"]


def test_month_with_its_year_is_no_other_date():
    """The year of a bare month is a guess."""
    sentence = "The smuggler was found dead in the prison of Tessel in {} by a guard."
    assert hard(sentence.format("October"), sentence.format("October 2018")) == []


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Ada Brill", "Otto Vess", "participants-differ"),
        ("Norway", "Portugal", "place-differs"),
    ],
)
def test_name_in_the_place_of_another_differs(left, right, kind):
    """Another person, another place."""
    sentence = "The old ferry was bought from {} by the owner of the harbour museum."
    assert hard(sentence.format(left), sentence.format(right)) == [kind]


def test_other_nationality_is_another_participant():
    """A German company is no Irish one."""
    sentence = "A {} company bought the old ferry terminal and its three piers."
    assert hard(sentence.format("German"), sentence.format("Irish")) == [
        "participants-differ"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Beijing", "China", id="capital"),
        pytest.param("Chinese officials", "Beijing", id="people-and-capital"),
        pytest.param("Ada Brill", "Mayor Brill", id="title"),
        pytest.param("Mr. Brill", "Gov. Brill", id="another-title"),
        pytest.param("The mayor", "Ada Brill", id="role"),
        pytest.param("Sergei Malkov", "Sergey Malkov", id="spelling"),
        pytest.param("Jerry Malkov", "Jerrold Malkov", id="pet-form"),
        pytest.param("the FGO", "the Fishermen's Guild of Ostrel", id="initials"),
    ],
)
def test_names_that_may_mean_one_are_silent(left, right):
    """A capital for its country, a title for a name, initials."""
    sentence = (
        "On the last day of the talks {} asked for three more ferries and a pier."
    )
    assert hard(sentence.format(left), sentence.format(right)) == []


def test_name_that_moved_in_the_sentence_is_no_other():
    """Who read the statement and whose it was are both named in both."""
    left = (
        "The wall is to shelter all of our boats, the harbour office spokesman Jo Arn "
        "said, reading a statement from Ada Brill."
    )
    right = (
        "The wall is to shelter all of our boats, Ada Brill said in the statement read "
        "by the harbour office spokesman Jo Arn."
    )
    assert hard(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("signed", "refused to sign"),
        ("signed", "failed to sign"),
        ("delivered", "refused"),
    ],
)
def test_what_is_refused_is_not_done(left, right):
    """One report has it done, the other refused."""
    sentence = "The owner of the ferry {} the letter to the families of Ostrel."
    assert hard(sentence.format(left), sentence.format(right)) == ["negation-differs"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("would not sign", "refused to sign", id="another-denial"),
        pytest.param("rejected", "refused", id="near-synonym"),
    ],
)
def test_refusal_in_other_words_is_silent(left, right):
    """Both have it not done."""
    sentence = "The owner of the ferry {} the letter to the families of Ostrel."
    assert hard(sentence.format(left), sentence.format(right)) == []


def test_failed_thing_is_no_failure_to_act():
    """A failed competitor is a bankrupt rival."""
    sentence = "The owner bought three ferries from a {} at the auction in Ostrel."
    assert (
        hard(sentence.format("bankrupt rival"), sentence.format("failed competitor"))
        == []
    )


def test_question_denies_nothing():
    """Who asks does not state."""
    assert (
        hard(
            "And the new ferry plan of Ostrel has not worked.",
            "And the new ferry plan of Ostrel has worked?",
        )
        == []
    )


def test_speaker_is_told_once():
    """Who said it is a difference of speakers, and no other of participants, too."""
    sentence = '"We will rebuild every house on this shore," {} said on the quay.'
    assert hard(sentence.format("Ilka Brenn"), sentence.format("Tomas Veld")) == [
        "speaker-differs"
    ]


SPOKEN = '"We will rebuild every house on this shore before the winter comes," '


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("the tall Norway fisherman said.", id="described"),
        pytest.param("Veldmore said in a statement sent to papers.", id="one-word"),
    ],
)
def test_speaker_who_is_not_named_in_full_accuses_nobody(other):
    """A firm, a first name or a description may be whom the other report names."""
    left = SPOKEN + "Tomas Veld told the crowd on the quay after the storm."
    assert "speaker-differs" not in hard(left, SPOKEN + other)


def test_figures_of_one_clause_differ_in_sentences_worded_otherwise():
    """The clause tells the same, word for word around the figures."""
    left = (
        "A ferry carrying 168 people struck the reef in thick fog off the coast of "
        "Brenn, the harbour office of the province said in its first report."
    )
    right = (
        "Tally sheets show a ferry carrying 231 people when it struck the reef in fog."
    )
    assert hard(left, right) == ["figure-differs"]


def test_figures_of_two_matters_are_silent():
    """Two short sentences on one storm count two things."""
    left = "The storm is a threat to 5 million people."
    right = "The storm cut the power of nearly a million people."
    assert hard(left, right) == []


def test_date_that_signs_a_post_is_no_date_of_what_it_tells():
    """Two posts in one tone have two dates."""
    post = (
        "The wall must be built at once, the whole town wants it! - Jo Arn (@joarn) {}"
    )
    assert hard(post.format("April 1, 2018"), post.format("April 2, 2018")) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The sampling error of the Ostrel harbour survey last spring is plus or "
            "minus 5.5 percentage points for young fishermen.",
            "The sampling error of the Ostrel harbour survey last spring is plus or "
            "minus 5.8 percentage points for old fishermen.",
            id="measure-of-each",
        ),
    ],
)
def test_two_parts_of_a_whole_do_not_contradict_each_other(left, right):
    """Who is counted differs, and how many: each sentence is right of its part."""
    assert hard(left, right) == []


def test_name_in_a_quotation_is_not_the_one_behind_it():
    """What was cut from the words' end is not who said them."""
    left = (
        "“I think the old logs we found here do not clear anybody who touched this "
        "Tessel,” the inspector general said."
    )
    right = (
        "“I think the old logs we found do not clear anybody who touched this,” "
        "Brenn said."
    )
    assert "participants-differ" not in hard(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "“No ship is above the rules,”",
            "“No ship is above the rules, not even the ferry of the owner,”",
            id="saying",
        ),
        pytest.param(
            "“‘We both know that the harbour wall will fall next winter,’”",
            "“We both know that the harbour wall will fall next winter,”",
            id="read-out",
        ),
    ],
)
def test_equal_words_of_two_speakers_that_accuse_nobody(left, right):
    """Many say what is said by all, and who reads out quotes somebody else."""
    speakers = (" Ilka Brenn said on the quay.", " Tomas Veld said on the quay.")
    assert "speaker-differs" not in hard(left + speakers[0], right + speakers[1])
