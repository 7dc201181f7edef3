"""The commands that serve others: the web app, and assistants."""
