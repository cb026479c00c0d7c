"""The partner's story: asked by mail, she answers within a minute, and no password ever existed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from portal.people.models import User
from tests.browser import checks
from tests.browser.conftest import Live
from tests.client import Client
from tests.dialogue.talking import OPENING, TITLE, start
from tests.mail.conftest import SENDER, Box, Post, box, post, send, where  # noqa: F401 - two are fixtures
from tests.mail.test_dialogue_mail import link, to
from tests.people.doors import change, rows

Visit = Callable[..., Page]
ANSWER = "Wij kijken morgen bij de portieken."


@pytest.fixture
def door(live: Live, monkeypatch: pytest.MonkeyPatch, post: Post, box: Box) -> str:  # noqa: F811
    """The officer asks the housing association, and the mail arrives; its reader never had a password."""
    config = replace(live.app.extensions["config"], smtp_url=where(post), mail_from=SENDER)
    monkeypatch.setitem(live.app.extensions, "config", config)
    change(live.app, User, {"id": live.world.partner.id}, password=None)
    client = live.app.test_client()
    assert isinstance(client, Client)
    start(client, live.world.officer, live.world.housing)
    send(live.app)
    return link(to(box, live.world.partner)[0], "/gast/")


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
def test_a_partner_answers_from_the_mail_without_a_password(
    live: Live, visit: Visit, door: str, javascript: bool
) -> None:
    phone = visit(javascript=javascript, has_touch=True, is_mobile=True)
    phone.goto(door)
    if javascript:
        assert checks.complaints(phone) == []
    phone.get_by_role("button", name="Open het onderwerp").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(TITLE)
    assert door.rpartition("/")[2] not in phone.url
    expect(phone.get_by_text(OPENING)).to_be_visible()
    expect(phone.get_by_role("navigation", name="Menu")).to_have_count(0)

    phone.get_by_role("link", name="Geef antwoord").click()
    phone.locator(".chip", has_text="We denken mee").or_(phone.get_by_label("We denken mee")).first.click()
    phone.get_by_role("button", name="Geef antwoord").click()
    expect(phone.locator("#flashes")).to_contain_text("Jullie antwoord staat erbij.")
    phone.get_by_label("Jouw reactie").fill(ANSWER)
    phone.get_by_role("button", name="Plaats").click()
    expect(phone.locator(".post").last).to_contain_text(ANSWER)

    officer = visit(live.world.officer)
    officer.goto("/dialoog")
    officer.get_by_role("link", name=TITLE).click()
    expect(officer.locator(".post").last).to_contain_text("Woonstichting De Haven")
    expect(officer.locator(".post").last).to_contain_text(ANSWER)
    assert rows(live.app, User, id=live.world.partner.id)[0].password is None

    phone.get_by_role("button", name="Uitloggen").click()
    expect(phone.locator("#flashes")).to_contain_text("De link in je mail brengt je er weer.")
