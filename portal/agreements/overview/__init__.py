"""The agreements, by date, and the ways to narrow them."""
