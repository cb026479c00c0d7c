"""The fields of an entry in which people write freely."""

from typing import Any

TYPED = ("text", "heard", "estimate", "place")


def typed_in(row: Any) -> dict[str, str]:
    """The texts of an entry, version or share by field name, for `findings_for`."""
    return {name: getattr(row, name) for name in TYPED if getattr(row, name, "")}
