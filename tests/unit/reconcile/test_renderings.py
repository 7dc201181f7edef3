"""Quotations that two desks took down each in its own way."""

import pytest

import retold
from retold.testing import findings_between, report

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."


def hard(left, right):
    said = [f"“{words},” Ilka Brenn said." + CONTEXT for words in (left, right)]
    return [f.kind for f in findings_between(*said) if f.is_hard]


def quoted(left, right, more="", published=(None, None)):
    said = (
        report(f"“{words},” Ilka Brenn said.{more}{CONTEXT}", name, published=day)
        for words, name, day in zip((left, right), "ab", published, strict=True)
    )
    found = retold.compare(*said).findings
    return [f.reading for f in found if f.kind == "quote-altered"]


WHOLE = "The owners of the ferry owe nobody in this town an answer about the engine"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(WHOLE, WHOLE.replace("nobody", "no one"), id="two-ways-to-write"),
        pytest.param(
            "We will pay 90 percent of what the families lost in the flood",
            "We will pay 90% of what the families lost in the flood",
            id="percent",
        ),
        pytest.param(
            "The ninth ward of this town has been forgotten by its own council",
            "The 9th ward of this town has been forgotten by its own council",
            id="ordinal",
        ),
        pytest.param(
            WHOLE,
            WHOLE.replace("in this town", "in this town, you know,"),
            id="filler",
        ),
        pytest.param(
            "The owners of this goddamn ferry owe the town an answer",
            "The owners of this godda—m ferry owe the town an answer",
            id="masked",
        ),
        pytest.param(
            "The owners of this damned ferry owe the town an answer",
            "The owners of this d---- ferry owe the town an answer",
            id="masked-by-hyphens",
        ),
        pytest.param(
            "We will tell the families because they were here first",
            "We will tell the families 'cause they were here first",
            id="spoken-form",
        ),
        pytest.param(
            "He would never sell the quiet harbour of this town to a stranger",
            "He'd never sell the quiet harbour of this town to a stranger",
            id="short-form",
        ),
        pytest.param(
            "Did I do anything wrong when the ferry sank? No, not in any way",
            "Do I -- did I do anything wrong when the ferry sank? No, not in any way",
            id="false-start",
        ),
        pytest.param(
            "Ask your momma and she will tell you, the old pier belongs to the weavers of this town",
            "Ask your mama and she will tell you, the old pier belongs to the weavers of this town",
            id="as-spoken",
        ),
        pytest.param(
            "Here I tell you plainly that we are going to win the vote on the harbour "
            "and rebuild the wall",
            "We're gonna win the vote on the harbour and rebuild the wall",
            id="spoken-beginning",
        ),
        pytest.param(
            "What I know is the truth, and the truth is that I never sold a boat there",
            "I do not doubt that somebody did wrong, but what I know is that I never "
            "sold a boat in Ostrel",
            id="said-twice",
        ),
        pytest.param(
            "The behaviour of our advisers has cost this town a harbour",
            "The behavior of our advisors has cost this town a harbor",
            id="spelling",
        ),
        pytest.param(
            "They have turned the quiet parks of this town into a desert",
            "[The builders have] turned the quiet parks of this town into a desert",
            id="brackets",
        ),
        pytest.param(
            "But closing the old ferry terminal will not help the town",
            "close the old ferry terminal",
            id="other-form-at-the-edge",
        ),
        pytest.param(
            "The engine certainly looks like new to all of us here",
            "engine looks like new",
            id="few-words",
        ),
        pytest.param(
            "The keeper has no memory of a boat that left w/ or w/o a lamp that night",
            "The keeper has no memory of a boat that left with or without a lamp that night",
            id="written-short",
        ),
        pytest.param(
            "I warned Adm. Rehm in spring that the old harbour wall would give way",
            "I warned Admiral Rehm in spring that the old harbour wall would give way",
            id="title-written-short",
        ),
        pytest.param(
            "The guild will wait and if need come take the boats to a wall further north",
            "The guild will wait and if needs come -- if needs come take the boats to a wall further north",
            id="stammer",
        ),
        pytest.param(
            "Come what may, I say this wall stays where our fathers put it up",
            "I say come what may, this wall stays where our fathers put it up",
            id="moved",
        ),
        pytest.param(
            "Two boats were lost. All other boats left the harbour of Ostrel safely.",
            "all other boats safely left the harbour of Ostrel",
            id="word-moved",
        ),
        pytest.param(
            "The lamps did help those who sailed with Otto Rehm on the night of the storm",
            "The lamps did help those who sailed with Otto Rehm Otto Karl RehmTessel council rips harbour plan Brenn scores a win in Ostrel MORE on the night of the storm",
            id="links-of-the-page",
        ),
        pytest.param(
            "You've got to tell this town why the owners hid the letters of the pilot",
            "You gotta tell this town why the owners hid the letters of the pilot",
            id="spoken-duty",
        ),
        pytest.param(
            "Before spring you've got a long winter to get through with these nets and boats",
            "Before spring you have a long winter to get through with these nets and boats",
            id="spoken-having",
        ),
        pytest.param(
            "The pilot told me, quote, that nobody would ever pay for such a wall",
            "The pilot told me that nobody would ever pay for such a wall",
            id="spoken-marks",
        ),
        pytest.param(
            "You know what, I'd bet on the wall: the stones will hold another winter",
            "Was the mason here? He never was. I'd bet on the wall: the stones will hold another winter",
            id="begins-earlier-than-a-filler",
        ),
        pytest.param(
            "The orders of Captain Zelinskij were never written down by anybody on board",
            "The orders of Captain Zelinskijj were never written down by anybody on board",
            id="spelling-of-a-name",
        ),
    ],
)
def test_rendering_of_one_utterance_is_no_alteration(left, right):
    """Spelling, fillers, masks and the form of the first word are the desk's."""
    assert hard(left, right) == []


