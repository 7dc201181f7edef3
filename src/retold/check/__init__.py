"""A linter for one's own draft: what it changed against its sources."""
