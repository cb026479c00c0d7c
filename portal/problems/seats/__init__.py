"""Who reads a problem."""
