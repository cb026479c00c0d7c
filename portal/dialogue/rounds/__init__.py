"""Everyone's view before anyone talks, and proposals by consent: hidden until all open at once."""
