"""Publishing houses: which outlets belong to one owner, and at which address they are.

From the table `data/outlets.csv`, as of 2025, which names a source for each row. An
outlet that is not there belongs to nobody known.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.agencies import ROWS as AGENCY_ROWS
from retold.lexicon.data import read_table
from retold.lexicon.extension import extended

# Outlets, with the address they are at and who owns them.
_ROWS: Final = extended("houses.rows", read_table("outlets"))
# Outlets' names to their owners, and addresses to outlets' names.
OWNERS: Final = {row["name"]: row["owner"] for row in _ROWS}
_AT: Final = {row["domain"]: row["name"] for row in _ROWS}
_AGENCIES_AT: Final = {
    row["source"].removeprefix("https://"): row["name"]
    for row in AGENCY_ROWS
    if row["source"] and "/" not in row["source"].removeprefix("https://")
}


def outlet_at(host: str | None) -> str | None:
    """The outlet or agency that publishes at a host or above it, if it is known.

    Example:
        >>> outlet_at("edition.cnn.com")
        'CNN'
    """
    labels = (host or "").casefold().split(".")
    for start in range(len(labels) - 1):
        domain = ".".join(labels[start:])
        if domain in _AT or domain in _AGENCIES_AT:
            return _AT.get(domain) or _AGENCIES_AT[domain]
    return None
