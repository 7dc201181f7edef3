import msgspec
import pytest

from retold.reconcile.distinct import part_of_sentence
from retold.reconcile.grouping import Group
from retold.reconcile.statements import make_statements, standing

QUAY = "The quay of Ostrel was closed for repairs on Monday."
QUAY_AGAIN = "On Monday the quay of Ostrel was shut for repairs."


def together(sentences):
    """A group of sentences that surely state the same."""
    members = list(sentences)
    return Group(members, [list(range(len(members)))])


@pytest.mark.parametrize(
    ("reports", "origins", "is_disputed", "expected"),
    [
        pytest.param(1, 1, False, "single", id="one-report"),
        pytest.param(5, 1, False, "repeated", id="many-reports-one-origin"),
        pytest.param(2, 2, False, "corroborated", id="two-origins"),
        pytest.param(2, 2, True, "disputed", id="disputed"),
    ],
)
def test_standing_counts_origins_not_reports(reports, origins, is_disputed, expected):
    """Ten reports are not ten sources."""
    assert expected == standing(
        reports=reports, origins=origins, is_disputed=is_disputed
    )


def test_statement_names_mentions_origins_and_speakers(story):
    """Text of the first report; origins sorted; a speaker where there is one."""
    read = story(QUAY, QUAY_AGAIN)
    (statement,) = make_statements(
        [together(read.sentences)],
        read.reports,
        origin_at=lambda at: ("o2", "o1")[at.report],
        speaker_at=lambda at: (None, "Brenn")[at.report],
        sides_at=lambda _: (),
    )
    assert (statement.id, statement.text, statement.standing) == (
        "t1",
        QUAY,
        "corroborated",
    )
    assert statement.origins == ("o1", "o2")
    assert [(m.report, m.speaker) for m in statement.mentions] == [
        ("a", None),
        ("b", "Brenn"),
    ]


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        pytest.param([(7, "nine"), (7, "twelve")], "disputed", id="two-sides"),
        pytest.param([(7, "nine"), (7, "nine")], "repeated", id="one-side"),
        pytest.param([(7, "nine"), (8, "pier")], "repeated", id="two-matters"),
    ],
)
def test_dispute_needs_two_sides_of_one_contradiction(story, sides, expected):
    """Two mentions that say the same against a third report are not at odds."""
    read = story(QUAY, QUAY)
    (statement,) = make_statements(
        [together(read.sentences)],
        read.reports,
        origin_at=lambda _: "o1",
        speaker_at=lambda _: None,
        sides_at=lambda at: [sides[at.report]],
    )
    assert statement.standing == expected


@pytest.fixture
def state(story):
    """Texts and outlets → the statement of all of them, each an origin of its own."""

    def make(*texts, outlets=None):
        read = story(*texts)
        reports = [
            msgspec.structs.replace(report, outlet=outlet)
            for report, outlet in zip(
                read.reports, outlets or [None] * len(texts), strict=True
            )
        ]
        (statement,) = make_statements(
            [together(read.sentences)],
            reports,
            origin_at=lambda at: f"o{at.report}",
            speaker_at=lambda _: None,
            sides_at=lambda _: (),
        )
        return statement

    return make


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(
            "Some 40 men of Ostrel came on Monday.", "corroborated", id="same"
        ),
        pytest.param("Men of Ostrel came.", "corroborated", id="less"),
        pytest.param("Some 12 men of Ostrel came on Monday.", "repeated", id="number"),
        pytest.param("Some 40 men of Ostrel came on Friday.", "repeated", id="day"),
    ],
)
def test_other_numbers_and_days_corroborate_nothing(state, other, expected):
    """They tell of the same and say something else; the mention stays."""
    statement = state("About 40 men came to Ostrel on Monday.", other)
    assert statement.standing == expected
    assert len(statement.mentions) == 2


@pytest.mark.parametrize(
    ("outlets", "expected"),
    [
        pytest.param(("Daily A", "Daily B"), "corroborated", id="two-desks"),
        pytest.param(("Daily A", "Daily A"), "repeated", id="one-desk"),
        pytest.param((None, None), "corroborated", id="unknown"),
    ],
)
def test_one_outlet_does_not_corroborate_itself(state, outlets, expected):
    """Two reports of one desk are not two sources, whatever they share."""
    statement = state(QUAY, QUAY_AGAIN, outlets=outlets)
    assert statement.standing == expected


LONG = (
    "The inspectors counted the life jackets in every cabin before the ferry left the "
    "quay on Monday"
)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param((f"{LONG}.", f"{LONG}."), "repeated", id="same-words"),
        pytest.param((f"{LONG}.", f"{LONG}!"), "repeated", id="another-mark"),
        pytest.param((f"“{LONG}.”", f"“{LONG}.”"), "corroborated", id="speech"),
        pytest.param(
            ("The gate is shut.", "The gate is shut."), "corroborated", id="short"
        ),
    ],
)
def test_long_sentence_in_the_same_words_is_one_text(state, texts, expected):
    """Nobody writes twelve words twice; what was said anybody may quote."""
    assert state(*texts).standing == expected


