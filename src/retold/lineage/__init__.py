"""Who took from whom: edges between reports, their direction, and origins."""

from retold.lineage.links import link_pair, link_reports
from retold.lineage.origins import (
    OriginMap,
    add_heads,
    group_origins,
    origin_of_span,
)
from retold.lineage.witness import Witness, read_witness

__all__ = [
    "OriginMap",
    "Witness",
    "add_heads",
    "group_origins",
    "link_pair",
    "link_reports",
    "origin_of_span",
    "read_witness",
]
