"""Quotes: who says what, in whose words."""

from retold.annotation.quotes.report import find_quotes

__all__ = ["find_quotes"]
