"""An agreement binds when the organisation itself says yes; every other answer is as decent."""

from datetime import timedelta

from portal.agreements.agreement.queries import lapse_unanswered
from portal.agreements.models import Agreement, State
from portal.agreements.retention.queries import purge_agreements
from portal.core import dates
from tests.agreements.promising import NEW, WORDS, fields, history, promised, propose, step, stored, words
from tests.dialogue.talking import start
from tests.people.doors import change
from tests.world import everything

LATER = (dates.today() + timedelta(days=20)).isoformat()


def test_a_proposal_binds_only_when_the_organisation_itself_says_yes(app, client, world):
    url = propose(client, world.officer, world.housing)
    assert stored(app, url).state == State.PROPOSED
    assert step(client, world.colleague, url, "agree") == 409
    assert step(client, world.welfare_worker, url, "agree") == 404
    assert stored(app, url).agreed_at is None
    assert step(client, world.partner_colleague, url, "agree") == 303
    assert stored(app, url).state == State.AGREED
    assert history(client, world.officer, url) == ["Ja gezegd", "Voorgesteld"]


def test_a_partner_asks_the_team_in_the_same_way(app, client, world):
    url = propose(client, world.partner, world.noord)
    found = stored(app, url)
    assert (found.by_name, found.whom_name) == (world.noord.name, world.housing.name)
    assert step(client, world.partner, url, "agree") == 409
    assert step(client, world.warden, url, "agree") == 303
    assert stored(app, url).state == State.AGREED


def test_what_one_promises_oneself_binds_at_once(app, client, world):
    url = propose(client, world.officer, world.noord, for_whom=world.welfare.public_id)
    assert stored(app, url).state == State.AGREED
    assert history(client, world.welfare_worker, url) == ["Toegezegd"]
    own = stored(app, propose(client, world.partner, world.housing))
    assert (own.whom_name, own.state) == (world.noord.name, State.AGREED)


def test_no_is_a_decent_answer_with_a_reason(app, client, world):
    for code in ("not_us", "not_now"):
        url = propose(client, world.officer, world.housing)
        assert step(client, world.partner, url, code) == 422
        assert step(client, world.partner, url, code, "Dit gebouw is niet van ons.") == 303
        assert stored(app, url).state == State.LAPSED
        assert "Dit gebouw is niet van ons." in client.sign_in(world.officer).get(url).text


def test_another_proposal_waits_for_the_other_side_and_keeps_the_first(app, client, world):
    url = propose(client, world.officer, world.housing)
    page = client.sign_in(world.partner).get(f"{url}/voorstel").text
    assert WORDS in page
    sent = {"text": "Het licht vervangen door led", "due": LATER, "reason": "Dan gaat het langer mee."}
    assert client.post_form(f"{url}/voorstel", **sent).status_code == 303
    found = stored(app, url)
    assert (found.text, found.due.isoformat(), found.state) == (sent["text"], LATER, State.PROPOSED)
    assert step(client, world.partner, url, "agree") == 409
    assert step(client, world.officer, url, "agree") == 303
    assert history(client, world.partner, url) == ["Ja gezegd", "Iets anders voorgesteld", "Voorgesteld"]
    assert WORDS in client.get(url).text


def test_what_was_agreed_holds_until_the_other_side_wants_the_change(app, client, world):
    made = promised(app, world.noord, world.housing, world.noord)
    url, sent = f"/afspraken/{made.id}", {"text": "Een rek voor zes fietsen plaatsen", "due": LATER}
    client.sign_in(world.partner)
    assert client.post_form(f"{url}/voorstel", **sent, reason="Er is minder plek.").status_code == 303
    assert stored(app, url).text == made.text
    assert step(client, world.officer, url, "keep", "Zes is te weinig.") == 303
    assert (stored(app, url).text, stored(app, url).state) == (made.text, State.AGREED)
    client.sign_in(world.partner)
    assert client.post_form(f"{url}/voorstel", **sent, reason="Er is echt minder plek.").status_code == 303
    assert step(client, world.officer, url, "agree") == 303
    assert stored(app, url).text == sent["text"]


