"""How far an entry is, and who does what is still to do."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.changes.forms import NEXT
from portal.logbook.models import Entry, EntryEvent, Status
from tests.client import Client
from tests.world import World, everything
from tests.world import entry as new_entry

TOMORROW = dates.today() + timedelta(days=1)


def url(entry: Entry) -> str:
    return f"/logboek/{entry.id}/status"


def now(app: Flask, entry: Entry) -> Entry:
    with everything(app):
        return db.session.scalars(select(Entry).where(Entry.id == entry.id)).one()


def events(app: Flask, entry: Entry) -> list[tuple[str, str, str]]:
    with everything(app):
        rows = db.session.scalars(
            select(EntryEvent).where(EntryEvent.entry_id == entry.id).order_by(EntryEvent.id)
        )
        return [(row.what, row.before, row.after) for row in rows]


@pytest.fixture
def entry(app: Flask, world: World) -> Entry:
    with everything(app):
        return new_entry(world)


@pytest.fixture
def colleague(client: Client, world: World) -> Client:
    return client.sign_in(world.colleague)


def test_one_tap_says_that_a_colleague_has_seen_it(app, colleague, world, entry):
    assert colleague.post_form(url(entry), status="seen").status_code == 303
    assert now(app, entry).status == "seen"
    assert events(app, entry) == [("status", "new", "seen")]


def test_reading_alone_changes_nothing(app, colleague, world, entry):
    colleague.get(f"/logboek/{entry.id}")
    assert now(app, entry).status == "new"


def test_seen_is_offered_to_colleagues_and_not_to_the_writer(client, world, entry):
    offered = 'name="status" value="seen"'
    assert offered in client.sign_in(world.colleague).get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert offered not in client.sign_in(world.officer).get(f"/logboek/{entry.id}").get_data(as_text=True)


@pytest.mark.parametrize("before", [one for one in Status if one is not Status.VOID])
@pytest.mark.parametrize("after", list(Status))
def test_only_the_steps_that_are_stated_can_be_taken(app, colleague, world, before, after):
    with everything(app):
        entry = new_entry(world, status=before)
    answer = colleague.send(url(entry), {"status": after})
    fine = after == before or after in NEXT[before]
    assert answer.status_code == (303 if fine else 422)
    assert now(app, entry).status == (after if fine else before)


@pytest.mark.parametrize(
    "sent", [{"status": " "}, {"follow_up": " "}, {"follow_up": "yes", "follow_up_by": " "}]
)
def test_blanks_are_no_step_and_nobody(app, colleague, world, entry, sent):
    assert colleague.send(url(entry), sent).status_code == 422
    assert events(app, entry) == []
    assert now(app, entry).status == "new"


def test_a_struck_entry_is_not_reopened_by_a_step(app, colleague, world):
    with everything(app):
        entry = new_entry(world, status=Status.VOID, void_reason="Dubbel geschreven")
    assert colleague.send(url(entry), {"status": "reopened"}).status_code == 422
    assert now(app, entry).status == "void"


def test_a_second_click_changes_and_records_nothing(app, colleague, world, entry):
    page = {"status": "seen", "seen": "new|no||"}
    assert colleague.send(url(entry), page).status_code == 303
    assert colleague.send(url(entry), page).status_code == 303
    assert events(app, entry) == [("status", "new", "seen")]


def test_who_comes_second_hears_how_it_is_now(app, colleague, world, entry):
    colleague.send(url(entry), {"status": "done"})
    answer = colleague.send(url(entry), {"status": "picked_up", "seen": "new|no||"})
    assert answer.status_code == 409
    assert "Een collega heeft dit net veranderd" in answer.get_data(as_text=True)
    assert "Afgerond" in answer.get_data(as_text=True)
    assert now(app, entry).status == "done"


def test_what_came_second_can_be_sent_again_from_the_page_that_says_so(app, colleague, world, entry):
    colleague.send(url(entry), {"status": "seen"})
    colleague.send(url(entry), {"status": "picked_up", "seen": "new|no||"})
    assert colleague.send(url(entry), {"status": "picked_up", "seen": "seen|no||"}).status_code == 303
    assert now(app, entry).status == "picked_up"


def test_follow_up_names_a_colleague_and_a_day(app, colleague, world, entry):
    sent = {"follow_up": "yes", "follow_up_by": world.warden.public_id, "follow_up_on": str(TOMORROW)}
    assert colleague.send(url(entry), sent).status_code == 303
    found = now(app, entry)
    assert (found.awaits, found.follow_up_by_id, found.follow_up_on) == (True, world.warden.id, TOMORROW)
    assert (found.status, events(app, entry)) == ("new", [("follow_up", "", f"{world.warden.id} {TOMORROW}")])
    page = colleague.get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert f"Wim Stadswacht, uiterlijk {dates.day(TOMORROW)}" in page


def test_done_closes_the_follow_up_and_reopening_opens_it(app, colleague, world, entry):
    colleague.send(url(entry), {"follow_up": "yes"})
    colleague.send(url(entry), {"status": "done"})
    assert (now(app, entry).awaits, now(app, entry).follow_up) == (False, True)
    colleague.send(url(entry), {"status": "reopened"})
    assert now(app, entry).awaits is True


def test_a_step_leaves_the_follow_up_as_it_was(app, colleague, world, entry):
    sent = {"follow_up": "yes", "follow_up_by": world.warden.public_id, "follow_up_on": str(TOMORROW)}
    colleague.send(url(entry), sent)
    colleague.send(url(entry), {"status": "seen"})
    found = now(app, entry)
    assert (found.follow_up_by_id, found.follow_up_on) == (world.warden.id, TOMORROW)
    assert [what for what, _before, _after in events(app, entry)] == ["follow_up", "status"]


def test_what_is_done_gets_no_new_follow_up(app, colleague, entry):
    colleague.send(url(entry), {"status": "done"})
    answer = colleague.send(url(entry), {"follow_up": "yes"})
    assert answer.status_code == 422
    assert "Heropen het eerst" in answer.get_data(as_text=True)
    assert now(app, entry).follow_up is False


def test_no_follow_up_leaves_nobody_and_no_day(app, colleague, world, entry):
    who = {"follow_up_by": world.warden.public_id, "follow_up_on": str(TOMORROW)}
    colleague.send(url(entry), {"follow_up": "yes", **who})
    colleague.send(url(entry), {"follow_up": "no", **who})
    found = now(app, entry)
    assert (found.awaits, found.follow_up_by_id, found.follow_up_on) == (False, None, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"follow_up_on": str(dates.today() - timedelta(days=1))},
        {"follow_up_on": "morgen"},
        {"follow_up_by": "nobody"},
        {"follow_up": "misschien"},
        {"status": "klaar"},
    ],
)
def test_what_can_not_be_is_refused(app, colleague, world, wrong, entry):
    assert colleague.send(url(entry), {"follow_up": "yes", **wrong}).status_code == 422
    assert now(app, entry).follow_up is False
    assert events(app, entry) == []


@pytest.mark.parametrize("who", ["officer_zuid", "partner"])
def test_follow_up_is_for_the_own_team(app, colleague, world, who, entry):
    sent = {"follow_up": "yes", "follow_up_by": getattr(world, who).public_id}
    assert colleague.send(url(entry), sent).status_code == 422


def test_a_day_that_has_passed_meanwhile_may_stay(app, colleague, world):
    past = dates.today() - timedelta(days=3)
    with everything(app):
        entry = new_entry(world, follow_up=True, follow_up_on=past)
    sent = {"follow_up": "yes", "follow_up_by": world.warden.public_id, "follow_up_on": str(past)}
    assert colleague.send(url(entry), sent).status_code == 303
    assert now(app, entry).follow_up_by_id == world.warden.id


def test_htmx_gets_the_part_as_it_is_now(app, colleague, world, entry):
    answer = colleague.htmx.send(url(entry), {"status": "seen"})
    part = answer.get_data(as_text=True)
    assert (answer.status_code, "<html" in part) == (200, False)
    assert "Gezien" in part
    assert now(app, entry).status == "seen"


@pytest.mark.parametrize(
    ("who", "code"), [("officer_zuid", 404), ("partner", 403), ("chief", 403), ("administrator", 403)]
)
def test_nobody_else_brings_an_entry_on(app, client, world, who, code, entry):
    client.sign_in(getattr(world, who))
    assert client.send(url(entry), {"status": "seen"}).status_code == code
    assert now(app, entry).status == "new"
