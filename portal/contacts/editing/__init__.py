"""Changing a card: by its organisation or a lead; adding people, and letting them go."""
