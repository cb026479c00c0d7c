"""Which weeks are held against each other."""

from datetime import date, timedelta

from portal.problems.effect.periods import Basis, counts, periods, since_closing

MONDAY = date(2026, 9, 7)
TODAY = date(2026, 11, 25)  # a Wednesday
LONG_AGO = date(2024, 1, 1)


def test_after_starts_the_week_after_the_first_action_and_ends_before_this_week() -> None:
    found = periods(MONDAY + timedelta(days=2), date(2026, 7, 1), LONG_AGO, TODAY)
    assert found is not None
    assert (found.after[0], found.after[-1]) == (date(2026, 9, 14), date(2026, 11, 16))
    assert len(found.after) == len(found.before) == 10


def test_before_is_the_same_weeks_a_year_earlier_where_the_logbook_holds_them() -> None:
    found = periods(MONDAY, date(2026, 7, 1), date(2025, 9, 15), TODAY)
    assert found is not None
    assert found.basis is Basis.YEAR_EARLIER
    assert (found.before[0], found.before[-1]) == (date(2025, 9, 15), date(2025, 11, 17))
    assert found.before[0].isocalendar().week == found.after[0].isocalendar().week


def test_before_is_just_before_the_opening_where_one_day_of_the_year_before_is_lacking() -> None:
    found = periods(MONDAY, date(2026, 7, 1), date(2025, 9, 16), TODAY)
    assert found is not None
    assert found.basis is Basis.BEFORE
    assert (found.before[0], found.before[-1], len(found.before)) == (
        date(2026, 4, 20),
        date(2026, 6, 22),
        10,
    )


def test_before_is_as_long_as_the_logbook_goes_back() -> None:
    found = periods(MONDAY, date(2026, 7, 1), date(2026, 6, 1), TODAY)
    assert found is not None
    assert (found.before, len(found.after)) == (
        tuple(date(2026, 6, 1) + timedelta(days=7 * at) for at in range(4)),
        10,
    )


def test_weeks_between_opening_and_first_action_count_for_nothing() -> None:
    found = periods(MONDAY, date(2026, 7, 1), date(2026, 3, 2), TODAY)
    assert found is not None
    assert max(found.before) < date(2026, 6, 29)
    assert min(found.after) > MONDAY


def test_no_whole_week_afterwards_is_nothing_to_compare() -> None:
    assert periods(TODAY - timedelta(days=7), date(2026, 7, 1), LONG_AGO, TODAY) is None


def test_nothing_before_is_nothing_to_compare() -> None:
    assert periods(MONDAY, date(2026, 7, 1), date(2026, 7, 1), TODAY) is None


def test_after_is_a_year_at_most() -> None:
    found = periods(date(2024, 9, 2), date(2024, 7, 1), date(2023, 1, 2), TODAY)
    assert found is not None
    assert len(found.after) == 52
    assert max(found.before) < min(found.after)


def test_check_holds_the_weeks_since_closing_against_those_from_the_first_action_on() -> None:
    before, after = since_closing(date(2026, 9, 2), date(2026, 9, 30), TODAY, 30)
    assert before == tuple(date(2026, 9, 7) + timedelta(days=7 * at) for at in range(3))
    assert after == tuple(date(2026, 10, 5) + timedelta(days=7 * at) for at in range(3))


def test_weeks_without_anything_count_as_none() -> None:
    assert counts((MONDAY, MONDAY + timedelta(days=7)), {MONDAY: 3}) == [3, 0]
