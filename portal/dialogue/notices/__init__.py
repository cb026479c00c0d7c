"""Notices: what is about you, and how it ended."""
