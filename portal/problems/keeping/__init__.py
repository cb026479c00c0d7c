"""The entries of each problem and their kept counts, brought along with every change to the logbook."""
