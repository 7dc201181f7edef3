"""The stages that look at all reports at once: stories, shared passages, lineage."""
