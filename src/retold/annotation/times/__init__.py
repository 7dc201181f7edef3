"""Time expressions: found by a small grammar, composed, and placed in the calendar."""

from retold.annotation.times.finding import find_times

__all__ = ["find_times"]
