"""The neighbourhoods of each team, and reading them from the files that the CBS publishes."""
