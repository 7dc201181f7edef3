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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "It rains.\n\n“The pier is lost.”\n\nIlka Brenn, New York Times",
            "Ilka Brenn",
        ),
        ("“The pier is lost.” Ilka Brenn, Politico (via email)\n", "Ilka Brenn"),
        ("“The pier is lost.”\n\nEditorial Board, New York Post\n", "New York Post"),
        ("“The pier is lost.”\n\nBy Ilka Brenn, CNN\n", None),
        ("“The pier is lost.”\n\nIlka Brenn, Tessel\n", None),
    ],
    ids=["next-line", "same-line", "board", "byline", "no-outlet"],
)
def test_quotation_is_signed_with_the_outlet(text, speaker):
    """A name and its outlet behind a quotation, where a byline is none."""
    assert told(text)["The"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ilka Brenn said it was late.\n\n“Ships are lost to us.”", "Ilka Brenn"),
        ("Ilka Brenn said it was late.\n\n“Ships are lost”", None),
        ("Ilka Brenn said it was late.\n\n“Ships go out!” Guards hooted.", None),
        ("Critics have said it was late.\n\n“Ships are lost to us.”", None),
        ("They met Ilka Brenn, who said it was late.\n\n“Ships are lost.”", None),
        ("Brenn said it rained. Rehm said it blew.\n\n“Ships are lost.”", "Rehm"),
        ("Brenn said it rained, but Rehm said it blew.\n\n“Ships are lost.”", None),
        ("Brenn said it rained. It blew.\n\n“Ships are lost to us.”", None),
    ],
    ids=[
        "said-before",
        "heading",
        "other-voice",
        "many",
        "in-passing",
        "last",
        "two",
        "told-between",
    ],
)
def test_paragraph_that_is_a_quotation_shows_what_was_said_before_it(text, speaker):
    """Its words are those of the one who alone speaks in the sentence before."""
    assert told(text)["Ships"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Pilots said it rained, and Ilka Brenn tweeted it was “a very dark day.”",
            "Ilka Brenn",
        ),
        (
            "Asked why pilots claim it rained, Ilka Brenn explained “a dark day came.”",
            "Ilka Brenn",
        ),
        (
            "On what pilots call the “Low Pier,” Ilka Brenn said it was “a dark day.”",
            "Ilka Brenn",
        ),
        (
            "Ilka Brenn, who said it was “old,” said that it was “a very dark day.”",
            "Ilka Brenn",
        ),
        (
            "Ilka Brenn called Rehm “a liar,” “a thief” and “a very dark man.”",
            "Ilka Brenn",
        ),
    ],
    ids=["and", "question", "term", "relative", "list"],
)
def test_another_clause_has_its_own_speaker(text, speaker):
    """Whoever is named with the nearer verb, and not the subject before."""
    assert told(text)["a"] == speaker
