"""What repeats, brought along with every change to the logbook."""
