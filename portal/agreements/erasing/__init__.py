"""Taking words out of an agreement for good, everywhere they were kept."""
