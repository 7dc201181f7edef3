"""Outlets that a report leans on."""

import pytest

from retold.lineage.sources import leaned_on
from retold.text.sentences import split_sentences
from retold.text.tokens import tokenize

LEANING = """\
The lock at Marl has leaked for a year, the Elm Echo reported on Tuesday.

A keeper told the Echo that he had warned the council in May.

The council denies it. According to the newspaper, three letters were sent.

The lock was built in 1911. It is to be mended by June.
"""


def names(text):
    """The outlets that a text leans on, with how often they are said to report."""
    found = leaned_on(text, tokenize(text), split_sentences(text))
    return {key: source.reporting for key, source in found.items()}


def test_leaned_on_finds_what_the_account_is_given_to():
    """The outlet named in full, by its last word, and as "the newspaper"."""
    (source,) = leaned_on(LEANING, tokenize(LEANING), split_sentences(LEANING)).values()
    assert source.name == "Elm Echo"
    assert source.reporting == 2
    assert source.share == pytest.approx(3 / 6)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("the Elm Echo reported", "the keeper said", id="named late"),
        pytest.param("Elm Echo", "Harbour Agency", id="an office"),
        pytest.param("reported on", "was sold on", id="not as a source"),
    ],
)
def test_leaned_on_needs_an_outlet_that_reports_at_the_top(old, new):
    """A speaker, an office and an outlet that news is about are none."""
    assert names(LEANING.replace(old, new)) == {}


def test_leaned_on_passes_over_what_a_report_is_about():
    """An outlet that is named more often than cited is the matter itself."""
    matter = "The Elm Echo is for sale. The Elm Echo has debts. The Elm Echo moved. "
    assert names(matter + LEANING) == {}


def test_leaned_on_passes_over_one_remark():
    """One citation among many sentences is one voice among others."""
    rest = " ".join(f"Barge {n} was moored at the quay." for n in range(20))
    assert names(f"It leaks, the Elm Echo reported. {rest}") == {}


@pytest.mark.parametrize("text", ["", "The lock leaks.", "El Eco informó ayer."])
def test_leaned_on_is_empty_where_nothing_is_cited(text):
    """No source, no entry."""
    assert names(text) == {}


@pytest.mark.parametrize(
    "outlet",
    ["State Television", "Local Press", "Norwegian Radio", "An Online Magazine"],
)
def test_leaned_on_passes_over_what_is_nobodys_name(outlet):
    """The state television of one report need not be that of another."""
    assert names(LEANING.replace("the Elm Echo", outlet).replace("Echo", "clerk")) == {}
