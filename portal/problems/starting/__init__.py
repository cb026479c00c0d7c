"""A new problem: what repeats, where, whom it harms, and who reads along."""
