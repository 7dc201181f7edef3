"""Words that deny what follows them, and words that keep from asserting it."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# What follows is said not to be so. Dictionary forms, matched by stems.
DENIALS: Final = word_set(
    "denials.denials",
    """
    deny refute rebut disprove debunk disavow false untrue
    """,
)
# Behind "no" these deny what they are grounds for: "no evidence that".
GROUNDS: Final = word_set(
    "denials.grounds", "evidence proof sign signs indication indications truth basis"
)
# What follows is supposed or asked, not told.
CONDITIONS: Final = word_set("denials.conditions", "if whether unless until suppose")
# What follows may be so, or would be under a condition.
POSSIBILITIES: Final = word_set(
    "denials.possibilities", "may might could would can should must ought maybe perhaps"
)
# What stands near these is said to be alleged. Beside `hedges.strong_hedges`.
ALLEGATIONS: Final = word_set(
    "denials.allegations",
    """
    allege alleges alleging allegation allegations accuse accuses accused accuser
    accusing accusation accusations rumor rumors rumored
    """,
)
# Verbs among the function words that can tell what happened all the same.
LIGHT_VERBS: Final = word_set(
    "denials.light_verbs",
    "use used make made take took give gave go went get got put come came",
)
# Verbs that say no more than that something was.
HAPPENINGS: Final = word_set(
    "denials.happenings", "happen happens happened occur occurs occurred"
)
