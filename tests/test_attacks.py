"""What somebody would try who means harm: each of these worked once, or is worth trying."""

import re
from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select, update

from portal.core import dates
from portal.core.extensions import db
from portal.core.personal_data import find_personal_data
from portal.logbook.models import Entry
from portal.logbook.positions import position_of
from portal.logbook.sharing.house_numbers import without_house_number
from portal.logbook.sharing.models import Share
from portal.people.models import Cooperation
from tests.client import filled_in, find_form
from tests.logbook.test_listing import listed
from tests.logbook.test_sharing import choice
from tests.markup import parse
from tests.people.doors import age, form_on
from tests.problems.solving import NEW as NEW_PROBLEM
from tests.problems.solving import fields
from tests.world import PASSWORD, entry, entry_of, everything, share
from tests.world_agreements import agreement_of

BSN = "123456782"


def new(world, **fields):
    """The fields of a good new entry."""
    told = {"id": str(uuid4()), "text": "De lamp bij de ingang is stuk.", "category": "noise"}
    return {**told, "neighbourhood": world.birds.code, **fields}


def shared_with_housing(app, client, world, **content):
    """An entry that the officer shares with the housing association, and its share."""
    with everything(app):
        of = entry(world, **content)
    answer = client.sign_in(world.officer).send(f"/logboek/{of.id}/delen", choice(world.housing))
    assert answer.status_code == 303
    with everything(app):
        return of, db.session.scalar(select(Share).filter_by(entry_id=of.id))


def test_partner_can_not_page_to_the_second_of_an_observation(app, client, world):
    at = (dates.now() - timedelta(days=2)).replace(minute=41, second=17, microsecond=0)
    of, made = shared_with_housing(app, client, world, observed_at=at, text="De lamp bij de ingang is stuk.")
    client.sign_in(world.partner)
    hour, id_of_all_ones = at.replace(minute=0, second=0), "00000000-0000-0000-0000-0000003fffff"
    assert of.text not in listed(client, f"?after={position_of(hour, '0' * 32)}")
    assert of.text in listed(client, f"?after={position_of(hour, id_of_all_ones) + 1}")
    assert made.position & 0xFFFF != of.position & 0xFFFF


@pytest.mark.parametrize("page", ["/logboek", "/logboek/export.csv", "/logboek/afdrukken"])
@pytest.mark.parametrize(
    "asked",
    [
        *("to=9999-12-31", "from=0001-01-01&to=0001-01-01", "after=999999999999999999", "after=-1"),
        *(
            "q=readers:t2",
            'q="+OR+readers:t2',
            "q=a:A|t2",
            "q=%00",
            "q=NEAR(a,b)*",
            "category='--",
            "kind=%00",
        ),
    ],
)
def test_odd_question_shows_no_more_and_breaks_nothing(client, world, page, asked):
    client.sign_in(world.officer)
    answer = client.get(f"{page}?{asked}")
    no_file = page.endswith(".csv") and asked in {"after=-1", "q=%00", "category='--"}  # what can't be read
    assert answer.status_code == (422 if no_file else 200)
    assert world.entry_zuid.text not in answer.get_data(as_text=True)


def test_text_too_long_to_keep_is_not_searched_to_its_end(client, world):
    client.sign_in(world.officer)
    answer = client.send("/logboek/nieuw", new(world, text=f"{'Heg. ' * 4_000} {BSN}"))
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert "tussen 10 en 1.000 tekens" in page
    assert "burgerservicenummer" not in page


