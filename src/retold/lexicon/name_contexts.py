"""Words around a name that tell what it names: a person or a place.

Source: read off the names that news reports state in full, and what stands beside them.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# What a person does with words; right after a name, or before it where both are turned.
SPEECH: Final = word_set(
    "name_contexts.speech",
    """
    said says told added asked tweeted wrote testified replied insisted recalled
    explained noted argued claimed declared admitted acknowledged joked quipped
    """,
)
# What somebody is: after a full name, a comma and "the", "his" or "her".
PERSONS: Final = word_set(
    "name_contexts.persons",
    "president leader son wife head chief author father mother",
)
# What is nobody: after a full name, a comma and "a".
THINGS: Final = word_set(
    "name_contexts.things",
    "unit company group city town village suburb firm subsidiary",
)
# Right after a place: "Ostrel province".
AFTER_PLACES: Final = word_set(
    "name_contexts.after_places", "province district city region airport"
)
# Right before a place: "in Ostrel".
BEFORE_PLACES: Final = word_set(
    "name_contexts.before_places",
    """
    in near outside across throughout inside northern southern eastern western central
    downtown capital
    """,
)
# The same, each only after one of some words or signs: "the city of Ostrel".
BEFORE_PLACES_AFTER: Final = extended(
    "name_contexts.before_places_after",
    {
        "of": frozenset("city town village province".split()),
        "the": frozenset({"in"}),
        ",": frozenset({"capital"}),
    },
)
