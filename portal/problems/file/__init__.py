"""One problem with all that belongs to it."""
