import pytest

from retold.reconcile.frames import find_frames
from retold.reconcile.words import align_words


def said(view, span):
    return " ".join(view.words[i].token.norm for i in span)


def frames(views, left, right):
    """The verbatim frames of two sentences, as the words in them."""
    (left_view,), (right_view,) = views(left, right)
    return [
        (said(left_view, f.left), said(right_view, f.right))
        for f in align_words(left_view, right_view).frames
    ]


def test_frame_holds_what_stands_between_equal_words(views):
    """One word put for another is one frame."""
    assert frames(
        views,
        "Inspectors closed the old ferry terminal because of cracks.",
        "Inspectors opened the old ferry terminal because of cracks.",
    ) == [("closed", "opened")]


def test_added_words_make_a_frame_with_an_empty_side(views):
    """What one sentence adds stands against nothing."""
    assert frames(
        views,
        "The owner sold the ferry terminal in Ostrel.",
        "The owner sold the old ferry terminal in Ostrel.",
    ) == [("", "old")]


def test_sentences_worded_otherwise_have_no_frame(views):
    """Two tellings of one matter do not frame anything."""
    assert (
        frames(
            views,
            "Inspectors closed the old ferry terminal in Ostrel because of cracks.",
            "Cracks in the walls led the port to shut its terminal, the mayor of Ostrel "
            "said on Friday.",
        )
        == []
    )


def test_few_words_in_common_make_no_frame(views):
    """A turn of phrase that two sentences share does not make one of them."""
    assert frames(views, "The crew was saved.", "The crew was lost.") == []


def test_equal_sentences_part_nowhere(views):
    """Nothing differs, so there is no frame, verbatim or not."""
    (left,), (right,) = views("The quay was closed.", "The quay was closed.")
    assert find_frames(left, right) == []


@pytest.mark.parametrize("text", ["The crew of the ferry were paid in Ostrel.", "Ha."])
def test_frames_are_the_same_from_both_sides(views, text):
    """Mirrored sentences have mirrored frames."""
    other = "The owner of the ferry was paid in Tessel."
    (left,), (right,) = views(text, other)
    there = find_frames(left, right)
    back = find_frames(right, left)
    assert [(f.left, f.right) for f in there] == [(f.right, f.left) for f in back]


def test_headlines_have_no_frames(views):
    """A headline shortens as it likes."""
    body = (
        "\n\nThe old ferry terminal in Ostrel was closed on Friday because of cracks."
    )
    left, right = views(
        "Owner closes old ferry terminal in Ostrel" + body,
        "Owner opens old ferry terminal in Ostrel" + body,
    )
    assert left[0].is_title
    assert align_words(left[0], right[0]).frames == []
