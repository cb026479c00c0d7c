"""Changing what an entry says: a correction is a new version, striking needs a reason; nothing is lost."""
