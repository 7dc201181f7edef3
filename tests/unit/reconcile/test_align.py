import pytest

from retold.reconcile.align import align_story
from retold.reconcile.distinct import read_story

HARBOUR = (
    "The harbour of Ostrel was closed on Monday after two barges broke loose in the storm. "
    "Divers searched the outer basin until midnight. "
    "Mayor Ilka Brenn said the old pier would be pulled down in spring. "
    "Fishermen complained that nobody had warned them."
)
RETOLD = (
    "Ilka Brenn, the mayor, announced that the old pier will be demolished in spring. "
    "Ostrel's harbour was shut on Monday when a pair of barges broke loose during the storm. "
    "Schools stayed open."
)


def aligned(told, *texts, **fields):
    """The linked sentences as (report, sentence) of both, by every place of theirs."""
    story = read_story(*told(*texts, **fields))
    return {
        tuple(sorted(((x.report, x.sentence), (y.report, y.sentence))))
        for link in align_story(story)
        for x in story.sentences[link.left].places
        for y in story.sentences[link.right].places
    }


def test_sentences_align_in_any_order(told):
    """Reports that order their facts differently align all the same."""
    assert {((0, 0), (1, 1)), ((0, 2), (1, 0))} == aligned(told, HARBOUR, RETOLD)


def test_alignment_is_symmetric(told):
    """Which report comes first does not matter."""
    there = aligned(told, HARBOUR, RETOLD)
    back = aligned(told, RETOLD, HARBOUR)
    assert there == {((0, j), (1, i)) for (_, i), (_, j) in back}


def test_copies_are_one_sentence(told):
    """What a report has word for word needs no other match in it."""
    assert set() == aligned(told, HARBOUR, HARBOUR)
    assert aligned(told, HARBOUR, RETOLD, HARBOUR) == {
        *aligned(told, HARBOUR, RETOLD),
        ((1, 1), (2, 0)),
        ((1, 0), (2, 2)),
    }


def test_one_report_never_answers_itself(told):
    """Sentences that only one report has are not held against each other."""
    assert set() == aligned(told, f"{HARBOUR} {RETOLD}")


@pytest.mark.parametrize("size", [3, 12])
def test_each_wording_finds_the_sentence_it_was_made_from(told, size):
    """With many reports as with few: every edited copy is linked with another."""
    names = ("Monday", "Tuesday", "Thursday", "Friday", "Saturday", "Sunday")
    texts = [
        HARBOUR.replace("Monday", names[n % 6]).replace("two", f"{n + 2}")
        for n in range(size)
    ]
    found = aligned(told, *texts)
    assert {place for pair in found for place in pair} >= {(n, 0) for n in range(size)}
    assert all(x[1] == y[1] for x, y in found)


def test_strangers_do_not_align(told):
    """Reports of two events have no sentence in common."""
    other = (
        "The choir of Vellin sang in the town hall. Tickets sold out within an hour."
    )
    assert set() == aligned(told, HARBOUR, other)


def test_long_name_alone_aligns_nothing(told):
    """Two facts about one long-named school are two statements."""
    left = (
        "The Marlow County Upper Valley School Board voted on Tuesday to close two "
        "libraries. Parents were not asked."
    )
    right = (
        "The Marlow County Upper Valley School Board did not answer questions from "
        "this newspaper. It rained."
    )
    assert set() == aligned(told, left, right)


def test_empty_report_aligns_with_nothing(told):
    """No sentences, no pairs."""
    assert set() == aligned(told, "", HARBOUR)


def test_single_sentences_must_be_alike_by_themselves(told):
    """Where there is nothing to stand out against, likeness alone decides."""
    left = "Two barges broke loose in the Ostrel harbour on Monday."
    assert {((0, 0), (1, 0))} == aligned(
        told, left, "On Monday two barges broke loose in Ostrel harbour."
    )
    assert set() == aligned(told, left, "The Ostrel harbour was founded by monks.")


BEFORE = "The harbour of Ostrel was closed on Monday after two barges broke loose."
BEFORE_AGAIN = "On Monday Ostrel's harbour was shut after two barges had broken loose."
BEHIND = "Mayor Ilka Brenn said the old pier would be pulled down in spring."
BEHIND_AGAIN = "The old pier would be pulled down in spring, said Mayor Ilka Brenn."
BETWEEN = "Divers searched the outer basin until midnight for the anchors."
BETWEEN_AGAIN = "A search of the basin by navy men went on in the dark."


def test_sentences_between_linked_ones_need_less(told):
    """Retellings keep the order of their source for some sentences at a time."""
    pair = ((0, 1), (1, 1))
    inside = [
        f"{BEFORE} {BETWEEN} {BEHIND}",
        f"{BEFORE_AGAIN} {BETWEEN_AGAIN} {BEHIND_AGAIN}",
    ]
    assert pair in aligned(told, *inside)
    apart = [
        f"{BEFORE} {BETWEEN} {BEHIND}",
        f"Schools stayed open. {BETWEEN_AGAIN} It rained in Vellin.",
    ]
    assert pair not in aligned(told, *apart)


def test_same_words_in_other_marks_are_linked(told):
    """Words that tell little are the same statement where all of them are the same."""
    left = f"{BEFORE} “Enough is enough.” {BEHIND}"
    right = 'Schools stayed open. "Enough is enough." It rained in Vellin.'
    assert ((0, 1), (1, 1)) in aligned(told, left, right)
