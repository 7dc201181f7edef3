"""Figures: the quantities a report gives, with unit and what is counted."""

from retold.annotation.figures.agreement import are_compatible
from retold.annotation.figures.find import find_figures

__all__ = ["are_compatible", "find_figures"]
