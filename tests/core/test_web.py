"""Page or part, kept or not, and on to where."""

import pytest
from flask import Flask
from sqlalchemy import select

from portal.core.extensions import db
from portal.people.models import District
from tests.client import Client
from tests.world import World, everything


@pytest.fixture
def officer(visitor: Client, world: World) -> Client:
    return visitor.sign_in(world.officer)


def stored(app: Flask) -> bool:
    with everything(app):
        return db.session.scalar(select(District).where(District.name == "Nieuw")) is not None


def test_a_browser_gets_the_page_around_the_part(officer: Client) -> None:
    body = officer.get("/proef/pagina").get_data(as_text=True)
    assert body.startswith("<!doctype html>")
    assert "<p>Deel een</p>" in body


def test_htmx_gets_the_part_alone(officer: Client) -> None:
    assert officer.htmx.get("/proef/pagina").get_data(as_text=True) == "<p>Deel een</p>"


@pytest.mark.parametrize("header", ["HX-Boosted", "HX-History-Restore-Request"])
def test_htmx_gets_the_page_when_it_replaces_the_page(officer: Client, header: str) -> None:
    answer = officer.htmx.get("/proef/pagina", headers={header: "true"})
    assert answer.get_data(as_text=True).startswith("<!doctype html>")


def test_a_page_without_a_part_is_always_a_page(officer: Client) -> None:
    assert officer.htmx.get("/proef/heel").get_data(as_text=True).startswith("<!doctype html>")


def test_caches_keep_page_and_part_apart(officer: Client) -> None:
    assert "HX-Request" in officer.get("/proef/pagina").vary
    assert "HX-Request" in officer.htmx.get("/proef/pagina").vary


def test_a_shown_success_is_kept(officer: Client, trial_app: Flask) -> None:
    assert officer.send("/proef/toon", {"name": "Nieuw", "status": "200"}).status_code == 200
    assert stored(trial_app)


def test_a_shown_refusal_is_not_kept(officer: Client, trial_app: Flask) -> None:
    assert officer.send("/proef/toon", {"name": "Nieuw", "status": "422"}).status_code == 422
    assert not stored(trial_app)


def test_what_is_done_is_kept_and_leads_on(officer: Client, trial_app: Flask) -> None:
    answer = officer.send("/proef/klaar", {"name": "Nieuw", "message": "Bewaard."})
    assert (answer.status_code, answer.location) == (303, "/proef/pagina")
    assert stored(trial_app)
    assert "Bewaard." in officer.get("/proef/pagina").get_data(as_text=True)
    assert "Bewaard." not in officer.get("/proef/pagina").get_data(as_text=True)


def test_what_has_nothing_to_show_is_kept_too(officer: Client, trial_app: Flask) -> None:
    answer = officer.htmx.send("/proef/stil", {"name": "Nieuw"})
    assert (answer.status_code, answer.data) == (204, b"")
    assert stored(trial_app)


def test_what_is_done_may_be_silent(officer: Client) -> None:
    officer.send("/proef/klaar", {"name": "Nieuw"})
    assert 'class="notice' not in officer.get("/proef/pagina").get_data(as_text=True).split("<template")[0]


def test_htmx_is_led_on_by_a_header(officer: Client, trial_app: Flask) -> None:
    answer = officer.htmx.send("/proef/klaar", {"name": "Nieuw"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (200, "/proef/pagina")
    assert stored(trial_app)
    assert "HX-Request" in answer.vary


@pytest.mark.parametrize(
    ("here", "header"),
    [
        ("http://localhost/proef/pagina", "HX-Refresh"),
        ("https://portaal.example/proef/pagina#boven", "HX-Refresh"),
        ("http://localhost/proef/pagina?after=1", "HX-Redirect"),
        ("http://[", "HX-Redirect"),
        ("", "HX-Redirect"),
    ],
)
def test_htmx_loads_the_page_anew_where_it_would_only_jump(officer: Client, here: str, header: str) -> None:
    fields, told = {"name": "Nieuw", "place": "#onder"}, {"HX-Current-URL": here}
    answer = officer.htmx.send("/proef/klaar", fields, headers=told)
    assert answer.status_code == 200
    assert header in answer.headers


def test_a_write_that_fails_halfway_keeps_nothing(officer: Client, trial_app: Flask) -> None:
    officer.send("/proef/klaar", {"name": "Nieuw"})
    again = officer.send("/proef/klaar", {"name": "Nieuw"})  # the name is unique
    assert again.status_code == 503
    officer.send("/proef/klaar", {"name": "Ander"})
    with everything(trial_app):
        assert list(db.session.scalars(select(District.name).where(District.name == "Nieuw"))) == ["Nieuw"]
