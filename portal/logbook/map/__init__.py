"""Where it was: the entries of a filter on a map, and the same as a list."""
