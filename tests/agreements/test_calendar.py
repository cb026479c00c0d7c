"""A calendar reads along through a link of one's own, until that is taken back."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, get_ident

from icalendar import Calendar

from portal.agreements.calendar import queries
from portal.agreements.models import CalendarLink
from portal.people.models import Cooperation, User
from tests.agreements.promising import WORDS, promised, propose
from tests.dialogue.talking import page
from tests.markup import parse
from tests.people.doors import change, rows

AGENDA = "/afspraken/agenda"


def link(client, who):
    """Make a link as this person; answers its path."""
    assert client.sign_in(who).post_form(AGENDA).status_code == 303
    field = parse(page(client, AGENDA)).find("input", id="link")
    return "/" + field.get("value").split("/", 3)[3]


def events(answer):
    assert answer.mimetype == "text/calendar"
    return {str(one["summary"]): one for one in Calendar.from_ical(answer.data).walk("VEVENT")}


def test_it_reads_what_holds_between_us_and_others_without_signing_in(app, client, world):
    made = promised(app, world.noord, world.housing, world.noord, text=WORDS)
    promised(app, world.noord, world.welfare, world.noord, text="Niet van ons")
    propose(client, world.officer, world.housing, text="Nog niet afgesproken")
    url = link(client, world.partner)
    found = events(app.test_client().get(url))
    assert list(found) == [WORDS]
    assert found[WORDS].decoded("dtstart") == made.due
    assert str(found[WORDS]["uid"]).startswith(made.id)
    assert made.id in str(found[WORDS]["url"])


def test_a_link_that_was_taken_back_or_replaced_is_good_no_more(app, client, world):
    first = link(client, world.partner)
    second = link(client, world.partner)
    assert app.test_client().get(first).status_code == 404
    assert app.test_client().get(second).status_code == 200
    assert client.post_form(f"{AGENDA}/intrekken", page=AGENDA).status_code == 303
    assert app.test_client().get(second).status_code == 404
    assert app.test_client().get(f"{AGENDA}/onzin.ics").status_code == 404


def test_of_two_links_made_at_the_same_moment_one_works(app, world, monkeypatch):
    together = Barrier(2)

    def token(size):
        together.wait(timeout=20)  # both found no link, and neither has stored one
        return f"{get_ident():0{size}}"

    clients = [app.test_client().sign_in(world.partner) for _each in range(2)]
    with monkeypatch.context() as patch, ThreadPoolExecutor(2) as pool:
        patch.setattr(queries.secrets, "token_urlsafe", token)
        answers = list(pool.map(lambda one: one.post_form(AGENDA), clients))
    assert [answer.status_code for answer in answers] == [303, 303]
    assert len(rows(app, CalendarLink, user_id=world.partner.id)) == 1


def test_who_has_no_account_or_covenant_any_more_reads_nothing(app, client, world):
    promised(app, world.noord, world.housing, world.noord, text=WORDS)
    url = link(client, world.partner)
    change(app, Cooperation, {"organisation_id": world.housing.id}, agreed_on=None)
    assert events(app.test_client().get(url)) == {}
    change(app, User, {"id": world.partner.id}, active=False)
    assert app.test_client().get(url).status_code == 404


def test_one_agreement_goes_along_as_a_file(app, client, world):
    made = promised(app, world.noord, world.housing, world.noord, text=WORDS)
    answer = client.sign_in(world.officer).get(f"/afspraken/{made.id}.ics")
    assert list(events(answer)) == [WORDS]
    assert client.sign_in(world.innkeeper).get(f"/afspraken/{made.id}.ics").status_code == 404
