"""The patterns of the demo: what an attentive reader of the logbook should be able to find."""

from collections import Counter
from datetime import date, timedelta

import pytest

from tests.demo.telling import OTHER_DAYS, TODAY, local, spots, told


def test_a_few_places_take_most_of_the_time():
    spent: Counter[str] = Counter()
    for entry in told():
        spent[spots()[entry.place]] += (entry.minutes or 0) * entry.staff
    five = spent.most_common(5)
    assert {place for place, _ in five} >= {"marktplein", "tunnel", "kortebrink", "meerkoet"}
    assert sum(time for _, time in five) > 0.4 * sum(spent.values())


def test_de_bogerd_went_quiet_after_the_joint_approach():
    nuisance = [
        (TODAY - local(entry).date()).days
        for entry in told()
        if spots()[entry.place] == "bogerd"
        and entry.category in {"groups", "damage", "noise"}
        and entry.kind in {"observation", "signal_resident"}
    ]
    assert sum(ago > 222 for ago in nuisance) > 50
    assert sum(ago < 200 for ago in nuisance) < 12


def test_nightlife_happens_on_weekend_nights():
    nights = [
        local(entry) for entry in told() if entry.category == "nightlife" and not 9 <= local(entry).hour < 22
    ]
    # An evening starts at noon: the small hours of Sunday belong to Saturday.
    evenings = Counter((moment - timedelta(hours=12)).weekday() for moment in nights)
    assert evenings[4] + evenings[5] > 0.8 * len(nights)


def test_the_turn_of_the_year_breaks_more_than_an_ordinary_week():
    damage = [local(entry).date() for entry in told() if entry.category == "damage"]
    around = sum(date(2025, 12, 27) <= day <= date(2026, 1, 2) for day in damage)
    assert around > 3 * len(damage) / 78


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_the_last_two_weeks_are_lively_and_leave_work_to_do(today):
    recent = [entry for entry in told(today) if (today - local(entry).date()).days <= 14]
    assert len(recent) > 70
    assert {today, today - timedelta(days=1)} <= {local(entry).date() for entry in recent}
    waiting = Counter(entry.follow_up_by for entry in recent if entry.follow_up and entry.status != "done")
    for account in ("officer@demo.example", "warden@demo.example", "lead@demo.example"):
        assert waiting[account] >= 2
