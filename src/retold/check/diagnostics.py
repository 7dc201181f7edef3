"""What a check tells: a finding at a place of the draft, with the sources' words."""

from __future__ import annotations

from typing import Any

import msgspec

from retold.model import Evidence, FindingKind, Reading, Record

CHECK_FORMAT = "retold.check/1"


class Diagnostic(Record, frozen=True):
    """Something that the draft has otherwise than a source.

    The span `[start, end)` is of the draft's text, with its words; `line` and `column`
    are those of its start, from 1, columns in code points, `end_line` and `end_column`
    those of its end. `sources` are the places that say otherwise, `siding` those of
    other sources that have it as the draft does: then the finding is never hard.
    """

    kind: FindingKind
    is_hard: bool
    reading: Reading
    probability: float
    start: int
    end: int
    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    sources: tuple[Evidence, ...]
    siding: tuple[Evidence, ...] = ()
    speaker: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The diagnostic as a row of the published shape."""
        row: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        del row["is_hard"]
        return {"kind": row.pop("kind"), "hard": self.is_hard, **row}


class Check(Record, frozen=True):
    """A draft held against its sources.

    `diagnostics` stand in the order of the draft; `sentences` counts the draft's, and
    `matched` those of them that some source states, too: only these were compared.
    """

    draft: str
    sources: tuple[str, ...]
    sentences: int
    matched: int
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_hard(self) -> bool:
        """Did the draft change anything that must not change?"""
        return any(diagnostic.is_hard for diagnostic in self.diagnostics)

    def to_dict(self) -> dict[str, Any]:
        """The check in its published shape, `retold.check/1`."""
        return {
            "format": CHECK_FORMAT,
            "draft": self.draft,
            "sources": list(self.sources),
            "sentences": self.sentences,
            "matched": self.matched,
            "diagnostics": [d.to_dict() for d in self.diagnostics],
        }

    def _repr_html_(self) -> str:
        """What a notebook shows of it."""
        from retold.show.notebook import check_fragment  # noqa: PLC0415

        return check_fragment(self)
