"""Why a piece of input is not read: the fixed words, and how they travel.

Each reason is explained, with what to do about it, in `docs/errors.md`.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

from retold.model import Rejection

Reason = Literal[
    "missing",
    "unreadable",
    "unknown-format",
    "duplicate-file",
    "broken-gzip",
    "empty",
    "binary",
    "encoding",
    "too-long",
    "no-article",
    "own-output",
    "broken-json",
    "bad-field",
    "not-text",
    "bad-date",
    "duplicate-id",
    "broken-manifest",
]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)


# What to do with what we wrote: our pages tell what many reports say.
OWN_OUTPUT: Final = (
    "retold wrote this about reports, it is none: give the reports themselves, or the "
    "folder of the run to `retold ask --in` and `retold serve --store`"
)


class RefusedError(Exception):
    """One piece of input cannot be read; never leaves this room, see `rejection`."""

    def __init__(self, reason: Reason, detail: str) -> None:
        self.reason: Reason = reason
        self.detail = detail
        super().__init__(reason, detail)

    def at(self, place: str) -> Rejection:
        """The refusal as a row, with the place of what was refused."""
        return rejection(place, self.reason, self.detail)


def rejection(place: str, reason: Reason, detail: str) -> Rejection:
    """A row of `rejections.jsonl`; `detail` becomes one line."""
    return Rejection(input=place, reason=reason, detail=" ".join(detail.split()))