def test_done_is_for_the_other_side_to_confirm(app, client, world):
    url = f"/afspraken/{promised(app, world.noord, world.housing, world.noord).id}"
    assert step(client, world.partner, url, "confirm") == 409
    assert step(client, world.partner, url, "claim") == 303
    assert stored(app, url).state == State.AGREED
    assert step(client, world.officer, url, "not_yet", "Het rek staat nog niet vast.") == 303
    assert step(client, world.partner, url, "claim") == 303
    assert step(client, world.officer, url, "confirm") == 303
    assert stored(app, url).state == State.DONE
    assert step(client, world.officer, url, "withdraw", "Toch maar niet.") == 409


def test_either_side_takes_it_back_with_a_reason(app, client, world):
    for who in (world.partner, world.lead):
        url = f"/afspraken/{promised(app, world.noord, world.housing, world.noord).id}"
        assert step(client, who, url, "withdraw") == 422
        assert step(client, who, url, "withdraw", "Het is niet meer nodig.") == 303
        assert stored(app, url).state == State.WITHDRAWN


def test_what_nobody_answered_in_time_lapses_by_itself(app, client, world):
    url, held = (
        propose(client, world.officer, world.housing),
        promised(app, world.noord, world.housing, world.noord),
    )
    for one in (url.split("/")[-1], held.id):
        change(app, Agreement, {"id": one}, due=dates.today() - timedelta(days=1))
    with everything(app):
        assert lapse_unanswered() == "Let 1 unanswered agreements lapse."
    assert stored(app, url).state == State.LAPSED
    assert stored(app, held.id).state == State.AGREED
    assert history(client, world.partner, url)[0] == "Vervallen: er kwam geen antwoord"


def test_what_is_over_leaves_after_two_years_and_what_is_open_stays(app, client, world):
    long_ago = dates.now() - timedelta(days=750)
    over = promised(app, world.noord, world.housing, world.noord, state=State.DONE, closed_at=long_ago)
    still = promised(app, world.noord, world.housing, world.noord, made_at=long_ago, agreed_at=long_ago)
    with everything(app):
        assert purge_agreements() == "Removed 1 agreements."
    assert client.sign_in(world.officer).get(f"/afspraken/{over.id}").status_code == 404
    assert client.get(f"/afspraken/{still.id}").status_code == 200


def test_sending_twice_stores_and_counts_once(app, client, world):
    sent = fields(world.housing)
    client.sign_in(world.officer)
    assert [client.send(NEW, sent).status_code for _ in "ab"] == [303, 303]
    assert words(client, world.officer).count(WORDS) == 1
    once, url = {"id": fields(world.housing)["id"]}, f"/afspraken/{sent['id']}"
    assert step(client, world.partner, url, "agree", **once) == 303
    assert step(client, world.partner, url, "agree", **once) == 303
    assert history(client, world.partner, url) == ["Ja gezegd", "Voorgesteld"]
    assert client.send(NEW, {**sent, "text": "Iets heel anders"}).status_code == 409
    assert WORDS in client.sign_in(world.officer).send(NEW, {**sent, "text": "Iets heel anders"}).text


def test_who_answers_an_older_page_is_told_and_keeps_the_words(app, client, world):
    url = propose(client, world.officer, world.housing)
    typed = {"version": "1", "step": "not_now", "reason": "Pas in het voorjaar."}
    assert step(client, world.partner, url, "agree") == 303
    answer = client.sign_in(world.partner_colleague).send(f"{url}/stap", {**fields(world.housing), **typed})
    assert answer.status_code == 409
    assert "Pas in het voorjaar." in answer.text
    assert stored(app, url).state == State.AGREED


def test_nothing_about_persons_since_partners_read_it(client, world):
    client.sign_in(world.officer)
    answer = client.send(NEW, fields(world.housing, text="De bewoner bellen op 06 12345678"))
    assert answer.status_code == 422
    assert "Dit lijkt een telefoonnummer" in answer.text
    url = propose(client, world.officer, world.housing)
    assert step(client, world.partner, url, "not_us", "Vraag het aan jan@voorbeeld.nl") == 422


