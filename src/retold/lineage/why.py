"""Why an edge was drawn, in words for an editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retold.lineage.direction import Descent
from retold.lineage.features import Likeness
from retold.lineage.houses import common_owner
from retold.lineage.witness import Witness
from retold.model import Relation

# The end of the source is cut if its last tenth is in no passage.
_END_CUT: Final = 0.9
# Additions are worth a word from a tenth of the target on.
_MANY_ADDED: Final = 0.1


def explain(
    relation: Relation,
    descent: Descent,
    likeness: Likeness,
    source: Witness,
    target: Witness,
) -> str:
    """The reason for an edge in one line; the source is the likeness's left side.

    Example: "shares 83 % of its words; later by 3 hours; cuts the end".
    """
    facts = [_shared(relation, likeness), descent.reason]
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
    if relation == "rewritten":
        return f"tells {round(100 * side.retold)} % of its sentences after it; {share}"
    if relation == "derived" and side.own_shared < likeness.speech:
        return f"{share}, mostly speech"
    return share


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
