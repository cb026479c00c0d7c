"""One entry with all that belongs to it, or, for a partner, one share."""
