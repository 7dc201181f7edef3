"""The stages that look at all reports at once: stories, shared passages, lineage."""

from retold.corpus.grouping import group_reports
from retold.corpus.lineage import find_lineage
from retold.corpus.reuse import find_reuse

__all__ = ["find_lineage", "find_reuse", "group_reports"]
