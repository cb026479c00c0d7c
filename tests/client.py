"""The browser of the tests: it reads every page that it fetches as the linter does, and keeps CSRF on."""

import hashlib
import secrets
from contextvars import Context
from typing import Any
from urllib.parse import urlsplit

from flask import has_app_context
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

from portal.core.extensions import db
from portal.people.models import SignInSession, User
from tests.lint import lint
from tests.markup import Element, parse

REDIRECTS = range(300, 400)


class Untidy(AssertionError):
    """A page breaks a rule that holds for every page."""


class Client(FlaskClient):
    """Lints each HTML answer; `no_lint="why"` lets one answer pass unread."""

    def open(self, *args: Any, no_lint: str | None = None, **kwargs: Any) -> TestResponse:
        assert not has_app_context(), "leave the app context first: pages are asked from outside"
        assert no_lint is None or no_lint.strip(), "say why this answer is not linted"
        # A context of its own keeps what a request leaves behind away from the test.
        answer: TestResponse = Context().run(super().open, *args, **kwargs)
        if no_lint is None:
            self._read(answer)
        return answer

    def _read(self, answer: TestResponse) -> None:
        if answer.mimetype != "text/html" or answer.status_code in REDIRECTS:
            return
        complaints = lint(answer.get_data(as_text=True))
        if complaints:
            where = f"{answer.request.method} {answer.request.path} ({answer.status_code})"
            raise Untidy("\n  ".join([where, *complaints]))

    @property
    def htmx(self) -> "Htmx":
        """The same browser, asking the way htmx does."""
        return Htmx(self)

    def sign_in(self, user: User, topic_id: str | None = None) -> "Client":
        """Be this person from here on, or a guest in a topic; without a password, so without its cost."""
        token = secrets.token_urlsafe(32)
        with self.application.app_context():
            hashed = hashlib.sha256(token.encode()).hexdigest()
            db.session.add(SignInSession(id=hashed, user_id=user.id, topic_id=topic_id))
            db.session.commit()
        with self.session_transaction() as kept:
            kept.update(_user_id=token, _fresh=True, account=user.public_id)
        return self

    def sign_out(self) -> "Client":
        """Be nobody from here on."""
        with self.session_transaction() as kept:
            kept.clear()
        return self

    def csrf(self) -> str:
        """A token that this browser's session accepts."""
        with self.session_transaction() as kept:
            raw = kept.setdefault("csrf_token", secrets.token_hex(20))
        signer = URLSafeTimedSerializer(str(self.application.secret_key), salt="wtf-csrf-token")
        token = signer.dumps(raw)
        return token if isinstance(token, str) else token.decode()

    def send(self, url: str, data: dict[str, Any] | None = None, **kwargs: Any) -> TestResponse:
        """POST these fields with a good token, without looking at any form first."""
        return self.post(url, data={"csrf_token": self.csrf(), **(data or {})}, **kwargs)

    def post_form(
        self, url: str, data: dict[str, Any] | None = None, *, page: str | None = None, **fields: Any
    ) -> TestResponse:
        """Open `page` (else `url` itself), fill in the form there that goes to `url`, and send it.

        Fields that are not named keep what the page put in them, as in a browser.
        """
        opened = self.get(page or url)
        form = find_form(parse(opened.get_data(as_text=True)), url, page or url)
        return self.post(url, data={**filled_in(form), **(data or {}), **fields})


class Htmx:
    """Asks for parts, with the headers that htmx sends."""

    HEADERS = {"HX-Request": "true", "HX-Request-Type": "partial"}

    def __init__(self, client: Client) -> None:
        self.client = client

    def get(self, url: str, **kwargs: Any) -> TestResponse:
        return self.client.get(url, headers=self._headers(kwargs), **kwargs)

    def post(self, url: str, **kwargs: Any) -> TestResponse:
        return self.client.post(url, headers=self._headers(kwargs), **kwargs)

    def send(self, url: str, data: dict[str, Any] | None = None, **kwargs: Any) -> TestResponse:
        return self.client.send(url, data, headers=self._headers(kwargs), **kwargs)

    def _headers(self, kwargs: dict[str, Any]) -> dict[str, str]:
        return {**self.HEADERS, **kwargs.pop("headers", {})}


def find_form(root: Element, url: str, page: str) -> Element:
    """The POST form on the page that goes to this address."""
    path = urlsplit(url).path
    for form in root.all("form"):
        goes_to = urlsplit(form.get("action") or page).path
        if form.get("method").lower() == "post" and goes_to == path:
            return form
    raise AssertionError(f"{page} has no form that posts to {url}")


def filled_in(form: Element) -> dict[str, Any]:
    """What a browser would send when nothing is touched, without the buttons."""
    found: dict[str, Any] = {}
    for one in form.all("input", "select", "textarea"):
        for value in _values(one) if one.get("name") and "disabled" not in one.attributes else ():
            before = found.get(one.get("name"))
            found[one.get("name")] = value if before is None else [*_listed(before), value]
    return found


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _values(one: Element) -> list[str]:
    if one.tag == "textarea":
        return ["".join(child for child in one.children if isinstance(child, str)).removeprefix("\n")]
    if one.tag == "select":
        options = list(one.all("option"))
        chosen = [option for option in options if "selected" in option.attributes]
        if not chosen and "multiple" not in one.attributes:
            chosen = options[:1]
        return [option.get("value", option.text) for option in chosen]
    if one.get("type") in {"submit", "button", "reset", "image", "file"}:
        return []
    if one.get("type") in {"checkbox", "radio"} and "checked" not in one.attributes:
        return []
    return [one.get("value", "on" if one.get("type") in {"checkbox", "radio"} else "")]
