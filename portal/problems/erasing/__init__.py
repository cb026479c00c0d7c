"""Taking words out of the file of a problem for good, wherever they were kept."""
