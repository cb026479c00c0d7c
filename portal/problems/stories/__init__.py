"""The story of a problem that is solved, for who meets the like of it."""
