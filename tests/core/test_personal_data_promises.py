"""What the search for personal data promises for every text, and that no text can make it slow."""

import re
import sys
import unicodedata
from itertools import pairwise
from re import _constants, _parser

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from stdnum import iban
from stdnum.nl import bsn

from portal.core import birth_dates, digit_groups, email_addresses, number_plates, personal_data, plain_text
from portal.core.personal_data import Finding, PersonalData, find_personal_data, marked

BSN, IBAN = PersonalData.BSN, PersonalData.IBAN
# A busy machine is no fault of the search, and neither is the speed at which texts are made up.
without_clock = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORDS = [
    *("de", "het", "een", "jongen", "buurvrouw", "geboren", "geb", "bsn", "iban", "kenteken", "auto", "at"),
    *("dot", "punt", "apenstaartje", "op", "om", "en", "of", "uur", "mei", "december", "vuilnis", "nl", "ps"),
    *("Marktplein", "straat", "overlast", "groep", "rond", "bij", "winkel", "hond", "café", "geluid", "kw"),
]


def kinds(text):
    return [finding.kind for finding in find_personal_data(text)]


def bsns():
    """Numbers of nine digits that pass the eleven test: eight digits and the one that completes them."""
    return st.integers(1, 99_999_999).map("{:08d}".format).map(_completed).filter(bsn.is_valid)


def _completed(head):
    rest = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), head, strict=True)) % 11
    return head + str(rest % 10)  # a rest of ten has no digit, and is_valid leaves it out


@without_clock
@given(bsns(), st.lists(st.text(" .\u200b\u200d\u00ad\u2060\u0301", max_size=3), min_size=8, max_size=8))
@example("120320149", [""] * 8)
def test_dots_spaces_and_invisible_characters_never_hide_a_bsn(number, gaps):
    written = number[0] + "".join(gap + digit for gap, digit in zip(gaps, number[1:], strict=True))
    text = f"De man gaf {written} op."
    assert find_personal_data(text) == (Finding(BSN, 11, 11 + len(written), written),)


@without_clock
@given(bsns(), st.sampled_from("0０٠۰०𝟎𝟘"))
def test_digits_of_another_alphabet_never_hide_a_bsn(number, zero):
    written = "".join(chr(ord(zero) + int(digit)) for digit in number)
    assert [unicodedata.digit(char) for char in written] == [int(digit) for digit in number]
    assert kinds(f"De man gaf {written} op.") == [BSN]


@without_clock
@given(st.integers(0, 999_999_999).map("{:09d}".format))
def test_nine_digits_that_fail_the_eleven_test_are_never_a_bsn(number):
    assume(not bsn.is_valid(number))
    assert BSN not in kinds(f"Bsn {number} staat op de brief.")


@without_clock
@given(
    st.integers(0, 9_999_999_999).map("{:010d}".format), st.lists(st.sampled_from(["", " ", ".", "\u200b"]))
)
def test_an_account_number_is_found_however_it_is_spaced(account, gaps):
    number = f"NL{iban.calc_check_digits('NL00INGB' + account)}INGB{account}"
    written = "".join(char + gap for char, gap in zip(number, [*gaps, *[""] * 18], strict=False)).strip(
        " .\u200b"
    )
    assert IBAN in kinds(f"Rekening {written}, zei hij.")


@without_clock
@given(st.lists(st.sampled_from(WORDS)), st.sampled_from([" ", ", ", ". ", "-", "\n", " - "]))
def test_words_alone_are_never_personal_data(words, between):
    assert find_personal_data(between.join(words)) == ()


@without_clock
@given(st.text(st.sampled_from("0123456789 .-/@+():,'’abGZKm½⑫²ﷺé\u200b\u0301\n") | st.characters()))
def test_findings_and_pieces_always_match_the_text_as_typed(text):
    findings = find_personal_data(text)
    assert all(text[found.start : found.end] == found.text != "" for found in findings)
    assert all(left.end <= right.start for left, right in pairwise(findings))
    assert "".join(piece for piece, _ in marked(text, findings)) == text
    assert [piece for piece in marked(text, findings) if piece[1]] == [(f.text, f.kind) for f in findings]


def steps(text):
    """How many calls a search makes."""
    calls = []
    sys.setprofile(lambda frame, event, argument: calls.append(event))
    try:
        find_personal_data(text)
    finally:
        sys.setprofile(None)
    return len(calls)


TIRING = ["1 ", "a@", "06 ", "NL91 ", "12-ab", "1,", "+3", "geb 1-1-1", "a.a@", "( at ", "é1", "0592 1"]


@pytest.mark.parametrize("piece", TIRING)
def test_twice_the_text_takes_at_most_twice_the_steps(piece):
    assert steps(piece * 1000) < 2.2 * steps(piece * 500) + 100


@pytest.mark.parametrize("piece", ["1", "1 ", "0 ", "06 ", "31 ", "1,", "12 ", "1-2 "])
def test_a_file_of_nothing_but_digits_costs_a_few_steps_for_each(piece):
    text = piece * (2000 // len(piece))
    assert steps(text) < 100 * len(text)


@pytest.mark.parametrize("piece", ["1 ", "a@"])
def test_a_very_long_text_is_searched_to_its_end(piece):
    assert kinds(piece * 50_000 + " bsn: 111222333") == [BSN]


def repeats(parsed, inside=False):
    """Every repeat in a pattern: whether it has no bound, and whether it stands in or around another."""
    for operator, argument in parsed:
        if operator in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            nested = list(repeats(argument[2], inside=True))
            yield argument[1] == _constants.MAXREPEAT, inside or bool(nested)
            yield from nested
        for part in _parts(argument):
            yield from repeats(part, inside)


def _parts(argument):
    pieces = argument if isinstance(argument, tuple | list) else [argument]
    for piece in pieces:
        if isinstance(piece, _parser.SubPattern):
            yield piece
        elif isinstance(piece, list):
            yield from (part for part in piece if isinstance(part, _parser.SubPattern))


def test_no_pattern_repeats_without_bound_inside_another_repeat():
    modules = (birth_dates, digit_groups, email_addresses, number_plates, personal_data, plain_text)
    values = [value for module in modules for value in vars(module).values()]
    patterns = [p for value in values for p in (value if isinstance(value, tuple) else [value])]
    found = [
        r for p in patterns if isinstance(p, re.Pattern) for r in repeats(_parser.parse(p.pattern, p.flags))
    ]
    assert len(found) > 50
    assert (True, True) not in found
