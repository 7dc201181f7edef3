import numpy as np
import pytest

from retold.reconcile.similarity import Similarities

QUAY = "The quay of Ostrel was closed for repairs."
CHOIR = "A choir sang in Vellin all night long."


@pytest.fixture
def shared(story):
    """Texts → what the last sentence shares with each before it."""

    def look(*texts):
        read = story(*texts)
        return Similarities(read).with_earlier(len(read.sentences) - 1)

    return look


def test_sentence_overlaps_with_its_likes_alone(shared):
    """Nearly 1 for the same words, little for strangers."""
    words = shared(
        f"{QUAY} {CHOIR}", "The quay of Ostrel was closed for repairs!"
    ).words
    assert words[0] == pytest.approx(1)
    assert words[1] < 0.2


def test_one_root_counts_less_than_one_stem(shared):
    """Near-synonyms are likeness, though not sameness."""
    same, near, other = shared(
        "The owner was worried!",
        "The owner was concerned.",
        "The owner was asleep.",
        "The owner was worried.",
    ).words
    assert same > near > other


def test_common_words_weigh_less(shared):
    """A word that stands in every sentence tells little about which is meant."""
    rare = shared("The ferry sank.", "The ferry burned.").words[0]
    common = shared(
        "The ferry sank. A ferry left. That ferry came. This ferry stayed.",
        "The ferry burned.",
    ).words[0]
    assert common < rare


def test_names_and_numbers_are_no_narrative(shared):
    """Sentences that share only whom they speak of share nothing that happened."""
    measures = shared("Ilka Brenn sold 12 boats.", "Ilka Brenn painted 12 doors.")
    assert measures.narrative[0] == 0
    assert measures.words[0] > 0.3


def test_numbers_and_days_in_common_are_counted(shared):
    """A day counts for less than a number, and three things are enough."""
    left = "On May 3, 2031, 14 boats and 60 crates were lost."
    assert shared(left, "All 14 boats burned.").facts == pytest.approx([1.0])
    assert shared(left, "It was May 3, 2031.").facts[0] > 1.0
    assert shared(left, "On May 3, 2031 they lost 14 boats, 60 crates.").facts == [3.0]
    assert shared(left, CHOIR).facts == [0.0]


def test_further_report_changes_nothing_between_two(story):
    """Weights come from the two reports that are compared."""
    texts = f"{QUAY} {CHOIR}", "The quay was shut. A choir sang."
    two = Similarities(story(*texts)).with_earlier(3)
    three = Similarities(story(*texts, f"{CHOIR} The quay is old.")).with_earlier(3)
    for there, here in zip(two, three, strict=True):
        np.testing.assert_allclose(there, here)


def test_neighbours_and_runs(story):
    """What stands around two sentences, and the words that stand together in both."""
    read = story(f"{CHOIR} {QUAY}", f"{CHOIR} The quay of Ostrel fell into the sea.")
    likeness = Similarities(read)
    numbers = {s.view.text: n for n, s in enumerate(read.sentences)}
    quay, fell = numbers[QUAY], numbers["The quay of Ostrel fell into the sea."]
    assert likeness.neighbours(quay, fell) == pytest.approx(0.5)
    assert likeness.run(quay, fell) > likeness.run(quay, numbers[CHOIR])


@pytest.mark.parametrize("texts", [("",), ("", ""), (QUAY, "")])
def test_first_sentence_has_nothing_to_be_compared_with(story, texts):
    """No earlier sentences, no cells."""
    read = story(*texts)
    shapes = {
        measure.shape
        for number in range(len(read.sentences))
        for measure in Similarities(read).with_earlier(number)
    }
    assert shapes <= {(0,)}
