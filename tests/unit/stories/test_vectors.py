"""Vectors: rare terms weigh more, and lengths do not matter."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.stories.terms import TermCounts, term_number
from retold.stories.vectors import (
    UNIT,
    Vectors,
    heaviest_terms,
    pair_products,
    title_numbers,
    weigh_terms,
)
from retold.text.roots import canonical

steady = settings(max_examples=60, deadline=None, derandomize=True)
# Rows of few terms, so that they share some; empty ones, too.
sparse_rows = st.lists(
    st.dictionaries(st.integers(0, 9), st.integers(1, 5000), max_size=6),
    min_size=1,
    max_size=6,
)


def counted(*reports):
    """The terms of texts; after a bar, those of the title, which the text repeats."""
    lengths, terms, counts = [], [], []
    for report in reports:
        text, _, title = report.partition("|")
        length = 0
        for words, kind in ((text.split(), 0), (title.split(), 1)):
            for word in sorted(set(words), key=term_number):
                terms.append(term_number(word) | kind)
                counts.append(words.count(word))
                length += 1
        lengths.append(length)
    return TermCounts(
        np.array(lengths, np.int32), np.array(terms, np.int64), np.array(counts)
    )


def weigh(*reports):
    """The vectors of texts that are the whole collection."""
    terms = counted(*reports)
    whole = terms.terms & ~1
    having = [
        np.sum((terms.terms == term) & (terms.terms & 1 == 0))
        for term in whole.tolist()
    ]
    return weigh_terms(terms, np.array(having, np.int64), len(reports))


def rows_of(*rows):
    """Vectors of the given weights."""
    starts = np.cumsum([0, *map(len, rows)])
    terms = [term for row in rows for term in row]
    weights = [weight for row in rows for weight in row.values()]
    return Vectors(starts, np.array(terms, np.int64), np.array(weights, np.int64))


def slow_product(left, right):
    """The product of two rows that are dicts."""
    return sum(weight * right.get(term, 0) for term, weight in left.items())


def likeness(vectors, i, j):
    """How alike two rows are."""
    left, right = (dict(zip(*vectors.row(k), strict=True)) for k in (i, j))
    return slow_product(left, right) * UNIT


def heaviest(row, count, leave_out=()):
    """The heaviest terms of one row."""
    vectors = rows_of(row)
    is_eligible = ~np.isin(vectors.terms, leave_out)
    return vectors.terms[heaviest_terms(vectors, is_eligible, count)].tolist()


# ---- weights -------------------------------------------------------------------------


def test_weigh_terms_of_nothing_has_no_rows():
    """No reports, no rows."""
    assert weigh().starts.tolist() == [0]


def test_weigh_terms_keeps_a_row_for_an_empty_report():
    """A report without terms has an empty row."""
    vectors = weigh("", "dam", "", "dam fog", "")
    assert [len(vectors.row(i)[0]) for i in range(5)] == [0, 1, 0, 2, 0]


def test_weigh_terms_gives_whole_numbers():
    """Sums of products are exact, whatever their order."""
    assert weigh("dam fog fog", "dam").weights.dtype == np.int64


def test_weigh_terms_makes_rare_terms_weigh_more():
    """Sharing a rare term says more than sharing a common one."""
    vectors = weigh("dam fog", "dam sun", "fog ice", *["dam"] * 200)
    assert likeness(vectors, 0, 2) > likeness(vectors, 0, 1)


def test_weigh_terms_counts_reports_that_are_not_of_the_batch():
    """A term is as common as the whole collection makes it, not the rows weighed."""
    terms = counted("dam fog")
    having = np.where(terms.terms == term_number("dam"), 900, 1)
    weights = dict(zip(*weigh_terms(terms, having, 1000).row(0), strict=True))
    assert weights[term_number("fog")] > 5 * weights[term_number("dam")]


def test_weigh_terms_takes_words_of_public_life_for_common():
    """In a collection of few reports an office's name is no rare word."""
    mayor = canonical("mayor")
    weights = dict(zip(*weigh(f"{mayor} xylofer").row(0), strict=True))
    assert weights[term_number("xylofer")] > 1.5 * weights[term_number(mayor)]


def test_weigh_terms_does_not_feel_the_length_of_a_report():
    """Saying all words ten times changes nothing."""
    vectors = weigh("dam fog ice", " ".join(["dam fog ice"] * 10))
    assert likeness(vectors, 0, 1) == pytest.approx(1, abs=1e-3)


def test_weigh_terms_makes_repeated_terms_weigh_more_but_not_in_proportion():
    """The second mention says less than the first."""
    weights = dict(zip(*weigh("dam dam dam dam fog").row(0), strict=True))
    ratio = weights[term_number("dam")] / weights[term_number("fog")]
    assert ratio == pytest.approx(1 + np.log(4), abs=1e-2)


def test_weigh_terms_adds_a_third_for_equal_titles():
    """The titles' likeness comes on top of the whole's."""
    vectors = weigh("dam fog|fog", "dam fog|fog")
    assert likeness(vectors, 0, 1) == pytest.approx(1.33, abs=1e-3)


