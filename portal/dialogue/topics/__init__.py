"""The list of topics, and finding in it."""
