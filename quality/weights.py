"""The tables of learned weights: shown, and written if asked to."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path


def keep_weights(table: Path, weights: Iterable[float], *, write: bool) -> None:
    """Print the weights by the names in a table; with `write`, put them there."""
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    for row, weight in zip(rows, weights, strict=True):
        row["weight"] = f"{weight:.2f}"
        print(f"{row['name']:14} {weight:8.2f}")
    if write:
        text = io.StringIO()
        writer = csv.DictWriter(text, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        table.write_text(text.getvalue(), encoding="utf-8")
