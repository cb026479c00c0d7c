"""Does it hold? A look back 30 and 90 days after a problem was closed."""
