"""Agreements in one's own calendar."""
