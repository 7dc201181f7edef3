"""What holds for the passages of any two texts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.reuse import find_passages
from retold.reuse.align import align_words
from retold.text.tokens import tokenize

# Few words, so that chance matches, repeats and overlaps abound.
words = st.lists(st.sampled_from("a b c d e f g h".split()), max_size=60)
unique_words = st.permutations([f"w{i}" for i in range(40)])
texts = words.map(" ".join)


@given(words, words)
def test_matches_hold_the_same_words_in_order(left, right):
    """Every match has equal words on both sides, and matches never go back."""
    for alignment in align_words(left, right):
        end_l = end_r = 0
        for start_r, start_l, length in alignment.matches:
            assert length > 0
            assert left[start_l : start_l + length] == right[start_r : start_r + length]
            assert start_l >= end_l
            assert start_r >= end_r
            end_l, end_r = start_l + length, start_r + length


@given(texts, texts)
def test_passages_are_in_order_and_apart_on_the_right(left, right):
    """Passages are sorted by the right text, lie inside it and do not overlap."""
    passages = find_passages(tokenize(left), tokenize(right))
    end = 0
    for passage in passages:
        assert end <= passage.start_r < passage.end_r <= len(right)
        assert 0 <= passage.start_l < passage.end_l <= len(left)
        end = passage.end_r


@given(words)
def test_a_text_is_one_passage_with_itself(text):
    """Any text of enough words is shared with itself from end to end."""
    alignments = align_words(text, text)
    if len(text) >= 6:
        assert sum(alignment.words for alignment in alignments) == len(text)


@given(unique_words, unique_words, st.data())
@settings(max_examples=50)
def test_passages_mirror_where_no_word_repeats(left, right, data):
    """Without repeats, exchanging the texts exchanges the sides of the passages."""
    cut = data.draw(st.integers(0, 40))
    mixed = [*left[cut:], *right[:cut]]
    there = sorted(a.bounds for a in align_words(left, list(dict.fromkeys(mixed))))
    back = sorted(
        (start_l, end_l, start_r, end_r)
        for start_r, end_r, start_l, end_l in (
            a.bounds for a in align_words(list(dict.fromkeys(mixed)), left)
        )
    )
    assert there == back
