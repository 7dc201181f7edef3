"""Digests: reports that bring the heads of several others, one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from retold.lineage.stemma import Link

# One report's lead inside another is chance or a statement that both have; a report
# that has taken over two others' leads will have taken the third, too.
_MIN_LEADS: Final = 2


def confirmed(links: Sequence[Link]) -> list[Link]:
    """The links, and of the tentative ones those that lead into a digest.

    A report is a digest if it surely took text with the lead of two others that have
    nothing to do with each other. Of the other tentative links stays what they are
    without the lead: shared speech, or nothing.
    """
    linked = {frozenset((link.edge.source, link.edge.target)) for link in links}
    sources: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.is_lead and not link.is_tentative and link.edge.direction == "known":
            sources[link.edge.target].append(link.edge.source)
    digests = {
        target
        for target, found in sources.items()
        if len(_apart(found, linked)) >= _MIN_LEADS
    }
    return [kept for link in links for kept in _judged(link, digests)]


def _judged(link: Link, digests: set[str]) -> Iterable[Link]:
    """A link as it stands, without its lead, or none."""
    is_known = link.edge.direction == "known" and link.edge.target in digests
    if not link.is_tentative or is_known:
        yield link
    elif link.without_lead is not None:
        yield link._replace(edge=link.without_lead, mirror=None)


def _apart(reports: Iterable[str], linked: set[frozenset[str]]) -> list[str]:
    """Of these reports, some of which no two are linked."""
    kept: list[str] = []
    for report in sorted(reports):
        if not any(frozenset((report, other)) in linked for other in kept):
            kept.append(report)
    return kept
