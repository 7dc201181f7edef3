import pytest

from retold import Report, compare
from retold.testing import findings_between

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."
# What another report goes on with, from a source of its own.
APART = " Fog lay over the bay at noon. The baker closed his shop and went home."


def shifts(left, right, kind="wording-shift"):
    return [
        f.message
        for f in findings_between(left + CONTEXT, right + CONTEXT)
        if f.kind == kind
    ]


def test_a_verb_of_saying_colours_what_its_speaker_says():
    """What is “said” here and “claimed” there, by one."""
    told = "Harbour master Jorn Tull {} on Monday that the gates of the dam were open."
    assert shifts(told.format("said"), told.format("claimed")) == [
        "worded in another tone: “said” and “claimed”"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Jorn Tull said on Monday that the gates of the dam were open all night.",
            "Ada Rehm claimed on Monday that the gates of the dam were open all night.",
            id="two-speakers",
        ),
        pytest.param(
            "The crew says that the gates of the dam were open all Monday night.",
            "The false claims that the gates of the dam were open all Monday night.",
            id="a-noun",
        ),
        pytest.param(
            "The council issued a new order about the gates of the dam on Monday.",
            "The council clashed over an order about the gates of the dam on Monday.",
            id="another-verb",
        ),
    ],
)
def test_other_words_colour_nothing(left, right):
    """Of two speakers each says his own; a claim that is named is nobody's verb."""
    assert shifts(left, right) == []


def test_what_was_done_and_what_will_be_is_one_verb():
    """A letter that was signed and a vote that will be asked for are two deeds.

    But who retells a text puts verbs for verbs.
    """
    past = "Mayor Ilka Brenn signed a letter asking the council for the old dam."
    other = "Mayor Ilka Brenn will ask the council for the old dam."
    same = "Mayor Ilka Brenn will soon sign a letter asking the council for the dam."
    told = {
        (words, context): "tense-differs"
        in {f.kind for f in findings_between(past + CONTEXT, words + context)}
        for words in (other, same)
        for context in (CONTEXT, APART)
    }
    assert told == {
        (other, CONTEXT): True,
        (other, APART): False,
        (same, CONTEXT): True,
        (same, APART): True,
    }


@pytest.mark.parametrize(
    ("day_will", "day_did", "is_told"),
    [
        ("2031-05-13", "2031-05-14", False),
        ("2031-05-14", "2031-05-14", True),
        ("2031-05-15", "2031-05-14", True),
    ],
)
def test_what_came_about_is_no_other_tense(day_will, day_did, is_told):
    """A report of an earlier day could not know."""
    story = compare(
        Report(
            id="a",
            text="Officials will give the families a promise of help." + CONTEXT,
            published=day_will,
        ),
        Report(
            id="b",
            text="Officials gave the families a promise of help." + CONTEXT,
            published=day_did,
        ),
    )
    assert ("tense-differs" in {f.kind for f in story.findings}) == is_told


ONLY = "is in one version only of the words of"
SCRAPING = "the words of Ilka Brenn differ: “scraping” and “grinding”"


def quoted(left, right):
    return [
        f.message
        for f in findings_between(left + CONTEXT, right + CONTEXT)
        if f.kind == "quote-altered"
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "“We heard a long scraping noise before the crash,” a harbour clerk said.",
            "“We heard a long grinding noise before the crash,” the harbour clerk said.",
            ["the words of the harbour clerk differ: “scraping” and “grinding”"],
            id="who-is-described-has-an-article",
        ),
        pytest.param(
            "“We heard a long scraping noise before the crash,” the clerk said.",
            "“We heard a long grinding noise before the crash,” Ilka Brenn said.",
            [SCRAPING],
            id="a-name-before-a-description",
        ),
        pytest.param(
            "“We heard a long scraping noise before the crash,” the Norwegian prime "
            "minister, Ilka Brenn, said.",
            "“We heard a long grinding noise before the crash,” Norwegian Prime "
            "Minister Ilka Brenn said.",
            [f"{SCRAPING}; perhaps two translations"],
            id="who-speaks-another-language-is-translated",
        ),
        pytest.param(
            "“We heard a long scraping noise before the crash,” Norwegian Prime "
            "Minister Ilka Brenn said in fluent English.",
            "“We heard a long grinding noise before the crash,” Ilka Brenn said.",
            [SCRAPING],
            id="who-speaks-english-is-not",
        ),
        pytest.param(
            "“We heard a long scraping noise before the crash,” Ilka Brenn said. "
            "Norway's foreign minister called Ilka Brenn.",
            "“We heard a long grinding noise before the crash,” Ilka Brenn said.",
            [SCRAPING],
            id="who-is-called-by-a-minister-is-not",
        ),
        pytest.param(
            "“We heard a long scraping noise before the crash,” Brenn said.",
            "“We heard a long grinding noise before the crash,” Ilka Brenn said.",
            [SCRAPING],
            id="a-full-name-before-a-surname",
        ),
        pytest.param(
            "“We heard a long scraping noise before the crash,” Ilka Brenn said.",
            "“We heard a scraping noise before the crash,” Ilka Brenn said.",
            ["“long” is in one version only of the words of Ilka Brenn"],
            id="one-version-only",
        ),
        pytest.param(
            "“We clearly heard a noise by the weir in the night,” Brenn said.",
            "“We heard a noise by the flooded weir in the night,” Brenn said.",
            [f"“clearly” {ONLY} Brenn, and “flooded” in the other only"],
            id="each-has-a-word-more",
        ),
        pytest.param(
            "“The gates always will remain a matter of regret to me,” Ilka Brenn said.",
            "“The gates will always remain a matter of regret to me,” Ilka Brenn said.",
            [],
            id="one-word-at-another-place",
        ),
        pytest.param(
            "“The guild goes on to deny its many open violations and will have a last "
            "chance in the spring,” Ilka Brenn said.",
            "“The guild goes on to deny its many open violation,” Ilka Brenn said.",
            ["the words of Ilka Brenn differ: “violations” and “violation”"],
            id="the-ending-alone",
        ),
        pytest.param(
            "“I tell you with full confidence tonight that we are going to mend every "
            "gate of this dam in spring,” Ilka Brenn said.",
            "“We're going to mend every gate of this dam in spring,” Ilka Brenn said.",
            ["the words of Ilka Brenn differ: “we are” and “We're”"],
            id="a-later-beginning",
        ),
    ],
)
def test_a_message_on_a_quotation(left, right, expected):
    """It names who spoke as a sentence does, and what differs and nothing else."""
    assert quoted(left, right) == expected
