"""Taking words out of a post for good, wherever they were kept."""
