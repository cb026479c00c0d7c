"""Cards are kept right by their owner: changed, confirmed, doubted, let go."""

from datetime import timedelta
from uuid import uuid4

from flask import Flask
from sqlalchemy import func, select, update

from portal.contacts.keeping.queries import purge_cards
from portal.contacts.models import Card, CardChange
from portal.core import dates
from portal.core.extensions import db
from portal.people.models import User
from tests.client import Client, filled_in, find_form
from tests.markup import parse
from tests.world import World, amend, everything


def stored(app: Flask, public_id: str) -> Card:
    with everything(app):
        return db.session.scalars(select(Card).where(Card.public_id == public_id)).one()


def test_a_partner_changes_a_card_and_the_history_says_what(app: Flask, client: Client, world: World) -> None:
    card = world.more["consultant"]
    url = f"/partners/{card.public_id}"
    answer = client.sign_in(world.partner).post_form(
        f"{url}/wijzigen", role="Consulent", hours="ma-do 9-17", themes=["noise", "waste"]
    )
    assert answer.status_code == 303
    kept = stored(app, card.public_id)
    assert (kept.hours, kept.themes) == ("ma t/m do 9.00-17.00", " noise waste ")
    page = client.get(url).get_data(as_text=True)
    assert "Functie veranderd" in page
    assert "Geluid" in page
    assert "Consulent" in client.sign_in(world.officer).get("/partners?q=consulent").get_data(as_text=True)


def test_history_does_not_call_a_colleague_unknown_to_the_reader_the_person_itself(
    client: Client, world: World
) -> None:
    url = f"/partners/{world.more['consultant'].public_id}"
    assert client.sign_in(world.lead).post_form(f"{url}/wijzigen", role="Consulent").status_code == 303
    assert world.lead.name in client.get(url).get_data(as_text=True)
    page = client.sign_in(world.partner).get(url).get_data(as_text=True)
    assert "door iemand anders" in page
    assert "door zichzelf" not in page


def test_what_cannot_be_kept_is_said_at_the_field_and_nothing_is_lost(client: Client, world: World) -> None:
    url = f"/partners/{world.more['consultant'].public_id}/wijzigen"
    answer = client.sign_in(world.partner).post_form(
        url, phones="Balie: 12345", hours="soms", emails="a@[b.nl"
    )
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "“12345” is geen telefoonnummer" in page
    assert "begint niet met een dag" in page
    assert "“a@[b.nl” is geen e-mailadres" in page
    assert "Balie: 12345" in page
    assert "soms</textarea>" in page


def test_a_website_is_one_whole_address(client: Client, world: World) -> None:
    url = f"/partners/{world.more['card_housing'].public_id}/wijzigen"
    client.sign_in(world.partner)
    assert client.post_form(url, site="https://wonen.example en nog wat").status_code == 422
    assert client.post_form(url, site="https://wonen.example/buurt").status_code == 303


def test_a_number_that_may_be_private_is_asked_about_once(app: Flask, client: Client, world: World) -> None:
    card = world.more["consultant"]
    url = f"/partners/{card.public_id}/wijzigen"
    more = "Werk: 06 12 34 56 78\nOok: 06 87 65 43 21"
    asked = client.sign_in(world.partner).post_form(url, phones=more)
    page = asked.get_data(as_text=True)
    assert asked.status_code == 422
    assert "06 87 65 43 21? Vink het dan aan" in page
    assert stored(app, card.public_id).phones == "Werk: 06 12 34 56 78"
    assert client.post_form(url, phones=more, confirm="y").status_code == 303
    assert client.post_form(url, role="Consulent").status_code == 303


def test_two_people_who_change_one_card_both_see_what_the_other_wrote(client: Client, world: World) -> None:
    url = f"/partners/{world.more['consultant'].public_id}/wijzigen"
    opened = client.sign_in(world.partner).get(url)
    assert opened.status_code == 200
    seen = client.post_form(url, role="Van haar")
    assert seen.status_code == 303
    late = client.sign_in(world.lead).send(url, {"name": "Petra Partner", "role": "Van hem", "seen": "{}"})
    page = late.get_data(as_text=True)
    assert late.status_code == 409
    assert "Van haar" in page
    assert "Van hem" in page


def test_who_changes_a_card_that_was_hidden_meanwhile_is_told_by_whom(
    app: Flask, client: Client, world: World
) -> None:
    card = world.more["consultant"]
    url = f"/partners/{card.public_id}"
    edit = f"{url}/wijzigen"
    opened = client.sign_in(world.lead).get(edit)
    typed = {**filled_in(find_form(parse(opened.get_data(as_text=True)), edit, edit)), "role": "Van hem"}
    client.sign_in(world.partner_colleague).post_form(f"{url}/weg", page=edit)
    late = client.sign_in(world.lead).post(edit, data={**typed, "csrf_token": client.csrf()})
    page = late.get_data(as_text=True)
    assert late.status_code == 409
    assert f"{world.partner_colleague.name} heeft Petra Partner intussen uit de lijst gehaald" in page
    assert 'value="Van hem"' in page
    assert stored(app, card.public_id).role != "Van hem"
    again = filled_in(find_form(parse(page), edit, edit))
    assert client.post(edit, data=again).status_code == 303
    assert stored(app, card.public_id).role == "Van hem"
    assert client.post_form(edit, role="Nog eens").status_code == 303  # who knows is not told again


