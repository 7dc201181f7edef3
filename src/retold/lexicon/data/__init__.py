"""Tables that anybody may correct: CSV files, each row with the source of its facts."""

from __future__ import annotations

import csv
from pathlib import Path


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table, in its order, as columns by name."""
    # Beside this file: importlib.resources would load archives and more at every start.
    text = Path(__file__).with_name(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
