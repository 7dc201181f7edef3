"""Why an edge was drawn, in words for an editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retold.lineage.details import common_details
from retold.lineage.direction import Descent
from retold.lineage.features import Likeness
from retold.lineage.houses import common_owner
from retold.lineage.witness import Witness
from retold.model import Relation

# The end of the source is cut if its last tenth is in no passage.
_END_CUT: Final = 0.9
# Additions are worth a word from a tenth of the target on.
_MANY_ADDED: Final = 0.1
# As many details as an editor takes in at a glance.
_MOST_DETAILS: Final = 3


def explain(
    relation: Relation,
    descent: Descent,
    likeness: Likeness,
    source: Witness,
    target: Witness,
) -> str:
    """The reason for an edge in one line; the source is the likeness's left side.

    Example: "shares 83 % of its words; later by 3 hours; cuts the end"; of a rewrite
    "tells 8 of its 13 sentences as the other does, in the same order; both have 400,
    1974 and Bero Tallin; shares 12 % of its words; later by 3 hours".
    """
    facts = [_shared(relation, likeness), descent.reason]
    if relation == "rewritten":
        facts[:0] = _retold(likeness, source, target)
    owner = common_owner(source.report.outlet, target.report.outlet)
    if owner is not None:
        facts.append(f"both belong to {owner}")
    if descent.source is not None and relation in ("reprint", "version"):
        facts.extend(_edits(likeness, source, target))
    return "; ".join(facts)


def _shared(relation: Relation, likeness: Likeness) -> str:
    """How much of the target is shared, and of what kind."""
    side = likeness.right
    share = f"shares {round(100 * side.shared_share)} % of its words"
    if relation == "quotes-only":
        return f"shares {likeness.speech} words of quoted speech and no account"
    if relation == "derived" and side.own_shared < likeness.speech:
        return f"{share}, mostly speech"
    return share


def _retold(likeness: Likeness, source: Witness, target: Witness) -> Iterator[str]:
    """How much a retelling tells of what its source does, and which details."""
    side = likeness.right
    told = round(side.retold * side.sentences)
    if told > 1:
        of = f"{told} of its {side.sentences} sentences"
        yield f"tells {of} as the other does, in the same order"
    details = common_details(source, target, most=_MOST_DETAILS)
    if details:
        *first, last = details
        both = f"{', '.join(first)} and {last}" if first else last
        yield f"both have {both}"


def _edits(likeness: Likeness, source: Witness, target: Witness) -> Iterator[str]:
    """What the target did to the source's text."""
    last = max((p.end_l for p in likeness.passages), default=0)
    if last < _END_CUT * len(source.report.text):
        yield "cuts the end"
    if source.annotation.credits:
        verb = "keeps" if target.annotation.credits else "drops"
        yield f"{verb} the credit to {source.annotation.credits[0].agency}"
    added = likeness.right.words - likeness.right.shared
    if added >= _MANY_ADDED * likeness.right.words:
        yield f"adds {added} words"
