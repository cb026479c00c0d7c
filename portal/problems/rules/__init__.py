"""Which entries belong to a problem by themselves."""
