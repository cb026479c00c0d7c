"""What somebody would try who means harm: each of these worked once, or would be worth trying."""

from datetime import timedelta

from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.positions import position_of
from portal.logbook.sharing.models import Share
from tests.logbook.test_listing import listed
from tests.logbook.test_sharing import choice
from tests.world import entry, everything


def shared_with_housing(app, client, world, **content):
    """An entry that the officer shares with the housing association; hands back the entry and the share."""
    with everything(app):
        of = entry(world, **content)
    assert (
        client.sign_in(world.officer).send(f"/logboek/{of.id}/delen", choice(world.housing)).status_code
        == 303
    )
    with everything(app):
        return of, db.session.scalar(select(Share).filter_by(entry_id=of.id))


def test_partner_can_not_page_to_the_second_of_an_observation(app, client, world):
    at = (dates.now() - timedelta(days=2)).replace(minute=41, second=17, microsecond=0)
    of, share = shared_with_housing(app, client, world, observed_at=at, text="De lamp bij de ingang is stuk.")
    client.sign_in(world.partner)
    hour, id_of_all_ones = at.replace(minute=0, second=0), "00000000-0000-0000-0000-0000003fffff"
    assert of.text not in listed(client, f"?after={position_of(hour, '0' * 32)}")
    assert of.text in listed(client, f"?after={position_of(hour, id_of_all_ones) + 1}")
    assert share.position & 0xFFFF != of.position & 0xFFFF
