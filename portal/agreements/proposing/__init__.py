"""Propose an agreement, or promise something oneself."""
