"""What waits for who keeps cards stands on the start page."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import select, update

from portal.contacts.models import Card
from portal.core import dates
from portal.core.extensions import db
from portal.people.models import Organisation, User
from tests.client import Client
from tests.markup import parse
from tests.world import World, amend, everything, keep, person


def waiting(client: Client) -> list[str]:
    """The cards on the start page, in order, each with why."""
    page = parse(client.get("/").get_data(as_text=True))
    blocks = [one for one in page.all("section") if "Kaarten die op je wachten" in one.text]
    return [" ".join(one.text.split()) for block in blocks for one in block.all("li")]


def test_the_owner_sees_doubts_first_then_what_is_stale_then_who_is_to_be_told(
    app: Flask, client: Client, world: World
) -> None:
    amend(app, world.housing.public_id, confirmed_at=dates.now() - timedelta(days=200))
    found = waiting(client.sign_in(world.partner))
    assert [one.split()[0] for one in found] == ["Petra", "Woonstichting", "Henk"]
    assert "Klopt niet: Neemt niet op." in found[0]
    assert "Lang niet bevestigd" in found[1]
    assert "Weet nog niet" in found[2]
    card = f"/partners/{world.more['consultant'].public_id}"
    client.post_form(f"{card}/klopt", page=card)
    assert "Klopt niet" not in " ".join(waiting(client))


def test_an_organisation_goes_with_its_card_but_not_with_somebodys(
    app: Flask, client: Client, world: World
) -> None:
    with everything(app):
        empty, used = (keep(Organisation(name=name, kind="other")) for name in ("Leeg", "Vol"))
        person(used, "Vera Vol")
    client.sign_in(world.administrator)
    for organisation, status in ((empty, 303), (used, 409)):
        assert client.send(f"/beheer/organisaties/{organisation.public_id}/verwijderen").status_code == status
    with everything(app):
        assert set(
            db.session.scalars(select(Card.name).where(Card.name.in_(("Leeg", "Vol", "Vera Vol"))))
        ) == {
            "Vol",
            "Vera Vol",
        }


def test_a_lead_hears_doubts_where_the_organisation_has_nobody(
    app: Flask, client: Client, world: World
) -> None:
    assert waiting(client.sign_in(world.lead)) == []
    with everything(app):
        own = User.organisation_id == world.housing.id
        db.session.execute(update(User).where(own).values(active=False))
        db.session.commit()
    assert ["Petra" in one for one in waiting(client)] == [True]
    assert waiting(client.sign_in(world.officer)) == []
