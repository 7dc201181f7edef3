"""Terms of a report: stems that say what it is about, the title's first."""

from collections import Counter

import pytest

from retold.model import Report
from retold.stories.terms import count_terms


def test_count_terms_of_nothing_is_nothing():
    """An empty report has no terms."""
    assert count_terms(Report(id="x", text="")) == (Counter(), Counter())


def test_count_terms_leaves_out_words_of_grammar():
    """Words that any report holds are no terms."""
    whole, _ = count_terms(Report(id="x", title="t", text="They said that it was so"))
    assert whole == Counter()


def test_count_terms_brings_inflections_together():
    """Forms of one word are one term."""
    whole, _ = count_terms(Report(id="x", title="-", text="strike striking strikes"))
    assert list(whole) == ["strike"]


def test_count_terms_weighs_the_title_above_the_text():
    """The title counts most."""
    report = Report(id="x", title="Ferry", text="Lagoon")
    assert count_terms(report) == (
        Counter({"ferri": 3, "lagoon": 1}),
        Counter({"ferri": 1}),
    )


@pytest.mark.parametrize(
    ("text", "title_terms"),
    [
        pytest.param("Ferry sinks\n\nA boat went down.", ["ferri", "sink"], id="line"),
        pytest.param("ferry " * 60, [], id="paragraph"),
    ],
)
def test_count_terms_takes_a_short_first_line_for_the_title(text, title_terms):
    """Without a title the first line serves, if it is short enough for one."""
    _, title = count_terms(Report(id="x", text=text))
    assert title == Counter(title_terms)


def test_count_terms_cuts_unspaced_scripts_into_letter_pairs():
    """A run of Chinese letters gives its pairs, as nothing parts its words."""
    _, title = count_terms(Report(id="x", title="大桥坍塌", text=""))
    assert sorted(title) == sorted(["大桥", "桥坍", "坍塌"])


def test_count_terms_reads_the_head_of_the_text_alone():
    """What stands far down says little about the event."""
    whole, _ = count_terms(Report(id="x", title="t", text=f"{'ferry ' * 600} lagoon"))
    assert "lagoon" not in whole
