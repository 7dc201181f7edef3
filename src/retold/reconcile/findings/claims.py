"""The finding that two claims cannot both be right."""

from __future__ import annotations

from retold.model import Evidence, Finding, FindingKind


def contradiction(
    kind: FindingKind,
    message: str,
    proof: tuple[Evidence, Evidence],
    probability: float,
) -> Finding:
    """The finding that two claims cannot both be right."""
    return Finding(
        kind=kind,
        is_hard=True,
        reading="contradiction",
        probability=probability,
        message=message,
        evidence=proof,
    )