@pytest.mark.parametrize(
    "many", [[f"stuk{number}" for number in range(101)], ["x" * 2_001]], ids=["pieces", "characters"]
)
def test_words_without_end_are_not_looked_for(app, client, world, many):
    with everything(app):
        of = entry(world)
    answer = client.sign_in(world.officer).send(
        f"/logboek/{of.id}/wissen", {"found": many, "reason": "Hoort hier niet", "seen": "0"}
    )
    assert answer.status_code == 422
    assert "Wis niet meer dan 2.000 tekens tegelijk." in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "field",
    [
        {"minutes": "9" * 5_000},
        {"minutes": "other", "minutes_other": "9" * 5_000},
        {"staff": "9" * 5_000},
        {"lat": "nan", "lon": "nan"},
        {"lat": "1e999", "lon": "0"},
        {"observed_at": "0001-01-01T00:00"},
        {"observed_at": "0001-01-01T00:00:00+2359"},
        {"observed_at": "9999-12-31T23:59:59-2359"},
        {"observed_at": "1999-12-31T23:59"},
    ],
    ids=lambda field: " ".join(f"{name} {value[:30]}" for name, value in field.items()),
)
def test_number_or_moment_off_the_scale_is_refused_with_a_reason(app, client, world, field):
    client.sign_in(world.lead)
    with everything(app):
        own = entry(world, author_id=world.lead.id)
    for url in ("/logboek/nieuw", f"/logboek/{own.id}/verbeteren"):
        answer = client.send(url, new(world, version="1", **field), no_lint="a point has no field to link to")
        assert answer.status_code == 422


def test_ids_made_to_stand_in_one_place_are_all_stored(app, client, world):
    client.sign_in(world.officer)
    at = dates.to_input(dates.now() - timedelta(hours=3))
    alike = [str(UUID(int=(uuid4().int >> 22 << 22) | 7)) for _ in range(4)]
    codes = [client.send("/logboek/nieuw", new(world, id=one, observed_at=at)).status_code for one in alike]
    assert codes == [303] * 4
    with everything(app):
        assert db.session.scalar(select(func.count()).where(Entry.id.in_(alike))) == 4


def test_search_counts_nothing_of_a_team_whose_agreement_ended(app, client, world):
    def count():
        page = client.get("/logboek?q=muziek").get_data(as_text=True)
        return int(re.search(r"(\d+) waarneming", page)[1])

    client.sign_in(world.civil_servant)
    before = count()
    with everything(app):
        keys = {"organisation_id": world.municipality.id, "team_id": world.zuid.id}
        db.session.scalar(select(Cooperation).filter_by(**keys)).ends_on = dates.today() - timedelta(days=1)
        db.session.commit()
    assert count() == before - 1


def test_words_changed_after_the_preview_are_not_shared_unread(app, client, world):
    with everything(app):
        of = entry(world, author_id=world.officer.id, text="De lamp bij de ingang is stuk.")
    client.sign_in(world.warden)
    shown = client.send(f"/logboek/{of.id}/delen/voorbeeld", choice(world.housing))
    yes = filled_in(find_form(parse(shown.get_data(as_text=True)), f"/logboek/{of.id}/delen", "preview"))
    client.sign_in(world.officer)
    other = new(world, text="De buurman van de lamp is een dealer.", version="1")
    assert client.send(f"/logboek/{of.id}/verbeteren", other).status_code == 303
    answer = client.sign_in(world.warden).send(
        f"/logboek/{of.id}/delen", {**yes, "csrf_token": client.csrf()}
    )
    assert answer.status_code == 409
    assert other["text"] in answer.get_data(as_text=True)
    with everything(app):
        assert db.session.scalar(select(func.count()).select_from(Share).where(Share.entry_id == of.id)) == 0
    again = find_form(parse(answer.get_data(as_text=True)), f"/logboek/{of.id}/delen", "preview")
    assert client.send(f"/logboek/{of.id}/delen", filled_in(again)).status_code == 303