def test_weigh_terms_adds_nothing_for_a_title_that_the_other_text_holds():
    """Titles are compared with titles alone."""
    vectors = weigh("dam fog|fog", "dam fog")
    assert likeness(vectors, 0, 1) == pytest.approx(1, abs=1e-3)


# ---- heaviest terms ------------------------------------------------------------------


def test_heaviest_terms_are_so_many_of_each_row():
    """Each row gives its heaviest, or all if it has fewer; empty rows give none."""
    vectors = rows_of({2: 5, 4: 9, 6: 7}, {}, {8: 1}, {2: 3, 8: 4, 10: 5})
    found = heaviest_terms(vectors, np.ones(7, bool), 2)
    assert sorted(found.tolist()) == [1, 2, 3, 5, 6]


def test_heaviest_terms_of_nothing_are_none():
    """No rows, no terms."""
    assert heaviest_terms(rows_of(), np.ones(0, bool), 2).tolist() == []


@pytest.mark.parametrize(
    ("row", "count", "leave_out", "terms"),
    [
        pytest.param({2: 5, 4: 9, 6: 7}, 2, [], [4, 6], id="by weight"),
        pytest.param({2: 5, 4: 9, 6: 7}, 2, [4], [6, 2], id="eligible alone"),
        pytest.param({2: 5, 4: 9}, 2, [2, 4], [], id="none eligible"),
        pytest.param({2: 4, 4: 5, 6: 5, 8: 5}, 2, [], [4, 6], id="ties by number"),
        pytest.param({2: 5, 3: 9, 5: 8, 6: 1}, 2, [], [2, 6], id="no titles"),
        pytest.param({2: 5}, 0, [], [], id="none wanted"),
    ],
)
def test_heaviest_terms_choose(row, count, leave_out, terms):
    """The heaviest eligible terms of the whole; of equal ones the lesser number."""
    assert heaviest(row, count, leave_out) == terms


# ---- titles --------------------------------------------------------------------------


def numbers_of(*titles):
    """The numbers of titles above some text."""
    return title_numbers(counted_vectors(*(f"dam fog|{title}" for title in titles)))


def counted_vectors(*reports):
    """Vectors whose weights are the counts."""
    terms = counted(*reports)
    starts = np.cumsum([0, *terms.lengths.tolist()])
    return Vectors(starts, terms.terms, terms.counts.astype(np.int64))


def test_title_numbers_do_not_feel_the_order_of_words():
    """The same words are the same title."""
    first, second = numbers_of("ferry sinks off marlow", "off marlow ferry sinks")
    assert first == second != 0


def test_title_numbers_do_not_feel_the_text():
    """Titles are told by their own terms."""
    vectors = counted_vectors(
        "dam|ferry sinks off marlow", "", "fog ice ice|ferry sinks off marlow"
    )
    first, empty, second = title_numbers(vectors)
    assert (first, empty) == (second, 0)


def test_title_numbers_differ_where_one_word_does():
    """One other word makes another title."""
    first, second = numbers_of("ferry sinks off marlow", "ferry sinks off narda")
    assert first != second


@pytest.mark.parametrize("title", ["", "letters", "morning briefing today"])
def test_title_numbers_of_short_titles_are_zero(title):
    """Titles of few words stand over many texts."""
    assert numbers_of(title).tolist() == [0]


def test_title_numbers_of_nothing_are_none():
    """No rows, no numbers."""
    assert title_numbers(rows_of()).tolist() == []


# ---- products ------------------------------------------------------------------------


@steady
@given(sparse_rows, st.data())
def test_pair_products_equal_those_of_slow_dicts(rows, data):
    """The fast product of any pairs is the plain one, in the order of the pairs."""
    place = st.integers(0, len(rows) - 1)
    pairs = data.draw(st.lists(st.tuples(place, place), max_size=12))
    left, right = np.array(pairs, np.int64).reshape(-1, 2).T
    products = pair_products(rows_of(*rows), left, right)
    assert products.tolist() == [slow_product(rows[i], rows[j]) for i, j in pairs]


def test_pair_products_are_exact():
    """Weights of long vectors are summed as whole numbers are."""
    row = dict.fromkeys(range(3000), 4095)
    (product,) = pair_products(rows_of(row, row), np.array([0]), np.array([1]))
    assert product == 3000 * 4095**2


# ---- rows taken ----------------------------------------------------------------------


@steady
@given(sparse_rows, st.data())
def test_taken_gives_these_rows_in_this_order(rows, data):
    """Any rows, some of them twice, none of them: each is what it was."""
    wanted = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8))
    taken = rows_of(*rows).taken(np.array(wanted, np.int64))
    found = [
        dict(zip(*(part.tolist() for part in taken.row(i)), strict=True))
        for i in range(len(taken.starts) - 1)
    ]
    assert found == [rows[i] for i in wanted]
