"""The list as a file: exactly what the filter shows and the viewer may see."""
