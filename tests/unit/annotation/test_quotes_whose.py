"""Whose words they are, where several could be meant."""

import pytest

from retold.annotation.names import find_names
from retold.annotation.quotes import find_quotes
from retold.text.tokenized import tokenize_text


def told(text: str) -> dict[str, str | None]:
    """Who says what: the first word of each quote, with its speaker."""
    tokenized = tokenize_text(text)
    quotes = find_quotes(tokenized, find_names(tokenized))
    return {text[q.start : q.end].split(maxsplit=1)[0]: q.speaker for q in quotes}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("US officials said the ferry was late.", "US officials"),
        ("Late on Friday, US envoy Ilka Brenn said: “The pier holds.”", "Ilka Brenn"),
        ("The US said the ferry was late.", "US"),
        ("Some of us said the ferry was late.", None),
    ],
)
def test_us_is_a_country(text, speaker):
    """In capitals it is no pronoun of the reporter's."""
    assert list(told(text).values()) == ([speaker] if speaker else [])
