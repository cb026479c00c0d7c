"""Which hours may be told: the one rule for every figure on what the team's people spent."""
