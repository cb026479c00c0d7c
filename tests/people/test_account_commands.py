"""The first administrator comes from the command line, and so does a way back in."""

import re
from typing import Any

import pytest
from click.testing import Result
from flask import Flask

from portal.people.models import AccountEvent, User
from tests import databases
from tests.client import Client
from tests.people.doors import STRONG, change, is_in, knock, rows
from tests.world import World

EMAIL = "eerste@test.example"


def run(app: Flask, *words: str) -> Result:
    return app.test_cli_runner().invoke(args=list(words))


def url_in(result: Result) -> str:
    found = re.search(r"https?://\S+", result.output)
    assert found, result.output
    return found[0]


def accept(client: Client, result: Result) -> Any:
    path = "/" + url_in(result).split("/", 3)[3]
    return client.send(path, {"new_password": STRONG, "new_password_again": STRONG})


def test_first_administrator_gets_a_link_that_works(empty_app: Flask) -> None:
    client = empty_app.test_client()
    result = run(empty_app, "create-administrator", " Eerste@Test.example", "--name", "Eva Eerste")
    assert result.exit_code == 0
    assert accept(client, result).location == "/"
    assert "Functioneel beheerder" in client.get("/mijn").text
    assert "Eva Eerste" in client.get("/mijn").text
    assert knock(empty_app.test_client(), EMAIL, STRONG).status_code == 303
    assert [row.what for row in rows(empty_app, AccountEvent)] == ["invited", "activated"]


def test_link_names_the_port_on_this_machine(empty_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    assert url_in(run(empty_app, "create-administrator", EMAIL)).startswith("http://127.0.0.1:8123/welkom/")
    monkeypatch.delenv("PORT")
    assert url_in(run(empty_app, "new-link", EMAIL)).startswith("http://127.0.0.1:8000/welkom/")


def test_links_name_the_public_address_where_there_is_one(app: Flask, world: World) -> None:
    config = app.extensions["config"]
    public = databases.make_app(config.instance, config.database_url, public_url="https://portaal.example")
    assert url_in(run(public, "create-administrator", EMAIL)).startswith("https://portaal.example/welkom/")
    databases.close(public)


def test_address_with_an_account_is_refused_with_a_way_out(app: Flask, world: World) -> None:
    result = run(app, "create-administrator", world.officer.email)
    assert result.exit_code == 1
    assert "has an account already" in result.output
    assert f"new-link {world.officer.email}" in result.output
    assert rows(app, User, id=world.officer.id)[0].role == "officer"


@pytest.mark.parametrize("address", ["geen-adres", "a@b", ""])
def test_what_is_no_address_is_refused(app: Flask, world: World, address: str) -> None:
    result = run(app, "create-administrator", address)
    assert result.exit_code == 2
    assert "is not an e-mail address" in result.output


@pytest.mark.parametrize("name", ["", "  ", "a" * 81])
def test_name_that_no_colleague_could_read_is_refused(app: Flask, world: World, name: str) -> None:
    result = run(app, "create-administrator", EMAIL, "--name", name)
    assert result.exit_code == 2
    assert "Use 1 to 80 characters" in result.output
    assert not rows(app, User, email=EMAIL)


def test_new_link_lets_an_administrator_back_in(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    result = run(app, "new-link", world.administrator.email)
    assert not is_in(client)
    assert accept(client, result).location == "/"


def test_new_link_says_what_is_wrong(app: Flask, world: World) -> None:
    assert "has no account" in run(app, "new-link", EMAIL).output
    change(app, User, {"id": world.officer.id}, active=False)
    refused = run(app, "new-link", world.officer.email)
    assert (refused.exit_code, "switched off" in refused.output) == (1, True)
