import pytest

from retold.reconcile.words import (
    align_words,
    clause_of,
    clauses_around,
    split_clauses,
)


def answers(alignment):
    """Word → word of the other sentence, as written."""

    def written(view, i):
        token = view.words[i].token
        return view.report.text[token.start : token.end]

    return {
        written(alignment.left, i): written(alignment.right, j)
        for i, j in alignment.to_right.items()
    }


def aligned(views, left, right):
    (left_view,), (right_view,) = views(left, right)
    return align_words(left_view, right_view)


def clauses(views, text):
    ((view,),) = views(text)
    return [
        " ".join(text[view.words[i].token.start : view.words[i].token.end] for i in c)
        for c in split_clauses(view)
    ]


def test_moved_words_answer_to_each_other(views):
    """Order does not matter for words that carry content."""
    found = answers(
        aligned(views, "On Monday the quay was closed.", "The quay was closed Monday.")
    )
    assert found["Monday"] == "Monday"
    assert "On" not in found


def test_words_of_one_root_answer_to_each_other(views):
    """Derivations and near-synonyms align where no equal word is left."""
    found = answers(
        aligned(
            views,
            "The owner was worried about the hull.",
            "The owner was concerned about the hull.",
        )
    )
    assert found["worried"] == "concerned"


def test_repeated_word_answers_once(views):
    """Each word answers to one at most."""
    alignment = aligned(
        views, "Boats struck boats near the pier.", "Near the pier boats came."
    )
    targets = list(alignment.to_right.values())
    assert len(targets) == len(set(targets))
    assert alignment.to_left == {j: i for i, j in alignment.to_right.items()}


def test_mirrored_alignment_changes_sides(views):
    """The same pairs the other way, and the sentences with them."""
    alignment = aligned(views, "The quay was closed.", "The old quay was shut.")
    assert alignment.mirrored.to_right == alignment.to_left
    assert alignment.mirrored.left is alignment.right


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        pytest.param("The quay was closed.", True, id="sentence"),
        pytest.param("Quay of Ostrel closed", False, id="headline"),
    ],
)
def test_headlines_are_no_sentences(views, left, expected):
    """What does not end as a sentence does is not judged as one."""
    assert expected is aligned(views, left, "The quay was closed.").are_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The quay was closed, and the divers went home.",
            ["The quay was closed", "and the divers went home"],
            id="conjunction",
        ),
        pytest.param(
            "Old boats and new nets burned.",
            ["Old boats and new nets burned"],
            id="joined-words",
        ),
        pytest.param(
            "Ilka Brenn, who bought the line in 1999, sold the last ferry.",
            ["Ilka Brenn sold the last ferry", "who bought the line in 1999"],
            id="put-in",
        ),
        pytest.param(
            "But on Wednesday; divers searched the basin.",
            ["But on Wednesday divers searched the basin"],
            id="adverbial",
        ),
        pytest.param(
            "The night ferry to Ostrel sailed at 6:05 from the old quay.",
            ["The night ferry to Ostrel sailed at 6:05 from the old quay"],
            id="clock-time",
        ),
        pytest.param("船在港口沉没了。", ["船在港口沉没了"], id="other-script"),
    ],
)
def test_sentence_is_cut_into_clauses(views, text, expected):
    """Clauses by their first word; a clause goes on behind what is put in."""
    assert clauses(views, text) == expected


def test_every_word_is_in_one_clause(views):
    """Clauses cover the sentence and do not overlap."""
    ((view,),) = views(
        "“Nobody slept,” said Brenn, who lives there; the quay, she added, was dark "
        "while the divers – nine of them – searched (in vain) until dawn."
    )
    held = [i for clause in split_clauses(view) for i in clause]
    assert sorted(held) == list(range(len(view.words)))


def test_word_outside_all_clauses_is_its_own():
    """Where no clause holds a word, it stands alone."""
    assert clause_of([(0, 1), (2, 3)], 3) == (2, 3)
    assert clause_of([], 5) == (5,)


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        pytest.param(range(3, 4), "The quay was closed", id="one-clause"),
        pytest.param(
            range(1, 6), "The quay was closed, and the divers went home", id="two"
        ),
        pytest.param(range(8, 9), "and the divers went home", id="last-word"),
    ],
)
def test_stretch_grows_to_its_clauses(views, stretch, expected):
    """From the beginning of the first one to the end of the last."""
    ((view,),) = views("The quay was closed, and the divers went home.")
    words = clauses_around(view, stretch)
    first, last = view.words[words.start].token, view.words[words.stop - 1].token
    assert view.report.text[first.start : last.end] == expected
