"""What of the dialogue goes by mail."""
