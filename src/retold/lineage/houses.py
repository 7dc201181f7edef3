"""Which outlets belong together, and whose a report's address is."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from retold.lexicon.houses import OWNERS, outlet_at
from retold.lineage.citations import outlet_key, same_outlet
from retold.model import Report

_OWNERS: Final = {outlet_key(name): owner for name, owner in OWNERS.items()}


@lru_cache(maxsize=1 << 12)
def common_owner(left: str | None, right: str | None) -> str | None:
    """The owner of two different outlets, if both are known to be one's."""
    if left is None or right is None or same_outlet(left, right):
        return None
    owner = _OWNERS.get(outlet_key(left))
    return owner if owner and owner == _OWNERS.get(outlet_key(right)) else None


def addressed_outlet(report: Report) -> str | None:
    """The outlet at whose address a report stands, if that is another than its own.

    Publishers that print a text of others name its first place as the canonical one.
    """
    try:
        host = urlsplit(report.url or "").hostname
    except ValueError:
        return None
    outlet = outlet_at(host)
    return None if same_outlet(outlet, report.outlet) else outlet