def test_word_at_the_edge_that_is_another_is_an_alteration():
    """Not every change of a first word is a mere form of it."""
    left = "Rebuilding the old ferry terminal will not help anybody in this town"
    right = "Burning the old ferry terminal will not help anybody in this town"
    assert hard(left, right) == ["quote-altered"]


def test_remark_that_is_quoted_rightly_elsewhere_was_not_altered():
    """Words of one remark recur in the next one; each report may quote one of them."""
    short = "“we don't have 218 votes,”"
    left = (
        "“No, it's the fact that we don't have 218 votes,” Ilka Brenn said. “And when "
        "you don't have 218 votes, you have nothing,” Ilka Brenn said."
    )
    right = f"Ilka Brenn told the crowd on the quay that {short} and left."
    found = findings_between(left, right)
    assert [f.kind for f in found if f.is_hard] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "That wall is the folly of the century", "the deal of the century", id="one"
        ),
        pytest.param(
            "We lose a hundred boats a year to the fog. We never turn the harbour off",
            "to turn the harbour off",
            id="over-a-sentence",
        ),
        pytest.param(
            "a strong presumption of validity",
            "a presumption of validity for walls of long standing",
            id="phrase",
        ),
    ],
)
def test_short_piece_that_shares_little_is_another_remark(left, right):
    """A phrase is said more than once, and so is a word or two of it."""
    assert hard(left, right) == []


def test_short_piece_that_shares_more_is_held_against_the_other():
    """Few words are enough where what both have is content."""
    left = "a sober bargain that both parties should embrace"
    right = "a sober bargain both parties can embrace"
    assert hard(left, right) == ["quote-altered"]


def test_short_piece_of_a_longer_quotation_may_be_another_remark():
    """Who speaks for long says a few words of it again elsewhere."""
    left = "This is a sober bargain that both parties of the town should embrace"
    right = "a sober bargain both parties can embrace"
    assert quoted(left, right) == ["scope"]


@pytest.mark.parametrize(
    ("left", "right", "reading"),
    [
        ("All over Tessel that's", "All over Tessel it's", "rounding"),
        ("I heard all of it and", "I heard some of it and", "contradiction"),
        ("I heard it all, and", "I heard it, and", "rounding"),
        ("I see it here, and their", "I see it here, and they're", "rounding"),
        ("Every man of Tessel", "Every men of Tessel", "rounding"),
        ("The boats form Tessel", "The boats from Tessel", "rounding"),
        ("We now vote, and", "We not vote, and", "contradiction"),
        ("We lost 102 boats at", "We lost 120 boats at", "contradiction"),
        ("The guild, whose boats at", "The guild, who's boats at", "rounding"),
        ("We have too many boats and", "We have many boats and", "contradiction"),
    ],
)
def test_grammar_and_slips_of_the_pen_leave_what_was_said(left, right, reading):
    """But one letter may change it, and so may one quantity for another."""
    rest = " the harbour wall of Ostrel is old and leaking in many places"
    assert quoted(left + rest, right + rest) == [reading]


def test_words_of_somebody_unnamed_days_later_may_be_said_anew():
    """Of one named speaker, and of one day, they are the same."""
    said = (
        "“We heard a long {} noise by the weir before the crash of the boat,” {} said."
    )
    first = "the harbour office spokesman"

    def readings(speaker, day):
        reports = (
            report(
                said.format("scraping", first) + CONTEXT, "a", published="2026-05-04"
            ),
            report(said.format("grinding", speaker) + CONTEXT, "b", published=day),
        )
        found = retold.compare(*reports).findings
        return [f.reading for f in found if f.kind == "quote-altered"]

    assert readings("Ilka Brenn", "2026-05-04") == ["contradiction"]
    assert readings("Ilka Brenn", "2026-05-09") == ["scope"]
    assert readings(first, "2026-05-09") == ["contradiction"]


