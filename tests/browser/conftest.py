"""A served portal and a real Chromium that looks at it; anything amiss in the browser fails the test."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, expect

from portal.config import ROOT
from portal.people.models import User
from tests import databases
from tests.client import Client
from tests.conftest import House
from tests.databases import SECRET
from tests.world import World

PHONE = {"width": 360, "height": 740}
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
Served = tuple[str, Flask, databases.Sqlite]
PATIENCE = 30  # seconds in which the server must be up
# A refused form, and a phone without a connection, are reported as errors by the browser and by htmx.
NO_FAULT = ("Failed to load resource", "htmx: htmx:error: Failed to fetch")


expect.set_options(timeout=PATIENCE * 500)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@dataclass
class Live:
    """A portal on this machine with the world in its database; `app` reads that database."""

    url: str
    app: Flask
    world: World

    def cookie(self, user: User, topic_id: str | None = None) -> dict[str, Any]:
        """What a browser holds after this person signed in, or came into a topic, without the work of it."""
        client = self.app.test_client()
        assert isinstance(client, Client)
        kept = client.sign_in(user, topic_id).get_cookie("wijkportaal")
        assert kept is not None
        return {"name": "wijkportaal", "value": kept.value, "url": self.url}


@pytest.fixture(scope="session")
def served(
    build_house: Callable[[str], House], folder: Path
) -> Iterator[tuple[str, Flask, databases.Sqlite]]:
    """Served as `make run` serves it, with one worker, on a database of its own."""
    build_house("sqlite")
    database = databases.Sqlite(folder, "live")
    database.reset("world")
    app = databases.make_app(folder, database.url)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = _serve(app, port)
    try:
        _wait(server, port)
        yield f"http://127.0.0.1:{port}", app, database
    finally:
        databases.close(app)
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=PATIENCE)


@pytest.fixture
def live(served: Served, build_house: Callable[[str], House]) -> Live:
    """The served portal with the world as it was."""
    url, app, database = served
    databases.close(app)
    database.restore("world")
    return Live(url, app, build_house("sqlite").world.copy())


def _serve(app: Flask, port: int) -> "subprocess.Popen[bytes]":
    settings = {
        **os.environ,
        "PORT": str(port),
        "WORKERS": "1",
        "SECRET_KEY": SECRET,
        "DATABASE_URL": app.config["SQLALCHEMY_DATABASE_URI"],
        "PORTAL_INSTANCE": app.instance_path,
        "ARGON2_KIB": "64",
        "ARGON2_PASSES": "1",
    }
    return subprocess.Popen(["sh", "tools/serve.sh"], cwd=ROOT, env=settings, start_new_session=True)


def _wait(server: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert server.poll() is None, "the server stopped at once"
        try:
            link = HTTPConnection("127.0.0.1", port, timeout=5)
            link.request("GET", "/gezond")
            if link.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not start")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's own Chromium when it has one, else Playwright's."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    own = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **own, "args": FLAGS}


@dataclass
class Watch:
    """Notes what a person would not see and should not be there."""

    home: str
    amiss: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("console", self._console)
        context.on("weberror", lambda error: self.amiss.append(f"uncaught: {error.error}"))
        context.on("request", self._request)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(NO_FAULT):
            self.amiss.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home + "/", "data:", "blob:")):
            self.amiss.append(f"asked another host: {request.url}")

    def _response(self, response: Response) -> None:
        asked = response.request.resource_type in {"document", "fetch", "xhr"}
        if response.status >= 500 or (response.status >= 400 and not asked):
            self.amiss.append(f"{response.status} for {response.url}")


@pytest.fixture
def visit(browser: Browser, live: Live) -> Iterator[Callable[..., Page]]:
    """Opens a browser of its own: `visit(user, javascript=False, color_scheme="dark", viewport=...)`."""
    watch = Watch(live.url)
    contexts: list[BrowserContext] = []

    def opened(user: User | None = None, javascript: bool = True, **options: Any) -> Page:
        ways = {"viewport": PHONE, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam", **options}
        context = browser.new_context(base_url=live.url, java_script_enabled=javascript, **ways)
        context.set_default_timeout(PATIENCE * 500)
        contexts.append(context)
        watch.over(context)
        if user:
            context.add_cookies([live.cookie(user)])  # type: ignore[list-item]
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    assert watch.amiss == []


@pytest.fixture
def page(visit: Callable[..., Page]) -> Page:
    """A phone on which nobody has signed in yet."""
    return visit()
