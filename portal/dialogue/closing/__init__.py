"""Ending a topic with a written outcome, and taking it up again."""
