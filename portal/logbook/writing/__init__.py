"""A new entry: in seconds, stored once however often it is sent."""
