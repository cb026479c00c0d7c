"""A topic: started by anyone at the table, stored once, read by exactly those who are asked."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from portal.core.extensions import db
from portal.dialogue.models import Post, Topic, TopicReader
from tests.dialogue.talking import NEW, OPENING, TITLE, fields, listed, page, said, say, start, titles
from tests.world import everything


def topics(app):
    with everything(app):
        return list(db.session.scalars(select(Topic)))


def readers(app, url):
    with everything(app):
        wanted = select(TopicReader.name).where(TopicReader.topic_id == url.split("/")[-1])
        return set(db.session.scalars(wanted))


def test_named_partner_reads_it_and_others_do_not(client, world):
    url = start(client, world.officer, world.housing)
    for who in (world.colleague, world.partner, world.partner_colleague):
        assert OPENING in said(client.sign_in(who), url)
        assert TITLE in titles(client)
    for who in (world.welfare_worker, world.innkeeper, world.partner_zuid, world.officer_zuid, world.chief):
        assert client.sign_in(who).get(url).status_code == 404
        assert TITLE not in titles(client)
        assert titles(client, "?q=plein") == []


def test_network_leaves_bars_out_unless_ticked(app, client, world):
    names = {world.noord.name, world.municipality.name, world.housing.name, world.welfare.name}
    assert readers(app, start(client, world.officer)) == names
    assert readers(app, start(client, world.officer, hospitality="1")) == {*names, world.bar.name}


def test_a_topic_lies_in_a_neighbourhood_that_there_is_or_in_none(app, client, world):
    client.sign_in(world.officer)
    assert client.send(NEW, fields(neighbourhood=" ")).status_code == 422
    assert client.send(NEW, fields(neighbourhood="")).status_code == 303


def test_team_alone_means_the_team_alone(app, client, world):
    url = start(client, world.officer, audience="team")
    assert readers(app, url) == {world.noord.name}
    assert client.sign_in(world.partner).get(url).status_code == 404


def test_partner_starts_a_topic_as_easily(app, client, world):
    url = start(client, world.partner, world.welfare)
    assert readers(app, url) == {world.noord.name, world.housing.name, world.welfare.name}
    shown = page(client.sign_in(world.officer), url)
    assert world.housing.name in shown
    assert OPENING in shown


def test_partner_can_talk_with_the_team_alone(app, client, world):
    url = start(client, world.partner, audience="selected")
    assert readers(app, url) == {world.noord.name, world.housing.name}


def test_partner_is_not_offered_the_team_alone(app, client, world):
    client.sign_in(world.partner)
    assert 'value="team"' not in page(client, NEW)
    assert client.send(NEW, fields(audience="team")).status_code == 422
    assert TITLE not in titles(client)


def test_partner_of_two_teams_says_with_which(app, client, world):
    sent = fields(audience="network")
    assert client.sign_in(world.civil_servant).send(NEW, sent).status_code == 422
    assert "Kies met welk wijkteam" in client.send(NEW, sent).get_data(as_text=True)
    assert client.send(NEW, {**sent, "team": world.zuid.public_id}).status_code == 303
    assert readers(app, f"/dialoog/{sent['id']}") == {
        world.zuid.name,
        world.municipality.name,
        world.housing_zuid.name,
    }


def test_chief_reads_and_posts_only_where_named(client, world):
    quiet, named = start(client, world.officer), start(client, world.officer, chief="1")
    client.sign_in(world.chief)
    assert client.get(quiet).status_code == 404
    say(client, world.chief, named, "Ik denk graag mee.")
    shown = page(client.sign_in(world.partner), named)
    assert "District Midden" in shown
    assert "Districtschef" not in shown
    assert client.sign_in(world.chief_far).get(named).status_code == 404


def test_sending_twice_stores_once(app, client, world):
    sent = fields(world.housing)
    client.sign_in(world.officer)
    first, second = client.send(NEW, sent), client.send(NEW, sent)
    assert (first.status_code, first.location) == (second.status_code, second.location)
    assert len([one for one in topics(app) if one.id == sent["id"]]) == 1


def test_other_words_under_the_same_id_are_not_lost(client, world):
    sent = fields(world.housing)
    client.sign_in(world.officer).send(NEW, sent)
    other = client.send(NEW, {**sent, "text": "En sinds vrijdag ook bij de kade."})
    assert other.status_code == 409
    assert "En sinds vrijdag ook bij de kade." in other.get_data(as_text=True)
    opening = f"/dialoog/reacties/{sent['id']}/verbeteren"
    assert client.send(opening, {"text": "Elke avond harde muziek.", "version": "1"}).status_code == 303
    assert client.send(NEW, sent).status_code == 303


def test_an_id_of_somebody_else_gets_another(client, world):
    sent = fields(world.housing)
    client.sign_in(world.officer).send(NEW, sent)
    answer = client.sign_in(world.officer_zuid).send(NEW, fields(audience="team", id=sent["id"]))
    assert answer.status_code == 409
    assert TITLE in answer.get_data(as_text=True)
    assert sent["id"] not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"title": ""}, "waar het over gaat"),
        ({"text": "Kort"}, "tussen 10 en 2.000 tekens"),
        ({"audience": "selected", "organisations": []}, "Kies minstens één organisatie"),
        ({"audience": "selected", "organisations": ["nowhere"]}, "werkt niet met dit wijkteam samen"),
        ({"text": "Bel mij op 06-12345678 hierover."}, "Partners mogen dit niet lezen"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(app, client, world, wrong, words):
    sent = {**fields(), **wrong}
    answer = client.sign_in(world.officer).send(NEW, sent)
    assert answer.status_code == 422
    assert words in answer.get_data(as_text=True)
    assert sent["text"] in answer.get_data(as_text=True)


def test_team_alone_may_write_a_phone_number_but_never_a_bsn(client, world):
    client.sign_in(world.officer)
    told = {"audience": "team", "text": "Bel mij op 06-12345678 hierover."}
    assert client.send(NEW, fields(**told)).status_code == 303
    assert client.send(NEW, fields(audience="team", text="Zijn bsn is 123456782.")).status_code == 422


def test_posts_follow_in_order_and_show_the_organisation_never_the_rank(client, world):
    url = start(client, world.lead, world.housing)
    say(client, world.partner, url, "Wij horen het ook.")
    say(client, world.lead, url, "Dank je wel.")
    assert said(client.sign_in(world.partner), url) == [OPENING, "Wij horen het ook.", "Dank je wel."]
    shown = page(client, url)
    assert world.lead.name in shown
    assert world.noord.name in shown
    assert "Teamleider" not in shown.replace(world.lead.name, "")


def test_post_is_stored_once_however_often_it_is_sent(app, client, world):
    url, post_id = start(client, world.officer, world.housing), str(uuid4())
    for _ in range(2):
        say(client, world.partner, url, "Wij horen het ook.", post_id)
    assert said(client, url) == [OPENING, "Wij horen het ook."]
    other = client.send(url, {"id": post_id, "text": "Iets anders."})
    assert other.status_code == 409
    assert "Iets anders." in other.get_data(as_text=True)
    with everything(app):
        assert len(list(db.session.scalars(select(Post).where(Post.id == post_id)))) == 1


def test_markdown_is_plain_and_nothing_else_gets_through(client, world):
    url = start(client, world.officer, world.housing)
    say(
        client,
        world.partner,
        url,
        "**Let op** <b onclick=x>niet</b>\n- een\n- twee\n\n> kijk [hier](https://a.example)",
    )
    shown = page(client, url)
    assert "<strong>Let op</strong>" in shown
    assert '<a href="https://a.example" rel="noopener noreferrer">hier</a>' in shown
    assert "<li>een</li>" in shown
    assert "<b onclick" not in shown


def test_organisation_that_is_asked_later_reads_from_then_on(client, world):
    url = start(client, world.officer, world.housing)
    say(client, world.partner, url, "Dit was ervoor, over de vijver.")
    client.send(f"{url}/samenvatting", {"text": "Zo staat het nu.", "version": "0"})
    asked = {"organisation": world.welfare.public_id, "question": "Denken jullie mee?"}
    assert client.sign_in(world.officer).send(f"{url}/vragen", asked).status_code == 303
    say(client, world.partner, url, "Dit is erna, over de brug.")
    client.sign_in(world.welfare_worker)
    assert said(client, url) == ["Zo staat het nu.", "Denken jullie mee?", "Dit is erna, over de brug."]
    for words, found in (("vijver", 0), ("brug", 1), ("muziek", 1), ("staat", 1)):
        assert len(titles(client, f"?q={words}")) == found, words
    for words in ("vijver", "brug", "muziek"):
        assert len(titles(client.sign_in(world.partner), f"?q={words}")) > 0, words


def test_topic_of_the_team_opens_up_only_when_partners_may_read_its_title(client, world):
    url = start(client, world.officer, audience="team", title="Bel 06-12345678 terug")
    asked = {"organisation": world.welfare.public_id}
    assert client.send(f"{url}/vragen", asked).status_code == 422
    assert client.sign_in(world.welfare_worker).get(url).status_code == 404


def test_ended_agreement_closes_every_topic(app, client, world):
    url = start(client, world.officer, world.housing, world.municipality)
    with everything(app):
        db.session.merge(world.more["municipality_in_noord"]).agreed_on = None
        db.session.commit()
    client.sign_in(world.civil_servant)
    assert client.get(url).status_code == 404
    assert TITLE not in titles(client)
    assert client.send(url, {"id": str(uuid4()), "text": "Hallo daar."}).status_code == 404


def test_summary_is_everyones_and_keeps_its_history(client, world):
    url = start(client, world.officer, world.housing)
    for who, text, version in ((world.partner, "Eerste stand.", "0"), (world.officer, "Tweede stand.", "1")):
        answer = client.sign_in(who).send(f"{url}/samenvatting", {"text": text, "version": version})
        assert answer.status_code == 303
    assert "Tweede stand." in said(client, url)
    history = page(client, f"{url}/samenvatting")
    assert "Eerste stand." in history
    assert f"{world.officer.name}, {world.noord.name}" in history


def test_second_editor_of_the_summary_sees_both(client, world):
    url = start(client, world.officer, world.housing)
    client.send(f"{url}/samenvatting", {"text": "De eerste tekst.", "version": "0"})
    answer = client.sign_in(world.partner).send(
        f"{url}/samenvatting", {"text": "Mijn tekst.", "version": "0"}
    )
    assert answer.status_code == 409
    shown = answer.get_data(as_text=True)
    assert "eerste" in shown
    assert "Mijn tekst." in shown
    assert client.post_form(f"{url}/samenvatting", text="Samen gemaakt.").status_code == 303


def asked_of(world):
    return {"organisation": world.welfare.public_id, "question": "Denken jullie mee?"}


def test_only_who_can_reopen_is_told_to(client, world):
    url = start(client, world.officer, world.housing, chief="y")
    client.send(f"{url}/afsluiten", {"text": "We plaatsen een bord."})
    assert "Heropen het als er nog iets te zeggen is." in page(client, url)
    for reads in (client.sign_in(world.chief), client.sign_in(world.partner, url.split("/")[-1])):
        shown = page(reads, url)
        assert "Het wijkteam en de partners kunnen het heropenen." in shown
        assert "Heropen het" not in shown


def test_who_closes_second_keeps_the_words(client, world):
    url = start(client, world.officer, world.housing)
    for _ in range(2):
        assert client.send(f"{url}/afsluiten", {"text": "We plaatsen een bord."}).status_code == 303
    second = client.sign_in(world.partner).send(f"{url}/afsluiten", {"text": "Er komt ook een bank."})
    assert second.status_code == 409
    assert "Er komt ook een bank." in second.get_data(as_text=True)
    assert "Je tekst is niet geplaatst en staat hieronder nog" in second.get_data(as_text=True)
    shown = said(client, url)
    assert shown.count("We plaatsen een bord.") == 1
    assert "Er komt ook een bank." not in shown


def test_closing_tells_everyone_the_outcome_and_reopening_lets_them_speak(client, world):
    url = start(client, world.officer, world.housing)
    client.sign_in(world.partner).send(f"{url}/aandacht", {"attention": "muted"})
    ended = client.sign_in(world.officer).send(f"{url}/afsluiten", {"text": "We plaatsen een bord."})
    assert ended.status_code == 303
    client.sign_in(world.partner)
    assert listed(client)["Nieuw voor jou"] == [TITLE]
    assert "We plaatsen een bord." in said(client, url)
    refused = client.send(url, {"id": str(uuid4()), "text": "Nog een ding."})
    assert refused.status_code == 409
    assert "Nog een ding." in refused.get_data(as_text=True)
    shown = page(client, url)
    for step, words in (
        ("antwoord", {"answer": "joins", "word": "Wij helpen."}),
        ("vragen", asked_of(world)),
    ):
        assert f"{url}/{step}" not in shown
        refused = client.send(f"{url}/{step}", words)
        assert refused.status_code == 409
        assert list(words.values())[1] in refused.get_data(as_text=True)
        assert "is afgesloten" in page(client, f"{url}/{step}")
    client.send(f"{url}/heropenen")
    say(client, world.partner, url, "Nog een ding.")
    assert "Nog een ding." in said(client, url)
