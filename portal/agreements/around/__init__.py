"""Agreements beside what they come from."""
