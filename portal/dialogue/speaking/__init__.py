"""Saying something in a topic, with all that follows from it."""
