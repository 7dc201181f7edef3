"""Pieces of patterns, and names by their first words."""

import re

from retold.text.patterns import alternatives, by_first_word

WORD = re.compile(r"[A-Z]\w*")


def test_by_first_word_puts_the_longest_first():
    """So that the first that matches is the one that is meant."""
    names = ["Elm", "Elm Echo", "Oak Post", "Elm Echo Press", "Elm"]
    assert by_first_word(names, WORD) == {
        "Elm": ["Elm Echo Press", "Elm Echo", "Elm"],
        "Oak": ["Oak Post"],
    }


def test_by_first_word_leaves_out_what_has_none():
    """A name that begins otherwise is found by other means."""
    assert by_first_word(["共同", "Elm"], WORD) == {"Elm": ["Elm"]}


def test_alternatives_prefer_the_longest():
    """Whatever the order."""
    assert re.match(alternatives(["Elm", "Elm Echo"]), "Elm Echo").group() == "Elm Echo"
