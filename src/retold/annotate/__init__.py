"""What one report says: sentences, quotes, times, names, figures, credits."""

from retold.annotate.report import annotate_report

__all__ = ["annotate_report"]
