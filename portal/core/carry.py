"""What someone typed, carried along when a form could not be handled, and given back only to them."""

import json
import zlib
from dataclasses import dataclass

from flask import request

from portal.core import sealing

Fields = list[tuple[str, str]]
NEVER = {"csrf_token"}
VALID_SECONDS = 24 * 3600
PURPOSE = "carry"


@dataclass(frozen=True, slots=True)
class Carried:
    """Fields on their way back: to which address, and whose they are."""

    account: str  # public id of the person
    url: str
    fields: Fields


def posted() -> Fields:
    """The fields of this request as they were typed, without passwords and tokens; files can't come along."""
    if request.method != "POST":
        return []
    return [(name, value) for name, value in request.form.items(multi=True) if _may_travel(name)]


def sendable() -> Fields:
    """The same where sending it again helps: not where a password is asked anew, unless words come along."""
    fields = posted()
    with_password = any("password" in name for name in request.form)
    has_words = any(" " in value or (name == "carried" and value) for name, value in fields)
    return fields if has_words or not with_password else []


def _may_travel(name: str) -> bool:
    return name not in NEVER and "password" not in name


def seal(carried: Carried) -> str:
    """The fields as one unreadable text for a hidden field: nobody else at this device can read them."""
    packed = zlib.compress(json.dumps([carried.account, carried.url, carried.fields]).encode())
    return sealing.seal(PURPOSE, packed)


def unseal(token: str) -> Carried | None:
    """What was sealed, or None when it is not ours or older than a day."""
    packed = sealing.unseal(PURPOSE, token, VALID_SECONDS)
    if packed is None:
        return None
    account, url, fields = json.loads(zlib.decompress(packed))
    return Carried(account, url, [(name, value) for name, value in fields])
