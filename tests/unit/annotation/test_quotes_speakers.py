"""Speakers: from the words at a quote to the fullest name of the report."""

import re

import pytest

from retold.annotation.quotes import find_quotes
from retold.model import Name
from retold.text.tokenized import tokenize_text


def speakers(text: str, people: dict[str, str]) -> list[str | None]:
    """The speakers of a text's quotes; `people` maps mentions to full names."""
    names = sorted(
        (
            Name(start=m.start(), end=m.end(), kind="person", name=full)
            for words, full in people.items()
            for m in re.finditer(rf"(?<!\w){words}(?!\w)", text)
        ),
        key=lambda name: name.start,
    )
    return [q.speaker for q in find_quotes(tokenize_text(text), names)]


ANNA = {"Anna Holm": "Anna Holm", "(?<!Anna )Holm": "Anna Holm"}
KARL = {"Karl Lund": "Karl Lund", "(?<!Karl )Lund": "Karl Lund"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Holm came. “We go,” Holm said.", "Anna Holm"),
        ("Anna Holm came. “We go,” she said.", "Anna Holm"),
        ("Anna Holm met Karl Lund. “We go,” he said.", "Karl Lund"),
        ("“We go,” said Mayor Anna Holm.", "Anna Holm"),
        ("“We go,” her aide, Karl Lund, said.", "Karl Lund"),
        ("“We go,” an aide to Anna Holm said.", "aide to Anna Holm"),
        ("“We go,” Anna Holm's lawyer said.", "Anna Holm's lawyer"),
        (
            "“We go,” a State Department spokesperson said.",
            "State Department spokesperson",
        ),
    ],
    ids=[
        "surname",
        "pronoun",
        "pronoun-by-gender",
        "title",
        "apposition",
        "governed-name",
        "owner",
        "no-name",
    ],
)
def test_speaker_is_called_by_the_fullest_name(text, expected):
    """Names, titles, pronouns and plain phrases lead to one form."""
    assert speakers(text, ANNA | KARL)[-1] == expected


def test_they_takes_the_last_speaker():
    """A singular "they" goes on with an unnamed speaker."""
    text = "“We go,” a council spokesperson said.\n\n“And soon,” they added."
    assert speakers(text, {}) == ["council spokesperson"] * 2


def test_role_takes_up_the_speaker_who_was_named_with_it():
    """The mayor who speaks is the mayor named before."""
    text = "“We go,” said mayor Anna Holm.\n\n“And soon,” the mayor said."
    assert speakers(text, ANNA) == ["Anna Holm", "Anna Holm"]


def test_statement_speaks_for_its_author():
    """What "the statement" says is said by the speaker before."""
    text = "Holm said the gate was shut.\n\n“We are sorry,” the statement said."
    assert speakers(text, ANNA) == ["Anna Holm", "Anna Holm"]


def test_pronoun_without_anybody_before_it_has_no_name():
    """Nobody is guessed; the span of the pronoun is kept."""
    text = "“We go,” he said."
    (quote,) = find_quotes(tokenize_text(text), [])
    assert (quote.speaker, text[quote.speaker_start : quote.speaker_end]) == (
        None,
        "he",
    )


def test_names_inside_quotations_are_no_candidates_for_pronouns():
    """A person who is only talked about in a quotation does not speak."""
    text = "Anna Holm came. “Ask Karl Lund about it,” she said. “We go,” she said."
    assert set(speakers(text, ANNA | KARL)) == {"Anna Holm"}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm, who Tuesday said the pier would stay, went home.",
        "Anna Holm, who on Tuesday said the pier would stay, went home.",
    ],
)
def test_no_day_speaks(text):
    """The day between "who" and the verb is no speaker."""
    assert speakers(text, ANNA) == ["Anna Holm"]
