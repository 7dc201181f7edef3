"""Each command: its options, what it calls, and what it writes."""
