"""Where lists come from: the team's from its entries, a partner's from the shares that it may read."""
