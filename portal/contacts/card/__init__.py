"""One card: to read, to keep at hand, to say that it still holds or does not."""
