"""Sigla: a letter for each origin, as editions give one to each witness."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from retold.model import Origin


def sigla(origins: Sequence[Origin]) -> dict[str, str]:
    """A letter for each origin by its id: A to Z, then AA, AB and so on.

    Args:
        origins: In the order in which they are to be lettered.
    """
    return {origin.id: _siglum(number) for number, origin in enumerate(origins)}


def _siglum(number: int) -> str:
    before, letter = divmod(number, len(ascii_uppercase))
    return (_siglum(before - 1) if before else "") + ascii_uppercase[letter]
