"""Reminders go to the one who made the promise, in the daily mail, and not every day."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from portal.core import dates
from portal.people.models import MailWish
from tests.agreements.promising import WORDS, promised, propose, step
from tests.client import Client
from tests.mail.conftest import Box, send
from tests.people.doors import change
from tests.world import World


@pytest.fixture
def morning(mailing: Flask, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """The hour of the digest has come for everyone."""
    monkeypatch.setattr("portal.dialogue.mailing.queries.USUAL_HOUR", 0)
    change(mailing, MailWish, {}, digest_hour=0)
    return mailing


def reminded(box: Box) -> dict[str, str]:
    return {mail["To"]: mail.get_content() for mail in box.mails if "toegezegd" in mail.get_content()}


def due_in(app: Flask, world: World, days: int, **overrides: Any) -> Any:
    day = dates.today() + timedelta(days=days)
    yes = {"promised_by_id": world.partner.id, "text": WORDS, **overrides}
    return promised(app, world.noord, world.housing, world.noord, due=day, **yes)


@pytest.mark.parametrize(
    ("days", "is_told"), [(8, False), (7, True), (3, False), (1, True), (0, True), (-1, True), (-2, False)]
)
def test_a_promise_is_called_to_mind_around_its_day(
    morning: Flask, world: World, box: Box, days: int, is_told: bool
) -> None:
    due_in(morning, world, days)
    send(morning)
    assert [world.partner.email][: int(is_told)] == list(reminded(box))


def test_who_said_yes_is_reminded_and_no_colleague(
    morning: Flask, client: Client, world: World, box: Box
) -> None:
    tomorrow = (dates.today() + timedelta(days=1)).isoformat()
    url = propose(client, world.officer, world.housing, due=tomorrow)
    step(client, world.partner_colleague, url, "agree")
    own = propose(client, world.warden, world.noord, for_whom=world.housing.public_id, due=tomorrow)
    send(morning)
    found = reminded(box)
    assert set(found) == {world.partner_colleague.email, world.warden.email}
    assert url in found[world.partner_colleague.email]
    assert own in found[world.warden.email]


def test_what_is_done_or_turned_off_is_not_mailed(morning: Flask, world: World, box: Box) -> None:
    due_in(morning, world, 0, claimed_at=dates.now())
    send(morning)
    assert reminded(box) == {}
    due_in(morning, world, 0)
    change(morning, MailWish, {"user_id": world.partner.id}, digest=False, digested_on=None)
    send(morning)
    assert reminded(box) == {}
