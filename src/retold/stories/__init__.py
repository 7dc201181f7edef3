"""Which reports tell the same event."""