def test_who_does_not_know_the_one_who_hid_the_card_is_told_that_it_was_somebody(
    client: Client, world: World
) -> None:
    url = f"/partners/{world.more['consultant'].public_id}"
    client.sign_in(world.lead).post_form(f"{url}/weg", page=f"{url}/wijzigen")
    late = client.sign_in(world.partner).post_form(f"{url}/wijzigen", hidden_since="")
    assert late.status_code == 409
    assert "Iemand anders heeft Petra Partner intussen uit de lijst gehaald" in late.get_data(as_text=True)


def test_somebody_new_is_stored_once_however_often_it_is_sent(
    app: Flask, client: Client, world: World
) -> None:
    url = f"/partners/{world.housing.public_id}/mensen/nieuw"
    fields = {
        "id": str(uuid4()),
        "name": "Nora Nieuw",
        "visibility": "network",
        "preferred": "call",
        "substitute": "",
    }
    client.sign_in(world.partner)
    assert [client.send(url, fields).status_code for _ in range(2)] == [200, 200]
    other = client.send(url, {**fields, "name": "Een ander"})
    assert other.status_code == 422
    with everything(app):
        assert db.session.scalar(select(func.count()).where(Card.name == "Nora Nieuw")) == 1


def test_one_tap_confirms_and_answers_the_doubt(app: Flask, client: Client, world: World) -> None:
    card = world.more["consultant"]
    url = f"/partners/{card.public_id}"
    amend(app, card.public_id, confirmed_at=dates.now() - timedelta(days=200))
    page = client.sign_in(world.partner).get(url).get_data(as_text=True)
    assert "Lang niet bevestigd" in page
    assert "Wijkteam Noord zegt" in page
    assert "Neemt niet op." in page
    assert world.officer.name not in page
    client.post_form(f"{url}/klopt", page=url)
    page = client.get(url).get_data(as_text=True)
    assert "Lang niet bevestigd" not in page
    assert "Neemt niet op." not in page


def test_confirming_twice_on_a_day_is_one_line_of_history(app: Flask, client: Client, world: World) -> None:
    card = world.more["consultant"]
    url = f"/partners/{card.public_id}"

    def confirmed(who: User, times: int = 1) -> int:
        """How often it was confirmed, once this person did so again."""
        for _ in range(times):
            client.sign_in(who).send(f"{url}/klopt")
        with everything(app):
            own = (CardChange.card_id == card.id, CardChange.what == "confirmed")
            return db.session.scalar(select(func.count()).where(*own)) or 0

    before = confirmed(world.partner)
    assert confirmed(world.partner, 2) == before
    assert confirmed(world.partner_colleague) == before + 1
    client.sign_in(world.officer).send(f"{url}/klopt-niet", {"word": "Werkt hier niet meer."})
    assert confirmed(world.partner_colleague) == before + 2
    with everything(app):
        yesterday = dates.now() - timedelta(days=1)
        db.session.execute(update(CardChange).where(CardChange.card_id == card.id).values(at=yesterday))
        db.session.commit()
    assert confirmed(world.partner_colleague) == before + 3


def test_an_officer_says_in_a_word_what_is_wrong(client: Client, world: World) -> None:
    url = f"/partners/{world.more['youth_worker'].public_id}"
    client.sign_in(world.officer)
    for _ in range(2):  # a double click tells it once
        client.post_form(f"{url}/klopt-niet", page=url, word="Werkt hier niet meer.")
    refused = client.post_form(f"{url}/klopt-niet", page=url, word="Haar BSN is 123456782.")
    assert refused.status_code == 422
    assert "burgerservicenummer" in refused.get_data(as_text=True)
    told = client.sign_in(world.welfare_worker).get(url).get_data(as_text=True)
    assert "123456782" not in told
    assert told.count("Werkt hier niet meer.") == 1
    assert "Werkt hier niet meer." not in client.sign_in(world.partner).get(url).get_data(as_text=True)


def test_who_leaves_is_hidden_at_once_and_gone_after_three_months(
    app: Flask, client: Client, world: World
) -> None:
    card = world.more["consultant"]
    url = f"/partners/{card.public_id}"
    client.sign_in(world.partner).post_form(f"{url}/weg", page=f"{url}/wijzigen")
    assert client.sign_in(world.officer).get(url).status_code == 404
    assert client.sign_in(world.welfare_worker).get(url).status_code == 404
    assert client.sign_in(world.lead).post_form(f"{url}/terug", page=url).status_code == 303
    assert client.sign_in(world.officer).get(url).status_code == 200
    amend(app, card.public_id, left_on=dates.today() - timedelta(days=93))
    with everything(app):
        assert purge_cards().startswith("Removed 1 cards")
        assert db.session.scalar(select(func.count()).where(Card.id == card.id)) == 0
        assert db.session.scalar(select(func.count()).where(CardChange.card_id == card.id)) == 0
