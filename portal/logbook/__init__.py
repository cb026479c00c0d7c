"""The neighbourhood logbook: what the team saw, where its time went, and what partners may read of it."""
