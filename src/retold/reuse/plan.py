"""The stages of reuse in their order: from `reports` to passages in code points."""

from __future__ import annotations

from typing import Final

from retold.reuse.candidates import (
    BUCKETS,
    CANDIDATE_PAIRS,
    FAMILIES,
    NAMES,
    RANKED_REPORTS,
    RANKS,
)
from retold.reuse.copies import SHARED_PASSAGES
from retold.reuse.kernels import BOUNDS, FINGERPRINTS, PARTS_STAGE, PASSAGES

# | reads | makes |
# |---|---|
# | `reports` | `candidate_pairs`, by way of words, ranks and fingerprints |
# | `candidate_pairs` | `passages` of representatives, then of all, then in characters |
CANDIDATES: Final = (
    PARTS_STAGE,
    RANKS,
    NAMES,
    RANKED_REPORTS,
    FINGERPRINTS,
    BUCKETS,
    FAMILIES,
    CANDIDATE_PAIRS,
)
REUSE: Final = (*CANDIDATES, PASSAGES, SHARED_PASSAGES, BOUNDS)
