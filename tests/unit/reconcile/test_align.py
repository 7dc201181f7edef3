from retold.model import Annotation, Report
from retold.reconcile.align import align_sentences
from retold.reconcile.views import view_sentences
from retold.text.sentences import split_sentences

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


def views(text, name="a"):
    report = Report(id=name, text=text)
    return view_sentences(
        report, Annotation(id=name, sentences=tuple(split_sentences(text)))
    )


def aligned(left, right):
    return {(p.left, p.right) for p in align_sentences(views(left), views(right, "b"))}


def test_sentences_align_in_any_order():
    """Reports that order their facts differently align all the same."""
    assert {(0, 1), (2, 0)} == aligned(HARBOUR, RETOLD)


def test_alignment_is_symmetric():
    """Which report stands on the left does not matter."""
    assert aligned(HARBOUR, RETOLD) == {(i, j) for j, i in aligned(RETOLD, HARBOUR)}


def test_report_aligns_with_itself():
    """Every sentence answers to itself, and surely so."""
    pairs = align_sentences(views(HARBOUR), views(HARBOUR, "b"))
    assert {(p.left, p.right) for p in pairs} == {(i, i) for i in range(4)}
    assert all(p.probability > 0.9 for p in pairs)


def test_strangers_do_not_align():
    """Reports of two events have no sentence in common."""
    other = (
        "The choir of Vellin sang in the town hall. Tickets sold out within an hour."
    )
    assert set() == aligned(HARBOUR, other)


def test_long_name_alone_aligns_nothing():
    """Two facts about one long-named school are two statements."""
    left = (
        "The Marlow County Upper Valley School Board voted on Tuesday to close two "
        "libraries. Parents were not asked."
    )
    right = (
        "The Marlow County Upper Valley School Board did not answer questions from "
        "this newspaper. It rained."
    )
    assert set() == aligned(left, right)


def test_empty_report_aligns_with_nothing():
    """No sentences, no pairs."""
    assert set() == aligned("", HARBOUR)


def test_single_sentences_must_be_alike_by_themselves():
    """Where there is nothing to stand out against, likeness alone decides."""
    left = "Two barges broke loose in the Ostrel harbour on Monday."
    assert {(0, 0)} == aligned(
        left, "On Monday two barges broke loose in Ostrel harbour."
    )
    assert set() == aligned(left, "The Ostrel harbour was founded by monks.")
