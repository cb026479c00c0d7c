"""What an entry can be about: the twelve categories, and how far each may be shared."""
