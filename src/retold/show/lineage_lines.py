"""Who took from whom, as lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import RenderableType
from rich.text import Text

from retold.show.account import Account
from retold.show.lines import MANY_LABELS, aside, heading, item
from retold.show.plain import one_line
from retold.show.wording import count, joined

_MOST_EDGES: Final = 30


def lineage_lines(account: Account) -> Iterable[RenderableType]:
    """The origins and the edges between reports, alike edges together."""
    yield heading("Who took from whom")
    for origin in account.shared_origins:
        reports = account.label_list(origin.reports)
        line = Text(account.origin_heading(origin), style="bold")
        size = account.size(origin)
        line.append(f": {count(size, 'report')}, one origin. ", "not bold")
        line.append(joined(reports, MANY_LABELS), style="not bold")
        if size > len(reports):
            line.append(f"; {size - len(reports):,} more were not compared", "not bold")
        yield line
    own = account.label_list(account.own_origins)
    if own:
        each = "An origin of its own" if len(own) == 1 else "Each an origin of its own"
        yield Text(f"{each}: {joined(own, MANY_LABELS)}")
    left_out = account.origin_count - len(account.origins)
    if left_out:
        more = count(left_out, "more origin")
        yield Text(f"{more} of reports that were not compared.")
    edges = account.edges
    if not edges and len(account.reports) > 1:
        yield Text("No report was found to go back to another of these.")
    for bundle in account.bundles[:_MOST_EDGES]:
        yield item(Text(account.bundle_words(bundle)))
        yield aside(one_line(account.bundle_why(bundle)))
    left_out = sum(map(len, account.bundles[_MOST_EDGES:]))
    if left_out:
        yield aside(f"{left_out} more on the page.")
