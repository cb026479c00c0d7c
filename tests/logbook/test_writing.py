"""A new entry: stored once, for the team alone, with nothing lost when something is not right."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.models import Entry, EntryEvent
from portal.logbook.sharing.models import Share, ShareReader
from portal.logbook.writing.queries import retain_until
from tests.client import Client
from tests.logbook.test_listing import listed
from tests.markup import parse
from tests.world import World, everything

NEW = "/logboek/nieuw"


def fields(world: World, **overrides: object) -> dict[str, object]:
    return {
        "id": str(uuid4()),
        "text": "Drie fietsen zonder zadel bij het bankje.",
        "neighbourhood": world.birds.code,
        "category": "damage",
        "kind": "observation",
        **overrides,
    }


def stored(app, **where: object) -> list[Entry]:
    with everything(app):
        return list(db.session.scalars(select(Entry).filter_by(**where)))


@pytest.fixture
def officer(client: Client, world: World) -> Client:
    return client.sign_in(world.officer)


def test_text_and_two_taps_are_enough(app, officer, world):
    sent = fields(world)
    answer = officer.send(
        NEW,
        {name: sent[name] for name in ("id", "text", "neighbourhood", "category")} | {"kind": "observation"},
    )
    assert answer.status_code == 303
    (entry,) = stored(app, id=sent["id"])
    assert (entry.team_id, entry.author_id, entry.audience) == (world.noord.id, world.officer.id, "team")
    assert (entry.staff, entry.minutes, entry.status, entry.version) == (1, None, "new", 1)
    assert abs(dates.now() - entry.observed_at) < timedelta(minutes=1)


def test_plus_is_called_what_its_page_is_called(client, world):
    for who, name in ((world.officer, "Nieuwe waarneming"), (world.partner, "Nieuw signaal")):
        page = parse(client.sign_in(who).get(NEW).text)
        assert page.find("a", href=NEW).text == page.find("h1").text == name


def test_what_belongs_in_police_systems_is_said_to_those_who_have_them(client, world):
    for who, told in ((world.officer, True), (world.warden, True), (world.innkeeper, False)):
        assert ("Politiegegevens" in client.sign_in(who).get(NEW).text) is told


def test_saved_is_said_after_it_is_stored(officer, world):
    page = officer.send(NEW, fields(world), follow_redirects=True).get_data(as_text=True)
    assert "Opgeslagen." in page


def test_new_entry_is_found_at_once(officer, world):
    officer.send(NEW, fields(world, text="Een verdwaalde pauw op het plein."))
    assert listed(officer, "?q=pauw") == ["Een verdwaalde pauw op het plein."]


def test_writing_is_recorded(app, officer, world):
    sent = fields(world)
    officer.send(NEW, sent)
    with everything(app):
        events = db.session.scalars(select(EntryEvent).filter_by(entry_id=sent["id"])).all()
    assert [(event.what, event.by_id) for event in events] == [("written", world.officer.id)]


def test_kept_for_the_months_of_the_setting(app, officer, world):
    sent = fields(world)
    officer.send(NEW, sent)
    (entry,) = stored(app, id=sent["id"])
    assert 24 * 28 < (entry.retain_until - dates.today()).days < 25 * 31
    with app.app_context():
        assert retain_until(date(2025, 12, 31)) == date(2027, 12, 31)
        assert retain_until(date(2024, 2, 29)) == date(2026, 2, 28)


def test_sending_twice_stores_once_and_answers_the_same(app, officer, world):
    sent = fields(world)
    first, second = officer.send(NEW, sent), officer.send(NEW, sent)
    assert (first.status_code, first.location) == (second.status_code, second.location)
    assert len(stored(app, id=sent["id"])) == 1


def test_twenty_at_once_store_once(app, client, world):
    sent = fields(world)
    browsers = [app.test_client().sign_in(world.officer) for _ in range(20)]
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda one: one.send(NEW, sent).status_code, browsers))
    assert answers == [303] * 20
    assert len(stored(app, id=sent["id"])) == 1


def test_same_id_with_other_words_shows_both_to_its_author(app, officer, world):
    sent = fields(world)
    officer.send(NEW, sent)
    answer = officer.send(NEW, sent | {"text": "Toch waren het vier fietsen."})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "Drie fietsen zonder zadel" in page
    assert "Toch waren het vier fietsen." in page
    assert str(sent["id"]) not in page.split("<form", 1)[1].split("Houd wat er staat")[0].split("href")[0]
    assert len(stored(app, id=sent["id"])) == 1


def test_id_of_somebody_else_gives_a_plain_conflict(app, client, world):
    for owner in (world.colleague_entry, world.entry_oost):
        answer = client.sign_in(world.officer).send(NEW, fields(world, id=owner.id))
        page = answer.get_data(as_text=True)
        assert answer.status_code == 409
        assert owner.text not in page
        assert "Drie fietsen zonder zadel" in page
        assert f'value="{owner.id}"' not in page


def test_form_back_after_a_conflict_can_be_saved(app, officer, world):
    answer = officer.send(NEW, fields(world, id=world.entry_oost.id))
    fresh = answer.get_data(as_text=True).split('name="id"')[1].split('value="')[1].split('"')[0]
    assert officer.send(NEW, fields(world, id=fresh)).status_code == 303


@pytest.mark.parametrize("audience", ["selected", "network", "iedereen"])
def test_new_entry_is_always_for_the_team(app, officer, world, audience):
    sent = fields(world, audience=audience)
    assert officer.send(NEW, sent).status_code == 422
    assert stored(app, id=sent["id"]) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": "Kort"}, "Schrijf tussen 10 en 1.000 tekens."),
        ({"text": "x" * 1001}, "Schrijf tussen 10 en 1.000 tekens."),
        ({"text": ""}, "Schrijf op wat je zag."),
        ({"category": ""}, "Kies waar het over gaat."),
        ({"category": "roddel"}, "Kies een van de onderwerpen."),
        ({"neighbourhood": ""}, "Kies de buurt."),
        ({"neighbourhood": "elders"}, "Kies een van de buurten."),
        ({"minutes": "0"}, "Vul 1 tot 1.440 minuten in."),
        ({"minutes": " "}, "Vul 1 tot 1.440 minuten in."),
        ({"follow_up": "1", "follow_up_by": " "}, "Kies een collega van je team."),
        ({"minutes": "other"}, "Vul in hoeveel minuten het kostte."),
        ({"staff": "0"}, "Vul een getal van 1 tot 50 in."),
        ({"estimate": "x" * 1001}, "Schrijf hooguit 1.000 tekens."),
        ({"follow_up_on": "2026-01-01"}, "Kies vandaag of een latere dag."),
        ({"text": "Bericht over huiselijk geweld in de flat."}, "Dit hoort niet in het portaal"),
        ({"text": "Zijn nummer is 111222333 zegt hij."}, "burgerservicenummer"),
        ({"place": "rekening NL91ABNA0417164300"}, "rekeningnummer"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(app, officer, world, wrong, said):
    sent = fields(world, heard="Dit hoorde ik van de buren.", **wrong)
    answer = officer.send(NEW, sent)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert said in page
    assert "Dit hoorde ik van de buren." in page
    assert str(sent["text"]) in page
    assert stored(app, id=sent["id"]) == []


def at(**ago: float) -> str:
    return dates.to_input(dates.now() - timedelta(**ago))


@pytest.mark.parametrize(
    ("ago", "status"),
    [({"minutes": -10}, 422), ({"days": 8}, 422), ({"days": 6}, 303), ({"minutes": -2}, 303)],
)
def test_moment_lies_between_a_week_ago_and_now(officer, world, ago, status):
    assert officer.send(NEW, fields(world, observed_at=at(**ago))).status_code == status


def test_lead_may_add_what_is_older(client, world):
    assert client.sign_in(world.lead).send(NEW, fields(world, observed_at=at(days=30))).status_code == 303


def test_moment_is_read_on_the_local_clock(app, client, world):
    sent = fields(world, observed_at="2026-07-01T00:30")
    assert client.sign_in(world.lead).send(NEW, sent).status_code == 303
    (entry,) = stored(app, id=sent["id"])
    assert entry.observed_at.isoformat() == "2026-06-30T22:30:00+00:00"


def test_phone_number_is_stored_and_warned_about(app, officer, world):
    sent = fields(world, text="Bel de beheerder op 06-12345678 als het weer gebeurt.")
    page = officer.send(NEW, sent, follow_redirects=True).get_data(as_text=True)
    assert "<mark>06-12345678</mark>" in page
    assert "Dit lijkt een telefoonnummer." in page
    assert len(stored(app, id=sent["id"])) == 1


def test_number_can_not_be_written_backwards_and_turned_around(app, officer, world):
    sent = fields(world, text="Op het briefje stond \u202e333222111\u202c, zegt hij.")
    assert officer.send(NEW, sent).status_code == 303
    (one,) = stored(app, id=sent["id"])
    assert "\u202e" not in one.text


def test_point_alone_decides_the_neighbourhood(app, officer, world):
    with everything(app):
        inside = _middle(world.harbour.outline)
    sent = fields(world, neighbourhood="", lat=str(inside[0]), lon=str(inside[1]))
    assert officer.send(NEW, sent).status_code == 303
    (entry,) = stored(app, id=sent["id"])
    assert entry.neighbourhood_id == world.harbour.id


def _middle(outline: str) -> tuple[float, float]:
    import json

    ring = json.loads(outline)[0][0][:-1]
    return sum(p[1] for p in ring) / len(ring), sum(p[0] for p in ring) / len(ring)


def test_partner_signal_reaches_the_team_and_its_own_organisation(app, client, world):
    sent = fields(world, text="De voordeur van de flat sluit niet meer.", kind="signal_partner")
    assert client.sign_in(world.partner).send(NEW, sent).status_code == 303
    assert "De voordeur van de flat sluit niet meer." in listed(client.sign_in(world.officer))
    assert "De voordeur van de flat sluit niet meer." in listed(client.sign_in(world.partner_colleague))
    assert "De voordeur van de flat sluit niet meer." not in listed(client.sign_in(world.welfare_worker))
    (entry,) = stored(app, id=sent["id"])
    assert (entry.kind, entry.team_id, entry.organisation_id) == (
        "signal_partner",
        world.noord.id,
        world.housing.id,
    )
    with everything(app):
        readers = select(func.count()).join(Share, Share.id == ShareReader.share_id)
        assert db.session.scalar(readers.select_from(ShareReader).where(Share.entry_id == entry.id)) == 1


def test_partner_writes_only_for_teams_it_works_with(app, client, world):
    sent = fields(world, neighbourhood=world.station.code)
    assert client.sign_in(world.partner).send(NEW, sent).status_code == 422
    assert stored(app, id=sent["id"]) == []


def test_after_saving_the_partner_reads_its_signal(client, world):
    answer = client.sign_in(world.partner).send(NEW, fields(world), follow_redirects=True)
    assert answer.status_code == 200
    assert "Drie fietsen zonder zadel" in answer.get_data(as_text=True)


def test_last_used_neighbourhood_and_subject_stand_first(app, officer, world):
    officer.send(NEW, fields(world, neighbourhood=world.harbour.code, category="animals"))
    page = officer.get(NEW).get_data(as_text=True)
    chips = [part.split('"')[0] for part in page.split('type="radio" name="neighbourhood" value="')[1:]]
    subjects = [part.split('"')[0] for part in page.split('type="radio" name="category" value="')[1:]]
    assert (chips[0], subjects[0]) == (world.harbour.code, "animals")


def test_likely_double_is_offered_while_writing(app, officer, world):
    answer = officer.htmx.get(
        "/logboek/dubbel",
        query_string={"text": "muziek op het bankje bij de fietsenstalling", "place": "Merelstraat 12"},
    )
    assert "Luide muziek op het bankje" in answer.get_data(as_text=True)
    assert "Muziek op het stationsplein" not in answer.get_data(as_text=True)


def test_nothing_alike_offers_nothing(officer):
    answer = officer.htmx.get("/logboek/dubbel", query_string={"text": "een pauw vloog over het kanaal"})
    assert answer.get_data(as_text=True).strip() == ""


@pytest.mark.parametrize(
    ("minutes", "staff", "spent"),
    [("1", "1", "1 minuut"), ("15", "1", "15 minuten"), ("1", "2", "1 minuut, met z")],
)
def test_entry_tells_how_much_time_it_took(officer, world, minutes, staff, spent):
    sent = fields(world, minutes="other", minutes_other=minutes, staff=staff)
    assert officer.send(NEW, sent).status_code == 303
    assert f">{spent}" in officer.get(f"/logboek/{sent['id']}").text
