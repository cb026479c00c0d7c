"""The four steps, each a few questions that may stay open."""