def test_hits_that_may_not_be_read_hide_none_that_may(app, client, world):
    with everything(app):
        for number in range(30):
            newer = {"observed_at": dates.now() - timedelta(minutes=number), "text": "Muziek op het plein."}
            share(entry_of(world.officer_zuid, world.station, **newer), [world.municipality])
        ended = {"ends_on": dates.today() - timedelta(days=1)}
        keys = {"organisation_id": world.municipality.id, "team_id": world.zuid.id}
        db.session.execute(update(Cooperation).filter_by(**keys).values(**ended))
        db.session.commit()
    found = listed(client.sign_in(world.civil_servant), "?q=muziek")
    assert world.network_entry.text in found
    assert "Muziek op het plein." not in found


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Kerkstr. 12", "Kerkstr."),
        ("Kerkstraat12a", "Kerkstraat"),
        ("Kerkstraat (nr. 12)", "Kerkstraat"),
        ("Kerkstraat huisnummer: 12", "Kerkstraat"),
        ("Kerkstraat: 12!", "Kerkstraat!"),
        ("Kerkstraat 12-III, portiek", "Kerkstraat, portiek"),
        ("Kerkstraat 12bis", "Kerkstraat"),
        ("Kerkstraat 12 – 18 & 20", "Kerkstraat"),
        ("Kerkstraat 12345", "Kerkstraat"),
        ("Kerkstraat \uff11\uff12", "Kerkstraat"),
        ("Kerkstraat \u246b", "Kerkstraat"),
        ("Kerkstraat №12", "Kerkstraat"),
        ("12 Kerkstraat", "Kerkstraat"),
        ("Kerkstraat 12e achter", "Kerkstraat achter"),
        ("De Toren app. 45", "De Toren"),
        ("9401 AB 12", "9401 AB"),
        ("hoek 2e Dwarsstraat 5 / N371 km 12", "hoek 2e Dwarsstraat / N371 km"),
        ("12", ""),
    ],
)
def test_no_spelling_of_a_house_number_reaches_partners(place, shown):
    assert without_house_number(place) == shown


