"""Districts and teams: where people of the police belong."""
