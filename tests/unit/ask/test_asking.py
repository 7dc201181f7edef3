"""An answer counts places and origins, says what was searched, and is the same twice."""

import pytest

import retold
from retold.errors import UsageError
from retold.testing import compare_texts, report

AGENCY = """Ferry strikes pier at Ostrel

A ferry struck the old pier of Ostrel on Tuesday. The ferry was carrying 120
passengers, said Mayor Ilka Brenn. Divers searched the basin until midnight.
"""
OTHER = """Ostrel pier hit by ferry

The old pier of Ostrel was hit by a ferry on Tuesday, and repairs will take a year. The
ferry was carrying 140 passengers, harbour records show. The mayor spoke of luck.
"""


@pytest.fixture(scope="module")
def story():
    """An agency's report, a copy of it, and an account of its own."""
    return compare_texts(AGENCY, AGENCY, OTHER, published="2031-05-14")


def test_copies_are_one_origin(story):
    """Two reports of one text say it once."""
    answer = retold.ask("The ferry was carrying 120 passengers", [story]).answers[0]
    assert answer.how == "says"
    assert (len(answer.reports), len(answer.origins)) == (2, 1)


def test_mentions_are_parted_by_how_they_bear(story):
    """Of one statement, some mentions say it, and another gives another figure."""
    found = retold.ask("The ferry was carrying 120 passengers", [story]).answers
    assert [a.how for a in found] == ["says", "differs"]
    assert found[1].differences[0].told == "140"
    assert {m.report for m in found[1].mentions} == {"c"}


def test_spans_are_exact(story):
    """Start and end of a mention give its words in the report's own text."""
    texts = {r.id: r.text for r in story.reports}
    for answer in retold.ask("A ferry struck the pier of Ostrel", [story]).answers:
        for m in answer.mentions:
            assert texts[m.report][m.start : m.end] == m.text
            assert m.start <= m.answer_start < m.answer_end <= m.end
            assert "ferry" in texts[m.report][m.answer_start : m.answer_end].lower()


def test_each_sentence_is_asked(story):
    """Answers carry the number of the claim's sentence that they bear on."""
    claim = "A ferry struck the old pier of Ostrel. It was carrying 120 passengers."
    answer = retold.ask(claim, [story])
    assert len(answer.sentences) == 2
    assert {a.sentence for a in answer.answers} == {0, 1}


def test_each_fact_of_a_sentence_is_asked(story):
    """One half is said, the other has another figure: told of each."""
    claim = (
        "A ferry struck the old pier of Ostrel on Tuesday and carried 130 passengers."
    )
    answer = retold.ask(claim, [story])
    assert answer.sentences == (
        "A ferry struck the old pier of Ostrel on Tuesday",
        "A ferry carried 130 passengers",
    )
    hows = {n: {a.how for a in answer.answers if a.sentence == n} for n in (0, 1)}
    assert "says" in hows[0]
    assert "says" not in hows[1]


def test_a_fact_without_a_subject_is_of_the_claims_matter():
    """Nine are killed in many stories; meant are those of the claim's own."""
    wreck = compare_texts(
        "The ferry of Ostrel hit a reef on Tuesday, killing 14 people, Ilka Brenn said.",
        "A reef was hit by the ferry of Ostrel. Fourteen people are dead.",
    )
    fire = compare_texts(
        "A fire in the rope works of Vellin killed nine people on Monday.",
        "Nine people were killed in Vellin. The rope works burned for two days.",
    )
    answer = retold.ask("The ferry hit a reef, killing nine people", [fire, wreck])
    assert answer.sentences == ("The ferry hit a reef", "… killing nine people")
    told = [(a.sentence, a.how) for a in answer.answers]
    assert (0, "says") in told
    assert (1, "differs") in told
    assert (1, "says") not in told


