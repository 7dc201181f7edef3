"""What two reports share: passages, with exact offsets in both."""

from retold.reuse.align import find_passages

__all__ = ["find_passages"]
