"""Reports that come from elsewhere: read, checked and added to the logbook once."""
