"""Tables that anybody may correct: CSV files, each row with the source of its facts."""

from __future__ import annotations

import csv


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table, in its order, as columns by name."""
    # Beside this file, or in the archive that it came in, which takes no other spelling
    # of the path; importlib.resources would load much more at every start.
    place = f"{__file__.removesuffix('__init__.py')}{name}.csv"
    data: bytes = globals()["__loader__"].get_data(place)
    return list(csv.DictReader(data.decode().splitlines()))
