"""A new topic: who is asked to the table, and what it is about."""
