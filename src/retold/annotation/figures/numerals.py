"""Numerals: what is read as a number, and where one may stand."""

from __future__ import annotations

from msgspec import Struct

from retold.annotation.figures.fronts import Front


class Numeral(Struct, frozen=True, gc=False):
    """A number as written: span, value, and what was written onto it."""

    start: int  # of the currency sign, if there is one
    end: int  # of the magnitude, if there is one
    value: float
    front: Front
    high: float | None = None  # of an open number: "dozens"
    currency: str | None = None
    scale: float = 1.0  # its own magnitude: 1e6 of "5 million"
    is_word: bool = False
    is_fraction: bool = False

    @property
    def is_scaled(self) -> bool:
        """Is the number written with a magnitude?"""
        return self.scale != 1.0
