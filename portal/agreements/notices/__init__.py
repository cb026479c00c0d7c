"""Who is told of an agreement: whose turn it is, and who asked."""
