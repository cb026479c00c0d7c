"""The address of a one-time link, as it is given to a person."""

from portal.core import addresses


def address(token: str) -> str:
    """Where this token opens an account."""
    return addresses.whole("invitations.welcome", token=token)
