"""Partner organisations, the teams each works with, and since when there is an agreement."""
