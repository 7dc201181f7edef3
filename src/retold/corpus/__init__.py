"""The stages that look at all reports at once: shared passages, and lineage."""

from retold.corpus.lineage import find_lineage
from retold.corpus.reuse import find_reuse

__all__ = ["find_lineage", "find_reuse"]
