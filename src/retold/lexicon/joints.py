"""Words at which a claim of several facts comes apart, and words that hold it together.

Closed classes of English grammar; the "-ing" words are those that news sentences have
behind a comma without a verb's sense.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# Between two facts: "hit a reef and sank".
JOINTS: Final = word_set("joints.joints", "and but then")
# The same, with a subject of its own behind it: "died after the ferry had sunk".
TIMED_JOINTS: Final = word_set("joints.timed_joints", "after before while when")
# A claim with one of these is asked as a whole: its parts are not claimed.
HELD: Final = word_set(
    "joints.held", "if whether unless because or nor neither either until although"
)
# Behind a comma these tell of whom or what stands before it.
RELATIVES: Final = word_set("joints.relatives", "who which")
# Words in "-ing" that begin no fact.
NO_PARTICIPLES: Final = word_set(
    "joints.no_participles",
    """
    according adding anything being beijing boeing building ceiling citing concerning
    during evening everything excluding following including king meaning meeting morning
    nothing notwithstanding regarding ring saying something spring string thing wedding
    wing
    """,
)
# Begins what is told of a result, and says nothing itself: "leaving 28 missing".
LEAVING: Final = word_set("joints.leaving", "leaving")
# Behind one of these a bare past form goes on with a passive: "was arrested and taken
# to Tessel"; elsewhere it has a subject that acts: "was elected and resigned".
PASSIVE_TAILS: Final = word_set("joints.passive_tails", "with for by to as")
