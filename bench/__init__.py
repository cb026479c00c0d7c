"""How fast and how light the portal is, measured against its floors: `make bench`."""
