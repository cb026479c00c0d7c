"""The living summary on top of a topic: anyone at the table keeps it, and nothing of it is lost."""
