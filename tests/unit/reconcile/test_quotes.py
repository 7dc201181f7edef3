import pytest

from retold.reconcile.quotes import group_quotes, pair_quotes, read_quotes

SPOKEN = "We heard a long scraping noise before the crash"
ALTERED = "We heard a long grinding noise before the crash"
TRIMMED = "a long scraping noise before the crash"


def groups(told, *texts):
    reports, notes = told(*texts)
    spoken = read_quotes(reports, notes)
    return group_quotes(spoken, pair_quotes(spoken), [report.id for report in reports])


def said(words, speaker="Ilka Brenn"):
    return f"“{words},” {speaker} said."


@pytest.mark.parametrize(
    ("other", "status"),
    [
        pytest.param(SPOKEN, "verbatim", id="verbatim"),
        pytest.param(TRIMMED, "trimmed", id="trimmed"),
        pytest.param(ALTERED, "altered", id="altered"),
    ],
)
def test_group_has_the_status_of_its_pair(told, other, status):
    """One utterance in two reports is one group."""
    (group,) = groups(told, said(SPOKEN), said(other))
    assert (group.status, group.speaker) == (status, "Ilka Brenn")
    assert [mention.report for mention in group.mentions] == ["a", "b"]


def test_group_has_the_status_of_its_worst_pair(told):
    """One altered quotation among true ones is enough."""
    (group,) = groups(told, said(SPOKEN), said(ALTERED), said(SPOKEN))
    assert group.status == "altered"
    assert len(group.mentions) == 3


def test_quote_of_one_report_is_single(told):
    """What nobody else quotes stands for itself."""
    assert [
        group.status
        for group in groups(
            told, said(SPOKEN), said("The owner will repair the hull in spring")
        )
    ] == ["single", "single"]


def test_other_words_of_another_speaker_are_another_quote(told):
    """Altered words need one speaker; a likeness of two people's words is chance."""
    assert [
        group.status
        for group in groups(told, said(SPOKEN), said(ALTERED, "Tomas Veld"))
    ] == ["single", "single"]


@pytest.mark.parametrize(
    ("speaker", "statuses"),
    [
        ("Ilka Brenn", ["altered"]),
        ("the coast guard", ["altered"]),
        ("a port official", ["single", "single"]),
    ],
)
def test_altered_words_of_who_is_not_named_must_be_close(told, speaker, statuses):
    """Another official may have said what is only much like it."""
    other = "We heard a loud scraping noise before the collision"
    found = groups(told, said(SPOKEN, speaker), said(other, speaker))
    assert [group.status for group in found] == statuses


def test_equal_words_of_two_speakers_are_one_quote(told):
    """Who said it may be what was changed."""
    (group,) = groups(told, said(SPOKEN), said(SPOKEN, "Tomas Veld"))
    assert group.status == "verbatim"


def test_speaker_of_a_group_is_the_usual_fullest_name(told):
    """A bare surname gives way to the full name."""
    (group,) = groups(told, said(SPOKEN, "Brenn"), said(SPOKEN, "Mayor Ilka Brenn"))
    assert group.speaker == "Ilka Brenn"


def test_quote_around_its_cue_is_whole(told):
    """Words told in two pieces with the cue between them are not trimmed."""
    found = groups(
        told,
        said("We heard a long scraping noise before the crash, and then it was dark"),
        "“We heard a long scraping noise before the crash,” Ilka Brenn said, "
        "“and then it was dark.”",
    )
    assert {group.status for group in found} == {"verbatim"}


def test_groups_come_in_the_order_of_their_first_mention(told):
    """By report, then by place; numbered from one."""
    found = groups(
        told,
        said(SPOKEN) + " " + said("The owner knew of every crack in the hull"),
        said("Nobody had asked the divers", "Tomas Veld"),
    )
    places = [(g.mentions[0].report, g.mentions[0].quote.start) for g in found]
    assert places == sorted(places)
    assert [g.id for g in found] == ["q1", "q2", "q3"]


def test_no_quotes_make_no_groups(told):
    """Empty reports and reports without speech."""
    assert groups(told, "", "The quay was closed.") == []


@pytest.mark.parametrize(
    ("speaker", "statuses"),
    [
        pytest.param("Ilka Brenn", {"verbatim", "trimmed"}, id="one-speaker"),
        pytest.param("Tomas Veld", {"single"}, id="another-speaker"),
    ],
)
def test_direct_here_and_indirect_there_is_one_quote(told, speaker, statuses):
    """In the same words of one speaker; else two people say much the same."""
    found = groups(
        told,
        said("The old pier will be pulled down in spring"),
        f"{speaker} said the old pier will be pulled down in spring.",
    )
    assert {group.status for group in found} <= statuses


def test_indirect_speech_in_other_words_alters_nothing(told):
    """Whoever reports it in his own words has not misquoted."""
    found = groups(
        told,
        said("The old pier will be pulled down in spring"),
        "Ilka Brenn said the old pier would be torn down before summer.",
    )
    assert {group.status for group in found} == {"single"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            said("Absolutely not"), said("Absolutely not", "Tomas Veld"), id="stock"
        ),
        pytest.param(
            said("the rule of law"),
            said("Nobody here is above the rule of law", "Tomas Veld"),
            id="stock-of-four-words",
        ),
        pytest.param(
            said("Clean Harbour Plan"),
            said("Whoever reads the Clean Harbour Plan will fall asleep"),
            id="name",
        ),
        pytest.param(
            "Ilka Brenn denied the allegations.",
            "Ilka Brenn called the allegations a smear by rivals of the port.",
            id="indirect-of-one",
        ),
        pytest.param(
            "Ilka Brenn said the harbour was closed.",
            "Tomas Veld said the harbour was closed to ferries.",
            id="indirect-of-two",
        ),
    ],
)
def test_few_words_that_anybody_says_are_no_one_quote(told, left, right):
    """Stock phrases, names and scraps of reported speech meet by chance."""
    assert {group.status for group in groups(told, left, right)} == {"single"}


@pytest.mark.parametrize(
    ("left", "right", "status"),
    [
        pytest.param(
            said("terrified"), said("I was terrified of the water"), "trimmed", id="one"
        ),
        pytest.param(
            said("The hull was rotten"),
            said("The hull was rotten", "an inspector"),
            "verbatim",
            id="perhaps-one",
        ),
        pytest.param(
            said("The hull was rotten from the start"),
            said("The hull was rotten from the start", "Tomas Veld"),
            "verbatim",
            id="two-and-many-words",
        ),
        pytest.param(
            "Ilka Brenn said the crew was drunk.",
            "Ilka Brenn said the crew was drunk and the radio was off.",
            "trimmed",
            id="indirect",
        ),
    ],
)
def test_words_that_tell_are_one_quote(told, left, right, status):
    """The fewer the words, the surer the speaker must be."""
    assert status in {group.status for group in groups(told, left, right)}


def test_order_of_reports_does_not_matter(told):
    """Nor that one of two speakers is an unnamed aide to the other."""
    left = "“Terrified,” an aide to Ilka Brenn said on Friday. The ferry had sunk."
    right = "“I was terrified of the water,” Ilka Brenn said on Monday. It was cold."
    found = [
        sorted(group.status for group in groups(told, *texts))
        for texts in ((left, right), (right, left))
    ]
    assert found[0] == found[1]
