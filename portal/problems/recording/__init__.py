"""What happened to a problem, and by whom."""
