"""Words by which a writer holds back from asserting.

After the cue types of Farkas et al. 2010 (CoNLL shared task on hedges), limited to what
reports use for facts that are not established.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# All words that hold back.
HEDGES: Final = word_set(
    "hedges.hedges",
    """
accusation accusations accuse accused accuser accuses accusing allegation allegations
allege alleged allegedly alleges alleging apparent apparently appear appeared appears
believe believed claim claimed claiming claims could may maybe might perhaps possible
possibly potentially presumably presumed likely probable probably purported
purportedly reportedly seem seemed seemingly seems suspect suspected suspects thought
unconfirmed understood unverified supposed supposedly
""",
)

# Of these a rewrite that drops them leaves a bare claim; "could" and "may" are as often
# about what will come as about what is known.
STRONG_HEDGES: Final = word_set(
    "hedges.strong_hedges",
    """
allegedly alleged apparently reportedly purportedly purported seemingly
supposedly presumably unconfirmed suspected believed possibly probably perhaps likely
""",
)
"""Hedges on what is said to be so already."""
