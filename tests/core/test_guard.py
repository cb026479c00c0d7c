"""No mark, no start; no session, no page; no cell, no entrance."""

import sys
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask

import portal
from portal.core.guard import UnmarkedRoute, mark_of, needs, public
from portal.core.policy import Action
from tests import databases
from tests.client import Client
from tests.world import World


def test_a_route_without_a_mark_stops_the_start(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loose = ModuleType("portal.loose")
    loose.init_app = lambda app: app.add_url_rule("/los", "loose_end", lambda: "x")  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "portal.loose", loose)
    monkeypatch.setattr(portal, "FEATURES", (*portal.FEATURES, "loose"))
    with pytest.raises(UnmarkedRoute, match=r"need @needs or @public: loose_end$"):
        databases.make_app(folder, f"sqlite:///{folder / 'other.sqlite3'}")


def test_a_mark_says_what_a_view_needs() -> None:
    assert mark_of(needs(Action.INVITE)(lambda: "x")) is Action.INVITE
    assert mark_of(public(lambda: "x")) == "public"
    assert mark_of(lambda: "x") is None


def test_a_public_view_is_open_to_all(visitor: Client, world: World) -> None:
    assert visitor.get("/proef/open").status_code == 200
    assert visitor.sign_in(world.partner, "a topic").get("/proef/open").status_code == 200


def test_without_a_session_a_page_leads_to_sign_in(visitor: Client) -> None:
    answer = visitor.get("/proef/pagina?x=1")
    assert (answer.status_code, answer.location) == (303, "/inloggen?next=/proef/pagina?x%3D1")


def test_an_unknown_address_tells_nothing_without_a_session(visitor: Client, world: World) -> None:
    assert visitor.get("/bestaat-niet").status_code == 303
    assert visitor.sign_in(world.officer).get("/bestaat-niet").status_code == 404


@pytest.mark.parametrize("path", ["/proef/open", "/gezond", "/nergens"])
def test_a_host_that_is_not_ours_gets_nothing(visitor: Client, world: World, path: str) -> None:
    visitor.sign_in(world.officer)
    assert visitor.get(path, headers={"Host": "elders.example"}).status_code == 400


def test_without_a_cell_in_the_matrix_the_answer_is_403(visitor: Client, world: World) -> None:
    assert visitor.sign_in(world.officer).get("/proef/beheer").status_code == 403
    assert visitor.sign_in(world.administrator).get("/proef/beheer").status_code == 200


def test_a_write_without_a_session_asks_for_sign_in_before_anything_else(visitor: Client) -> None:
    assert visitor.post("/proef/klaar", data={"name": "x"}).status_code == 401


def test_a_write_without_a_token_is_refused(visitor: Client, world: World) -> None:
    assert visitor.sign_in(world.officer).post("/proef/klaar", data={"name": "x"}).status_code == 400


def test_a_poll_is_no_activity(visitor: Client, world: World, trial_app: Flask) -> None:
    visitor.sign_in(world.officer)
    assert visitor.get("/proef/poll").json == {"activity": False}
    assert visitor.get("/proef/open").json == {"activity": True}
    with trial_app.test_request_context("/bestaat-niet"):
        assert portal.core.guard.is_activity()


def test_a_form_of_more_than_a_quarter_megabyte_is_refused(client, world):
    fields = {"text": "a" * 300_000}
    assert client.sign_in(world.officer).send("/logboek/nieuw", fields).status_code == 413


def test_a_file_may_be_larger_than_a_form(client, world):
    file = {"file": (BytesIO(b"id\n" + b"1\n" * 200_000), "m.csv")}
    answer = client.sign_in(world.lead).send("/beheer/import", file, content_type="multipart/form-data")
    assert answer.status_code != 413
