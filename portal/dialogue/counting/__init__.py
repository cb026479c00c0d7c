"""How much is new, for the numbers in the menu."""
