"""Accounts by invitation only: who may invite whom, and the one-time links that set a password."""
