"""Numbers and addresses with a label each, as lines of "label: value"; and what a Dutch number looks like."""

import re
from functools import lru_cache
from typing import NamedTuple

from flask_babel import gettext as _

from portal.core.email_addresses import ADDRESS
from portal.core.text import fold

_MARKS = re.compile(r"[\s().\-/\u2013]")
_NUMBER = re.compile(r"\+[1-9]\d{7,14}|0[1-9]\d{8}|0(?:800|900|906|909)\d{4,7}|140\d{2,3}|112|113")
_THREE = re.compile(r"0(?:6|8[458]|7\d|1[035]|2[0346]|3[03568]|4[0356]|5[0358])")
_PRIVATE_HOST = re.compile(
    r"@(?:gmail|hotmail|outlook|live|yahoo|icloud|kpnmail|ziggo|planet|hetnet|xs4all)\b", re.I
)
_PRIVATE_LABEL = re.compile(r"prive|thuis|home\b|private")
LONGEST_LABEL, LONGEST_VALUE, MOST = 40, 200, 8


class BadLine(ValueError):
    """A line that can't be kept; the message says why and how to write it."""


class Labelled(NamedTuple):
    """What it is for, "" when nobody said, and the number or address."""

    label: str
    value: str

    def __str__(self) -> str:
        return f"{self.label}: {self.value}" if self.label else self.value


@lru_cache(maxsize=8192)
def parts(text: str) -> tuple[Labelled, ...]:
    """The lines of a stored field."""
    return tuple(_part(line) for line in text.split("\n") if line.strip())


def first(text: str) -> str:
    """The number or address that stands first, "" when there is none."""
    return parts(text)[0].value if text else ""


def _part(line: str) -> Labelled:
    label, mark, value = line.partition(":")
    if not mark or value.startswith("//"):
        return Labelled("", line.strip())
    return Labelled(" ".join(label.split())[:LONGEST_LABEL], value.strip())


def phones(text: str) -> str:
    """The lines of a form with tidy numbers; raises BadLine."""
    return _joined([one._replace(value=phone(one.value)) for one in parts(text)])


def emails(text: str) -> str:
    for one in parts(text):
        if not ADDRESS.match(one.value):
            raise BadLine(
                _(
                    "“%(value)s” is geen e-mailadres. Schrijf bijvoorbeeld: balie@voorbeeld.nl.",
                    value=one.value,
                )
            )
    return _joined([one._replace(value=one.value.lower()) for one in parts(text)])


def places(text: str) -> str:
    return _joined(list(parts(text)))


def _joined(found: list[Labelled]) -> str:
    if len(found) > MOST:
        raise BadLine(_("Gebruik hoogstens %(most)s regels.", most=MOST))
    if any(len(one.value) > LONGEST_VALUE for one in found):
        raise BadLine(_("Houd elke regel korter dan 200 tekens."))
    return "\n".join(map(str, dict.fromkeys(found)))


def phone(typed: str) -> str:
    """A number as it is written here, "06 12 34 56 78"; raises BadLine for what no phone can call."""
    digits = _MARKS.sub("", typed.replace("(0)", ""))
    digits = re.sub(r"^00(?=[1-9])", "+", digits)
    digits = re.sub(r"^\+310?(?=\d{9}$)", "0", digits)
    if not _NUMBER.fullmatch(digits):
        raise BadLine(
            _("“%(value)s” is geen telefoonnummer. Schrijf bijvoorbeeld: Balie: 088 123 45 67.", value=typed)
        )
    return _spaced(digits)


def _spaced(digits: str) -> str:
    if digits.startswith("06"):
        return f"06 {digits[2:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"
    if digits.startswith("140") or len(digits) == 3:
        return f"{digits[:2]} {digits[2:]}" if len(digits) > 3 else digits
    if digits.startswith(("0800", "0900", "0906", "0909")):
        return f"{digits[:4]} {digits[4:]}"
    if digits.startswith("+"):
        return digits
    if _THREE.match(digits):
        return f"{digits[:3]} {digits[3:6]} {digits[6:8]} {digits[8:]}"
    return f"{digits[:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"


def dial(number: str) -> str:
    """The number for a `tel:` link: with the country where it has ten digits, bare where it is short."""
    digits = number.replace(" ", "")
    is_usual = len(digits) == 10 and digits[0] == "0" and not digits.startswith(("0800", "0900"))
    return f"+31{digits[1:]}" if is_usual else digits


def maybe_private(one: Labelled) -> bool:
    """Whether a number or address looks like somebody's own: a mobile, a private mailbox, or called so."""
    mobile = one.value.startswith(("06 ", "+316"))
    return bool(mobile or _PRIVATE_HOST.search(one.value) or _PRIVATE_LABEL.search(fold(one.label)))
