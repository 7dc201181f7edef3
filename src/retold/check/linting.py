"""The check of files, as the command runs it: remarks, baseline, chosen kinds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from retold.check.baseline import decode_baseline, encode_baseline, without_known
from retold.check.checking import check_draft
from retold.check.diagnostics import Check, Diagnostic
from retold.check.files import Document
from retold.check.ignores import (
    Remark,
    find_remarks,
    split_ignored,
    without_remarks,
)
from retold.check.kinds import KINDS, unknown_kind
from retold.check.output import (
    render_github,
    render_json,
    render_lines,
    render_sarif,
)
from retold.check.places import Places
from retold.check.wording import summary_of

Format = Literal["text", "json", "github", "sarif"]


class Choice(NamedTuple):
    """Which findings are told; `kinds` empty means all."""

    kinds: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    with_soft: bool = True

    def has(self, diagnostic: Diagnostic) -> bool:
        """Is it told?"""
        return (
            (not self.kinds or diagnostic.kind in self.kinds)
            and diagnostic.kind not in self.without
            and (self.with_soft or diagnostic.is_hard)
        )


class Linted(NamedTuple):
    """A check with what the writer chose to be told of it."""

    check: Check
    draft: Document
    sources: Sequence[Document]
    known: int
    notes: Sequence[str]
    new_baseline: bytes | None = None
    """The file that makes all that was found known, where that was asked for."""

    def render(self, form: Format, *, version: str) -> str:
        """The diagnostics in one of the formats."""
        places = {d.report.id: d.places for d in self.sources}
        if form == "text":
            return render_lines(self.check, places)
        if form == "json":
            return render_json(self.check, places)
        if form == "github":
            return render_github(self.check, places, file=self.draft.file)
        return render_sarif(
            self.check,
            places,
            files={d.report.id: d.file for d in (self.draft, *self.sources)},
            text=self.draft.report.text,
            raw=self.draft.raw,
            version=version,
        )

    @property
    def summary(self) -> str:
        """What was found, and how much of the draft could be compared."""
        told = summary_of(
            self.check.diagnostics,
            matched=self.check.matched,
            sentences=self.check.sentences,
            sources=len(self.sources),
        )
        return told + (f"; {self.known} known" if self.known else "")


def lint(
    draft: Document,
    sources: Sequence[Document],
    *,
    choice: Choice | None = None,
    baseline: str | None = None,
    makes_known: bool = False,
) -> Linted:
    """Check a draft, less what its writer has silenced.

    Args:
        draft: The draft; its remarks are read.
        sources: The sources.
        choice: What to tell.
        baseline: A file of known findings; they are counted, not told.
        makes_known: Make a baseline of all that is found now; nothing is told.

    Raises:
        InputError: If the baseline is none.
    """
    text = draft.report.text
    remarks = find_remarks(text)
    bare = msgspec.structs.replace(draft.report, text=without_remarks(text))
    check = check_draft(bare, [d.report for d in sources], places=Places(text))
    kept, unused = split_ignored(check.diagnostics, remarks)
    told = [d for d in kept if choice is None or choice.has(d)]
    notes = _notes(draft, unused, choice)
    new = told
    if baseline is not None:
        hashes = decode_baseline(Path(baseline).read_bytes(), baseline)
        new = without_known(told, hashes)
    made = encode_baseline(told) if makes_known else None
    if makes_known:
        new = []
    chosen = msgspec.structs.replace(check, diagnostics=tuple(new))
    return Linted(chosen, draft, sources, len(told) - len(new), notes, made)


def _notes(
    draft: Document, unused: Sequence[Remark], choice: Choice | None
) -> list[str]:
    """What the writer should know beside the findings."""
    name = draft.report.id
    notes = []
    if draft.raw is None:
        notes.append(
            f"{name}: lines are those of its text as `retold read` gives it, not of "
            "the file"
        )
    for remark in unused:
        unknown = [kind for kind in remark.kinds if kind not in KINDS]
        at = f"{name}:{remark.place.line}:{remark.place.column}"
        if unknown:
            notes.append(f"{at}: {unknown_kind(unknown[0])}")
        elif choice is None or choice == Choice():
            notes.append(f"{at}: this remark silences nothing: take it out")
    return notes
