"""Signing in and out, and what happens to a page whose session has ended."""
