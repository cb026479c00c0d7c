"""Entries come to a problem by hand and by its rule; each reader sees what it may read already."""

from collections import Counter
from datetime import timedelta
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.correcting import queries as correcting
from portal.logbook.models import Entry, Kind, Status
from portal.logbook.retention.queries import purge_entries
from portal.logbook.writing.queries import add_all
from portal.problems.keeping.queries import indicator, recounted, rules_of
from portal.problems.linking.queries import entries_of
from portal.problems.models import Source
from portal.problems.rules.matching import Rule
from portal.problems.steps.queries import pattern_of
from tests.dialogue.talking import page
from tests.problems.solving import entries_in, open_one, told
from tests.world import entry_of, everything, seen_by

RULE = {"places": "Lijsterhof", "category": "noise"}
PLACES = ["Lijsterhof 3", "Lijsterhof, achter", "Kwartelpad", "Sluis"]
WRITTEN = {
    "text": "Weer harde muziek uit een auto.",
    "neighbourhood": "BU01",
    "category": "noise",
    "place": "Lijsterhof 4",
}


@pytest.fixture
def noisy(app, world):
    """An entry that the rule takes."""
    with everything(app):
        return entry_of(world.officer, world.birds, place="Lijsterhof 12")


def link(client, who, entry, url):
    """Put the entry beside the problem, from its own page."""
    assert f"/vraagstukken/koppelen/{entry.id}" in page(client.sign_in(who), f"/logboek/{entry.id}")
    sent = client.post_form(f"/vraagstukken/koppelen/{entry.id}", problem=url.split("/")[-1])
    assert (sent.status_code, sent.location) == (303, url)


def test_partner_sees_a_linked_entry_only_as_a_share_that_it_may_read(client, world):
    url = open_one(client, world.lead, world.housing, world.welfare, chief="1")
    for one in (world.network_entry, world.colleague_entry, world.entry):
        link(client, world.officer, one, url)
    seen = {
        world.colleague: {world.network_entry.id, world.colleague_entry.id, world.entry.id},
        world.partner: {world.share.id, world.selected_share.id},
        world.welfare_worker: {world.share.id},
        world.chief: set(),
    }
    everything_shown = {*seen[world.colleague], *seen[world.partner]}
    for who, known in seen.items():
        shown = page(client.sign_in(who), url)
        assert {one for one in everything_shown if one in shown} == known, who.name
    assert "logboek" not in told(client, url)  # of the chief's page: not even that there is any


def test_partner_keeps_to_the_hour_of_its_share_when_the_entry_is_corrected(app, client, world):
    """A correction reaches partners only by sharing again: neither the picture nor the order tells of it."""
    url = open_one(client, world.lead, world.housing)
    for one in (world.network_entry, world.colleague_entry):
        link(client, world.officer, one, url)

    def known():
        with seen_by(app, world.partner):
            problem_id = url.split("/")[-1]
            return pattern_of(problem_id).slots, [tuple(row) for row in entries_of(problem_id, 2**62, 9)]

    before = known()
    with seen_by(app, world.lead):
        entry = db.session.get_one(Entry, world.network_entry.id)
        correcting._next_version(
            entry, ["observed_at"], {"observed_at": entry.observed_at - timedelta(hours=53)}
        )
        db.session.commit()
    assert known() == before


def test_problem_stands_beside_its_entry_and_leaves_it(app, client, world):
    url = open_one(client, world.lead)
    for _twice in range(2):
        link(client, world.officer, world.entry, url)
    assert url in page(client, f"/logboek/{world.entry.id}")
    assert client.send(f"{url}/ontkoppelen/{world.entry.id}").status_code == 303
    assert entries_in(app, url) == set()


def test_open_problem_nearby_is_one_tap_away(app, client, world):
    near, far = (
        open_one(client, world.lead),
        open_one(client, world.lead, neighbourhood="BU02", title="In de haven"),
    )
    shown = page(client.sign_in(world.officer), f"/logboek/{world.entry.id}")
    assert "Bij: Muziek in de Merelstraat" in shown
    assert "Bij: In de haven" not in shown
    tapped = client.post_form(f"/vraagstukken/koppelen/{world.entry.id}", page=f"/logboek/{world.entry.id}")
    assert tapped.location == near
    assert (entries_in(app, near), entries_in(app, far)) == ({world.entry.id}, set())


def test_problem_begun_from_an_entry_has_it_beside_it(app, client, world):
    client.sign_in(world.lead)
    more = {"title": "Muziek", "harm": "Bewoners slapen niet.", "audience": "team"}
    begun = client.post_form(f"/vraagstukken/nieuw?entry={world.entry.id}", more)
    assert world.entry.id in entries_in(app, begun.location)
    assert "Merelstraat" in page(client, begun.location)


def test_rule_gathers_what_is_there_and_what_is_written_from_then_on(app, client, world, noisy):
    url = open_one(client, world.lead, **RULE)
    assert entries_in(app, url) == {noisy.id}
    written = client.sign_in(world.officer).post_form("/logboek/nieuw", WRITTEN)
    assert entries_in(app, url) == {noisy.id, written.location.split("/")[-1]}
    client.post_form("/logboek/nieuw", {**WRITTEN, "category": "waste"})
    client.post_form("/logboek/nieuw", {**WRITTEN, "place": "Lijsterhofweg 4"})
    assert len(entries_in(app, url)) == 2


def test_partners_signal_joins_a_problem_that_the_partner_may_not_read(app, client, world, noisy):
    url = open_one(client, world.lead, **RULE)
    sent = client.sign_in(world.partner).post_form("/logboek/nieuw", WRITTEN)
    assert sent.status_code == 303
    assert len(entries_in(app, url)) == 2
    assert client.get(url).status_code == 404


