"""Cards of people that a team brings along in a file: read, checked and added once."""
