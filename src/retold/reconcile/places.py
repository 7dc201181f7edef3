"""Places of a story: spans of its reports."""

from __future__ import annotations

from retold.model import Evidence, Mention


def do_meet(left: Evidence | Mention, right: Evidence | Mention) -> bool:
    """Have two places of one report any character in common?"""
    return (
        left.report == right.report
        and left.start < right.end
        and right.start < left.end
    )
