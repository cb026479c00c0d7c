"""Who do I need: for this, there, now."""
