"""The figures of who is looking: kept counts for a team and a chief, share rows for a partner."""
