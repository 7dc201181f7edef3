"""What one report says: sentences, quotes, times, names, figures, credits."""

from retold.annotation.report import annotate_report, credits_of, outline_report

__all__ = ["annotate_report", "credits_of", "outline_report"]
