"""What was seen on the street beside what is said about it; a partner sees of it only what was shared."""
