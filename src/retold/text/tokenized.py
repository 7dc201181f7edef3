"""A report's text cut once for everything that is read off it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import accumulate
from typing import Any, Final, TypeVar

from msgspec import Struct

from retold.model import Sentence
from retold.text.sentences import Block, paragraphs, sentences_of

# A run of letters, digits and combining accents, or one sign; with the white space
# behind, so that lengths add up to offsets. Letters of ASCII first: soonest told.
_TOKEN: Final = re.compile(
    r"[0-9A-Za-z_]++[\w\u0300-\u036f]*+\s*+|\w[\w\u0300-\u036f]*+\s*+|\S\s*+"
)


class TokenizedText(Struct, frozen=True):
    """A text with its paragraphs, its sentences and its smallest pieces.

    These, its tokens, have one entry each in three parallel lists. A token is a run of
    letters and digits, or a single sign: "U.S." is four, "won't" three, "20-year"
    three. Whoever needs larger words puts them together where they are needed. Tokens
    do not cross sentences; `first[i]` is the first token of sentence `i`, and
    `first[-1]` is the number of tokens. `found` holds what was found out about the text
    by functions that are to do so `once`.
    """

    text: str
    paragraphs: list[Block]
    sentences: list[Sentence]
    words: list[str]  # as written
    lows: list[str]  # in lower case
    starts: list[int]  # offsets in code points
    first: list[int]  # one more than there are sentences
    found: dict[Any, Any]

    def sentences_with(self, tokens: list[int]) -> Iterator[tuple[int, list[int]]]:
        """The sentences that hold any of the sorted tokens, each with its own."""
        at = 0
        while at < len(tokens):
            sentence = bisect_left(self.first, tokens[at] + 1) - 1
            stop = bisect_left(tokens, self.first[sentence + 1], at)
            yield sentence, tokens[at:stop]
            at = stop


def tokenize_text(text: str) -> TokenizedText:
    """Sentences and tokens of a text; see `TokenizedText`.

    Cost:
        Linear in the text; a fourth of what spaCy's English tokenizer takes, of which
        a third goes into the sentences.
    """
    blocks = paragraphs(text)
    sentences = sentences_of(text, blocks)
    lead = len(text) - len(text.lstrip())
    pieces = _TOKEN.findall(text, lead)
    starts = list(accumulate(map(len, pieces), initial=lead))
    starts.pop()
    words = list(map(str.rstrip, pieces))
    first = [bisect_left(starts, sentence.start) for sentence in sentences]
    return TokenizedText(
        text=text,
        paragraphs=blocks,
        sentences=sentences,
        words=words,
        lows=list(map(str.lower, words)),
        starts=starts,
        first=[*first, len(words)],
        found={},
    )


Found = TypeVar("Found")


def once(
    function: Callable[[TokenizedText], Found],
) -> Callable[[TokenizedText], Found]:
    """The same function, which works its answer out once for each text."""

    @wraps(function)
    def asked(tokenized: TokenizedText) -> Found:
        found = tokenized.found
        if function not in found:
            found[function] = function(tokenized)
        answer: Found = found[function]
        return answer

    return asked
