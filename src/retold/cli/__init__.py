"""The commands: options in, calls of the facade, text out. No logic of its own."""

from retold.cli.app import cli, main

__all__ = ["cli", "main"]
