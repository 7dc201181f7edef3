import pytest

from retold.reconcile.align import align_story
from retold.reconcile.sameness import measure_sameness, same_log_odds

QUAY = "The council of Ostrel closed the old quay on Monday after divers found cracks."


@pytest.fixture
def seen(views):
    """Two sentences → how one statement they are, and the measures."""

    def look(left, right):
        (view_l, *_), (view_r, *_) = views(left, right)
        return same_log_odds(view_l, view_r), measure_sameness(view_l, view_r)

    return look


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(QUAY, id="verbatim"),
        pytest.param(
            "On Monday Ostrel's council shut the old quay after cracks were found by "
            "divers.",
            id="turned round",
        ),
        pytest.param(
            "The Ostrel council closed the quay Monday after divers found cracks.",
            id="small words",
        ),
    ],
)
def test_other_wording_is_the_same(seen, other):
    """Words strewn over the sentence are a wording, not something else."""
    assert seen(QUAY, other)[0] > 0


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Ferries to Tessel sailed again on Monday.", id="another thing"),
        pytest.param(
            "The council of Ostrel closed the old quay on Monday, a week before the "
            "summer fair that brings thousands of visitors from Tessel.",
            id="much more",
        ),
        pytest.param("The council closed it.", id="much less"),
        pytest.param(
            "The council of Ostrel raised harbour fees on Monday, which traders from "
            "Tessel and Rehm had feared.",
            id="another act of one actor",
        ),
    ],
)
def test_something_else_is_not_the_same(seen, other):
    """What is told on one side alone parts the two."""
    assert seen(QUAY, other)[0] < 0


@pytest.mark.parametrize(
    ("other", "worse"),
    [
        pytest.param(
            "The fund paid 40 fishers.", "The fund paid 50 fishers.", id="number"
        ),
        pytest.param(
            "The fund paid 40 fishers.", "The fund never paid 40 fishers.", id="no"
        ),
        pytest.param(
            "The fund paid 40 fishers.",
            "The fund paid 40 fishers, Tomas Veld of Brenn wrote.",
            id="more",
        ),
    ],
)
def test_difference_speaks_against(seen, other, worse):
    """Another number, a negation or an addition makes one statement less likely."""
    sentence = "The fund paid 40 fishers."
    assert seen(sentence, worse)[0] < seen(sentence, other)[0]


def test_sides_do_not_matter(seen):
    """Left against right is the same as right against left."""
    other = "Divers from Rehm found 12 cracks and Ostrel did not reopen its quay."
    assert seen(QUAY, other) == seen(other, QUAY)


def test_number_on_one_side_alone_is_no_opposition(seen):
    """Who gives no number contradicts none."""
    told = "Rehm paid the 40 fishers."
    assert seen(told, "Rehm paid the fishers.")[1].numbers == 0
    assert seen(told, "Rehm paid forty fishers.")[1].numbers == 0
    assert seen(told, "Rehm paid the 50 fishers.")[1].numbers == 1


def test_who_says_it_is_another_question(seen):
    """Attribution to somebody else adds nothing to what is said."""
    told = "The quay will reopen in spring"
    plain = seen(f"{told}, Ilka Brenn said.", f"{told}, Ilka Brenn said.")[1]
    other = seen(
        f"{told}, Ilka Brenn said.",
        f"{told}, harbour master Tomas Veld told reporters.",
    )[1]
    assert plain.stretch_weight == 0
    assert other.stretch_weight < 1


def test_small_words_do_not_end_a_stretch(seen):
    """A shared "of" inside what one side adds does not halve it."""
    plain = seen("The head of Rehm spoke.", "The head of Rehm spoke.")[1]
    added = seen(
        "The head of Rehm spoke.",
        "The head of Rehm spoke to students of the school of music.",
    )[1]
    assert plain.stretch_words == 0
    assert added.stretch_words > added.stretch_weight


@pytest.mark.parametrize(
    "text", ["No.", "!", "42", "Δῆμος", "word " * 400], ids=str.strip
)
def test_any_sentence_can_be_seen(seen, text):
    """Very short and very long ones, other scripts."""
    assert seen(text, text)[0] > 0 > seen(text, QUAY)[0]


def test_short_reports_are_aligned_by_sameness(story):
    """Where a report is one sentence, it must make the same statement by itself."""
    same = "Ostrel's council closed the old quay Monday after divers found cracks."
    part = f"{QUAY[:-1]}, a week before the summer fair that brings guests from Tessel."
    (link,) = align_story(story(QUAY, same))
    assert (link.left, link.right) == (0, 1)
    assert not align_story(story(QUAY, part))
