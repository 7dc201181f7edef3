"""Who took from whom: edges between reports, their direction, and origins."""

from retold.lineage.links import link_pair, link_reports
from retold.lineage.origins import (
    OriginMap,
    add_heads,
    group_origins,
)
from retold.lineage.witness import Witness, read_witness

__all__ = [
    "OriginMap",
    "Witness",
    "add_heads",
    "group_origins",
    "link_pair",
    "link_reports",
    "read_witness",
]
