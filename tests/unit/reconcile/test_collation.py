import pytest

from retold.reconcile.collation import collate
from retold.reconcile.wordings import align_wordings, read_wording

SPOKEN = "We heard a long scraping noise before the crash"


def wording(text):
    return read_wording(text, 0, len(text))


def status(left, right):
    found = collate(wording(left), wording(right))
    return found and found.status


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("we heard a long scraping noise, before the crash!", id="marks"),
        pytest.param("[W]e heard a long scraping noise before the crash", id="bracket"),
        pytest.param("We heard a long scraping noise before the crásh", id="accent"),
    ],
)
def test_marks_and_case_leave_a_quote_verbatim(other):
    """Punctuation, case, a bracketed letter and accents are no change of words."""
    assert status(SPOKEN, other) == "verbatim"


def test_spelling_convention_leaves_a_quote_verbatim():
    """British and American spelling are one wording."""
    assert (
        status(
            "The neighbouring harbour will organise rescue teams",
            "The neighboring harbor will organize rescue teams",
        )
        == "verbatim"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(SPOKEN, "a long scraping noise before the crash", id="start"),
        pytest.param(SPOKEN, "We heard a long scraping noise", id="end"),
        pytest.param(SPOKEN, "We heard a ... noise before the crash", id="marked"),
        pytest.param(
            "The boat was old. Nobody had looked at it. The owner knew of the cracks.",
            "The boat was old. The owner knew of the cracks.",
            id="sentence",
        ),
    ],
)
def test_cut_is_trimming(left, right):
    """Ends left off, marked cuts and whole sentences left out alter nothing."""
    assert status(left, right) == "trimmed"
    assert status(right, left) == "trimmed"


@pytest.mark.parametrize(
    ("other", "changed_l", "changed_r"),
    [
        pytest.param(
            "We heard a long grinding noise before the crash",
            ["scraping"],
            ["grinding"],
            id="replaced",
        ),
        pytest.param(
            "We heard a long noise before the crash", ["scraping"], [], id="left-out"
        ),
        pytest.param(
            "We never heard a long scraping noise before the crash",
            [],
            ["never"],
            id="added",
        ),
    ],
)
def test_changed_word_is_altered_and_pointed_at(other, changed_l, changed_r):
    """A word that carries meaning, changed inside the stretch that both quote."""
    found = collate(wording(SPOKEN), wording(other))
    assert found.status == "altered"
    assert changed_l == [SPOKEN[a:b] for a, b in found.changed_l]
    assert changed_r == [other[a:b] for a, b in found.changed_r]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("", id="empty"),
        pytest.param("...", id="marks-only"),
        pytest.param("The owner will repair the hull in spring", id="another"),
        pytest.param("We saw the lights of the quay go out", id="same-opening"),
        pytest.param("船在港口沉没了", id="other-script"),
    ],
)
def test_two_utterances_are_not_collated(other):
    """Few shared words are no utterance in common."""
    assert collate(wording(SPOKEN), wording(other)) is None
    assert collate(wording(other), wording(SPOKEN)) is None


def test_contraction_is_no_cut():
    """Nothing was left off where "will not" stands for "won't"."""
    assert (
        status(
            "The harbour won't be closed for the winter",
            "The harbour will not be closed for the winter",
        )
        == "verbatim"
    )


def test_wording_keeps_its_places_in_the_report():
    """Offsets are those of the whole text."""
    text = f'Brenn said: "{SPOKEN}."'
    start = text.index(SPOKEN)
    words = read_wording(text, start, start + len(SPOKEN)).words
    assert SPOKEN.lower().split() == [text[w.start : w.end].lower() for w in words]
    assert words[0].start == start


def test_long_speeches_align_as_short_ones_do():
    """Beyond the size of the table the plain method finds the same runs."""
    speech = " ".join(f"word{n}" for n in range(510))
    changed = speech.replace("word250 ", "other ")
    blocks = align_wordings(wording(speech), wording(changed))
    assert [(b.start_l, b.end_l) for b in blocks] == [(0, 250), (251, 510)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "I think that I -- that I heard the hull scrape over the reef",
            "I think that I heard the hull scrape over the reef",
            id="stutter",
        ),
        pytest.param(
            "This is a reminder that everybody may use the old quay",
            "This is a reminder that everyone may use the old quay",
            id="everybody",
        ),
        pytest.param(
            "I saw it that night on Evening Harbour News with my family",
            "I saw it that night on EHN with my family",
            id="initials",
        ),
        pytest.param(
            "They want a common answer, and this isnt one of them",
            "They want a common answer, and this isn't one of them",
            id="apostrophe",
        ),
    ],
)
def test_slip_of_pen_or_tongue_alters_nothing(left, right):
    """Stutters, forms of one pronoun, initials and lost apostrophes do not count."""
    assert status(left, right) != "altered"


def test_changed_words_are_in_order_of_the_text():
    """Also where the first words differ, which are looked at last."""
    found = collate(
        wording("Frankly, the old stone quay was shut by the harbour council at dawn"),
        wording("Sadly, the old stone quay was mended by the harbour council at dawn"),
    )
    assert found.changed_l == ((0, 7), (32, 36))
    assert found.changed_r == ((0, 5), (30, 36))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "A man who sees no wrong in the harbour, who lies about the nets, is unfit",
            "A man ... who lies about the nets, is unfit",
            "trimmed",
            id="mark-before-a-word-that-repeats",
        ),
        pytest.param(
            "It was held in the Brennean embassy for months",
            "It was held in the Brennian embassy for months",
            "verbatim",
            id="two-spellings-of-a-people",
        ),
        pytest.param(
            "has nothing to do with the crew",
            "nothing to do with the owner ... nothing to do with the owner's crew",
            None,
            id="another-remark-of-few-words",
        ),
    ],
)
def test_what_is_no_alteration(left, right, expected):
    """Marked cuts, spellings, and remarks that share a turn of phrase."""
    assert status(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nobody was asked. And", "The council knew. And"),
        ("Nobody was asked ... and", "The council knew, and"),
    ],
)
def test_sentences_before_the_shared_one_are_no_change(left, right):
    """Each side begins where it likes, also behind dots; so is it with ends."""
    shared = "we heard a long scraping noise before the crash"
    assert status(f"{left} {shared}", f"{right} {shared}") == "trimmed"
    assert status(f"{shared}. {left}", f"{shared}. {right}") == "trimmed"


def test_words_for_words_are_an_exchange():
    """What each side has more at another place is none."""
    left, right = "We then heard a noise in Ostrel", "We then heard a crash in Ostrel"
    assert collate(wording(left), wording(right)).is_exchanged
    left, right = "We clearly heard a noise in Ostrel", "We heard a noise in old Ostrel"
    assert not collate(wording(left), wording(right)).is_exchanged


def test_cut_marked_behind_the_first_words_leaves_the_rest_unaltered():
    """Who marks that he goes on further down has changed no beginning."""
    left = "Ask my brother Otto ... some say the owner himself let it sink at the quay"
    right = "One matter further, some say the owner himself let it sink at the quay"
    assert status(left, right) == "trimmed"
