"""What a problem is about, where, and whose it is."""
