"""Words for what befell those whom a figure counts: the dead, the hurt, the missing."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Counts that grow as news comes in: a later report with the higher number knows more.
# Matched by roots, here and below.
FATES: Final = word_set(
    "tolls.fates",
    """
    killed dead death died injured wounded hurt missing casualty victim toll
    arrested detained displaced evacuated hospitalized infected case rescued
    rescuer survivor hospital treated trapped stranded homeless damaged destroyed
    """,
)
# Of these a report gives one number for the whole story, if it gives just one.
MAIN_FATES: Final = word_set("tolls.main_fates", "killed injured missing arrested")
# Words near where a storm is, and how fast, which changes by the hour.
MOVING: Final = word_set(
    "tolls.moving", "storm hurricane typhoon wind gust moving located centered"
)
# A count that says since when, or as of when, it runs changes with the news, too, as
# one of what is left does.
RUNNING: Final = word_set(
    "tolls.running",
    "since so-far to-date thus-far as-of remaining remain remains",
)
