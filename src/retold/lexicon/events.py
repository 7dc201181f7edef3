"""Nouns for occasions at which people come together, and verbs for being there."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Nouns for what people come together at.
OCCASIONS: Final = word_set(
    "events.occasions",
    """
audience briefing call ceremony conference conversation debate dinner discussion
discussions forum funeral gathering hearing interview lunch march meeting meetings
negotiations rally reception session summit talk talks trial trip visit vigil
""",
)

# Behind these "call", "visit" or "talk" is a verb, and names no occasion.
BEFORE_VERBS: Final = word_set(
    "events.before_verbs",
    """
to will would can could should must may they we i he she who did not don't
""",
)

# Verbs whose subject takes part in the occasion that is their object.
TAKING_PART: Final = word_set(
    "events.taking_part",
    """
attend attended attending attends chair chaired chairing convene convened hold held
holding host hosted hosting join joined joining lead led leading participate
participated participating
""",
)
# Verbs that need "in", "at" or "to" before the occasion.
TAKING_PART_IN: Final = extended(
    "events.taking_part_in",
    frozenset(
        {
            ("take", "part"),
            ("took", "part"),
            ("taken", "part"),
            ("taking", "part"),
            ("were", "at"),
            ("was", "at"),
            ("met", "at"),
            ("spoke", "at"),
            ("appeared", "at"),
        }
    ),
)
