"""Which reports tell the same event."""

from retold.stories.grouping import group_stories

__all__ = ["group_stories"]