def test_a_lead_erases_words_for_good_wherever_they_were_kept(app, client, world):
    url = propose(client, world.officer, world.housing, text="Piet Snot op de derde galerij bellen")
    client.sign_in(world.partner)
    other = {"text": "Samen met Piet Snot praten", "due": LATER, "reason": "Piet Snot belt ons al."}
    assert client.post_form(f"{url}/voorstel", **other).status_code == 303
    assert client.sign_in(world.officer).get(f"{url}/wissen").status_code == 403
    sent = {"words": "piet snot", "reason": "Er stond een naam in."}
    client.sign_in(world.lead)
    assert [client.post_form(f"{url}/wissen", **sent).status_code for _ in "ab"] == [303, 303]
    for who in (world.lead, world.partner):
        shown = client.sign_in(who).get(url).text
        assert "Snot" not in shown
        assert "Samen met [verwijderd] praten" in shown
    assert history(client, world.partner, url).count("Woorden gewist") == 1


def test_a_proposal_names_two_sides_of_which_one_is_our_own_and_a_day_to_come(client, world):
    client.sign_in(world.officer)
    yesterday = (dates.today() - timedelta(days=1)).isoformat()
    for wrong, said in (
        ({"organisation": ""}, "Kies wie het doet."),
        ({"organisation": world.noord.public_id}, "Kies voor wie jullie dit doen."),
        ({"for_whom": world.housing.public_id}, "Kies iemand anders dan wie het doet."),
        ({"for_whom": world.welfare.public_id}, "Spreek iets af voor jullie zelf"),
        ({"organisation": world.housing_zuid.public_id}, "werkt nu niet met dit wijkteam samen"),
        ({"organisation": world.halt.public_id}, "werkt nu niet met dit wijkteam samen"),
        ({"due": yesterday}, "Kies een dag vanaf vandaag"),
        ({"text": ""}, "Schrijf op wat er gedaan wordt."),
    ):
        answer = client.send(NEW, fields(world.housing, **wrong))
        assert (answer.status_code, said in answer.text) == (422, True), wrong


def test_a_partner_of_two_teams_says_with_which(app, client, world):
    client.sign_in(world.civil_servant)
    assert client.send(NEW, fields(world.housing_zuid)).status_code == 422
    assert client.send(NEW, fields(world.housing_zuid, team=world.noord.public_id)).status_code == 422
    url = propose(client, world.civil_servant, world.housing_zuid, team=world.zuid.public_id)
    assert client.sign_in(world.officer_zuid).get(url).status_code == 200
    assert client.sign_in(world.officer).get(url).status_code == 404


def test_who_takes_part_in_the_topic_reads_along_and_finds_it_there(client, world):
    talk = start(client, world.officer, world.housing, world.welfare)
    topic = talk.split("/")[-1]
    assert "Muziek op het plein" in client.get(f"{NEW}?topic={topic}").text
    url = propose(client, world.officer, world.housing, topic=topic)
    assert client.sign_in(world.welfare_worker).get(url).status_code == 200
    assert WORDS in client.get(talk).text
    assert client.get(f"{url}/voorstel").status_code == 403
    assert client.sign_in(world.innkeeper).get(url).status_code == 404


def test_what_is_agreed_on_a_problem_stands_beside_it_and_in_its_timeline(app, client, world):
    problem = world.more["named_problem"].id
    url = propose(client, world.officer, world.noord, problem=problem, for_whom=world.housing.public_id)
    assert stored(app, url).problem_id == problem
    file = client.sign_in(world.partner).get(f"/vraagstukken/{problem}").text
    assert file.count(WORDS) == 2
    assert f"/afspraken/nieuw?problem={problem}" in file
    assert WORDS not in client.sign_in(world.chief).get(f"/vraagstukken/{problem}").text


def test_a_problem_that_one_does_not_read_is_no_origin(app, client, world):
    for wrong in (world.more["problem_zuid"].id, "x" * 80, "\0"):
        assert stored(app, propose(client, world.officer, world.housing, problem=wrong)).problem_id is None


def test_a_topic_that_one_does_not_read_is_no_origin(app, client, world):
    talk = start(client, world.officer, world.welfare)
    url = propose(client, world.partner, world.noord, topic=talk.split("/")[-1])
    assert stored(app, url).topic_id is None
    assert client.sign_in(world.welfare_worker).get(url).status_code == 404
