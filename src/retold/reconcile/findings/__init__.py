"""What changed between reports: one module for each family of findings."""
