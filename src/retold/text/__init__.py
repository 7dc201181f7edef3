"""Characters, tokens and sentences: pure functions on one text."""
