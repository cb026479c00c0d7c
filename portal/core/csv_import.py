"""Reads a CSV file line by line; what can't be read says what is wrong and where.

It knows nothing of the portal: bytes go in, lines of texts come out, and the only error is `BadFile`.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

BOM = b"\xef\xbb\xbf"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
OTHER_FILES = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b")  # xlsx, zip, xls, …


class BadFile(Exception):
    """The file as a whole can't be read; the message tells the reader what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file by column: where it starts, and how many fields it has too many."""

    number: int
    surplus: int
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Header:
    """Where each column stands, and how many there are."""

    places: dict[str, int]
    width: int


def read(content: bytes, wanted: Sequence[str], also: Sequence[str] = ()) -> Iterator[Line]:
    """The lines under the header, empty ones left out; raises BadFile, also half-way.

    The file has to have the columns that are `wanted`, and may have the others.
    """
    text = _decode(content)
    rows = _rows(text)
    _number, names = next(rows, (1, []))
    header = _header(names, wanted, also)
    found = False
    for number, cells in rows:
        found = True
        values = {name: cells[place].strip() for name, place in header.places.items() if place < len(cells)}
        yield Line(number, len(cells) - header.width, values)
    if not found:
        raise BadFile(_("Er staat niets in het bestand, alleen de namen van de kolommen."))


def _decode(content: bytes) -> str:
    """The file as text; anything but UTF-8 is refused, because guessing spoils names."""
    content = content.removeprefix(BOM)
    if not content.strip():
        raise BadFile(_("Het bestand is leeg."))
    if content.startswith(OTHER_FILES):
        raise BadFile(_("Dit is geen CSV-bestand. Open het in Excel en sla het op als “CSV UTF-8”."))
    if content.startswith(UTF16):
        raise BadFile(_("Dit bestand is UTF-16. Sla het op als “CSV UTF-8”."))
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise BadFile(_encoding_message(content, error.start)) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise BadFile(_("Dit is geen tekstbestand: op regel %(line)s staat een leeg teken.", line=line))
    return text


def _encoding_message(content: bytes, place: int) -> str:
    start = content.rfind(b"\n", 0, place) + 1
    return _(
        "Regel %(line)s is geen UTF-8: byte %(byte)s op plek %(place)s hoort daar niet."
        " Sla het bestand op als “CSV UTF-8”.",
        line=content.count(b"\n", 0, place) + 1,
        byte=f"0x{content[place]:02X}",
        place=place - start + 1,
    )


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds anything, with the number of the line on which it starts."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        if "field limit" in str(error) and text.count('"') % 2 == 0:  # else one runs on for lack of its end
            reason = _(
                "Op regel %(line)s staat een veld van meer dan %(most)s tekens. Maak het korter.",
                line=number,
                most=csv.field_size_limit(),
            )
        else:
            reason = _(
                "Vanaf regel %(line)s is dit geen geldige CSV: de aanhalingstekens kloppen niet.", line=number
            )
        raise BadFile(reason) from None


def _header(names: list[str], wanted: Sequence[str], also: Sequence[str]) -> Header:
    """Where the columns stand; their order is free and others are ignored."""
    plain = [name.strip().lower() for name in names]
    missing = [name for name in wanted if name not in plain]
    if len(missing) == len(wanted):
        told = ", ".join(wanted)
        raise BadFile(_("Op regel 1 horen de namen van de kolommen te staan: %(wanted)s.", wanted=told))
    if missing:
        raise BadFile(_("Deze kolommen ontbreken: %(missing)s.", missing=", ".join(missing)))
    known = [name for name in (*wanted, *also) if name in plain]
    double = [name for name in known if plain.count(name) > 1]
    if double:
        raise BadFile(_("Deze kolommen staan er dubbel in: %(double)s.", double=", ".join(double)))
    return Header({name: plain.index(name) for name in known}, len(plain))
