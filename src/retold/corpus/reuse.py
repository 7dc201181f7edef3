"""Passages shared between the reports of a whole corpus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from retold.corpus.intake import Intake
from retold.engines.base import Engine, carry_out
from retold.reuse.copies import PLACED_PASSAGES
from retold.reuse.plan import REUSE
from retold.show.rows import passage_row
from retold.stages import Progress


def find_reuse(
    engine: Engine,
    intake: Intake,
    *,
    progress: Progress | None = None,
) -> Iterator[dict[str, Any]]:
    """Find the passages that any two reports share.

    Exact copies are collapsed first, candidate pairs come from shared fingerprints,
    and each pair is aligned word by word. In families of more than 24 reports, passages
    are given between each report and the family's longest only.

    Args:
        engine: What it keeps of an earlier run on the same reports is used: a run that
            was killed goes on where it stood, another only reads the result.
        intake: By which the reports were loaded, each id once.
        progress: Called with the pairs of reports that are aligned, and all there are.

    Returns:
        Lazily, rows `{"a": {"report", "start", "end"}, "b": {...}}` sorted by the two
        ids and the place in a; a's id is the smaller one.

    Cost:
        Linear in the words, and in the pairs that share text: at most twelve for each
        fingerprint of a report.
    """
    make_passages(engine, intake, progress=progress)
    for id_l, start_l, end_l, id_r, start_r, end_r in engine.rows(PLACED_PASSAGES):
        names = intake.name(id_l), intake.name(id_r)
        yield passage_row(names[0], start_l, end_l, names[1], start_r, end_r)


def make_passages(
    engine: Engine, intake: Intake, *, progress: Progress | None = None
) -> None:
    """Make the tables that passages are read from, as far as they are missing."""
    carry_out(
        engine, REUSE, intake.fingerprint(), watched="passages", progress=progress
    )
