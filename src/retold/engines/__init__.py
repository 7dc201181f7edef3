"""Engines keep and join tables; nothing here knows the word "story"."""
