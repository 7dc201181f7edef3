import numpy as np
import pytest

from retold.reconcile.similarity import compare_sentences, word_overlap

QUAY = "The quay of Ostrel was closed for repairs."
CHOIR = "A choir sang in Vellin all night long."


def test_sentence_overlaps_fully_with_itself_alone(views):
    """1 for the same words, little for strangers."""
    left, right = views(f"{QUAY} {CHOIR}", f"{CHOIR} {QUAY}")
    overlap = word_overlap(left, right)
    assert overlap[0, 1] == pytest.approx(1)
    assert overlap[1, 0] == pytest.approx(1)
    assert overlap[0, 0] < 0.2


def test_one_root_counts_less_than_one_stem(views):
    """Near-synonyms are likeness, though not sameness."""
    left, same, near, other = views(
        "The owner was worried.",
        "The owner was worried.",
        "The owner was concerned.",
        "The owner was asleep.",
    )
    scores = [word_overlap(left, right)[0, 0] for right in (same, near, other)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_common_words_weigh_less(views):
    """A word that stands in every sentence tells little about which is meant."""
    short_l, short_r = views("The ferry sank.", "The ferry burned.")
    long_l, long_r = views(
        "The ferry sank. A ferry left. That ferry came. This ferry stayed.",
        "The ferry burned.",
    )
    assert word_overlap(long_l, long_r)[0, 0] < word_overlap(short_l, short_r)[0, 0]


def test_names_and_numbers_are_no_narrative(views):
    """Sentences that share only whom they speak of share nothing that happened."""
    left, right = views("Ilka Brenn sold 12 boats.", "Ilka Brenn painted 12 doors.")
    measures = compare_sentences(left, right)
    assert measures.narrative[0, 0] == 0
    assert measures.words[0, 0] > 0.3


def test_measures_change_sides_with_the_reports(views):
    """Every measure of (right, left) is that of (left, right) turned over."""
    left, right = views(f"{QUAY} {CHOIR}", f"{CHOIR} The quay was shut. {QUAY}")
    for there, back in zip(
        compare_sentences(left, right), compare_sentences(right, left), strict=True
    ):
        np.testing.assert_allclose(there, back.T)


@pytest.mark.parametrize(
    ("texts", "shape"),
    [
        pytest.param(("", ""), (0, 0), id="both"),
        pytest.param((QUAY, ""), (1, 0), id="right"),
        pytest.param(("", QUAY), (0, 1), id="left"),
    ],
)
def test_empty_reports_give_empty_measures(views, texts, shape):
    """No sentences, no cells."""
    assert {shape} == {m.shape for m in compare_sentences(*views(*texts))}