def test_correction_striking_and_reopening_move_an_entry_out_and_in(app, client, world, noisy):
    url, own = open_one(client, world.lead, **RULE), f"/logboek/{noisy.id}"
    client.sign_in(world.officer).post_form(f"{own}/verbeteren", category="waste")
    assert entries_in(app, url) == set()
    client.post_form(f"{own}/verbeteren", category="noise")
    assert entries_in(app, url) == {noisy.id}
    client.sign_in(world.lead).post_form(f"{own}/doorhalen", reason="Dubbel opgeschreven.")
    assert entries_in(app, url) == set()
    client.send(f"{own}/heropenen", {"reason": "Toch niet dubbel."})
    assert entries_in(app, url) == {noisy.id}
    erased = client.post_form(f"{own}/wissen", {"words": "Lijsterhof", "reason": "Te precies."})
    assert erased.status_code == 303
    assert entries_in(app, url) == set()


def test_what_was_taken_out_by_hand_stays_out_and_goes_on_to_count(app, client, world, noisy):
    url = open_one(client, world.lead, **RULE)
    client.send(f"{url}/ontkoppelen/{noisy.id}")
    client.post_form(f"{url}/regel", from_hour="0", to_hour="23", category=["noise", "waste"])
    assert entries_in(app, url) == set()
    with seen_by(app, world.lead):
        [week] = indicator(url.split("/")[-1]).values()
    assert week == {Source.OBSERVED: (1, 0)}


def test_rule_knows_only_subjects_that_there_are(app, client, world, noisy):
    url = open_one(client, world.lead, **RULE)
    for category in (["roddel"], [" ", "roddel"]):
        answer = client.post_form(f"{url}/regel", from_hour="0", to_hour="23", category=category)
        assert answer.status_code == 422


def test_indicator_is_the_teams_and_the_chiefs_and_no_partners(app, client, world, noisy):
    url = open_one(client, world.lead, world.housing, chief="1", **RULE)
    for who, known in ((world.officer, True), (world.chief, True), (world.partner, False)):
        with seen_by(app, who):
            assert bool(indicator(url.split("/")[-1])) is known, who.name


HOURS = [(None, 3, True), ((22, 2), 3, False), ((22, 2), 23, True), ((8, 17), 17, False), ((8, 17), 8, True)]


@pytest.mark.parametrize(("hours", "hour", "taken"), HOURS)
def test_hours_of_a_rule_go_past_midnight(hours, hour, taken):
    at = dates.now().astimezone(dates.LOCAL).replace(hour=hour, minute=30)
    entry = Entry(kind=Kind.OBSERVATION, status=Status.NEW, place="Plein", observed_at=at)
    assert Rule("p", 1, ("plein",), frozenset(), hours).takes(entry) is taken


def test_good_news_is_no_nuisance():
    entry = Entry(kind=Kind.GOOD_NEWS, status=Status.NEW, category="noise", place="Plein")
    assert not Rule("p", 1, ("plein",)).takes(entry)


def test_counts_kept_equal_a_full_recount_after_everything_that_can_happen(app, client, world):
    url = open_one(client, world.lead, places="Kwartelpad\nLijsterhof", from_hour="18", to_hour="6")
    chance = Random("problems")
    with seen_by(app, world.lead):
        added = [_random_entry(world, chance) for _ in range(60)]
        add_all(added)
        db.session.commit()
        for entry in db.session.scalars(select(Entry).where(Entry.id.in_([one.id for one in added]))):
            _something(entry, chance)
        db.session.commit()
        assert _kept(url) == _again(world, url) != {}
    with everything(app):
        purge_entries()
    with seen_by(app, world.lead):
        assert _kept(url) == _again(world, url)


def _random_entry(world, chance):
    """Somewhere in or out of the rule, in the last months."""
    entry_id = str(UUID(int=chance.getrandbits(128), version=4))
    return Entry(
        id=entry_id, team_id=world.noord.id, author_id=world.officer.id,
        kind=chance.choice(list(Kind)), category="noise", place=chance.choice(PLACES),
        observed_at=(dates.now() - timedelta(minutes=chance.randrange(200_000))).replace(microsecond=0),
        text="Muziek.", minutes=chance.choice([None, 15]), staff=2, retain_until=dates.today(),
    )  # fmt: skip


def _something(entry, chance):
    """A correction, a striking, an end of its time, or nothing."""
    what = chance.randrange(4)
    if what == 0:
        correcting._next_version(entry, ["place", "minutes"], {"place": "Kwartelpad", "minutes": 5})
    elif what == 1:
        correcting.strike(entry, "Dubbel.")
    elif what == 2:
        entry.retain_until = dates.today() - timedelta(days=1)


def _kept(url):
    return {week: by_source for week, by_source in indicator(url.split("/")[-1]).items() if by_source}


def _again(world, url):
    [rule] = [one for one in rules_of(world.noord.id) if one.problem_id == url.split("/")[-1]]
    return recounted(rule)


def test_reports_of_others_are_counted_apart_from_what_the_team_saw(app, client, world):
    for kind in (Kind.OBSERVATION, Kind.SIGNAL_RESIDENT, Kind.SIGNAL_PARTNER, Kind.TARGETED_ACTION):
        with everything(app):
            entry_of(world.officer, world.birds, kind=kind, place="Kwartelpad 2", minutes=10, staff=3)
    url = open_one(client, world.lead, places="Kwartelpad")
    with seen_by(app, world.lead):
        found = Counter()
        for week in indicator(url.split("/")[-1]).values():
            for source, (entries, minutes) in week.items():
                found[source] += entries
                assert minutes == 30 * entries
    assert found == {Source.OBSERVED: 1, Source.REPORTED: 2, Source.WORKED: 1}
