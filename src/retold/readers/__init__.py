"""Bytes in, reports or rejections out: every format that retold reads."""

from retold.readers.inputs import read_inputs
from retold.readers.reasons import REASONS, Reason

__all__ = ["REASONS", "Reason", "read_inputs"]
