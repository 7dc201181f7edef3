"""How far a finding is to be trusted, by who stands against whom."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Final

import msgspec

from retold.model import Finding, FindingKind

# Where no retelling stands between two accounts, a figure, date or name that differs is
# mostly of two things. Read on 323 real stories of independent reports, one in four of
# what the rules still let through was right or arguable; in retellings nearly all are.
_BETWEEN_STRANGERS: Final = 0.4
# Kinds that tell of a matter, not of how it is quoted: what they show is disputed.
OF_FACTS: Final[frozenset[FindingKind]] = frozenset(
    {
        "date-differs",
        "figure-differs",
        "participants-differ",
        "place-differs",
        "negation-differs",
        "claim-contradicts",
    }
)
# How sure a fact must be to stay hard between strangers: a count that words tie to one
# matter, or the only one each report gives, and people at one occasion. Read on pairs
# that no rule was made by, of other facts (dates, names, places, measures) 1 of 26 was
# right, of such counts one in four; no occasion was told. A negation is told plainly
# enough; what it needs its own rule asks for.
_SURE: Final[Mapping[FindingKind, float]] = {
    "figure-differs": 0.95,
    "speaker-differs": 0.95,
    "participants-differ": 0.97,
    "negation-differs": 0.9,
}
_NEVER: Final = 2.0


def weigh(finding: Finding, origin_of: Mapping[str, str]) -> Finding:
    """The finding with a probability that knows of the lineage.

    A fact that differs between reports of one origin was changed in the retelling;
    between strangers it may be another fact, and is soft, a matter of scope, if it is
    not sure. The words of quotations are not weighed: whoever quotes, they were said
    once.

    Args:
        finding: Any finding.
        origin_of: The origin of each report.
    """
    is_weighed = finding.kind in OF_FACTS or finding.kind == "speaker-differs"
    if not is_weighed or _is_retold(finding, origin_of):
        return finding
    is_sure = finding.probability >= _SURE.get(finding.kind, _NEVER)
    probability = min(finding.probability, _BETWEEN_STRANGERS)
    if is_sure or not finding.is_hard:
        return msgspec.structs.replace(finding, probability=probability)
    return msgspec.structs.replace(
        finding,
        is_hard=False,
        reading="scope",
        probability=probability,
        message=f"{finding.message}; perhaps of two matters",
    )


def _is_retold(finding: Finding, origin_of: Mapping[str, str]) -> bool:
    """Do two reports of one origin differ here?"""
    return any(
        origin_of[x.report] == origin_of[y.report]
        and x.text.casefold() != y.text.casefold()
        for x, y in combinations(finding.evidence, 2)
        if x.report != y.report
    )
