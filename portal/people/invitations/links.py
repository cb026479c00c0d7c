"""The address of a one-time link, as it is given to a person."""

from portal.core import links


def address(token: str) -> str:
    return links.address("invitations.welcome", token=token)
