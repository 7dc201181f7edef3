"""What is a finding of a check, and what is none."""

import pytest

import retold
from retold.check.kinds import KINDS
from retold.errors import UsageError

REST = """

Divers searched the muddy basin until midnight.

The shipping line opened in 1988 and runs four boats to the islands.
"""


def checked(draft, *sources):
    """The diagnostics of a draft against sources that share the rest of the report."""
    reports = [
        retold.Report(id=f"s{number}", text=source + REST)
        for number, source in enumerate(sources)
    ]
    return retold.check(retold.Report(id="d", text=draft + REST), *reports).diagnostics


@pytest.mark.parametrize("kind", KINDS)
def test_example_of_a_kind_shows_it(kind):
    """What `--explain` gives as an example is told, alone, with the level it says."""
    (diagnostic,) = checked(KINDS[kind].draft, KINDS[kind].source)
    assert (diagnostic.kind, diagnostic.is_hard) == (kind, KINDS[kind].is_hard)
    assert diagnostic.text in KINDS[kind].draft
    assert all(proof.text in KINDS[kind].source for proof in diagnostic.sources)


def test_draft_is_held_against_its_sources_whatever_the_day():
    """Other reports of a later day may know that it came about."""
    example = KINDS["tense-differs"]
    source = retold.Report(id="s", text=example.source + REST, published="2031-05-04")
    draft = retold.Report(id="d", text=example.draft + REST, published="2031-05-05")
    assert [d.kind for d in retold.check(draft, source).diagnostics] == [
        "tense-differs"
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_equal_texts_differ_in_nothing(kind):
    """The source itself is a clean draft."""
    assert checked(KINDS[kind].source, KINDS[kind].source) == ()


@pytest.mark.parametrize(
    "kind", ["attribution-dropped", "hedge-dropped", "date-dropped"]
)
def test_draft_that_tells_more_lost_nothing(kind):
    """Losses count one way: from the source to the draft."""
    assert checked(KINDS[kind].source, KINDS[kind].draft) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_source_that_says_the_same_settles_it(kind):
    """One source has it as the draft does: nothing hard, and nothing soft is told."""
    told = checked(KINDS[kind].draft, KINDS[kind].source, KINDS[kind].draft)
    assert not any(diagnostic.is_hard for diagnostic in told)
    assert all(diagnostic.siding for diagnostic in told)
    assert len(told) == KINDS[kind].is_hard


def test_speech_whose_marks_do_not_match_is_read():
    """Sentences are cut once: what follows a mark left open could be cut again."""
    text = 'The ferry sank.\n\nThe mayor wrote: "We left. " she added. "Nobody stayed.'
    assert checked(text, text) == ()


def test_one_difference_from_two_sources_is_told_once():
    """Both places are named."""
    kind = KINDS["figure-differs"]
    (diagnostic,) = checked(kind.draft, kind.source, kind.source)
    assert [proof.report for proof in diagnostic.sources] == ["s0", "s1"]


def test_source_may_side_with_the_draft_against_itself():
    """A headline that says as the draft does what its own report says otherwise."""
    source = retold.Report(
        id="s",
        text="Ferry with 210 passengers struck the pier\n\n"
        + KINDS["figure-differs"].source
        + REST,
    )
    draft = retold.Report(id="d", text=KINDS["figure-differs"].draft + REST)
    (diagnostic,) = retold.check(draft, source).diagnostics
    assert not diagnostic.is_hard
    assert [proof.text for proof in diagnostic.siding] == ["210"]


def test_toll_is_held_against_the_source():
    """Whoever writes from a source knows no more than it does."""
    (diagnostic,) = checked(
        "The crash at the old pier of Ostrel killed 14 people, police said.",
        "The crash at the old pier of Ostrel killed 12 people, police said.",
    )
    assert (diagnostic.kind, diagnostic.is_hard) == ("figure-differs", True)
    assert (diagnostic.text, diagnostic.reading) == ("14", "contradiction")


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        pytest.param(
            "The ferry was carrying nearly 120 passengers when it struck the pier.",
            "The ferry was carrying 118 passengers when it struck the pier.",
            id="rounded",
        ),
        pytest.param(
            "A ferry struck the old pier of Ostrel and sank within an hour.",
            "OSTREL, May 14 (HPB) - A ferry struck the old pier of Ostrel and sank "
            "within an hour.",
            id="dateline",
        ),
        pytest.param(
            "Sergei Tessel closed the pier.",
            "Sergei Tessel closed the pier. Sergey Tessel is harbour master.",
            id="spelling-that-the-source-has-too",
        ),
    ],
)
def test_no_change_is_no_finding(draft, source):
    """What an editor would not thank us for."""
    assert checked(draft, source) == ()


