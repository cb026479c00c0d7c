"""Answers to a question in words, within the list."""
