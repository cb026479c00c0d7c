"""Ending a problem with a decision, and taking it up again."""
