"""What a third report tells about the order of two others.

Two copies of one text look alike from either side. A third one, whose place is known,
parts them: what has the changes of a copy comes from that copy, and what others name as
their source was there first.

Source: Descent is shown by shared changes, not by shared text (Maas 1927, sections 3 to
8; for texts with few and accidental changes Roos & Heikkilä 2009). Differs: sources are
compared two at a time, by counts of changed words instead of the changes themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from retold.lineage.direction import CAME_LATER, NOTHING_TELLS
from retold.model import Edge

# A copy of an edited text has its changes, all of them where nobody changed it again; a
# sibling has hit on some of them. Half of the changes parts the two; two words prove
# nothing. (Planted families: a quarter, a half and three quarters give edges F1 83.6,
# 83.8 and 82.0; no margin 81.7.)
_INHERITED: Final = 0.5
_CHANCE_WORDS: Final = 2
# Whoever puts a text into other words hits on one sibling's as easily as on another's.
_REWRITE_CHANCE: Final = 0.05
# These make one origin of two reports.
JOINING: Final = frozenset({"reprint", "version", "rewritten"})
_STATES: Final = frozenset({"reprint", "version"})


class Link(NamedTuple):
    """An edge, with what is needed to compare its source with other sources.

    Counts are of words, less standing text: `new` those of the target that the source
    lacks, `lost` those of the source that the target lacks, `edits` those changed
    inside passages (counted on the longer side). `shared` counts all shared words of
    the target. `rank` orders sources before their texts are compared, the likeliest
    first; a source that its target names (`is_named`) comes before all; `before` is the
    probability that it was published first. An edge of unknown direction has a
    `mirror`: the same with the ends exchanged. `is_lead`: one report holds the other's
    whole lead; if hardly anything else, the edge is tentative (see `digests`), and
    `without_lead` is what it is if that is all. `open_reason` is why no direction was
    found, in the words of the edge's reason.
    """

    edge: Edge
    mirror: Edge | None = None
    new: int = 0
    lost: int = 0
    edits: int = 0
    shared: int = 0
    is_named: bool = False
    is_lead: bool = False
    is_tentative: bool = False
    without_lead: Edge | None = None
    open_reason: str = NOTHING_TELLS
    before: float = 0.5
    rank: tuple[bool, bool, str] = (False, False, "")
    rank_target: tuple[bool, bool, str] = (False, False, "")

    @property
    def cost(self) -> int:
        """How much a writer had to do to make the target of the source."""
        return self.new + self.edits

    def may_come_from(self, source: str) -> bool:
        """Is this end the source of the other, as far as times can tell?"""
        before = self.before if self.edge.source == source else 1 - self.before
        return before > CAME_LATER

    def directed(self, source: str, reason: str) -> Link:
        """A link of unknown direction as one of known direction, for this reason."""
        edge = self.edge if self.edge.source == source else self.mirror
        if edge is None:
            return self
        is_turned = edge is self.mirror
        why = edge.why.replace(self.open_reason, reason)
        return self._replace(
            edge=msgspec.structs.replace(edge, direction="known", why=why),
            mirror=None,
            before=1 - self.before if is_turned else self.before,
            new=self.lost if is_turned else self.new,
            lost=self.new if is_turned else self.lost,
            rank=self.rank_target if is_turned else self.rank,
            rank_target=self.rank if is_turned else self.rank_target,
        )


def cost_of(link: Link, target: str) -> int:
    """How much a writer had to do to make one end of a link of the other."""
    new = link.new if link.edge.target == target else link.lost
    return new + link.edits


def chance_words(first: Link, pair: Link | None) -> float:
    """How much of a second source's changes a target may have by chance, as cost.

    `first` leads to the target from the one source, `pair` is the link between both.
    """
    if first.edge.relation == "rewritten":
        return _REWRITE_CHANCE * first.cost
    if pair is None or not pair.shared:
        return _CHANCE_WORDS
    changes = pair.edits * min(1.0, first.shared / pair.shared)
    # An edit counts twice in a cost: the word that is new, and the one in its place.
    return max(_CHANCE_WORDS, 2 * _INHERITED * changes)


def named_by_others(links: Sequence[Link]) -> list[Link]:
    """Orders two states of a text of which third reports name but one as their source.

    Returns the links in the same order.
    """
    naming: dict[str, set[str]] = {}
    for link in links:
        if link.is_named and link.edge.relation in JOINING:
            naming.setdefault(link.edge.source, set()).add(link.edge.target)
    return [_ordered(link, naming) for link in links]


def _ordered(link: Link, naming: Mapping[str, set[str]]) -> Link:
    """A link of unknown direction with that direction which others' credits tell."""
    if link.mirror is None or link.edge.relation not in JOINING:
        return link
    ends = {link.edge.source, link.edge.target}
    named = [end for end in sorted(ends) if naming.get(end, set()) - ends]
    if len(named) != 1 or not link.may_come_from(named[0]):
        return link
    return link.directed(named[0], "others name it as their source")