def unsure(story, *texts, sure):
    """A statement of texts, of which only some sets surely state the same."""
    read = story(*texts)
    (statement,) = make_statements(
        [Group(list(read.sentences), sure)],
        read.reports,
        origin_at=lambda at: f"o{at.report}",
        speaker_at=lambda _: None,
        sides_at=lambda _: (),
    )
    return statement


def test_what_is_perhaps_the_same_corroborates_nothing(story):
    """It is listed, and counts for no origin."""
    statement = unsure(story, QUAY, QUAY_AGAIN, sure=[[0], [1]])
    assert (statement.standing, statement.origins) == ("repeated", ("o0",))
    assert len(statement.mentions) == 2


def test_a_statement_is_what_most_origins_surely_tell(story):
    """The text is theirs, not that of a first sentence which may say another thing."""
    first = "The harbour of Ostrel was full of closed boats on Monday."
    statement = unsure(story, first, QUAY, QUAY_AGAIN, sure=[[0], [1, 2]])
    assert (statement.standing, statement.text) == ("corroborated", QUAY)
    assert statement.origins == ("o1", "o2")


def test_text_of_a_corroborated_statement_is_what_both_tell(story):
    """What one report alone has stands under no heading of two origins."""
    long = (
        "The quay of Ostrel was closed for repairs on Monday, while divers searched "
        "the outer basin until midnight for the bell of the old harbour church."
    )
    statement = unsure(story, long, QUAY_AGAIN, sure=[[0, 1]])
    assert statement.text == QUAY_AGAIN


@pytest.mark.parametrize(
    ("stretches", "expected", "text"),
    [
        pytest.param(
            (range(6), range(1, 8)),
            "corroborated",
            "The quay of Ostrel was closed …",
            id="two-clauses",
        ),
        pytest.param((range(4), range(2, 5)), "repeated", None, id="two-phrases"),
        pytest.param((range(6), range(2, 5)), "repeated", None, id="a-phrase"),
        pytest.param(
            (range(4, 10), range(1, 8)),
            "corroborated",
            "… Monday the quay of Ostrel was shut …",
            id="a-subject-elsewhere",
        ),
    ],
)
def test_parts_corroborate_what_they_assert(story, stretches, expected, text):
    """A phrase is said of anything; the text is one that has a subject."""
    read = story(QUAY, QUAY_AGAIN)
    (statement,) = make_statements(
        [together(map(part_of_sentence, read.sentences, stretches))],
        read.reports,
        origin_at=lambda at: f"o{at.report}",
        speaker_at=lambda _: None,
        sides_at=lambda _: (),
    )
    assert statement.standing == expected
    assert text is None or statement.text == text
    assert len(statement.mentions) == 2


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        pytest.param(range(10), QUAY[:-1], id="all-but-the-mark"),
        pytest.param(range(6), "The quay of Ostrel was closed …", id="goes-on"),
        pytest.param(range(6, 10), "… for repairs on Monday", id="begins-before"),
    ],
)
def test_part_is_marked_where_its_sentence_has_more_words(story, stretch, expected):
    """A full stop that is left out is nothing that is left out."""
    read = story(QUAY)
    (statement,) = make_statements(
        [together([part_of_sentence(read.sentences[0], stretch)])],
        read.reports,
        origin_at=lambda _: "o1",
        speaker_at=lambda _: None,
        sides_at=lambda _: (),
    )
    assert statement.text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The gate was open. Nobody saw it. The lamp was out,” Ilka Brenn said.",
            [
                "“The gate was open.”",
                "“Nobody saw it.”",
                "“The lamp was out,” Ilka Brenn said.",
            ],
            id="curly",
        ),
        pytest.param(
            'Ilka Brenn said: "The gate was open. Nobody saw it."',
            ['Ilka Brenn said: "The gate was open."', '"Nobody saw it."'],
            id="straight",
        ),
        pytest.param("The gate was open.", ["The gate was open."], id="no-speech"),
    ],
)
def test_speech_stands_in_marks(story, text, expected):
    """A statement that begins or ends within a quotation has a mark there."""
    read = story(text)
    statements = make_statements(
        [together([sentence]) for sentence in read.sentences],
        read.reports,
        origin_at=lambda _: "o1",
        speaker_at=lambda _: None,
        sides_at=lambda _: (),
    )
    assert [statement.text for statement in statements] == expected


def test_a_scrap_is_corroborated_by_nobody(state):
    """Two who write "Ever." have asserted nothing."""
    for scrap in ("Ever.", "“Ever.”"):
        statement = state(scrap, scrap)
        assert (statement.standing, len(statement.origins)) == ("repeated", 1)


def test_a_clause_without_spaces_is_no_scrap(state):
    """In such scripts it is one word."""
    clause = "渡轮周五在礁石上搁浅至少九人死亡。"
    assert state(clause, clause).standing == "corroborated"