def test_end_parted_in_another_way_is_where_one_side_goes_on():
    """As with “any more” and “anymore”: no difference, nor is what follows them."""
    left = "Nobody in this town has paid for the wall any more. We shall have to"
    right = "Nobody in this town has paid for the wall anymore"
    assert quoted(left, right) == []


def test_title_before_a_name_is_the_houses():
    """Houses give people their titles, or take them; "former" says something."""
    left = "With all respect, I completely disagree with Representative Rehm on this"
    assert quoted(left, left.replace("Representative ", "")) == ["rounding"]
    right = left.replace("Representative", "the former Representative")
    assert quoted(left, right) == ["contradiction"]


def test_person_fitted_to_the_sentence_is_no_alteration():
    """Who takes words into his sentence says "his" for "my"."""
    left = "Brenn said that “there was no doubt in my mind about the harbour wall.”"
    right = "Brenn has “no doubt in his mind about the harbour wall,” he said."
    found = findings_between(left + CONTEXT, right + CONTEXT)
    assert [f.reading for f in found if f.kind == "quote-altered"] == ["rounding"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "We are in a fight for the heart of this town",
            "a fight for the heart of Ostrel",
            id="last-word",
        ),
        pytest.param(
            "duty in the common interest of Ostrel",
            "steady hands in the common interest of Ostrel",
            id="first-word",
        ),
    ],
)
def test_turn_of_phrase_used_again_is_soft(left, right):
    """A short piece that ends in another word may be another remark."""
    said = [f"“{words},” Ilka Brenn said." + CONTEXT for words in (left, right)]
    found = [f for f in findings_between(*said) if f.kind == "quote-altered"]
    assert [(f.is_hard, f.reading) for f in found] == [(False, "scope")]


def test_denial_put_in_twice_is_no_stammer():
    """A negation more turns what is said."""
    left = "I am not willing to sell the boats now, but ask me again after the winter"
    right = left.replace("not willing to", "not willing not to")
    assert hard(left, right) == ["quote-altered"]


LONG = "Should {} that the owners {} this inquiry, the guild will go on with its case"


@pytest.mark.parametrize(
    ("published", "readings"),
    [
        pytest.param((None, None), ["scope"], id="nothing-shows-one-occasion"),
        pytest.param(
            ("2026-05-04", "2026-05-05"), ["contradiction"], id="a-day-and-the-next"
        ),
        pytest.param(("2026-05-04", "2026-05-24"), ["scope"], id="weeks-apart"),
    ],
)
def test_recast_remark_needs_a_sign_of_one_occasion(published, readings):
    """Two letters on one matter differ like one that was altered."""
    left = LONG.format("Rehm's diary show", "slowed the council or")
    right = LONG.format("these tapes prove", "bribed a witness of")
    assert quoted(left, right, published=published) == readings


def test_another_quotation_in_both_is_a_sign_of_one_occasion():
    """Reports that quote one more remark alike have heard one speech."""
    left = LONG.format("Rehm's diary show", "slowed the council or")
    right = LONG.format("these tapes prove", "bribed a witness of")
    more = " “Nobody in this town has ever paid for the wall,” Ilka Brenn added."
    assert quoted(left, right, more) == ["contradiction"]


def test_remarks_of_two_days_are_two():
    """Each report names the day on which it heard the remark."""
    left = "“All that Rehm ever gave us is a leaking boat,” Brenn said on May 4, 2026."
    right = "“All that Rehm ever gave us is a rotten boat,” Brenn said on May 7, 2026."
    found = findings_between(left + CONTEXT, right + CONTEXT)
    assert [f.reading for f in found if f.kind == "quote-altered"] == ["scope"]


def test_law_is_read_otherwise_than_it_is_written():
    """Who argues what a law means puts words into it."""
    left = (
        "“Whoever holds a boat of this town is free to fish in the waters of the outer "
        "harbour,” the Charter Act says."
    )
    right = (
        "“Free to fish in the waters of the outer eastern harbour,” the Charter Act "
        "says."
    )
    found = findings_between(left + CONTEXT, right + CONTEXT)
    assert [f.reading for f in found if f.kind == "quote-altered"] == ["scope"]


def test_word_that_both_next_sentences_have_joins_no_remarks():
    """Two reports that go on with two sentences have altered nothing."""
    left = "Nobody hands his nets to a stranger. And that is what they are to us here"
    right = (
        "Nobody hands his nets to a stranger. The owners are too far away to know one "
        "boat from another"
    )
    assert hard(left, right) == []


def test_an_ordinal_in_words_and_in_figures_is_not_even_a_slip():
    """Nothing is to be looked at."""
    said = "The ninth ward of this town has been forgotten by its own council"
    assert quoted(said, said.replace("ninth", "9th")) == []
