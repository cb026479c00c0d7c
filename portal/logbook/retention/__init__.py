"""What is past its time leaves, with everything that hangs on it; a count stays."""
