"""A story in the formats of others: tables, graphs, critical editions, annotations."""
