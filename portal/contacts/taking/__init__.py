"""Cards to take along: as vCard and as CSV, exactly what the filter shows and the viewer may see."""