@pytest.mark.parametrize(
    ("site", "offered"), [("same-origin", True), ("same-site", False), ("cross-site", False)]
)
def test_form_of_another_site_is_not_one_click_away(client, world, site, offered):
    client.sign_in(world.officer)
    answer = client.post("/logboek/nieuw", data={"text": "Ik beken."}, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 400
    assert ("Ik beken." in answer.get_data(as_text=True)) is offered


@pytest.mark.parametrize("written", ["jan@haven。nl", "\u039dL91 ABNA 0417 1643 00"])
def test_lookalike_from_another_alphabet_is_still_personal(written):
    assert find_personal_data(f"Bel {written} terug.")


@pytest.mark.parametrize("path", ["/%5Cevil.example", "/%2F%2Fevil.example"])
def test_typed_text_never_goes_back_to_an_address_elsewhere(app, client, world, path):
    client.sign_in(world.officer)
    age(app, world.officer, idle=timedelta(days=1))
    asked = client.post(path, data={"text": "Bewaar dit voor mij."})
    fields = form_on(asked, "/inloggen") | {"email": world.officer.email, "password": PASSWORD}
    answer = client.post("/inloggen", data=fields)
    assert "Bewaar dit voor mij." in answer.text
    for form in parse(answer.text).all("form"):
        assert re.match(r"/(?![/\\])", form.get("action")), form.get("action")


def test_page_that_says_nonsense_of_what_it_was_filled_with_is_refused(client, world):
    client.sign_in(world.administrator)
    fields = {"seen": "[" * 50_000, "name": "Wijkteam West", "district": world.middle.public_id}
    assert client.send(f"/beheer/teams/{world.noord.public_id}", fields).status_code == 409


@pytest.mark.parametrize(
    ("who", "url"),
    [
        ("officer", "/logboek?category=%00&neighbourhood=%00"),
        ("partner", "/logboek?neighbourhood=a%00b&q=a%00b"),
        ("lead", "/beheer/mensen?q=%00&team=%00&role=%00&after=%00"),
        ("administrator", "/beheer/categorieen/%00"),
    ],
)
def test_character_that_no_database_holds_is_found_nowhere(client, world, who, url):
    assert client.sign_in(getattr(world, who)).get(url).status_code in (200, 404)


@pytest.mark.parametrize(
    "email",
    [
        *("nieuw\0@test.example", "nieuw,ander@test.example", "nieuw<ander@test.example>"),
        *("nieuw@[test.example", ":;@test.example", "=(x)@test.example", "x" * 65 + "@test.example"),
    ],
)
def test_address_that_is_none_or_more_than_one_gets_no_account(app, client, world, email):
    told = {"name": "Nieuw", "email": email, "role": "officer", "team": world.noord.public_id}
    assert client.sign_in(world.lead).send("/uitnodigen", told).status_code == 422
    client.sign_out()
    assert client.send("/inloggen", {"email": email, "password": PASSWORD}).status_code == 422


@pytest.mark.parametrize("step", ["stap", "voorstel"])
def test_id_that_no_database_holds_is_no_id(app, client, world, step):
    with everything(app):
        of = agreement_of(world.noord, world.noord, world.housing)
    sent = {"id": "\0", "step": "agree", "version": str(of.version)}
    answer = client.sign_in(world.officer).send(f"/afspraken/{of.id}/{step}", sent)
    assert answer.status_code == 422
    assert "Het formulier was niet heel." in answer.get_data(as_text=True)


def test_number_pushed_on_by_what_was_erased_before_it_still_reaches_no_partner(app, client, world):
    with everything(app):
        of = entry(world, author_id=world.officer.id, text="ab " * 300 + "Bel 06-12345678 terug.")
    erased = {"words": "ab", "reason": "Hoort hier niet", "seen": "1"}
    assert client.sign_in(world.officer).post_form(f"/logboek/{of.id}/wissen", erased).status_code == 303
    answer = client.send(f"/logboek/{of.id}/delen", choice(world.housing))
    assert answer.status_code == 422
    assert "06-12345678" in answer.get_data(as_text=True)


def test_address_behind_many_places_of_a_rule_is_found_too(client, world):
    places = "\n".join([*(f"Laan {'x' * 100}{chr(97 + number)}" for number in range(20)), "jan@test.example"])
    answer = client.sign_in(world.lead).send(NEW_PROBLEM, fields(world.housing, places=places))
    assert answer.status_code == 422
    assert "Houd het korter dan 2.000 tekens." in answer.get_data(as_text=True)


def test_text_too_long_for_a_card_is_not_searched_to_its_end(client, world):
    url = f"/partners/{world.more['consultant'].public_id}/wijzigen"
    answer = client.sign_in(world.partner).post_form(url, purpose=f"{'Heg. ' * 4_000} {BSN}")
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert "Houd elke regel korter" in page
    assert "hoort niet op een kaart" not in page


def test_markup_in_any_field_stays_text_for_everyone(app, client, world):
    markup = "\"><svg/onload=alert(1)></textarea></title><script>alert('x')</script>"
    with everything(app):
        told = {"text": markup + " hekwerk", "heard": markup, "estimate": markup, "place": markup[:90]}
        of = entry(world, author_id=world.officer.id, lat=53.0, lon=6.5, **told)
    client.sign_in(world.officer)
    client.send(f"/logboek/{of.id}/aanvullen", {"id": str(uuid4()), "text": markup})
    client.send(f"/logboek/{of.id}/delen", choice(world.housing, heard="1", purpose=markup))
    with everything(app):
        made = db.session.scalar(select(Share).filter_by(entry_id=of.id))
    steps = ("", "/verbeteren", "/delen", "/wissen", "/in-de-buurt", "/status")
    typed = urlencode({"q": markup, "text": markup, "place": markup, "kind": markup, "from": markup})
    pages = [f"/logboek/{of.id}{step}" for step in steps]
    lists = [
        "/",
        "/logboek",
        "/logboek?q=hekwerk",
        f"/logboek?{typed}",
        "/logboek/afdrukken",
        f"/zoeken?{typed}",
    ]
    for who, urls in ((world.officer, [*pages, *lists, f"/logboek/dubbel?{typed}"]), (world.partner, lists)):
        client.sign_in(who)
        for url in [*urls, *([f"/logboek/{made.id}"] if who is world.partner else [])]:
            page = client.get(url).get_data(as_text=True)
            assert "<svg/onload" not in page, url
            assert "<script>alert" not in page, url


def test_thousands_of_wrong_choices_are_not_all_told(client, world):
    asked = "&".join(f"kind=x{number}" for number in range(3_000))
    page = client.sign_in(world.officer).get(f"/logboek?{asked}").get_data(as_text=True)
    assert "x4" in page
    assert "x2999" not in page