def test_words_left_out_of_a_quotation_are_told_at_it():
    """Nothing of the draft differs: its quotation's beginning is the place."""
    (diagnostic,) = checked(
        "“We never heard any alarm before the crash came,” said Ilka Brenn.",
        "“We never heard any loud alarm before the crash came,” said Ilka Brenn.",
    )
    assert (diagnostic.kind, diagnostic.text) == ("quote-altered", "")
    assert (diagnostic.line, diagnostic.column) == (1, 2)


def test_a_piece_of_a_quotation_is_the_sources():
    """Between strangers a few words may be another remark; a draft has one source."""
    (diagnostic,) = checked(
        "Brenn called it “a sober bargain that both parties can embrace.”",
        "“This is a sober bargain that both parties of the town should embrace before "
        "the winter comes,” Brenn said.",
    )
    assert (diagnostic.kind, diagnostic.is_hard) == ("quote-altered", True)


def test_quotation_of_who_is_named_here_and_described_there_is_told():
    """What the account finds, the check finds, too."""
    (diagnostic,) = checked(
        "“The harbour wall may fall next winter,” Ilka Brenn said.",
        "“The harbour wall will fall next winter,” the former mayor said.",
    )
    assert (diagnostic.kind, diagnostic.text) == ("quote-altered", "may")


def test_two_translations_of_a_remark_are_told_as_a_whole():
    """No word of one is a word of the other that was changed."""
    draft = (
        "“Our aim is to destroy the smuggling corridor which is being established on "
        "our northern coast and to bring calm to the region,” Brennoglu wrote."
    )
    source = (
        "Turkish President Ilkan Brennoglu spoke at noon. “Our mission is to prevent "
        "the creation of a smuggling corridor along our northern coast, and to bring "
        "calm to the area,” Brennoglu said."
    )
    (diagnostic,) = checked(draft, source)
    assert diagnostic.kind == "quote-altered"
    assert diagnostic.text == draft[1 : draft.index("”")]


@pytest.mark.parametrize("text", ["", "\n", "Ferry"], ids=["empty", "blank", "word"])
def test_nothing_to_compare_is_no_finding(text):
    """Empty drafts and sources are no error."""
    draft, source = (retold.Report(id=i, text=text) for i in "ds")
    assert retold.check(draft, source).diagnostics == ()


def test_figure_that_was_held_back_is_shown_with_its_hedge():
    """The word that holds back stands before what the finding itself shows."""
    (diagnostic,) = checked(
        "The ferry was carrying 120 passengers when it struck the pier.",
        "The ferry was carrying about 120 passengers when it struck the pier.",
    )
    assert diagnostic.kind == "hedge-dropped"
    assert [proof.text for proof in diagnostic.sources] == ["about 120"]


def test_words_changed_at_two_places_of_a_quotation_are_one_stretch():
    """From the first word that was changed to the last."""
    (diagnostic,) = checked(
        "“We heard a short scraping noise below us just before the bang,” said Brenn.",
        "“We heard a long scraping noise below us just before the crash,” said Brenn.",
    )
    assert diagnostic.text == "short scraping noise below us just before the bang"


def test_order_of_sources_changes_no_finding():
    """It changes only the order in which they are named."""
    kind = KINDS["quote-altered"]
    sources = [kind.source, KINDS["figure-differs"].source, kind.source]

    def told(given):
        found = checked(kind.draft + " " + KINDS["figure-differs"].draft, *given)
        return [(d.kind, d.is_hard, d.start, d.end, len(d.sources)) for d in found]

    assert told(sources) == told(sources[::-1])
    assert [row[0] for row in told(sources)] == ["quote-altered", "figure-differs"]


def test_check_needs_a_source_with_another_id():
    """A draft alone, or a source with its id, is wrong usage."""
    draft = retold.Report(id="d", text="The pier was closed.")
    with pytest.raises(UsageError):
        retold.check(draft)
    with pytest.raises(UsageError):
        retold.check(draft, draft)
