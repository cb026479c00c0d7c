"""Taking words out of an entry for good: from everything that holds them, with a reason that stays."""
