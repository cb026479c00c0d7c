"""Sharing: partners read exactly what was shown before the yes, until it is taken back."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from portal.core.extensions import db
from portal.logbook.models import Entry, EntryEvent
from portal.logbook.sharing.house_numbers import without_house_number
from portal.logbook.sharing.models import Share, ShareOpening, ShareReader
from portal.people.models import Cooperation
from tests.logbook.test_listing import listed
from tests.markup import parse
from tests.world import entry, everything

PURPOSE = "Zodat de woningcorporatie de lamp herstelt."


def choice(*organisations, audience="selected", **more):
    return {
        "audience": audience,
        "organisations": [one.public_id for one in organisations],
        "purpose": PURPOSE,
        **more,
    }


@pytest.fixture
def written(app, world):
    """An entry with everything that partners must not read."""
    with everything(app):
        return entry(
            world, text="De lamp bij de ingang is stuk.",
            heard="De buurvrouw heeft het gemeld.", estimate="Ik denk vandalisme.",
            place="Merelstraat 12a", lat=53.00123, lon=6.55123, minutes=45, staff=3,
        )  # fmt: skip


def shares_of(app, of):
    with everything(app):
        return list(db.session.scalars(select(Share).filter_by(entry_id=of.id, withdrawn_at=None)))


def test_preview_shows_the_exact_words_and_how_many_people(client, world, written):
    client.sign_in(world.officer)
    page = client.send(f"/logboek/{written.id}/delen/voorbeeld", choice(world.housing)).get_data(as_text=True)
    assert "De lamp bij de ingang is stuk." in page
    assert "2 mensen kunnen dit lezen" in page
    assert "Merelstraat" in page
    assert "12a" not in page
    assert "buurvrouw" not in page


@pytest.mark.parametrize(
    ("text", "doors"),
    [
        ("De ruit van Merelstraat 12a is stuk, ook bij nr. 14.", ["12a", "14"]),
        ("Bij Lange Weg 3-5 en Kerkstraat nr 7 ligt afval.", ["3", "7"]),
        ("Op 9401 AB 12 klaagt huisnummer 9 over geluid.", ["12", "9"]),
        ("Om 12 uur op het Marktplein 3 jongens, Merelstraat 14.05 uur weer, Kerkstraat 12 november.", []),
        ("Zaaknummer 2026-12, lijn 12 bij Buurtpark 2e ingang, op 3-5-2026 2 auto's.", []),
    ],
)
def test_house_number_in_the_words_is_pointed_out_and_shared_all_the_same(app, client, world, text, doors):
    with everything(app):
        written = entry(world, text=text, heard="De buren van Merelstraat 8 ook.")
    client.sign_in(world.officer)
    address = f"/logboek/{written.id}/delen"
    page = parse(client.send(f"{address}/voorbeeld", choice(world.housing)).text)
    assert [mark.text for mark in page.all("mark")] == doors
    assert bool(page.find("a", href=f"/logboek/{written.id}/verbeteren")) is bool(doors)
    with_heard = parse(client.send(f"{address}/voorbeeld", choice(world.housing, heard="1")).text)
    assert [mark.text for mark in with_heard.all("mark")] == [*doors, "8"]
    assert client.send(address, choice(world.housing)).status_code == 303


def test_who_did_not_write_it_is_not_sent_to_where_they_may_not_come(app, client, world):
    with everything(app):
        written = entry(world, text="De ruit van Merelstraat 12 is stuk.")
    client.sign_in(world.colleague)
    page = client.send(f"/logboek/{written.id}/delen/voorbeeld", choice(world.housing)).text
    assert "Vraag het diegene." in page
    assert "/verbeteren" not in page


def test_preview_stores_nothing(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen/voorbeeld", choice(world.housing))
    assert shares_of(app, written) == []


def test_named_partner_reads_it_and_others_do_not(client, world, written):
    client.sign_in(world.officer)
    assert client.send(f"/logboek/{written.id}/delen", choice(world.housing)).status_code == 303
    assert written.text in listed(client.sign_in(world.partner))
    for other in (world.welfare_worker, world.civil_servant, world.innkeeper, world.partner_zuid):
        assert written.text not in listed(client.sign_in(other))


def test_partner_reads_no_more_than_was_meant(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(world.housing))
    (share,) = shares_of(app, written)
    page = client.sign_in(world.partner).get(f"/logboek/{share.id}").get_data(as_text=True)
    assert written.text in page
    assert PURPOSE in page
    for secret in ("buurvrouw", "vandalisme", "12a", "53.00123", "6.55123", "45 minuten", world.officer.name):
        assert secret not in page
    assert client.get(f"/logboek/{written.id}").status_code == 404


def test_share_keeps_only_the_hour_and_a_hundred_metre_square(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(world.housing))
    (share,) = shares_of(app, written)
    assert (share.observed_at.minute, share.observed_at.second) == (0, 0)
    assert (share.lat, share.lon) != (written.lat, written.lon)
    assert abs(share.lat - written.lat) < 0.0006


def test_heard_goes_along_only_when_ticked(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(world.housing, heard="1"))
    (share,) = shares_of(app, written)
    assert share.heard == written.heard


def test_network_leaves_bars_out_unless_ticked(client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(audience="network"))
    assert written.text in listed(client.sign_in(world.welfare_worker))
    assert written.text not in listed(client.sign_in(world.innkeeper))
    client.sign_in(world.officer).send(
        f"/logboek/{written.id}/delen", choice(audience="network", hospitality="1")
    )
    assert written.text in listed(client.sign_in(world.innkeeper))


def test_partner_whose_agreement_ended_is_not_offered(client, world, written):
    page = client.sign_in(world.officer).get(f"/logboek/{written.id}/delen").get_data(as_text=True)
    assert world.housing.name in page
    assert world.halt.name not in page
    answer = client.send(f"/logboek/{written.id}/delen", choice(world.halt))
    assert answer.status_code == 422


def test_organisation_that_joins_later_sees_what_is_shared_from_then_on(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(audience="network"))
    with everything(app):
        held = db.session.scalar(
            select(Cooperation).filter_by(organisation_id=world.halt.id, team_id=world.noord.id)
        )
        held.ends_on = None
        db.session.commit()
    assert written.text not in listed(client.sign_in(world.former_partner))


def test_ended_agreement_hides_what_was_shared(app, client, world, written):
    client.sign_in(world.officer).send(
        f"/logboek/{written.id}/delen", choice(world.civil_servant and world.municipality)
    )
    assert written.text in listed(client.sign_in(world.civil_servant))
    with everything(app):
        held = db.session.scalar(
            select(Cooperation).filter_by(organisation_id=world.municipality.id, team_id=world.noord.id)
        )
        held.agreed_on = None
        db.session.commit()
    assert written.text not in listed(client.sign_in(world.civil_servant))


def test_withdrawing_takes_it_away_at_once(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(world.housing))
    (share,) = shares_of(app, written)
    client.send(f"/logboek/{written.id}/intrekken")
    client.sign_in(world.partner)
    assert written.text not in listed(client)
    assert listed(client, "?q=lamp") == []
    assert client.get(f"/logboek/{share.id}").status_code == 404
    with everything(app):
        assert db.session.scalar(select(ShareReader).filter_by(share_id=share.id)) is None
        assert db.session.get_one(Entry, written.id).audience == "team"


def test_colleague_cannot_withdraw_what_another_shared_but_a_lead_can(client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(world.housing))
    assert client.sign_in(world.colleague).send(f"/logboek/{written.id}/intrekken").status_code == 403
    assert client.sign_in(world.lead).send(f"/logboek/{written.id}/intrekken").status_code == 303


def test_own_signal_cannot_be_taken_from_who_wrote_it(client, world):
    client.sign_in(world.lead).send(f"/logboek/{world.signal.id}/intrekken")
    assert world.signal.text in listed(client.sign_in(world.partner))


def test_category_for_the_team_alone_cannot_be_shared(app, client, world):
    with everything(app):
        care = entry(world, text="Iemand leek in de war bij de halte.", category="care")
    client.sign_in(world.officer)
    assert "Dit kun je niet delen" in client.get(f"/logboek/{care.id}/delen").get_data(as_text=True)
    for audience in ("selected", "network"):
        assert (
            client.send(f"/logboek/{care.id}/delen", choice(world.housing, audience=audience)).status_code
            == 422
        )


def test_form_says_who_reads_it_now_and_would_not_any_more(client, world, written):
    address = f"/logboek/{written.id}/delen"
    assert "Nu leest mee" not in client.sign_in(world.officer).get(address).text
    client.send(address, choice(world.housing))
    assert f"Nu leest mee: {world.housing.name}." in client.get(address).text


def test_form_offers_only_what_the_subject_allows(app, client, world):
    with everything(app):
        written = entry(world, category="groups")
    page = parse(client.sign_in(world.officer).get(f"/logboek/{written.id}/delen").text)
    assert page.find("input", name="audience", value="network") is None
    assert "checked" in page.find("input", name="audience", value="selected").attributes
    assert page.find("input", name="hospitality") is None


def test_ceiling_holds_back_the_network(app, client, world):
    with everything(app):
        group = entry(world, text="Een groep van tien bij het hek.", category="groups")
    client.sign_in(world.officer)
    assert client.send(f"/logboek/{group.id}/delen", choice(audience="network")).status_code == 422
    assert client.send(f"/logboek/{group.id}/delen", choice(world.housing)).status_code == 303


@pytest.mark.parametrize(
    "text", ["Bel de eigenaar op 06-12345678 hierover.", "De auto met kenteken XX-123-Y stond er weer."]
)
def test_personal_data_stops_the_sharing(app, client, world, text):
    with everything(app):
        told = entry(world, text=text)
    client.sign_in(world.officer)
    for step in ("/delen/voorbeeld", "/delen"):
        answer = client.send(f"/logboek/{told.id}{step}", choice(world.housing))
        assert answer.status_code == 422
        assert "<mark>" in answer.get_data(as_text=True)
    assert shares_of(app, told) == []


def test_personal_data_in_the_purpose_is_refused(app, client, world, written):
    client.sign_in(world.officer)
    answer = client.send(
        f"/logboek/{written.id}/delen", choice(world.housing) | {"purpose": "Bel mij op 06-12345678."}
    )
    assert answer.status_code == 422


def test_second_click_shares_once(app, client, world, written):
    client.sign_in(world.officer)
    for _ in range(2):
        assert client.send(f"/logboek/{written.id}/delen", choice(world.housing)).status_code == 303
    with everything(app):
        assert len(list(db.session.scalars(select(Share).filter_by(entry_id=written.id)))) == 1


def test_opening_a_share_is_recorded_and_shown_to_the_team(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(world.housing))
    (share,) = shares_of(app, written)
    client.sign_in(world.partner).get(f"/logboek/{share.id}")
    with everything(app):
        opening = db.session.scalar(select(ShareOpening).filter_by(share_id=share.id))
        assert (opening.user_id, opening.organisation_id, opening.version) == (
            world.partner.id,
            world.housing.id,
            1,
        )
    page = client.sign_in(world.officer).get(f"/logboek/{written.id}").get_data(as_text=True)
    assert f"{world.housing.name} opende dit 1 keer" in page


def test_sharing_and_withdrawing_are_recorded(app, client, world, written):
    client.sign_in(world.officer).send(f"/logboek/{written.id}/delen", choice(world.housing))
    client.send(f"/logboek/{written.id}/intrekken")
    with everything(app):
        events = db.session.scalars(
            select(EntryEvent).filter_by(entry_id=written.id).order_by(EntryEvent.id)
        ).all()
        told = [(event.what, event.before, event.after) for event in events]
    assert told == [("shared", "team", f"selected {world.housing.name}"), ("withdrawn", "selected", "team")]


def test_other_team_cannot_share_or_find_the_entry(client, world, written):
    client.sign_in(world.officer_zuid)
    for step in ("/delen", "/delen/voorbeeld", "/intrekken"):
        assert client.send(f"/logboek/{written.id}{step}", choice(world.housing_zuid)).status_code == 404
    assert client.get(f"/logboek/{uuid4()}/delen").status_code == 404


def test_nobody_to_read_is_said(app, client, world, written):
    with everything(app):
        for held in db.session.scalars(select(Cooperation).filter_by(team_id=world.noord.id)):
            held.agreed_on = None
        db.session.commit()
    client.sign_in(world.officer)
    assert client.send(f"/logboek/{written.id}/delen", choice(audience="network")).status_code == 422


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Kerkstraat 12", "Kerkstraat"),
        ("Kerkstraat 12a", "Kerkstraat"),
        ("Kerkstraat 12-14, portiek", "Kerkstraat, portiek"),
        ("Kerkstraat nr. 5", "Kerkstraat"),
        ("Kerkstraat 12 t/m 18", "Kerkstraat"),
        ("A28 bij afrit", "A28 bij afrit"),
        ("1e Dwarsstraat", "1e Dwarsstraat"),
        ("Vaart N.Z.", "Vaart N.Z."),
        ("Plein 1813 huisnummer 7", "Plein"),
        ("Station, perron", "Station, perron"),
        ("Flat Kolkzicht", "Flat Kolkzicht"),
    ],
)
def test_house_number_is_left_out(place, shown):
    assert without_house_number(place) == shown
