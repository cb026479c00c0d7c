"""From an entry to the problem that it belongs to."""
