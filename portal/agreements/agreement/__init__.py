"""One agreement: how it stands, what one can say to it, and how it came about."""
