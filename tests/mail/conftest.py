"""A real mail server that does as a test tells it, and a portal that sends its mail there."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from flask import Flask

from portal.contacts.models import Card
from portal.core import dates
from portal.core.outbox import OutgoingMail
from tests.people.doors import change

SENDER = "portaal@test.example"


class Server(SMTP):
    """Hangs up in the middle of a mail when its box says so."""

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - the name of the command
        if self.event_handler.next() != "half":
            await super().smtp_DATA(arg)
            return
        await self.push("354 Go on")
        await self._reader.readline()
        self.transport.abort()


class Box:
    """What a mail server got; `answers` says what becomes of the next ones: a reply, `half` or `unheard`."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.answers: list[str] = []
        self.now = ""
        self.refused: set[str] = set()

    def next(self) -> str:
        self.now = self.answers.pop(0) if self.answers else ""
        return self.now

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, to: str, _options: Any) -> str:  # noqa: N802
        if to in self.refused:
            return "550 No such box"
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        if self.now[:1] in {"4", "5"}:
            return self.now
        self.raw.append(envelope.content)
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        if self.now == "unheard":
            server.transport.abort()
        return "250 OK"


class Post(Controller):
    """Runs the server in a thread of its own."""

    def factory(self) -> SMTP:
        return Server(self.handler)


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def post(box: Box) -> Iterator[Post]:
    """A server that listens; stopping it more than once does no harm."""
    controller = Post(box, hostname="127.0.0.1", port=_free_port())
    controller.start()
    yield controller
    if controller.loop.is_running():
        controller.stop()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def where(post: Post) -> str:
    return f"smtp://127.0.0.1:{post.port}"


@pytest.fixture
def mailing(app: Flask, post: Post, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """The portal with that mail server in its settings."""
    config = replace(app.extensions["config"], smtp_url=where(post), mail_from=SENDER)
    monkeypatch.setitem(app.extensions, "config", config)
    change(app, Card, {}, asked_at=dates.now())  # so that nobody is asked, unless a test wants it
    return app


def send(app: Flask) -> Any:
    """Run the command that sends mail."""
    return app.test_cli_runner().invoke(args=["send-mail"])


def later(app: Flask) -> None:
    """As if the time of the next try had come for every mail."""
    change(app, OutgoingMail, {}, due_at=dates.now())
