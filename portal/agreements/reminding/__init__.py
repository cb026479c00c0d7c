"""Reminders: in the daily mail, to who made the promise and to nobody else."""
