"""Verbs by which a report hands the responsibility for a fact to somebody."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Mere thoughts and wishes are not here: who leaves them out has dropped no source.
# Matched by stems.
REPORTING: Final = word_set(
    "reporting.reporting",
    """
    say state tell add note announce claim insist confirm report argue assert contend
    maintain explain acknowledge admit allege estimate suggest warn according stress
    emphasise declare describe indicate mention observe point recall reveal tweet write
    testify cite accuse quote
    """,
)
