"""What repeats at a place above what is usual there, and what to do about it."""
