import pytest

from retold.reconcile.statements import make_statements, standing

QUAY = "The quay of Ostrel was closed for repairs on Monday."
QUAY_AGAIN = "On Monday the quay of Ostrel was shut for repairs."


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
        [read.sentences],
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
        [read.sentences],
        read.reports,
        origin_at=lambda _: "o1",
        speaker_at=lambda _: None,
        sides_at=lambda at: [sides[at.report]],
    )
    assert statement.standing == expected
