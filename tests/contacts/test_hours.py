"""Hours as people write them, and until when somebody can be reached."""

from datetime import datetime

import pytest
from flask import Flask

from portal.contacts import hours, lines
from portal.core import dates

OFFICE = hours.read("ma-vr 9-17")
NIGHT = hours.read("vr-za 20-2")


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=dates.LOCAL)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ma-vr 9-17", "ma t/m vr 9.00-17.00"),
        ("Maandag, woensdag: 9.00 tot 12.30 uur", "ma 9.00-12.30\nwo 9.00-12.30"),
        ("ma t/m do 9-12 en 13:00-17:00; za 10-13", "ma t/m do 9.00-12.00, 13.00-17.00\nza 10.00-13.00"),
        ("elke dag 24 uur", "ma t/m zo hele dag"),
        ("mon to fri 9-17", "ma t/m vr 9.00-17.00"),
        ("vr en za 20-2", "vr, za 20.00-2.00"),
    ],
)
def test_hours_are_kept_tidy_and_read_back_the_same(typed: str, kept: str) -> None:
    assert hours.write(hours.read(typed)) == kept
    assert hours.read(kept) == hours.read(typed)


@pytest.mark.parametrize("typed", ["9-17", "ma 25-26", "ma 9-9", "ma soms", "ma 9-12, 11-14"])
def test_what_cannot_be_read_says_so(app: Flask, typed: str) -> None:
    with app.test_request_context(), pytest.raises(hours.BadHours):
        hours.read(typed)


@pytest.mark.parametrize(
    ("week", "moment", "until", "again"),
    [
        (OFFICE, "2026-11-20T16:59", "2026-11-20T17:00", None),
        (OFFICE, "2026-11-20T17:00", None, "2026-11-23T09:00"),
        (NIGHT, "2026-11-22T01:30", "2026-11-22T02:00", None),
        (OFFICE, "2026-12-24T18:00", None, "2026-12-28T09:00"),
        (OFFICE, "2026-04-27T10:00", None, "2026-04-28T09:00"),
    ],
)
def test_opening_knows_nights_weekends_and_holidays(
    app: Flask, week: hours.Week, moment: str, until: str | None, again: str | None
) -> None:
    with app.test_request_context():
        found = hours.opening(week, at(moment))
    assert (found.until, found.next) == (until and at(until), again and at(again))


@pytest.mark.parametrize(
    ("typed", "kept", "dialled"),
    [
        ("+31 (0)6-12345678", "06 12 34 56 78", "+31612345678"),
        ("0592123456", "0592 12 34 56", "+31592123456"),
        ("088-1234567", "088 123 45 67", "+31881234567"),
        ("14 0592", "14 0592", "140592"),
        ("0900-8844", "0900 8844", "09008844"),
    ],
)
def test_a_number_is_written_one_way_and_dialled_with_its_country(
    typed: str, kept: str, dialled: str
) -> None:
    assert lines.phone(typed) == kept
    assert lines.dial(kept) == dialled
