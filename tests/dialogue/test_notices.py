"""Notices: who is told what, and that reading the topic reads them."""

from flask import Flask

from portal.people.models import Cooperation
from tests.client import Client
from tests.dialogue.talking import TITLE, bell, page, say, start, titles
from tests.markup import parse
from tests.people.doors import change
from tests.world import World

NOTICES = "/berichten"


def notices(client: Client) -> list[str]:
    """The notices on the page, each in one line of words."""
    found = parse(page(client, NOTICES)).find("ul", class_="links notices")
    return [" ".join(one.text.split()) for one in found.all("li")] if found else []


def about(client: Client, title: str) -> list[str]:
    return [one for one in notices(client) if title in one]


def test_who_is_asked_gets_a_notice_and_reading_the_topic_reads_it(client: Client, world: World) -> None:
    before = bell(client.sign_in(world.partner))
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner)
    assert bell(client) == before + 1
    assert "vraagt jullie erbij" in about(client, "Muziek op het plein")[0]
    assert "nieuw" in about(client, "Muziek op het plein")[0]
    page(client, url)
    assert bell(client) == before
    assert "nieuw" not in about(client, "Muziek op het plein")[0]


def test_who_was_not_asked_gets_no_notice(client: Client, world: World) -> None:
    start(client, world.officer, world.housing)
    for person in (world.civil_servant, world.colleague, world.officer_zuid, world.officer):
        assert about(client.sign_in(person), "Muziek op het plein") == []


def test_an_answer_of_the_organisation_ends_the_question_for_all_its_people(
    client: Client, world: World
) -> None:
    before = bell(client.sign_in(world.partner_colleague))
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner).send(f"{url}/antwoord", {"answer": "not_now", "word": ""})
    assert bell(client.sign_in(world.partner_colleague)) == before
    assert about(client, "vraagt jullie erbij") == []


def test_whoever_is_named_gets_a_notice(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing)
    say(client, world.partner, url, f"Kan @{world.noord.name} dit uitzoeken?")
    client.sign_in(world.warden)
    assert "noemt jou of jullie" in about(client, "Muziek op het plein")[0]
    assert about(client.sign_in(world.partner), "noemt jou of jullie Muziek op het plein") == []


def test_a_longer_name_names_nobody_whose_name_it_begins_with(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing)
    say(client, world.partner, url, f"Dat vroeg ik ook aan @{world.noord.name}oost.")
    assert about(client.sign_in(world.warden), "noemt jou of jullie") == []


def test_whoever_mutes_a_topic_is_not_told_of_a_mention(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing)
    client.sign_in(world.warden).send(f"{url}/aandacht", {"attention": "muted"})
    say(client, world.partner, url, f"Kan @{world.noord.name} dit uitzoeken?")
    assert about(client.sign_in(world.warden), "Muziek op het plein") == []
    assert about(client.sign_in(world.colleague), "Muziek op het plein") != []


def test_who_is_named_by_a_correction_is_told_once(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing)
    post = f"/dialoog/reacties/{say(client, world.partner, url, 'Wie zoekt dit uit?')}"
    page(client.sign_in(world.warden), url)
    before = bell(client)
    client.sign_in(world.partner)
    for words in (f"Kan @{world.noord.name} dit uitzoeken?", f"Zoekt @{world.noord.name} dit uit?"):
        assert client.post_form(f"{post}/verbeteren", text=words).status_code == 303
    (told,) = (one for one in about(client.sign_in(world.warden), "Muziek op het plein") if "noemt" in one)
    assert "nieuw" in told
    assert bell(client) == before + 1
    page(client, url)
    assert bell(client) == before
    client.sign_in(world.partner).post_form(f"{post}/verbeteren", text="Wie zoekt dit uit?")
    client.post_form(f"{post}/verbeteren", text=f"Kan @{world.noord.name} dit uitzoeken?")
    assert bell(client.sign_in(world.warden)) == before


def test_a_correction_that_names_somebody_leaves_alone_who_read_it(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing, world.welfare)
    post = f"/dialoog/reacties/{say(client, world.partner, url, 'Wie zoekt dit uit?')}"
    page(client.sign_in(world.welfare_worker), url)
    client.sign_in(world.warden).send(f"{url}/aandacht", {"attention": "muted"})
    client.sign_in(world.partner)
    client.post_form(f"{post}/verbeteren", text=f"Kan @{world.noord.name} dit uitzoeken?")
    for person, unread in ((world.welfare_worker, []), (world.warden, []), (world.colleague, [TITLE])):
        assert titles(client.sign_in(person), "?unread=1").count(TITLE) == len(unread), person.name


def test_everyone_in_the_topic_gets_the_outcome(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing)
    client.sign_in(world.officer).send(f"{url}/afsluiten", {"text": "Vanaf tien uur is het stil."})
    for person in (world.warden, world.partner, world.partner_colleague):
        assert "schreef de uitkomst op" in about(client.sign_in(person), "Muziek op het plein")[0]
    assert about(client.sign_in(world.officer), "Muziek op het plein") == []


def test_a_notice_leads_to_its_post(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing)
    post_id = say(client, world.partner, url, f"Kan @{world.noord.name} dit uitzoeken?")
    client.sign_in(world.warden)
    links = [one.get("href") for one in parse(page(client, NOTICES)).all("a") if url in one.get("href", "")]
    assert links[0].endswith(f"#post-{post_id}")
    assert f'id="post-{post_id}"' in page(client, links[0].partition("#")[0])


def test_a_topic_that_can_no_longer_be_read_takes_its_notices_along(
    app: Flask, client: Client, world: World
) -> None:
    start(client, world.officer, world.municipality)
    client.sign_in(world.civil_servant)
    assert about(client, "Muziek op het plein") != []
    before = bell(client)
    change(app, Cooperation, {"team_id": world.noord.id}, agreed_on=None)
    assert about(client, "Muziek op het plein") == []
    assert bell(client) < before


def test_notices_come_in_pages(client: Client, world: World) -> None:
    url = start(client, world.officer, world.housing)
    for number in range(26):
        say(client, world.partner, url, f"Nummer {number}, @{world.noord.name}")
    client.sign_in(world.warden)
    assert len(notices(client)) == 25
    links = [one.get("href", "") for one in parse(page(client, NOTICES)).all("a")]
    (more,) = (one for one in links if one.startswith("/berichten?after="))
    assert "Muziek op het plein" in page(client, more)
