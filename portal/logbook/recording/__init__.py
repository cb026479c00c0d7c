"""What happened to an entry, and by whom."""
