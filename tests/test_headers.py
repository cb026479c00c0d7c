"""What goes with every answer, whatever it answers."""

import gzip
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from flask import Flask, request, url_for
from werkzeug.test import TestResponse

from tests import databases
from tests.client import Client
from tests.conftest import House
from tests.world import World

CSP = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
ANSWERS = {
    "a page": "/logboek",
    "a part": "/logboek htmx",
    "an export": "/logboek/export.csv",
    "a workbook": "/logboek/export.xlsx",
    "a redirect": "/inloggen",
    "a refusal": "/beheer/teams",
    "an address that does not exist": "/bestaat-niet",
    "a check": "/gezond",
    "a stylesheet": "app.css",
    "a script": "app.js",
}


def get(client: Client, address: str) -> TestResponse:
    if "." in address and "/" not in address:
        return client.get(client.application.extensions["asset_urls"][address])
    path, _, way = address.partition(" ")
    return client.htmx.get(path) if way else client.get(path)


@pytest.mark.parametrize("address", ANSWERS.values(), ids=ANSWERS.keys())
def test_every_answer_is_protected(client: Client, world: World, address: str) -> None:
    headers = get(client.sign_in(world.officer), address).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy == CSP
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Permissions-Policy"].split(", ")[0] == "geolocation=(self)"
    assert set(headers["Permissions-Policy"].split(", ")[1:]) >= {"camera=()", "microphone=()"}
    assert "Access-Control-Allow-Origin" not in headers
    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize("address", [one for one in ANSWERS.values() if one.startswith("/")])
def test_nothing_behind_sign_in_is_kept_by_a_cache(client: Client, world: World, address: str) -> None:
    assert get(client.sign_in(world.officer), address).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["app.css", "app.js", "htmx.min.js", "icons.svg"])
def test_static_files_are_kept_for_ever_and_come_compressed(client: Client, name: str) -> None:
    url = client.application.extensions["asset_urls"][name]
    plain = client.get(url)
    stem, suffix = name.rsplit(".", 1)
    assert url.startswith(f"/static/{stem}.")
    assert url.endswith(f".{suffix}")
    assert "immutable" in plain.headers["Cache-Control"]
    assert "Set-Cookie" not in plain.headers
    for encoding, unpack in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        packed = client.get(url, headers={"Accept-Encoding": encoding})
        assert packed.headers["Content-Encoding"] == encoding
        assert "Accept-Encoding" in packed.headers["Vary"]
        assert unpack(packed.get_data()) == plain.get_data()


def test_a_file_with_other_content_has_another_name(folder: Path, client: Client) -> None:
    urls = client.application.extensions["asset_urls"].values()
    assert len(set(urls)) == len(urls)
    assert all((folder / "static" / url.rsplit("/", 1)[1]).is_file() for url in urls)


@pytest.fixture
def https(app: Flask, house: House, folder: Path) -> Callable[[], Client]:
    """The same portal, reached over https."""

    def make() -> Client:
        public = databases.make_app(folder, house.server.url, public_url="https://wijk.example")
        made = public.test_client()
        assert isinstance(made, Client)
        return made

    return make


HOME = "https://wijk.example"


def test_over_https_a_browser_stays_on_https(https: Callable[[], Client]) -> None:
    client = https()
    for url in ("/inloggen", client.application.extensions["asset_urls"]["app.css"]):
        answer = client.get(url, base_url=HOME)
        assert answer.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


def test_over_https_the_cookie_belongs_to_this_host_alone(https: Callable[[], Client]) -> None:
    cookie = https().get("/inloggen", base_url=HOME).headers["Set-Cookie"]
    assert cookie.startswith("__Host-wijkportaal=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_over_http_the_cookie_is_plain_but_closed_to_scripts(client: Client) -> None:
    cookie = client.get("/inloggen").headers["Set-Cookie"]
    assert cookie.startswith("wijkportaal=")
    assert {"HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Secure" not in cookie


@pytest.mark.parametrize("path", ["/", "/inloggen", "/gezond", "/bestaat-niet"])
def test_another_host_is_refused(client: Client, world: World, path: str) -> None:
    assert client.get(path, base_url="http://elsewhere.example").status_code == 400
    assert client.sign_in(world.officer).get(path, headers={"Host": "elsewhere.example"}).status_code == 400


def test_only_the_public_host_is_answered(https: Callable[[], Client]) -> None:
    client = https()
    assert client.get("/gezond", base_url=HOME).status_code == 200
    assert client.get("/gezond", base_url="https://localhost").status_code == 400


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000"])
def test_without_a_public_address_this_machine_is_answered(client: Client, host: str) -> None:
    assert client.get("/gezond", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:70000", "127.0.0.1.elsewhere.example", "localhost@elsewhere.example", "localhost:x", " "],
)
def test_a_host_that_only_looks_like_ours_is_refused(client: Client, host: str) -> None:
    assert client.get("/gezond", headers={"Host": "127.0.0.1"}).status_code == 200
    assert client.get("/gezond", headers={"Host": host}).status_code == 400


def test_hosts_that_are_asked_in_turns_keep_apart(client: Client) -> None:
    for host in ("127.0.0.1:8000", "localhost", "127.0.0.1:8000"):
        with client.application.test_request_context("/", base_url=f"http://{host}"):
            assert (request.host, url_for("logbook.listing", _external=True)) == (
                host,
                f"http://{host}/logboek",
            )


def test_pages_and_parts_are_told_apart_by_caches(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    assert "HX-Request" in client.get("/logboek").vary
    assert "HX-Request" in client.htmx.get("/logboek").vary
