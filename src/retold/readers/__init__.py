"""Bytes in, reports or rejections out; the one room besides engines and cli with files."""

from retold.readers.inputs import read_inputs
from retold.readers.reasons import REASONS, Reason

__all__ = ["REASONS", "Reason", "read_inputs"]
