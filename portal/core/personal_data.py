"""Finds what points to a person in free text, so that it is never stored or shared by accident.

A number written in an unusual way is still that number: the text is read in plain characters, and findings
are given in places of the text as typed. A BSN has nine digits. Eight are left when its zero is dropped, but
one in eleven company numbers of eight digits passes the eleven test too, so eight count only beside a word
such as "bsn". A date, a clock time or a range of times is never part of a BSN or phone number.
Left out because they would hit ordinary text: foreign number plates, and letters typed for digits.
"""

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from stdnum import iban, numdb
from stdnum.nl import bsn

from portal.core.birth_dates import MONTH, birth_dates
from portal.core.digit_groups import Number, numbers
from portal.core.email_addresses import email_addresses
from portal.core.number_plates import number_plates
from portal.core.plain_text import Spans, plain, without


class PersonalData(enum.StrEnum):
    """The kinds of personal data that can be recognised by their form."""

    BSN = "bsn"
    IBAN = "iban"
    PLATE = "plate"
    PHONE = "phone"
    EMAIL = "email"
    BIRTH_DATE = "birth_date"


NEVER_STORED = frozenset({PersonalData.BSN, PersonalData.IBAN})


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in the text as it was typed; `end` is exclusive."""

    kind: PersonalData
    start: int
    end: int
    text: str


_ID = re.compile(
    r"(?<!\w)(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=(?:\d{0,13}[a-f]){3})[0-9a-f]{16})(?!\w)", re.I
)
_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![\w-])")
_HOUR = r"(?:[01]?\d|2[0-4])"
_TIMES = re.compile(
    rf"(?<!\d)(?<!\d[.:/-])(?:{_HOUR}[.:][0-5]\d ?- ?{_HOUR}[.:][0-5]\d"
    rf"|{_HOUR}:[0-5]\d(?::[0-5]\d)?(?:[+-]\d\d:\d\d)?)(?![.:/-]?\d)"
)
_DATE = re.compile(
    r"(?<!\d)(?<!\d[-./])(?:(?:0?[1-9]|[12]\d|3[01])([-/])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d"
    rf"|(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d|\d\d? {MONTH} (?:19|20)\d\d)(?!\d)(?![-./]\d)",
    re.I,
)
_BSN_WORD = re.compile(r"bsn|sofi|burger ?service", re.I)
_ZERO_BEFORE_NINE = re.compile(r"0[^0-9]+([0-9]{9})")
_IBAN_START = re.compile(r"(?=([A-Z]{2})[0-9]{2})")
_SUBSCRIBER = (
    r"(?:6[1-8]\d{7}|(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[4578])\d{7}"
    r"|(?:11[134578]|16[124-8]|17[24]|18[0-467]|22[2-46-9]|25[125]|29[479]|31[3-8]|32[01]|34[1-8]"
    r"|41[12368]|47[58]|48[15-8]|49[23579]|51[1-9]|52[1-57-9]|54[13-8]|56[126]|57[0-357-8]|59[1-9])\d{6})"
)
_PHONE = re.compile(
    rf"(?:\+31|0031)0?{_SUBSCRIBER}|0{_SUBSCRIBER}|316[1-8]\d{{7}}"
    r"|\+(?!31)[1-9]\d{8,13}|00(?!31)[2-9]\d{8,12}"
)
_PHONE_START = re.compile(r"00?[1-9]|31")
_DIGIT = re.compile(r"\d")
_LEAD = re.compile(r"[+(][+( ]{0,2}\Z")


def find_personal_data(text: str, *, today: date | None = None) -> tuple[Finding, ...]:
    """Every finding in order of place; where two overlap the more serious kind stays."""
    plain_text, places = plain(text)
    taken = bytearray(len(text))
    findings = []
    for kind, spans in _scan(plain_text, today or datetime.now(UTC).date()):
        for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
            start, end = places[first], places[last - 1] + 1
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                findings.append(Finding(kind, start, end, text[start:end]))
    return tuple(sorted(findings, key=lambda finding: finding.start))


def marked(text: str, findings: Iterable[Finding]) -> list[tuple[str, PersonalData | None]]:
    """The text in pieces, so that a template can mark the findings and still escape every word."""
    pieces: list[tuple[str, PersonalData | None]] = []
    done = 0
    for finding in sorted(findings, key=lambda finding: finding.start):
        pieces += [(text[done : finding.start], None), (text[finding.start : finding.end], finding.kind)]
        done = finding.end
    pieces.append((text[done:], None))
    return [piece for piece in pieces if piece[0]]


def _scan(text: str, today: date) -> list[tuple[PersonalData, Spans]]:
    """What is found per kind, the most serious first; each search skips what another one explains."""
    if not re.search(r"[0-9]", text):
        return [(PersonalData.EMAIL, email_addresses(text))]
    text = without(text, _spans(_ID, text))
    ibans, emails, births = _ibans(text), email_addresses(text), birth_dates(text, today)
    text = without(text, ibans)
    timeless = without(text, _spans(_DATE, text) + _spans(_TIMES, text))
    phones = _phones(without(timeless, emails + births))
    plates = number_plates(without(text, emails + phones + _spans(_POSTCODE, text)))
    return [
        (PersonalData.BSN, _bsns(without(timeless, phones))),
        (PersonalData.IBAN, ibans),
        (PersonalData.EMAIL, emails),
        (PersonalData.PHONE, phones),
        (PersonalData.PLATE, plates),
        (PersonalData.BIRTH_DATE, births),
    ]


def _spans(pattern: re.Pattern[str], text: str) -> Spans:
    return [match.span() for match in pattern.finditer(text)]


def _bsns(text: str) -> Spans:
    """Nine digits; and eight only where a word such as "bsn" stands."""
    sizes = (9, 8) if _BSN_WORD.search(text) else (9,)
    return [(number.start, number.end) for number in numbers(text, sizes, _DIGIT) if _is_bsn(number, text)]


def _is_bsn(number: Number, text: str) -> bool:
    if len(number.digits) == 8 and number.alone:
        nearby = text[max(0, number.start - 30) : number.end + 20]
        return bool(_BSN_WORD.search(nearby)) and _passes_eleven_test(number.digits)
    return len(number.digits) == 9 and _passes_eleven_test(number.digits)


def _passes_eleven_test(digits: str) -> bool:
    """The same as `bsn.is_valid`, without its cleaning of what is digits already."""
    return int(digits) > 0 and bsn.checksum(digits.zfill(9)) == 0


def _ibans(text: str) -> Spans:
    """Whatever stands between the letters and digits: length, structure and check digits decide."""
    places = [place for place, char in enumerate(text) if char.isascii() and char.isalnum()]
    compact = "".join(text[place] for place in places).upper()
    spans = []
    for match in _IBAN_START.finditer(compact):
        number = compact[match.start() : match.start() + _iban_length(match[1])]
        if sum(map(str.isdigit, number)) > 8 and iban.is_valid(number, check_country=False):
            span = (places[match.start()], places[match.start() + len(number) - 1] + 1)
            if span[1] - span[0] == len(number) or _stands_apart(span, text):
                spans.append(span)
    return spans


def _stands_apart(span: tuple[int, int], text: str) -> bool:
    """A number in pieces must not begin or end halfway a word, or a row of codes would hold one by chance."""
    before, after = text[max(0, span[0] - 4) : span[0]], text[span[1] : span[1] + 1]
    return not after.isalnum() and (not before[-1:].isalnum() or before.upper() == "IBAN")


@lru_cache(maxsize=700)
def _iban_length(country: str) -> int:
    """The length that a country gives its account numbers, 0 where it has none."""
    sizes = re.findall(r"(\d+)!", numdb.get("iban").info(country)[0][1].get("bban", ""))
    return 4 + sum(map(int, sizes)) if sizes else 0


def _phones(text: str) -> Spans:
    longest: dict[int, int] = {}
    for number in numbers(text, range(10, 16), _PHONE_START):
        lead = _LEAD.search(text, max(0, number.start - 3), number.start)
        if _is_phone(number, text, "+" if lead and "+" in lead[0] else ""):
            opened = lead and ("+" in lead[0] or ")" in text[number.start : number.end])
            longest[lead.start() if lead and opened else number.start] = number.end
    return list(longest.items())


def _is_phone(number: Number, text: str, prefix: str) -> bool:
    """A zero written apart does not turn a BSN into a phone number."""
    apart = _ZERO_BEFORE_NINE.fullmatch(text[number.start : number.end])
    known = _PHONE.fullmatch(number.digits) or _PHONE.fullmatch(prefix + number.digits)
    return bool(known) and not (apart and _passes_eleven_test(apart[1]))
