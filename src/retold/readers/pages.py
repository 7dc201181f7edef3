"""Web pages: the article without the page around it, and what the markup says."""

from __future__ import annotations

from typing import Final

from retold.model import Report
from retold.readers.encoding import check_length, decode_text
from retold.readers.reasons import RefusedError

# A hundred times an ordinary page; more is a page with its pictures inside.
MAX_PAGE_BYTES: Final = 20_000_000


def read_page(data: bytes, report_id: str) -> Report:
    """The article of a page."""
    raise RefusedError("no-article", "not yet")
