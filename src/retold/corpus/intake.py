"""Reports into the table that all plans begin with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from typing import Any, Final

from retold.engines.base import Engine, carry_out
from retold.model import Rejection, Report
from retold.readers.lines import READING, REJECTIONS, read_rejection
from retold.report_rows import REPORT, to_row
from retold.settings import settings
from retold.stages import Columns, table_of

# Raise it when any stage gives other rows: workspaces of earlier versions are then
# made anew.
VERSION: Final = "retold collection 3"
_BATCH_REPORTS: Final = 512


class Intake:
    """Puts reports into the table `reports`, and knows afterwards what came in."""

    def __init__(self) -> None:
        """Nothing has come in."""
        self.count = 0
        self._sum = 0
        self._order = blake2b(digest_size=8)
        self._files = ""
        # Ids that stand in tables otherwise than they are.
        self._odd: dict[str, str] = {}

    def load(self, engine: Engine, reports: Iterable[Report]) -> None:
        """Load reports, in the order in which they come."""
        engine.load("reports", REPORT, self._batches(iter(reports)))

    def read(self, engine: Engine, addresses: Sequence[str]) -> Iterator[Rejection]:
        """Read reports from addresses, by all machines.

        Returns:
            What could not be read.
        """
        self._files = engine.read_lines("lines", addresses)
        carry_out(engine, READING, f"{VERSION} {self._files}")
        ((self.count,),) = engine.rows("SELECT count(*) FROM reports")
        for told, name, copies in engine.rows(REJECTIONS):
            yield read_rejection(told, name, copies)

    def fingerprint(self) -> str:
        """What tells these reports, this version and these words from all others.

        The order in which the reports came does not matter.
        """
        return f"{VERSION} {self.count} {self._sum:x} {self._files} {settings()}"

    def order(self) -> str:
        """What tells the order in which the reports came from others."""
        return self._order.hexdigest()

    def name(self, stored: str) -> str:
        """The id of a report by the one that tables have."""
        return self._odd.get(stored, stored)

    def _batches(self, reports: Iterator[Report]) -> Iterator[Columns]:
        while batch := list(islice(reports, _BATCH_REPORTS)):
            yield table_of(REPORT, map(self._row, batch))

    def _row(self, report: Report) -> tuple[Any, ...]:
        """A report for the table; it is counted."""
        row = to_row(report, self.count)
        state = blake2b(b"\0".join(row[2:]), digest_size=8)
        self.count += 1
        self._order.update(state.digest())
        # A sum does not depend on the order.
        self._sum = (self._sum + int.from_bytes(state.digest(), "big")) % (1 << 64)
        if row[0] != report.id:
            self._odd[row[0]] = report.id
        return row