def nearer_sources(
    kept: Sequence[Edge], links: Sequence[Link], between: Mapping[frozenset[str], Link]
) -> list[Edge]:
    """Put sources whose place no time tells between a report and its known source.

    If a report and an undated one both go back to a third, and it has the changes that
    the undated one has, it has them from there; and the undated one from the third.

    Args:
        kept: Edges of known direction.
        links: All links.
        between: The same by their two ends.

    Returns:
        The edges with some replaced, and those to the new sources added.
    """
    sources = {edge.target: edge for edge in kept if edge.relation in JOINING}
    nearer: dict[str, tuple[int, str]] = {}
    for link in links:
        if link.mirror is not None and link.edge.relation in _STATES:
            for target, source in _both_orders(link):
                if _is_between(source, target, sources, between):
                    found = cost_of(link, target), source
                    nearer[target] = min(found, nearer.get(target, found))
    added = {edge.target: edge for edge in _new_edges(nearer, sources, between)}
    return [
        *(e for e in kept if e.target not in added or sources.get(e.target) is not e),
        *added.values(),
    ]


def _both_orders(link: Link) -> Iterator[tuple[str, str]]:
    """The ends of a link as target and source, either way."""
    yield link.edge.target, link.edge.source
    yield link.edge.source, link.edge.target


def _is_between(
    source: str,
    target: str,
    sources: Mapping[str, Edge],
    between: Mapping[frozenset[str], Link],
) -> bool:
    """Does a report stand between another one and that one's known source?"""
    if target not in sources or sources[target].source == source:
        return False
    root = sources[target].source
    to_source = between.get(frozenset((root, source)))
    if to_source is None or to_source.edge.relation not in JOINING:
        return False
    if to_source.mirror is None and to_source.edge.source != root:
        return False
    nearer = between[frozenset((source, target))]
    if not (nearer.may_come_from(source) and to_source.may_come_from(root)):
        return False
    to_target = between[frozenset((root, target))]
    cost = cost_of(nearer, target)
    return (
        cost + chance_words(to_target, to_source) < to_target.cost
        and cost_of(to_source, source) + _CHANCE_WORDS < to_target.cost
    )


def _new_edges(
    nearer: Mapping[str, tuple[int, str]],
    sources: Mapping[str, Edge],
    between: Mapping[frozenset[str], Link],
) -> Iterator[Edge]:
    """The edges by way of a nearer source: to the target, and to the source itself."""
    for target, (_, source) in sorted(nearer.items()):
        if nearer.get(source, (0, ""))[1] == target:
            continue
        link = between[frozenset((source, target))]
        yield link.directed(source, "has the changes of its source").edge
        root = sources[target].source
        above = between[frozenset((root, source))]
        if above.mirror is not None and source not in sources and source not in nearer:
            yield above.directed(root, "its changes are in a later report").edge
