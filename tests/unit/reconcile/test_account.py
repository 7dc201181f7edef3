from retold.model import Origin
from retold.reconcile.account import make_account

NINE = "The owner paid 340 workers for the lost week. Nobody answered questions."
OTHER = "The owner paid 430 workers for the lost week. The quay was crowded."


def account(told, *texts, joined=False, **fields):
    reports, notes = told(*texts, **fields)
    names = [report.id for report in reports]
    groups = [names] if joined else [[name] for name in names]
    origins = [
        Origin(id=f"o{n}", name=None, reports=tuple(group), probability=0.9)
        for n, group in enumerate(groups, 1)
    ]
    return make_account("s7", reports, notes, lineage=(), origins=origins)


def standings(story):
    return {s.text: s.standing for s in story.statements}


def test_contradicted_statement_is_disputed(told):
    """What a hard finding is about is disputed; what stands beside it is not."""
    story = account(told, NINE, OTHER)
    assert [f.kind for f in story.findings if f.is_hard] == ["figure-differs"]
    assert standings(story) == {
        "The owner paid 340 workers for the lost week.": "disputed",
        "Nobody answered questions.": "single",
        "The quay was crowded.": "single",
    }


def test_figure_behind_a_weekday_is_disputed(told):
    """A number after "On Monday" counts as one after "On Monday," does."""
    story = account(
        told,
        "On Monday 120 people left Ostrel by boat. Nobody answered questions.",
        "On Monday 150 people left Ostrel by boat. The quay was crowded.",
    )
    assert [f.kind for f in story.findings if f.is_hard] == ["figure-differs"]


def test_one_origin_corroborates_nothing(told):
    """The same statement is repeated within an origin, corroborated across two."""
    assert {"repeated"} == set(
        standings(account(told, NINE, NINE, joined=True)).values()
    )
    assert {"corroborated"} == set(standings(account(told, NINE, NINE)).values())


def test_altered_quote_disputes_no_statement(told):
    """How something is quoted differs, not what is said."""
    story = account(
        told,
        "“We heard a long scraping noise before the crash,” Ilka Brenn said.",
        "“We heard a long grinding noise before the crash,” Ilka Brenn said.",
    )
    assert [f.kind for f in story.findings if f.is_hard] == ["quote-altered"]
    assert "disputed" not in standings(story).values()


def test_speaker_of_a_statement_is_whom_it_is_given_to(told):
    """A sentence that a quotation fills is its speaker's; others are nobody's."""
    (story,) = [account(told, "“The quay is closed,” Ilka Brenn said. It rained.")]
    assert [s.mentions[0].speaker for s in story.statements] == ["Ilka Brenn", None]


def test_a_remark_in_a_sentence_does_not_give_it_to_its_speaker(told):
    """A sentence is whose words it is made of, not of whom a word in it is."""
    remark = (
        "The quay, “a folly,” Ilka Brenn said, will be closed for the whole of the "
        "winter, and a new one will be opened on the other side of the harbour."
    )
    story = account(told, remark)
    assert [s.mentions[0].speaker for s in story.statements] == [None]


def test_counts_beside_each_other_are_not_at_odds(told):
    """Two reports with one figure are not disputed by a third elsewhere."""
    texts = [
        f"Some {n} people of Ostrel signed the letter to the council. {more}"
        for n, more in (
            ("4,800", "It rained."),
            ("4,600", "Boats stayed in."),
            ("4,800", "The choir sang."),
        )
    ]
    story = account(told, *texts)
    disputed = [s for s in story.statements if s.standing == "disputed"]
    for statement in disputed:
        assert {m.report for m in statement.mentions} >= {"b"}


def test_title_is_the_first_given_else_the_first_sentence(told):
    """A title field goes before the text."""
    assert account(told, NINE, OTHER, title="Pay for a week").title == "Pay for a week"
    assert account(told, NINE).title == "The owner paid 340 workers for the lost week."


def test_publication_dates_bound_the_story(told):
    """Reports without a date count for nothing; none dated, none told."""
    dated = account(told, NINE, OTHER, published="2031-05-14")
    assert (dated.first_published, dated.last_published) == ("2031-05-14",) * 2
    undated = account(told, NINE)
    assert (undated.first_published, undated.last_published) == (None, None)


def test_empty_reports_have_an_empty_account(told):
    """Nothing said: no title, statements, quotes, findings, times or names."""
    story = account(told, "", " \n")
    assert story.title is None
    assert [
        *story.statements,
        *story.quotes,
        *story.findings,
        *story.timeline,
        *story.names,
    ] == []
