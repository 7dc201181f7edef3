"""Verbs of saying by which nothing is said: not yet, not at all, or no words."""

import pytest

from retold.annotation.quotes import find_quotes
from retold.text.tokenized import tokenize_text


def cues(text: str) -> list[str | None]:
    """The cue of each quote."""
    return [quote.cue for quote in find_quotes(tokenize_text(text), [])]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has not yet announced a bid for the post.",
        "The mayor has not said what she will do.",
        "The mayor didn't clarify the matter.",
        "The mayor will announce a new plan for the pier.",
        "The crew responded to the pier and secured the ferry.",
        "The crew responded to a letter that held the plan.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The mayor has not said that she will go.", "has not said"),
        ("The mayor wouldn't say whether she will go.", "wouldn't say"),
        ("The mayor didn't confirm that the pier was shut.", "didn't confirm"),
        ("The mayor refused to endorse the plan.", "refused"),
        ("The mayor will say that she goes.", "will say"),
        ("The mayor responded that the pier was shut.", "responded"),
        ("The mayor responded to them: “We go.”", "responded"),
        ("She left the man whom Rehm referred to as “a friend.”", "referred"),
    ],
)
def test_something_is_said(text: str, cue: str) -> None:
    assert cues(text) == [cue]


def test_what_a_plan_is_called_is_nobodys() -> None:
    text = "Brenn told the crew that the town wants the plan, also referred to as “The Pier.”"
    assert "also referred" not in cues(text)
