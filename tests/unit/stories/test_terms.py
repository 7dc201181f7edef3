"""Terms of a report: stems that say what it is about, the title's first."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.model import Report
from retold.stories import terms as terms_module
from retold.stories.terms import count_terms, number_terms, term_number

steady = settings(max_examples=60, deadline=None, derandomize=True)


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


def test_count_terms_reads_words_that_may_be_broken_as_words():
    """Some sites put a soft hyphen between all syllables."""
    whole, _ = count_terms(Report(id="x", title="-", text="fer\u00adry la\u00adgoon"))
    assert list(whole) == ["ferri", "lagoon"]


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


GREEK = Report(
    id="greek",
    title="Πλημμύρα στη Νάρδα",
    text="Ο ποταμός Λίδρος πλημμύρισε την πόλη Νάρδα, και η Νάρδα εκκενώθηκε.",
)
REPORTS = [
    pytest.param(
        Report(
            id="english",
            title="Ferry sinks off Marlow",
            text="The ferry’s captain said ferries don't sink; it sank off Marlow at 9.",
        ),
        id="English",
    ),
    pytest.param(GREEK, id="Greek"),
    pytest.param(
        Report(id="c", title="大桥坍塌", text="青石镇大桥坍塌，大桥 1930 年建成。"),
        id="Chinese",
    ),
    pytest.param(
        Report(id="m", title="Marlow 大桥", text="Marlow 的大桥 sank, 桥 sank."),
        id="two scripts",
    ),
    pytest.param(Report(id="l", text="Ferry sinks\n\nA ferry sank."), id="no title"),
    pytest.param(Report(id="s", text="lone \ud800ferry \udfff"), id="surrogates"),
    pytest.param(Report(id="e", text=""), id="empty"),
]


@pytest.mark.parametrize("report", REPORTS)
def test_number_terms_agrees_with_count_terms(report):
    """The numbers stand for the same terms with the same counts, titles odd."""
    whole, title = count_terms(report)
    expected = {term_number(term): count for term, count in whole.items()}
    expected |= {term_number(term) | 1: count for term, count in title.items()}
    numbered = number_terms([report])
    pairs = zip(numbered.terms.tolist(), numbered.counts.tolist(), strict=True)
    assert dict(pairs) == expected


def test_number_terms_gives_each_term_once_ascending_the_title_last():
    """The whole's terms ascend, then the title's; none stands twice."""
    terms = number_terms([GREEK]).terms.tolist()
    whole, title = ([t for t in terms if t % 2 == kind] for kind in (0, 1))
    assert terms == sorted(set(whole)) + sorted(set(title))


def test_number_terms_puts_one_report_after_another():
    """Several reports give what each gives, an empty one nothing."""
    reports = [GREEK, Report(id="e", text=""), Report(id="x", text="Lagoon ferries")]
    alone = [number_terms([report]) for report in reports]
    together = number_terms(reports)
    assert together.lengths.tolist() == [len(counted.terms) for counted in alone]
    assert together.terms.tolist() == [t for c in alone for t in c.terms.tolist()]
    assert together.counts.tolist() == [n for c in alone for n in c.counts.tolist()]


def test_number_terms_of_no_reports_is_empty():
    """No reports, no terms, in the types that are promised."""
    numbered = number_terms([])
    assert [column.tolist() for column in numbered] == [[], [], []]
    assert [str(column.dtype) for column in numbered] == ["int32", "int64", "int32"]


def test_number_terms_survives_more_words_than_are_held(monkeypatch):
    """What is held of words is thrown away, and counts stay the same."""
    report = Report(id="x", title="-", text="dam fog ice dam sun dam")
    expected = [column.tolist() for column in number_terms([report])]
    monkeypatch.setattr(terms_module, "_MAX_HELD_WORDS", 2)
    monkeypatch.setattr(terms_module, "_NUMBERS", terms_module._WordNumbers())  # noqa: SLF001
    assert [column.tolist() for column in number_terms([report])] == expected


@steady
@given(st.text(min_size=1, max_size=20))
def test_term_number_is_even_and_fits_63_bits(term):
    """A term's number leaves room for the title's mark and for signed columns."""
    number = term_number(term)
    assert number % 2 == 0
    assert 0 < number < 2**63


def test_term_number_is_the_same_on_every_machine():
    """Stores hold the numbers, so they are fixed for good."""
    assert term_number("ferri") == 6_396_045_553_953_561_352
