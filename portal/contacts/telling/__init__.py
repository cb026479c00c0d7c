"""Whoever stands on a card is told so, and sees, corrects or refuses it through a link."""
