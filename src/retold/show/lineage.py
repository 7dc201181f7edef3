"""The lineage of a story in words, alike edges together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Final

from retold.model import Edge, Origin, Statement
from retold.show.differences import cut_short, shorten
from retold.show.passages import Passage, QuotedPlace
from retold.show.plain import one_line
from retold.show.roll import Roll
from retold.show.wording import (
    MANY_RELATIONS,
    RELATIONS,
    UNDIRECTED_RELATIONS,
    joined,
    percent,
)

# Shared words say the same twice: what does not differ is cut to a few lines.
_SHARED_CHARS: Final = 160
# So many copies of one report are told in one line, with so many of their reasons.
_BUNDLE: Final = 4
_BUNDLE_FACTS: Final = 4


class LineageRoll(Roll):
    """Who took from whom."""

    @cached_property
    def origin_labels(self) -> dict[str, str]:
        """A name for each origin: its own, else that of the reports that share it.

        Of several with one name each is told with its first report: "AP (in Echo)".
        """
        labels = {origin.id: self._origin_label(origin) for origin in self.origins}
        times = Counter(labels.values())
        for origin in self.origins:
            name, reports = labels[origin.id], self.label_list(origin.reports)
            if times[name] > 1 and reports:
                is_told = reports[0].startswith(name)
                labels[origin.id] = (
                    reports[0] if is_told else f"{name} (in {reports[0]})"
                )
        return labels

    def origin_heading(self, origin: Origin) -> str:
        """A name for an origin above the list of its reports."""
        return self.origin_labels[origin.id] if origin.name else "Origin not named"

    def _origin_label(self, origin: Origin) -> str:
        labels = self.label_list(origin.reports)
        if origin.name or not labels:
            return one_line(origin.name or origin.id)
        return (
            labels[0] if len(labels) == 1 else f"common origin of {joined(labels, 2)}"
        )

    def voice_of(self, origin_id: str, statement: Statement) -> str:
        """An origin by name, or who speaks for it in a statement.

        It speaks under its own name where its words stand in a report that others go
        back to, or in another of that outlet; else under the names of the reports that
        tell it: what a rewrite adds is its own.
        """
        name = self.origin_labels.get(origin_id, origin_id)
        origin = self._origins_by_id.get(origin_id)
        voices = [m.voice or m.report for m in statement.mentions]
        own = {v for v in voices if origin is not None and v in origin.reports}
        if not own or self._outlets(own) & self._outlets(
            self._sources.intersection(origin.reports if origin else ())
        ):
            return name
        labels = joined(self.label_list(own), 2)
        return labels if labels == name else f"{labels} (origin: {name})"

    def _outlets(self, report_ids: Collection[str]) -> set[str]:
        return {r.outlet or r.id for r in self.reports if r.id in report_ids}

    @cached_property
    def _origins_by_id(self) -> dict[str, Origin]:
        return {origin.id: origin for origin in self.story.origins}

    @cached_property
    def _sources(self) -> set[str]:
        """The reports that go back to no other of their origin, as far as is known."""
        later = {
            edge.target
            for edge in self.story.lineage
            if edge.direction == "known"
            and self._origin_of.get(edge.source) == self._origin_of.get(edge.target)
        }
        return set(self._origin_of) - later

    @cached_property
    def origins(self) -> list[Origin]:
        """The origins, that of most reports first, then by publication."""
        return sorted(self.story.origins, key=self._origin_order)

    @cached_property
    def edges(self) -> list[Edge]:
        """The lineage by the publication of the target, then of the source."""
        return sorted(
            self.story.lineage,
            key=lambda e: (
                self._position.get(e.target, 0),
                self._position.get(e.source, 0),
                e.relation,
            ),
        )

    @cached_property
    def bundles(self) -> list[list[Edge]]:
        """The edges in the same order, alike ones from one report together.

        Four and more of one relation and source are one bundle, each other edge alone.
        """
        alike: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
        for edge in self.edges:
            if edge.direction == "known":
                alike[edge.source, edge.relation].append(edge)
        bundles = []
        for edge in self.edges:
            some = alike.get((edge.source, edge.relation), [])
            if edge.direction != "known" or len(some) < _BUNDLE:
                bundles.append([edge])
            elif edge is some[0]:
                bundles.append(some)
        return bundles

    def bundle_words(self, bundle: Sequence[Edge]) -> str:
        """A bundle as a sentence: "B, C and 12 others are reprints of A"."""
        first = bundle[0]
        if len(bundle) == 1:
            return self.edge_words(first)
        targets = joined([self.label(edge.target) for edge in bundle])
        are = MANY_RELATIONS[first.relation]
        return f"{targets} are {are} {self.label(first.source)}"

    def bundle_why(self, bundle: Sequence[Edge]) -> str:
        """The reasons of a bundle in one line, the most frequent first."""
        if len(bundle) == 1:
            return bundle[0].why
        shares = sorted(edge.shared for edge in bundle)
        counts = Counter(fact for e in bundle for fact in e.why.split("; ")[1:])
        common = [
            f"{fact} ({number})"
            for fact, number in counts.most_common(_BUNDLE_FACTS)
            if number > 1
        ]
        span = " to ".join(dict.fromkeys(map(percent, (shares[0], shares[-1]))))
        return "; ".join([f"share {span} of their words", *common])

    def edge_words(self, edge: Edge) -> str:
        """An edge as a sentence: "B is a reprint of A"."""
        source, target = self.label(edge.source), self.label(edge.target)
        if edge.direction == "known":
            return f"{target} is {RELATIONS[edge.relation]} {source}"
        words = UNDIRECTED_RELATIONS[edge.relation]
        return f"{source} and {target}: {words}, direction unknown"

    def edge_share(self, edge: Edge) -> str:
        """How much of the target an edge accounts for."""
        if edge.direction == "known":
            return f"{percent(edge.shared)} of its words"
        return f"{percent(edge.shared)} of the words of {self.label(edge.target)}"

    def edge_passages(
        self, edge: Edge, most: int, most_chars: int
    ) -> list[list[Passage]]:
        """The longest shared passages in the order of the target's text.

        Args:
            edge: Who took from whom.
            most: How many passages.
            most_chars: About how much of each; what they share is shortened besides.
        """
        longest = sorted(edge.passages, key=lambda p: p.start_r - p.end_r)[:most]
        pairs = [
            self.quarry.side_by_side(
                [
                    QuotedPlace(edge.source, p.start_l, p.end_l),
                    QuotedPlace(edge.target, p.start_r, p.end_r),
                ]
            )
            for p in sorted(longest, key=lambda p: p.start_r)
        ]
        return [[_shortened(passage, most_chars) for passage in pair] for pair in pairs]

    @property
    def shared_origins(self) -> list[Origin]:
        """The origins that have something to tell: several reports, or a name."""
        return [o for o in self.origins if not self._is_own(o)]

    @property
    def own_origins(self) -> list[str]:
        """The reports that are an origin of their own, in the order of publication."""
        return self.in_order(o.reports[0] for o in self.origins if self._is_own(o))

    def _is_own(self, origin: Origin) -> bool:
        if self.size(origin) > 1:
            return False
        labels = [self.label(report_id) for report_id in origin.reports]
        return labels == [self.origin_labels[origin.id]]

    def _origin_order(self, origin: Origin) -> tuple[int, int, str]:
        first = min((self._position.get(r, 0) for r in origin.reports), default=0)
        return -self.size(origin), first, origin.id


def _shortened(passage: Passage, most_chars: int) -> Passage:
    short = shorten(passage.stretches, _SHARED_CHARS)
    return passage._replace(stretches=cut_short(short, most_chars))