def test_text_is_that_of_the_closest_mention():
    """A statement's first wording may be one that denies; it is not shown for it."""
    story = compare_texts(
        "Mayor Ilka Brenn said the ferry of Ostrel was not overloaded on Monday.",
        "The ferry of Ostrel was overloaded on Monday, harbour records show.",
    )
    for answer in retold.ask("The ferry of Ostrel was overloaded.", [story]).answers:
        assert answer.text in {m.text for m in answer.mentions}


def test_nothing_found_tells_what_was_searched(story):
    """Counts of what was searched, and the words that no report has."""
    answer = retold.ask("A volcano destroyed Bremvik", [story])
    assert answer.answers == ()
    assert (answer.searched.stories, answer.searched.reports) == (1, 3)
    assert answer.searched.statements == len(story.statements)
    assert answer.searched.nowhere == ("volcano", "destroyed", "Bremvik")


def test_a_limit_leaves_out_and_counts(story):
    """What is beyond the limit is counted in the published shape."""
    claim = "The ferry was carrying 120 passengers"
    answer = retold.ask(claim, [story])
    assert len(answer.answers) == 2
    row = answer.to_dict(limit=1)
    assert (len(row["answers"]), row["left_out"]) == (1, 1)
    assert answer.to_dict()["left_out"] == 0


def test_an_iterator_of_stories_will_do(story):
    """What can be walked once only gives the same answer."""
    claim = "The ferry was carrying 120 passengers"
    assert retold.ask(claim, iter([story])) == retold.ask(claim, [story])


def test_order_of_stories_changes_their_order_only(story):
    """The same statements are found, wherever their story stands."""
    other = retold.compare(
        [report(OTHER, "x"), report("A choir sang in Vellin. It was loud.", "y")]
    )
    claim = "The ferry was carrying 140 passengers"
    forth = retold.ask(claim, [story, other]).answers
    back = retold.ask(claim, [other, story]).answers
    assert sorted(a.text for a in forth) == sorted(a.text for a in back)


def test_a_first_name_is_a_name_if_reports_have_it_so():
    """At the start of a claim a capital tells nothing; the collection does."""
    story = compare_texts(
        "Mayor Ilka Brenn said that Rehm resigned on Monday.",
        "The council met. Friends of Rehm stood in the hall, and Rehm wept.",
    )
    (answer,) = retold.ask("Brenn resigned on Monday.", [story]).answers or [None]
    assert answer is None or answer.how != "says"


@pytest.mark.parametrize("claim", ["", "  \n", "?", "it is"])
def test_a_claim_without_words_is_refused(claim, story):
    """There is nothing to look for."""
    with pytest.raises(UsageError, match="no word"):
        retold.ask(claim, [story])


def test_a_whole_text_is_refused(story):
    """More sentences than can be asked are a draft, for another command."""
    with pytest.raises(UsageError, match="check"):
        retold.ask("The ferry sank in Ostrel. " * 30, [story])
    with pytest.raises(UsageError, match="check"):
        retold.ask("ferry " * 2000, [story])


def test_published_shape(story):
    """The answer as programs get it."""
    row = retold.ask("The ferry was carrying 120 passengers", [story]).to_dict()
    assert row["format"] == "retold.answer/1"
    assert list(row) == [
        "format",
        "claim",
        "sentences",
        "searched",
        "answers",
        "left_out",
    ]
    assert row["answers"][0]["origins"][0]["reports"] == ["a", "b"]


def test_who_has_another_figure_need_not_have_the_claims():
    """A report is looked at though the claim's figure stands nowhere in it."""
    reports = [
        "Fourteen people died when the ferry sank off Ostrel.",
        "The boat of Ostrel sank. Of the 168 on it nine are dead.",
    ]
    found = retold.ask("Fourteen people died", [compare_texts(*reports)]).answers
    assert [(a.how, {m.report for m in a.mentions}) for a in found] == [
        ("says", {"a"}),
        ("differs", {"b"}),
    ]
