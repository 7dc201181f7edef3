"""Tests of the text cut once for all annotations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retold.text.tokenized import TokenizedText, once, tokenize_text

_TEXTS = st.text(
    st.characters() | st.sampled_from("ab .,!?\n\u2028\u0301“”\"'()1-"), max_size=80
)


def test_tokenize_text_cuts_at_every_sign() -> None:
    """Letters and digits stay together, every sign stands alone."""
    tokenized = tokenize_text("The U.S. won't pay $5m.\n\nIt can.")
    assert tokenized.words == [
        *("The", "U", ".", "S", ".", "won", "'", "t", "pay", "$", "5m", "."),
        *("It", "can", "."),
    ]
    assert tokenized.lows[0] == "the"
    assert tokenized.first == [0, 12, 15]


def test_sentences_with_groups_tokens_by_sentence() -> None:
    """Each sentence comes once, with its own tokens."""
    tokenized = tokenize_text("One two. Three. Four five.")
    assert list(tokenized.sentences_with([0, 1, 5, 6])) == [(0, [0, 1]), (2, [5, 6])]


@given(_TEXTS)
def test_tokens_hold_all_but_white_space(text: str) -> None:
    """Whatever the text, its tokens and their places give it back."""
    tokenized = tokenize_text(text)
    assert "".join(tokenized.words) == "".join(text.split())
    for word, start in zip(tokenized.words, tokenized.starts, strict=True):
        assert text.startswith(word, start)


@given(_TEXTS)
def test_tokens_do_not_cross_sentences(text: str) -> None:
    """A sentence begins with its first token and ends with its last."""
    tokenized = tokenize_text(text)
    for at, sentence in enumerate(tokenized.sentences):
        first, stop = tokenized.first[at : at + 2]
        last = tokenized.starts[stop - 1] + len(tokenized.words[stop - 1])
        assert (tokenized.starts[first], last) == (sentence.start, sentence.end)


def test_once_works_an_answer_out_once_for_each_text() -> None:
    """A second question about the same text is answered from what was found."""
    asked = []

    @once
    def words_in(tokenized: TokenizedText) -> int:
        """The number of tokens."""
        asked.append(tokenized.text)
        return len(tokenized.words)

    first, second = tokenize_text("One two."), tokenize_text("Three.")
    answers = [words_in(first), words_in(second), words_in(first)]
    assert (answers, asked) == ([3, 2, 3], ["One two.", "Three."])
