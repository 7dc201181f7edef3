"""Findings that are known already: a file of them, so that they are told once only.

A finding is known by its kind, the draft's words and the source's, whatever line they
stand on. The file is JSON, `{"format": "retold.baseline/1", "findings": [...]}`, a row
a finding with these three and their hash; only the hashes are read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from retold.check.diagnostics import Diagnostic
from retold.errors import InputError
from retold.model import Evidence
from retold.text.tokens import tokenize

BASELINE_FORMAT = "retold.baseline/1"


def fingerprints(diagnostic: Diagnostic) -> list[str]:
    """A hash for each source that says otherwise, in their order."""
    return [_hash(diagnostic, proof) for proof in diagnostic.sources]


def _hash(diagnostic: Diagnostic, proof: Evidence) -> str:
    # OpenSSL is slow to load, and a check without a baseline needs none.
    from hashlib import sha256  # noqa: PLC0415

    told = (diagnostic.kind, _words(diagnostic.text), _words(proof.text))
    return sha256("\n".join(told).encode()).hexdigest()[:16]


def _words(text: str) -> str:
    """The words alone: other blanks and another line's width are no other finding."""
    return " ".join(token.norm for token in tokenize(text))


def encode_baseline(diagnostics: Sequence[Diagnostic]) -> bytes:
    """The file that makes these findings known."""
    rows = [
        {
            "hash": _hash(diagnostic, proof),
            "kind": diagnostic.kind,
            "draft": diagnostic.text,
            "source": proof.text,
        }
        for diagnostic in diagnostics
        for proof in diagnostic.sources
    ]
    whole = msgspec.json.encode({"format": BASELINE_FORMAT, "findings": rows})
    return msgspec.json.format(whole, indent=1) + b"\n"


def decode_baseline(data: bytes, name: str) -> list[str]:
    """The hashes of a baseline file.

    Raises:
        InputError: If it is none.
    """
    try:
        given: Any = msgspec.json.decode(data)
        if given["format"] != BASELINE_FORMAT:
            raise InputError(f"{name}: its format is not {BASELINE_FORMAT}")
        return [str(row["hash"]) for row in given["findings"]]
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise InputError(
            f"{name}: no baseline; `retold check --write-baseline FILE` makes one"
        ) from error


def without_known(
    diagnostics: Sequence[Diagnostic], known: Sequence[str]
) -> list[Diagnostic]:
    """The diagnostics of which some source is not known, each known hash used once."""
    left = Counter(known)
    told = []
    for diagnostic in diagnostics:
        own = fingerprints(diagnostic)
        if all(left[print_] > 0 for print_ in own):
            left.subtract(own)
        else:
            told.append(diagnostic)
    return told
