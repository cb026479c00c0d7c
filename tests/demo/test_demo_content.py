"""What the demo tells: the same town each time, everything in its place, and nobody in it."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from portal.core.personal_data import find_personal_data
from portal.demo import days, grammar, library, organisations, people, places, stories, talks, town
from portal.demo.entry import DemoEntry
from tests.demo.telling import OTHER_DAYS, TODAY, local, spots, told

KINDS = set("observation contact_moment signal_resident signal_partner targeted_action good_news".split())  # noqa: SIM905
CATEGORIES = set(
    "waste damage traffic groups substances housing nightlife noise care animals good_news other".split()  # noqa: SIM905
)
NAMED_PARTNERS_ONLY = {"groups", "substances", "housing"}


def texts_of(entry: DemoEntry) -> Iterator[str]:
    """Everything in an entry that somebody typed."""
    yield from (entry.text, entry.heard, entry.estimate, entry.place)
    yield from (text for _, _, text in entry.supplements)
    yield from (text for _, text in entry.corrections)
    if entry.share:
        yield entry.share.purpose


def test_the_same_day_tells_the_same_story():
    assert list(stories.entries(TODAY)) == list(told())


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_any_day_tells_about_three_thousand_entries_of_eighteen_months(today):
    entries = told(today)
    assert 2_900 <= len(entries) <= 3_100
    assert len({entry.key for entry in entries}) == len(entries)
    assert entries == tuple(sorted(entries, key=lambda entry: entry.observed_at))
    assert today - timedelta(days=549) <= local(entries[0]).date() < today - timedelta(days=540)
    assert max(local(entry) for entry in entries) < datetime.combine(
        today, datetime.min.time(), days.ZONE
    ) + timedelta(hours=8)


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_any_day_keeps_the_proportions(today):
    entries = told(today)
    share_of = {team: sum(entry.team == team for entry in entries) / len(entries) for team in town.TEAMS}
    assert 0.12 <= share_of[town.SOUTH] <= 0.18
    assert 0.08 <= sum(entry.kind == "good_news" for entry in entries) / len(entries) <= 0.12
    assert 0.05 <= sum(entry.share is not None for entry in entries) / len(entries) <= 0.07
    assert 55 <= sum(entry.kind == "signal_partner" for entry in entries) <= 65
    assert {entry.category for entry in entries} == CATEGORIES
    assert {entry.kind for entry in entries} == KINDS


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_no_text_is_used_more_than_three_times(today):
    text, times = Counter(entry.text for entry in told(today)).most_common(1)[0]
    assert times <= 3, text


@pytest.mark.parametrize("today", [TODAY, OTHER_DAYS[1]])
def test_nothing_typed_holds_personal_data(today):
    found = {
        (text, finding)
        for entry in told(today)
        for text in texts_of(entry)
        for finding in find_personal_data(text, today=today)
    }
    assert not found


def test_nobody_is_named():
    names = {part for person in people.PEOPLE for part in person.name.split() if part[0].isupper()}
    named = re.compile(rf"\b({'|'.join(sorted(names))})\b")
    assert not [text for entry in told() for text in texts_of(entry) if named.search(text)]


def test_texts_fit_and_have_no_gaps_left():
    for entry in told():
        assert 10 <= len(entry.text) <= 1_000
        for text in texts_of(entry):
            assert len(text) <= 1_000
            assert not re.search(r"[\[\]{}|]|\s\s|\s[,.;:]|,\.|^[a-z,.]", text) or text == entry.place, text


def test_every_person_and_neighbourhood_exists():
    for entry in told():
        area = town.BY_CODE[entry.neighbourhood]
        assert area.team == entry.team
        assert entry.place in spots()
        writers = [entry.author, entry.follow_up_by, *(who for who, _, _ in entry.supplements)]
        assert all(who is None or who in people.BY_EMAIL for who in writers)


def test_team_entries_are_written_by_the_team_and_signals_by_the_partner():
    for entry in told():
        author = people.BY_EMAIL[entry.author or ""]
        if entry.kind == "signal_partner":
            assert author.organisation == entry.organisation
        else:
            assert entry.organisation is None
            assert author.team == entry.team
            assert author.role in {"officer", "warden", "lead"}
        if entry.follow_up_by:
            assert people.BY_EMAIL[entry.follow_up_by].team == entry.team


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_partners_appear_only_under_a_current_agreement(today):
    for entry in told(today):
        shared = [(name, entry.share.shared_at) for name in entry.share.organisations] if entry.share else []
        signals = [(entry.organisation, entry.observed_at)] if entry.organisation else []
        for name, moment in (*shared, *signals):
            since = organisations.BY_NAME[name].works_with_since(entry.team, today)
            assert since, (name, entry.team)
            assert since <= moment.date()


def test_the_partners_of_the_demo_accounts_do_not_work_with_the_second_team():
    for account in ("partner@demo.example", "partner2@demo.example"):
        organisation = organisations.BY_NAME[people.BY_EMAIL[account].organisation or ""]
        assert organisation.works_with(town.NORTH)
        assert not organisation.works_with(town.SOUTH)
    assert people.BY_EMAIL["officer2@demo.example"].team == town.SOUTH


def test_shares_keep_to_the_ceiling_of_their_category():
    shares = [entry for entry in told() if entry.share]
    assert "care" not in {entry.category for entry in shares}
    for entry in shares:
        named = entry.share.audience == "selected"
        assert named or entry.category not in NAMED_PARTNERS_ONLY
        assert named == bool(entry.share.organisations)
        assert entry.share.purpose
    assert any(entry.share.hospitality for entry in shares)
    assert 5 <= sum(entry.share.withdrawn_at is not None for entry in shares) <= 15


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_what_came_after_an_entry_came_after_it_and_before_now(today):
    now = datetime.combine(today, datetime.min.time(), days.ZONE)
    for entry in told(today):
        later = [moment for _, moment, _ in entry.supplements] + [moment for moment, _ in entry.corrections]
        if entry.share:
            later += [entry.share.shared_at, *filter(None, [entry.share.withdrawn_at])]
        assert all(entry.observed_at < moment <= now for moment in later), entry.key
        assert all(earlier != entry.text for _, earlier in entry.corrections)
        assert entry.minutes is None or entry.minutes > 0
        assert entry.staff >= 1


def test_points_lie_in_their_neighbourhood():
    pointed = [entry for entry in told() if entry.lat is not None]
    assert len(pointed) > 0.8 * len(told())
    for entry in pointed:
        assert town.contains(town.BY_CODE[entry.neighbourhood].ring, entry.lat, entry.lon), entry.place
    for place in places.PLACES:
        assert town.contains(town.BY_CODE[place.code].ring, place.lat, place.lon), place.key


def test_no_two_neighbourhoods_overlap():
    for row in range(85):
        for column in range(105):
            lat, lon = 52.5350 + row * 0.00047, 5.1780 + column * 0.00071
            holders = [area.name for area in town.NEIGHBOURHOODS if town.contains(area.ring, lat, lon)]
            assert len(holders) <= 1, (lat, lon, holders)


def test_neighbourhoods_join_along_shared_borders():
    borders: dict[frozenset[town.Point], set[str]] = {}
    for area in town.NEIGHBOURHOODS:
        for edge in pairwise(area.ring):
            borders.setdefault(frozenset(edge), set()).add(area.name)
    assert max(len(sides) for sides in borders.values()) == 2
    for area in town.NEIGHBOURHOODS:
        beside = set().union(*(sides for sides in borders.values() if area.name in sides)) - {area.name}
        assert len(beside) >= 2


def test_neighbourhoods_come_out_as_the_cbs_files_do():
    collection = town.geojson(town.NORTH)
    codes = [feature["properties"]["statcode"] for feature in collection["features"]]
    assert codes == [area.code for area in town.NEIGHBOURHOODS if area.team == town.NORTH]
    assert all(area.ring[0] == area.ring[-1] for area in town.NEIGHBOURHOODS)


def test_every_word_that_a_scene_asks_for_has_a_meaning():
    steps = [step for scene in library.scenes() for step in (scene, *scene.steps)]
    assert not {(step.key, tag) for step in steps for tag in step.tags if not grammar.known(tag)}


def test_there_is_an_account_for_every_role():
    roles = {person.role for person in people.PEOPLE}
    assert roles == {
        "officer",
        "warden",
        "lead",
        "district_chief",
        "partner",
        "administrator",
        "privacy_officer",
    }
    for role in roles:
        assert people.BY_EMAIL[f"{role.replace('_', '-')}@demo.example"].role == role
    assert people.BY_EMAIL["partner2@demo.example"].organisation == "Stichting Welzijn"
    assert (
        organisations.BY_NAME[people.BY_EMAIL["horeca@demo.example"].organisation or ""].kind == "hospitality"
    )
    assert len(organisations.ORGANISATIONS) == 9


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_talks_are_told_in_order_and_name_no_resident(today):
    for talk in talks.talks(today):
        moments = [one.at for one in talk.said]
        assert moments == sorted(set(moments)), talk.key
        for one in talk.said:
            person = people.BY_EMAIL[f"{one.who}@{people.DOMAIN}"]
            assert not find_personal_data(one.text, today=today), one.text
            assert person.role in {"officer", "warden", "lead", "district_chief", "partner"}
            assert len(one.text) <= 2_000
