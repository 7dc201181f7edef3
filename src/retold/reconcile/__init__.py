"""Inside one story: statements, standing, quote variants, findings, timeline."""
