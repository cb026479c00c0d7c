"""Days and hours as a reader of either language says them, on the clock of Europe/Amsterdam."""

from datetime import UTC, date, datetime, timedelta

import pytest

from portal.core import dates

WINTER = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
SUMMER_NIGHT = datetime(2026, 7, 1, 21, 30, tzinfo=UTC)  # 23.30 here


@pytest.mark.parametrize(
    ("say", "at", "dutch", "english"),
    [
        (dates.moment, WINTER, "23 november 2026, 14.05 uur", "23 November 2026, 14:05"),
        (dates.clock, SUMMER_NIGHT, "23.30", "23:30"),
        (
            dates.day_and_hour,
            WINTER,
            "23 november 2026, tussen 14 en 15 uur",
            "23 November 2026, between 14:00 and 15:00",
        ),
        (
            dates.day_and_hour,
            SUMMER_NIGHT,
            "1 juli 2026, tussen 23 en 24 uur",
            "1 July 2026, between 23:00 and 24:00",
        ),
    ],
)
def test_moment_is_said_in_the_language_of_the_reader(say, at, dutch, english):
    assert (say(at), say(at, "en")) == (dutch, english)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 23, 22, 59, 59, 999_999, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 23, 0, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 7, 1, 21, 59, 59, 999_999, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),  # the day of 25 hours
        (datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_a_day_begins_at_midnight_here(monkeypatch, at, day):
    monkeypatch.setattr(dates, "now", lambda: at)
    assert dates.today() == day


@pytest.mark.parametrize(
    ("at", "dutch", "english"),
    [
        (WINTER, "14.05\u00a0uur", "14:05"),
        (WINTER - timedelta(days=1), "gisteren, 14.05\u00a0uur", "yesterday, 14:05"),
        (WINTER - timedelta(days=2), "21 november, 14.05\u00a0uur", "21 November, 14:05"),
        (WINTER - timedelta(days=365), "23 november 2025, 14.05\u00a0uur", "23 November 2025, 14:05"),
    ],
)
def test_what_was_lately_is_told_as_short_as_can_be(at, dutch, english):
    now = date(2026, 11, 23)
    assert (dates.lately(at, "nl", now), dates.lately(at, "en", now)) == (dutch, english)


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        (date(2026, 11, 23), "vandaag, maandag 23 november", "Today, Monday 23 November"),
        (date(2026, 11, 22), "gisteren, zondag 22 november", "Yesterday, Sunday 22 November"),
        (date(2026, 11, 21), "zaterdag 21 november", "Saturday 21 November"),
        (date(2025, 12, 31), "woensdag 31 december 2025", "Wednesday 31 December 2025"),
    ],
)
def test_heading_says_how_near_the_day_is(day, dutch, english):
    now = date(2026, 11, 23)
    assert (dates.day_heading(day, "nl", now), dates.day_heading(day, "en", now)) == (dutch, english)
