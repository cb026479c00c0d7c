"""What the logbook comes to, kept up to date by every change to an entry."""
