"""Striking needs a lead and a reason; the entry stays to be read by the team, and by nobody else."""

import pytest
from flask import Flask
from sqlalchemy import func, select

from portal.core.extensions import db
from portal.logbook.models import Audience, Entry, EntryEvent, Status
from portal.logbook.sharing.models import Share, ShareReader
from tests.client import Client
from tests.logbook.test_listing import listed
from tests.world import World, everything, share
from tests.world import entry as new_entry

REASON = "Dit is twee keer opgeschreven."
TEXT = "Een omgevallen boom op het fietspad."


def url(entry: Entry, page: str = "doorhalen") -> str:
    return f"/logboek/{entry.id}/{page}"


def now(app: Flask, entry: Entry) -> Entry:
    with everything(app):
        return db.session.scalars(select(Entry).where(Entry.id == entry.id)).one()


def events(app: Flask, entry: Entry) -> list[tuple[str, str, str]]:
    with everything(app):
        rows = db.session.scalars(
            select(EntryEvent).where(EntryEvent.entry_id == entry.id).order_by(EntryEvent.id)
        )
        return [(row.what, row.before, row.after) for row in rows]


def readers(app: Flask, entry: Entry) -> int:
    with everything(app):
        count = select(func.count()).select_from(ShareReader).join(Share).where(Share.entry_id == entry.id)
        return db.session.scalar(count)


@pytest.fixture
def entry(app: Flask, world: World) -> Entry:
    """Shared with the network, and with a follow-up that is waited for."""
    with everything(app):
        made = new_entry(world, text=TEXT, audience=Audience.NETWORK, status=Status.PICKED_UP, follow_up=True)
        share(made, [world.housing, world.welfare], audience=Audience.NETWORK)
        return made


@pytest.fixture
def lead(client: Client, world: World) -> Client:
    return client.sign_in(world.lead)


def test_a_lead_strikes_with_a_reason(app, lead, entry):
    assert lead.post_form(url(entry), reason=REASON).status_code == 303
    found = now(app, entry)
    assert (found.status, found.void_reason, found.text, found.awaits) == ("void", REASON, TEXT, False)
    assert [what for what, _before, _after in events(app, entry)] == ["withdrawn", "struck"]
    assert events(app, entry)[1][1:] == ("picked_up", REASON)


def test_the_team_still_reads_it_struck_through(lead, world, entry):
    lead.post_form(url(entry), reason=REASON)
    lead.sign_in(world.warden)
    page = lead.get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert f"<del>{TEXT}</del>" in page
    assert REASON in page
    assert TEXT in listed(lead, "?q=omgevallen")


def test_partners_no_longer_read_it(app, lead, world, entry):
    client = app.test_client().sign_in(world.partner)
    assert TEXT in listed(client)
    lead.post_form(url(entry), reason=REASON)
    assert TEXT not in listed(client)
    assert TEXT not in listed(client, "?q=omgevallen")
    assert (readers(app, entry), now(app, entry).audience) == (0, Audience.TEAM)


def test_a_partner_goes_on_reading_its_own_struck_signal(app, lead, world):
    lead.post_form(url(world.signal), reason=REASON)
    assert world.signal.text in listed(lead.sign_in(world.partner))


def test_a_second_click_keeps_the_first_reason(app, lead, entry):
    lead.send(url(entry), {"reason": REASON})
    assert lead.send(url(entry), {"reason": "Een heel andere reden."}).status_code == 303
    assert now(app, entry).void_reason == REASON
    assert [what for what, _before, _after in events(app, entry)] == ["withdrawn", "struck"]


@pytest.mark.parametrize("page", ["doorhalen", "heropenen"])
@pytest.mark.parametrize("reason", ["", "kort", "x" * 201, "BSN 111222333 stond erin"])
def test_a_reason_that_will_not_do_is_given_back(app, lead, entry, page, reason):
    if page == "heropenen":
        lead.send(url(entry), {"reason": REASON})
    before = now(app, entry).status
    answer = lead.send(url(entry, page), {"reason": reason})
    assert answer.status_code == 422
    assert reason in answer.get_data(as_text=True)
    assert now(app, entry).status == before


def test_a_lead_reopens_with_a_reason_and_what_was_shared_stays_back(app, lead, entry):
    lead.send(url(entry), {"reason": REASON})
    page = lead.get(url(entry)).get_data(as_text=True)
    assert REASON in page
    answer = lead.post_form(url(entry, "heropenen"), page=url(entry), reason="Het was toch niet dubbel.")
    assert answer.status_code == 303
    found = now(app, entry)
    assert (found.status, found.void_reason, found.awaits) == ("reopened", "", True)
    assert readers(app, entry) == 0
    assert events(app, entry)[-1] == ("reopened", "void", "Het was toch niet dubbel.")


def test_reopening_what_is_open_changes_nothing(app, lead, entry):
    assert lead.send(url(entry, "heropenen"), {"reason": REASON}).status_code == 303
    assert (now(app, entry).status, events(app, entry)) == ("picked_up", [])


def test_both_reasons_stay_in_the_history(lead, entry):
    lead.send(url(entry), {"reason": REASON})
    lead.send(url(entry, "heropenen"), {"reason": "Het was toch niet dubbel."})
    page = lead.get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert page.index("Het was toch niet dubbel.") < page.index(REASON)


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("officer", 403),
        ("warden", 403),
        ("lead_zuid", 404),
        ("partner", 403),
        ("chief", 403),
        ("administrator", 403),
    ],
)
@pytest.mark.parametrize("page", ["doorhalen", "heropenen"])
def test_only_the_teams_lead_strikes_and_reopens(app, client, world, entry, who, code, page):
    client.sign_in(getattr(world, who))
    assert client.send(url(entry, page), {"reason": REASON}).status_code == code
    assert client.get(url(entry)).status_code == code
    assert now(app, entry).status == "picked_up"
