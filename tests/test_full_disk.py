"""A database that takes no more says so; what was typed stands in the answer, and goes through later."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, NoReturn

import pytest
from sqlalchemy.exc import OperationalError

from portal.core import dates
from portal.core.extensions import db
from tests.client import Client, filled_in, find_form
from tests.contacts.test_telling import OWN, address_in, enter
from tests.markup import parse
from tests.world import World

WORDS = "Het rek staat er, maar het past niet."


@contextmanager
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing can be committed for as long as this lasts."""

    def fail(*_args: object, **_settings: object) -> NoReturn:
        raise OperationalError("COMMIT", {}, sqlite3.OperationalError("database or disk is full"))

    with monkeypatch.context() as patch:
        patch.setattr(db.session, "commit", fail)
        yield


def soon() -> str:
    return (dates.today() + timedelta(days=5)).isoformat()


def forms(world: World) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Who fills in what: a person, an address, and the fields that are typed."""
    more = world.more
    topic, card = f"/dialoog/{more['named_topic'].id}", f"/partners/{more['card_housing'].public_id}"
    round_url = f"/dialoog/rondes/{more['round'].id}"
    person = f"/partners/{more['consultant'].public_id}"
    return {
        "entry": ("officer", "/logboek/nieuw", {"text": WORDS, "category": "waste", "neighbourhood": "BU01"}),
        "post": ("partner", topic, {"text": WORDS}),
        "topic": (
            "partner",
            "/dialoog/nieuw",
            {"title": "Over het rek", "text": WORDS, "audience": "network"},
        ),
        "summary": ("officer", f"{topic}/samenvatting", {"text": WORDS}),
        "question": ("officer", f"{topic}/ronde", {"kind": "consent", "text": WORDS, "closes_on": soon()}),
        "answer": ("chief", round_url, {"stance": "view", "text": WORDS}),
        "own organisation": ("partner", f"{card}/wijzigen", {"purpose": WORDS}),
        "own person": ("partner", f"{person}/wijzigen", {"mandate": WORDS}),
        "new person": ("partner", f"{card}/mensen/nieuw", {"name": "Nora Nieuw", "mandate": WORDS}),
        "doubt": ("officer", f"{person}/klopt-niet", {"word": WORDS}),
    }


NAMES = (
    *("entry", "post", "topic", "summary", "question", "answer"),
    *("own organisation", "own person", "new person", "doubt"),
)


@pytest.mark.parametrize("name", NAMES)
def test_words_that_do_not_fit_on_the_disk_are_given_back(
    client: Client, world: World, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    who, url, fields = forms(world)[name]
    page = url.removesuffix("/klopt-niet")
    client.sign_in(world.more[who])
    with full(monkeypatch):
        refused = client.post_form(url, fields, page=page)
    assert refused.status_code == 503
    assert "Er is niets opgeslagen" in refused.text
    assert WORDS in refused.text
    assert WORDS not in client.get(page).text
    again = find_form(parse(refused.text), url, url)
    assert client.post(url, data=filled_in(again)).status_code < 400


def test_who_corrects_a_card_by_its_link_gets_the_words_back(
    client: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = f"/partners/{world.more['consultant'].public_id}"
    told = client.sign_in(world.partner).post_form(f"{card}/vertellen", page=card)
    client.sign_out()
    enter(client, address_in(told.text))
    with full(monkeypatch):
        refused = client.post_form(f"{OWN}/wijzigen", mandate=WORDS)
    assert refused.status_code == 503
    again = filled_in(find_form(parse(refused.text), f"{OWN}/wijzigen", OWN))
    assert client.post(f"{OWN}/wijzigen", data=again).status_code == 303
    assert WORDS in client.get(OWN).text
