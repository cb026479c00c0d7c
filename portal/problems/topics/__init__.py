"""The topics in which a problem is talked about."""
