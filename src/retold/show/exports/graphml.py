"""The lineage of a story as GraphML, for Gephi, yEd, Cytoscape, NetworkX."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retold.model import Story
from retold.show.account import Account
from retold.show.exports.markup import xml

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
# What nodes and edges carry, with types of GraphML.
_NODE_KEYS: Final = {
    "label": "string",
    "report": "string",
    "outlet": "string",
    "title": "string",
    "published": "string",
    "url": "string",
    "origin": "string",
    "origin_name": "string",
}
_EDGE_KEYS: Final = {
    "relation": "string",
    "direction": "string",
    "probability": "double",
    "shared": "double",
    "passages": "int",
    "why": "string",
}


def story_graphml(story: Story) -> str:
    """The reports as nodes by publication, who took from whom as edges.

    An edge whose direction is not known is undirected.

    Source:
        Brandes et al. 2002, GraphML Progress Report; the schema's version 1.0.
    """
    return "".join([_HEAD, *_keys(), *_graph(story), "</graphml>\n"])


def _keys() -> Iterator[str]:
    for of, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, kind in keys.items():
            yield (
                f'<key id="{of}-{name}" for="{of}" attr.name="{name}" '
                f'attr.type="{kind}"/>\n'
            )


def _graph(story: Story) -> Iterator[str]:
    account = Account(story)
    origins = {report: o for o in story.origins for report in o.reports}
    yield f'<graph id="{xml(story.id)}" edgedefault="directed">\n'
    for report in account.reports:
        origin = origins.get(report.id)
        values = {
            "label": account.label(report.id),
            "report": report.id,
            "outlet": report.outlet,
            "title": report.title,
            "published": report.published,
            "url": report.url,
            "origin": origin.id if origin else None,
            "origin_name": origin.name if origin else None,
        }
        data = _data("node", values)
        yield f'<node id="r{account.number(report.id)}">{data}</node>\n'
    for number, edge in enumerate(story.lineage, 1):
        directed = "true" if edge.direction == "known" else "false"
        values = {
            "relation": edge.relation,
            "direction": edge.direction,
            "probability": f"{edge.probability}",
            "shared": f"{edge.shared}",
            "passages": f"{len(edge.passages)}",
            "why": edge.why,
        }
        yield (
            f'<edge id="e{number}" source="r{account.number(edge.source)}" '
            f'target="r{account.number(edge.target)}" directed="{directed}">'
            f"{_data('edge', values)}</edge>\n"
        )
    yield "</graph>\n"


def _data(of: str, values: dict[str, str | None]) -> str:
    return "".join(
        f'<data key="{of}-{name}">{xml(value)}</data>'
        for name, value in values.items()
        if value is not None
    )
