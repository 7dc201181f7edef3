"""The text index: what it finds, where the words stand, and that no query is an error."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.engines.sqlite import Document, TextIndex, match_of, ranked_of

TEXTS = [
    "The ferry struck the old pier of Ostrel.",
    "Ferries strike piers. Café Rehm is closed, the CAFÉ of Ostrel.",
    "Nothing of the kind was seen in Tessel; the pier was old.",
]


@pytest.fixture
def index(tmp_path):
    """Three documents; the last has a title, too."""
    index = TextIndex(tmp_path / "i.sqlite", ["notes", "others"])
    with index.adding() as add:
        add(
            Document("notes", n, 10 * n, "A pier" * (n == 2), t)
            for n, t in enumerate(TEXTS)
        )
    yield index
    index.close()


def places(index, query):
    """The numbers of what is found."""
    return [hit.group for hit in index.find("notes", query, limit=9)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferry", {0, 1}),
        ("strikes ferry", {1}),
        ("cafe", {1}),
        ('"old pier"', {0}),
        ('"pier old"', set()),
        ("old pier", {0, 2}),
        ("tess*", {2}),
        ("tess", set()),
        ("", set()),
        ("*** ---", set()),
        ("pier zeppelin", set()),
    ],
)
def test_find(index, query, expected):
    """All words, in any form and without accents; phrases; beginnings."""
    assert set(places(index, query)) == expected
    assert index.count("notes", query) == len(expected)


def test_find_title_first(index):
    """A title that has the word is worth more than a text that does."""
    assert places(index, "pier")[0] == 2


def ranked(tmp_path, query, *documents):
    """The numbers of some documents (title, text), the best first."""
    index = TextIndex(tmp_path / "r.sqlite", ["notes"])
    with index.adding() as add:
        add(
            Document("notes", n, 0, title, text)
            for n, (title, text) in enumerate(documents)
        )
    found = [hit.group for hit in index.find("notes", query, limit=99)]
    assert index.count("notes", query) == len(found)
    index.close()
    return found


FILLER = "The council of Tessel met and spoke of roads, schools and the mill. " * 12


def test_title_before_lead_before_text(tmp_path):
    """However often a text repeats the words."""
    assert ranked(
        tmp_path,
        "ferry inquiry",
        ("Roads", FILLER + "The ferry inquiry, the ferry inquiry, a ferry inquiry."),
        ("Roads", "An inquiry into the ferry opened. " + FILLER),
        ("Inquiry into ferry opens", FILLER + "Nothing on the ferry."),
    ) == [2, 1, 0]


def test_words_together_before_scattered_ones(tmp_path):
    """One behind the other, then near each other, then anywhere."""
    told = [
        ("", f"The ferry of Ostrel sank. {FILLER} There was a strike, they said."),
        ("", f"{FILLER} The strike of nine men stopped the ferry."),
        ("", f"{FILLER} There was a ferry strike in Ostrel."),
    ]
    assert ranked(tmp_path, "ferry strike", *told) == [2, 1, 0]


def test_a_short_text_is_no_better_for_it(tmp_path):
    """Three words about a matter tell less of it than a sentence does."""
    whole = "Brenn said the ferry was searched by divers, and the ferry was empty."
    assert ranked(tmp_path, "ferry", ("", "Ferry searched"), ("", whole)) == [1, 0]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferry", '"ferry"'),
        ("ferry pier", '("ferry" "pier") OR NEAR("ferry" "pier", 8) OR "ferry pier"'),
        ('"old ferry" pier', '"old ferry" "pier"'),
        ("ferry pie*", '"ferry" "pie"*'),
    ],
)
def test_words_together_are_ranked_beside_each(query, expected):
    """Unless the reader says what stands together, or is still typing."""
    assert ranked_of(match_of(query)) == expected


def test_find_tells_where_the_words_stand(index):
    """Spans of the text as it was given."""
    (hit,) = index.find("notes", "cafe", limit=9)
    assert hit.place == 10
    assert [TEXTS[1][start:end] for start, end in hit.in_text] == ["Café", "CAFÉ"]


def test_find_pages(index):
    """Pages, one after the other, are the whole."""
    whole = places(index, "pier")
    assert [
        index.find("notes", "pier", limit=1, offset=n)[0].group for n in range(3)
    ] == whole


def test_kinds_are_apart(index):
    """What is in one kind is not found in another."""
    assert index.find("others", "ferry", limit=9) == []


def test_marks_in_a_text_move_nothing(tmp_path):
    """Characters that hits are marked with, NUL and half letters keep places as they are."""
    text = "\ufdd0a\x00 \ud800 ferry \ufdd1 ferry"
    index = TextIndex(tmp_path / "i.sqlite", ["notes"])
    with index.adding() as add:
        add([Document("notes", 0, 0, "", text)])
    (hit,) = index.find("notes", "ferry", limit=1)
    assert [text[start:end] for start, end in hit.in_text] == ["ferry", "ferry"]
    index.close()


def test_threads_read_at_once(index):
    """Each thread has its own way to the file."""
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(places(index, "ferry")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [found[0]] * 8


@given(st.text(st.characters(codec=None), max_size=60))
def test_every_text_is_a_query(query):
    """No query is an error: it is quoted, word by word."""
    index = TextIndex(":memory:", ["notes"])
    assert index.count("notes", query) == 0
    assert index.find("notes", query, limit=1) == []
    index.close()


def test_long_queries_are_cut():
    """Nobody asks for hundreds of words."""
    assert match_of("a " * 500).count('"a"') == 32
