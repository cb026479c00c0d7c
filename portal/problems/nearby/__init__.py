"""The neighbourhoods of a problem and those around it."""
