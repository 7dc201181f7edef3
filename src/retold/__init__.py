"""retold."""
