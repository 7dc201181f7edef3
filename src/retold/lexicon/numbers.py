"""Number words, magnitudes, fractions, and the words that soften or bound a number."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

ONES: Final = extended(
    "numbers.ones",
    {
        word: number
        for number, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve "
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
        )
    },
)
TENS: Final = extended(
    "numbers.tens",
    {
        word: 10 * number
        for number, word in enumerate(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
        )
    }
    | {"fourty": 40},
)
# Magnitudes, with their value.
SCALES: Final = extended(
    "numbers.scales",
    {
        "hundred": 1e2,
        "thousand": 1e3,
        "lakh": 1e5,
        "million": 1e6,
        "crore": 1e7,
        "billion": 1e9,
        "trillion": 1e12,
        "dozen": 12.0,
    },
)
# After digits; a lone "m" is a million or a metre by what follows.
MAGNITUDES: Final = extended(
    "numbers.magnitudes",
    SCALES
    | {
        "k": 1e3,
        "m": 1e6,
        "mn": 1e6,
        "mln": 1e6,
        "mil": 1e6,
        "mio": 1e6,
        "b": 1e9,
        "bn": 1e9,
        "bln": 1e9,
        "tn": 1e12,
        "trn": 1e12,
    },
)
# Plurals that leave the number open: from, and to at most.
OPEN_NUMBERS: Final = extended(
    "numbers.open_numbers",
    {
        "dozens": (24.0, 100.0),
        "scores": (40.0, 100.0),
        "hundreds": (1e2, 1e3),
        "thousands": (1e3, 1e4),
        "tens of thousands": (1e4, 1e5),
        "hundreds of thousands": (1e5, 1e6),
        "millions": (1e6, 1e7),
        "tens of millions": (1e7, 1e8),
        "hundreds of millions": (1e8, 1e9),
        "billions": (1e9, 1e10),
        "tens of billions": (1e10, 1e11),
        "hundreds of billions": (1e11, 1e12),
        "trillions": (1e12, 1e13),
    },
)
# Names of parts, with their value.
FRACTIONS: Final = extended(
    "numbers.fractions",
    {
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourth": 4,
        "fourths": 4,
        "fifth": 5,
        "fifths": 5,
        "sixth": 6,
        "sixths": 6,
        "seventh": 7,
        "sevenths": 7,
        "eighth": 8,
        "eighths": 8,
        "ninth": 9,
        "ninths": 9,
        "tenth": 10,
        "tenths": 10,
    },
)
VULGAR_FRACTIONS: Final = extended(
    "numbers.vulgar_fractions",
    {
        "½": 0.5,
        "¼": 0.25,
        "¾": 0.75,
        "⅓": 1 / 3,
        "⅔": 2 / 3,
        "⅕": 0.2,
        "⅛": 0.125,
    },
)
# Before a number: it is not meant exactly.
APPROXIMATORS: Final = extended(
    "numbers.approximators",
    (
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "approx.",
        "approx",
        "circa",
        "some",
        "an estimated",
        "estimated",
        "close to",
        "near",
        "in the region of",
        "something like",
        "as roughly",
        "as about",
        "~",
        "≈",
    ),
)
# Before a number: it is the least, or the most.
# Words before a number that make it a least one.
MINIMUM_FRONTS: Final = extended(
    "numbers.minimum_fronts",
    (
        "at least",
        "more than",
        "greater than",
        "over",
        "above",
        "exceeding",
        "in excess of",
        "upwards of",
        "upward of",
        "no fewer than",
        "no less than",
        "not less than",
        "a minimum of",
        "well over",
        "just over",
        "north of",
        "as few as",
        "as little as",
        "starting at",
        ">",
    ),
)
# Words before a number that make it a most one.
MAXIMUM_FRONTS: Final = extended(
    "numbers.maximum_fronts",
    (
        "at most",
        "up to",
        "fewer than",
        "less than",
        "lower than",
        "under",
        "below",
        "no more than",
        "not more than",
        "a maximum of",
        "just under",
        "as many as",
        "as much as",
        "not exceeding",
        "sub",
        "<",
    ),
)
# Words behind a number that make it approximate.
APPROXIMATE_ENDS: Final = extended(
    "numbers.approximate_ends", ("or so", "or thereabouts", "give or take")
)
# The same as the least one, behind the number.
MINIMUM_ENDS: Final = extended(
    "numbers.minimum_ends",
    (
        "or more",
        "or above",
        "or over",
        "or older",
        "and above",
        "plus",
    ),
)
# The same as the most one, behind the number.
MAXIMUM_ENDS: Final = extended(
    "numbers.maximum_ends",
    ("or less", "or fewer", "or below", "or under", "or younger"),
)
# Before a number that only names: "Room 12", "Flight 370", "No. 5".
LABELS: Final = word_set(
    "numbers.labels",
    """
    page pages chapter room section article episode season round version phase number no
    nos verse act part paragraph highway route interstate flight channel figure table
    volume issue step type level gate district ward unit grade day week year proposition
    prop amendment rule title form exhibit count apartment suite building block platform
    track lane terminal exit marker hole game area item lot stage tier group class
    formula generation model series mark line jersey covid vol ch sec art rte apt box
    bus train boeing airbus channels chapters sections articles rooms counts
    """,
)
# What a score is followed by, as the beginnings of patterns: "a 5-2 win".
SCORE_WORDS: Final = extended(
    "numbers.score_words",
    (
        *("win", "wins", "victory", "loss", "defeat", "record", "score", "draw", "tie"),
        *("triumph", "rout", "thrashing", "advantage", "decision", "lead", "deficit"),
        *(r"in\b", r"to\b", "against", r"over\b", r"at\b", r"on\b", r"and\b", "since"),
        *("overall", "vote", "ruling", "majority", "split", "edge", "comeback"),
        *("upset", "drubbing", "shutout", "aggregate"),
    ),
)
# The same of the two sides of a vote: "a 5-2 ruling".
VOTE_WORDS: Final = extended(
    "numbers.vote_words",
    (
        *("vote", "ruling", "decision", "majority", "split", "opinion", "party-line"),
        *("against", "in favor"),
    ),
)
