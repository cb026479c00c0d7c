"""Rounds: what somebody answers is nobody else's until all of it opens at once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from portal.core import dates
from portal.core.extensions import db
from portal.dialogue.models import Round, RoundAnswer, TopicReader
from tests.dialogue.talking import TITLE, badge, listed, page, said, start, titles
from tests.world import everything

QUESTION = "Wat zien jullie zelf aan de kade?"
VIEWS = {"stance": "view", "text": "Wij zien vooral kinderen zonder handdoek."}


@pytest.fixture
def url(client, world):
    """A topic between officer and housing association."""
    return start(client, world.officer, world.housing)


def begin(client, who, url, kind="views", **overrides):
    """Begin a round; answers its address."""
    until = dates.today() + timedelta(days=3)
    sent = {"id": str(uuid4()), "kind": kind, "text": QUESTION, "closes_on": until.isoformat(), **overrides}
    begun = client.sign_in(who).send(f"{url}/ronde", sent)
    assert (begun.status_code, begun.location) == (303, f"/dialoog/rondes/{sent['id']}")
    return begun.location


def answer(client, who, round_url, **fields):
    assert client.sign_in(who).send(round_url, fields).status_code == 303


def end(app, round_url):
    """The last day is over."""
    with everything(app):
        yesterday = dates.today() - timedelta(days=1)
        mine = Round.id == round_url.split("/")[-1]
        db.session.execute(update(Round).where(mine).values(closes_on=yesterday))
        db.session.commit()


def test_an_answer_is_its_authors_alone_until_all_have_answered(client, world, url):
    round_url = begin(client, world.officer, url)
    before = page(client.sign_in(world.partner_colleague), url)
    answer(client, world.partner, round_url, **VIEWS)
    assert VIEWS["text"] in page(client, round_url)
    for who in (world.officer, world.lead, world.partner_colleague):
        client.sign_in(who)
        for place in (round_url, url, "/dialoog", "/dialoog?q=handdoek", f"{url}/nieuw?after=0", "/"):
            assert "handdoek" not in page(client, place).replace("Zoekt: handdoek", "").replace(
                'value="handdoek"', ""
            ), place
    client.sign_in(world.partner_colleague)
    after = page(client, url)
    assert after.count('class="post"') == before.count('class="post"')
    assert badge(client) == 0
    answer(client, world.officer, round_url, stance="view", text="Wij zien vooral fietsen.")
    for who in (world.lead, world.partner_colleague, world.partner):
        client.sign_in(who)
        assert {VIEWS["text"], "Wij zien vooral fietsen."} <= set(said(client, url))
        assert len(titles(client, "?q=handdoek")) == 1


def test_nothing_tells_who_answered(app, client, world, url):
    round_url = begin(client, world.officer, url)
    with everything(app):
        of_topic = select(TopicReader.awaits, TopicReader.position).where(
            TopicReader.topic_id == url.split("/")[-1]
        )
        before = list(db.session.execute(of_topic))
    page(client.sign_in(world.officer), round_url)  # says once that it began
    told = [page(client, place) for place in (round_url, "/dialoog")]
    answer(client, world.partner, round_url, **VIEWS)
    page(client, round_url)  # says once that it was kept
    client.sign_in(world.officer)
    with everything(app):
        assert list(db.session.execute(of_topic)) == before
    again = [page(client, place) for place in (round_url, "/dialoog")]
    assert [_plain(one) for one in again] == [_plain(one) for one in told]


def _plain(text):
    """Without the token, which is another one each time."""
    return [line for line in text.split("\n") if "csrf" not in line]


def test_round_waits_for_each_person_in_the_list_until_that_person_answers(client, world, url):
    waiting = "Rondes die op jouw antwoord wachten"
    round_url = begin(client, world.officer, url)
    for who in (world.partner, world.partner_colleague, world.lead):
        client.sign_in(who)
        assert TITLE in listed(client)[waiting]
        assert round_url in page(client, "/")
    answer(client, world.partner, round_url, **VIEWS)
    assert TITLE not in listed(client).get(waiting, [])
    assert TITLE in listed(client.sign_in(world.partner_colleague))[waiting]
    assert waiting not in listed(client.sign_in(world.welfare_worker))
    client.sign_in(world.officer).send(f"{url}/afsluiten", {"text": "Er komt een trap."})
    assert TITLE not in listed(client.sign_in(world.partner_colleague)).get(waiting, [])


def test_passing_is_an_answer_and_answers_stand_by_organisation(client, world):
    url = start(client, world.officer, world.housing, world.welfare)
    round_url = begin(client, world.welfare_worker, url)
    answer(client, world.partner, round_url, **VIEWS)
    answer(client, world.partner_colleague, round_url, stance="view", text="Ik zie vooral de trap.")
    answer(client, world.welfare_worker, round_url, stance="passes")
    answer(client, world.officer, round_url, stance="view", text="Wij zien vooral fietsen.")
    shown = page(client.sign_in(world.partner), f"{url}?after={0}")
    voices = [line.split("</strong>")[0] for line in shown.split('<div class="by"><p><strong>')[-4:]]
    first = voices.index(world.housing.name)
    assert voices[first : first + 2] == [world.housing.name] * 2
    assert set(voices) == {world.housing.name, world.welfare.name, world.noord.name}
    assert "Ik sla over" in shown


def test_who_said_not_now_is_not_asked_in_a_round(client, world):
    url = start(client, world.officer, world.housing, world.welfare)
    assert (
        client.sign_in(world.welfare_worker).send(f"{url}/antwoord", {"answer": "not_now"}).status_code == 303
    )
    round_url = begin(client, world.officer, url)
    client.sign_in(world.welfare_worker)
    assert TITLE not in listed(client).get("Rondes die op jouw antwoord wachten", [])
    answer(client, world.partner, round_url, **VIEWS)
    answer(client, world.officer, round_url, stance="passes")
    assert VIEWS["text"] in said(client.sign_in(world.welfare_worker), url)


def test_answer_can_change_until_the_round_opens(app, client, world, url):
    round_url = begin(client, world.officer, url)
    for text in ("Eerst dit gedacht.", "Toch iets anders."):
        answer(client, world.partner, round_url, stance="view", text=text)
    answer(client, world.officer, round_url, stance="passes")
    assert "Toch iets anders." in said(client, url)
    assert "Eerst dit gedacht." not in said(client, url)
    late = client.send(round_url, VIEWS)
    assert late.status_code == 409
    assert "De ronde is intussen open" in late.get_data(as_text=True)
    assert VIEWS["text"] in late.get_data(as_text=True)
    with everything(app):
        mine = RoundAnswer.round_id == round_url.split("/")[-1]
        assert db.session.scalar(select(RoundAnswer).where(mine)) is None


def test_round_opens_when_its_last_day_is_over(app, client, world, url):
    by_hand, by_night = begin(client, world.officer, url), begin(client, world.officer, url)
    answer(client, world.partner, by_hand, **VIEWS)
    answer(client, world.partner, by_night, stance="view", text="Het bord hangt scheef.")
    client.send(f"{by_hand}/openen")
    assert VIEWS["text"] not in said(client.sign_in(world.officer), url)
    for one in (by_hand, by_night):
        end(app, one)
    assert VIEWS["text"] not in page(client, by_hand)
    assert "Jij hebt nog niet geantwoord" in page(client, by_hand)
    assert "Jij hebt nog niet geantwoord" not in page(client.sign_in(world.partner), by_hand)
    assert client.sign_in(world.officer).send(f"{by_hand}/openen").status_code == 303
    assert VIEWS["text"] in said(client, url)
    assert "Opened 1 rounds." in app.test_cli_runner().invoke(args=["purge"]).output
    assert "Het bord hangt scheef." in said(client, url)


def test_round_of_the_team_alone_waits_for_its_last_day(app, client, world):
    url = start(client, world.officer, audience="team")
    round_url = begin(client, world.officer, url)
    for who, words in ((world.lead, "Ik zie het zo."), (world.warden, "En ik zo.")):
        answer(client, who, round_url, stance="view", text=words)
        assert words not in said(client.sign_in(world.officer), url)
    end(app, round_url)
    client.send(f"{round_url}/openen")
    assert {"Ik zie het zo.", "En ik zo."} <= set(said(client, url))


def test_objection_needs_a_reason_and_a_view_needs_words(client, world, url):
    views, proposal = begin(client, world.officer, url), begin(client, world.partner, url, kind="consent")
    for place, stance in ((views, "view"), (proposal, "objects"), (views, "agrees")):
        assert client.send(place, {"stance": stance}).status_code == 422
    assert client.send(proposal, {"stance": "no_objection"}).status_code == 303


def test_amended_proposal_asks_everyone_anew_and_a_person_writes_the_outcome(client, world, url):
    proposal = begin(client, world.partner, url, kind="consent", text="We sluiten de kade af.")
    answer(client, world.officer, proposal, stance="objects", text="Dan zwemmen ze verderop.")
    sent = {"text": "We plaatsen een trap.", "closes_on": dates.today().isoformat(), "version": "1"}
    assert client.sign_in(world.partner).send(f"{proposal}/aanpassen", sent).status_code == 409
    answer(client, world.partner, proposal, stance="agrees")
    assert client.send(f"{proposal}/aanpassen", sent).status_code == 303
    second = client.send(f"{proposal}/aanpassen", {**sent, "text": "We plaatsen een hek."})
    assert second.status_code == 409
    for words in ("We plaatsen een hek.", "We plaatsen een trap.", 'name="version" type="hidden" value="2"'):
        assert words in second.get_data(as_text=True)
    assert {"Dan zwemmen ze verderop.", "We plaatsen een trap."} <= set(said(client, url))
    assert client.send(f"{proposal}/uitkomst", {"id": str(uuid4()), "text": "Te vroeg."}).status_code == 409
    for who in (world.officer, world.partner):
        answer(client, who, proposal, stance="no_objection")
    outcome = {"id": str(uuid4()), "text": "De trap komt er, en geen hek."}
    for _ in range(2):
        assert client.send(f"{proposal}/uitkomst", outcome).status_code == 303
    other = client.send(f"{proposal}/uitkomst", {**outcome, "text": "Een hek dan toch."})
    assert (other.status_code, other.get_data(as_text=True).count("Een hek dan toch.")) == (409, 1)
    assert said(client, url).count("De trap komt er, en geen hek.") == 1


def test_who_writes_an_outcome_after_somebody_else_reads_that_and_keeps_the_words(client, world, url):
    proposal = begin(client, world.officer, url, kind="consent", text="We plaatsen een trap.")
    for who in (world.officer, world.partner):
        answer(client, who, proposal, stance="no_objection")
    first, second = ({"id": str(uuid4()), "text": words} for words in ("De trap komt er.", "In mei de trap."))
    assert client.send(f"{proposal}/uitkomst", first).status_code == 303
    late = client.sign_in(world.officer).send(f"{proposal}/uitkomst", second)
    assert late.status_code == 409
    assert "De trap komt er." in late.text
    assert "In mei de trap." in late.text
    assert "In mei de trap." not in page(client, url)
    assert "De uitkomst is al opgeschreven." in page(client, f"{proposal}/uitkomst")


def test_an_outcome_of_a_proposal_that_changed_meanwhile_keeps_its_words(client, world, url):
    proposal = begin(client, world.officer, url, kind="consent", text="We plaatsen een trap.")
    for who in (world.officer, world.partner):
        answer(client, who, proposal, stance="no_objection")
    soon = (dates.today() + timedelta(days=3)).isoformat()
    client.sign_in(world.officer).post_form(f"{proposal}/aanpassen", text="Twee trappen.", closes_on=soon)
    outcome = {"id": str(uuid4()), "text": "De trap komt er."}
    late = client.sign_in(world.partner).send(f"{proposal}/uitkomst", outcome)
    assert late.status_code == 409
    assert "ligt opnieuw bij iedereen" in late.text
    assert "De trap komt er." in late.text


def test_words_of_a_round_are_not_corrected_under_those_who_answer(client, world, url):
    begin(client, world.officer, url)
    post = page(client, url).split('id="post-')[-1].split('"')[0]
    assert (
        client.send(f"/dialoog/reacties/{post}/verbeteren", {"text": "Iets heel anders."}).status_code == 422
    )


def test_partners_read_no_phone_number_in_a_round(client, world, url):
    round_url = begin(client, world.officer, url)
    refused = client.send(round_url, {"stance": "view", "text": "Bel 06-12345678 maar."})
    assert refused.status_code == 422
    assert "Bel 06-12345678 maar." in refused.get_data(as_text=True)


def test_answer_from_before_partners_came_tells_them_no_number(app, client, world):
    url = start(client, world.officer, audience="team")
    round_url = begin(client, world.officer, url)
    answer(client, world.officer, round_url, stance="view", text="Bel 06-12345678 voor de sleutel.")
    asked = {"organisation": world.housing.public_id}
    assert client.sign_in(world.lead).send(f"{url}/vragen", asked).status_code == 303
    end(app, round_url)
    app.test_cli_runner().invoke(args=["purge"])
    assert "Bel [verwijderd] voor de sleutel." in said(client.sign_in(world.partner), url)
    assert "Partners lezen nu mee." in page(client, url)


def test_round_is_begun_once_and_within_two_months(client, world, url):
    again = {"id": str(uuid4()), "kind": "views", "text": QUESTION, "closes_on": dates.today().isoformat()}
    for _ in range(2):
        assert client.sign_in(world.partner).send(f"{url}/ronde", again).status_code == 303
    assert said(client, url).count(QUESTION) == 1
    other = client.send(f"{url}/ronde", {**again, "text": "En aan de overkant?"})
    assert other.status_code == 409
    assert "En aan de overkant?" in other.get_data(as_text=True)
    assert again["id"] not in other.get_data(as_text=True)
    far = (dates.today() + timedelta(days=61)).isoformat()
    for day in ("", "morgen", far, (dates.today() - timedelta(days=1)).isoformat()):
        sent = {**again, "id": str(uuid4()), "closes_on": day}
        assert client.send(f"{url}/ronde", sent).status_code == 422


def test_closing_ends_the_asking_and_what_was_answered_opens_on_its_day(app, client, world, url):
    round_url = begin(client, world.officer, url)
    answer(client, world.partner, round_url, **VIEWS)
    asked = page(client.sign_in(world.officer), f"{url}/afsluiten")
    assert "Er loopt nog een ronde." in asked
    client.send(f"{url}/afsluiten", {"text": "Er komt een trap."})
    late = client.send(round_url, {"stance": "view", "text": "Toch nog iets."})
    assert late.status_code == 409
    assert "Toch nog iets." in late.get_data(as_text=True)
    assert "Antwoorden kan niet meer." in page(client, round_url)
    assert VIEWS["text"] not in page(client, url)
    assert VIEWS["text"] in page(client.sign_in(world.partner), round_url)
    end(app, round_url)
    app.test_cli_runner().invoke(args=["purge"])
    assert VIEWS["text"] in said(client.sign_in(world.officer), url)
