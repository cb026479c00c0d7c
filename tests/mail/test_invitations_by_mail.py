"""Where the portal sends mail, the link goes to the person alone."""

import re

import pytest
from flask import Flask

from portal.core.policy import Role
from tests.client import Client
from tests.mail.conftest import Box, send
from tests.people.doors import is_in
from tests.people.test_invitations import EMAIL, INVITE, accept, invitation, renewal
from tests.world import World


def link_in(box: Box) -> str:
    """The path of the link in the newest mail."""
    found = re.search(r"http://localhost(/welkom/\S+)", box.mails[-1].get_content())
    assert found, box.mails[-1].get_content()
    return found[1]


@pytest.fixture
def lead(mailing: Flask, client: Client, world: World) -> Client:
    return client.sign_in(world.lead)


def test_the_link_goes_to_the_person_and_not_to_the_inviter(
    mailing: Flask, lead: Client, world: World, box: Box
) -> None:
    assert "Die link krijg jij te zien" not in lead.get(INVITE).text
    answer = lead.send(INVITE, invitation(world, Role.OFFICER))
    assert "Er gaat een mail naar Nieuwe Collega" in answer.text
    assert "/welkom/" not in answer.text
    send(mailing)
    assert [mail["To"] for mail in box.mails] == [EMAIL]
    visitor = mailing.test_client()
    assert accept(visitor, link_in(box)).status_code == 303
    assert is_in(visitor)


def test_a_new_link_goes_by_mail_too(mailing: Flask, lead: Client, world: World, box: Box) -> None:
    answer = lead.send(renewal(world.officer), {})
    assert "Er gaat een mail naar" in answer.text
    send(mailing)
    assert box.mails[-1]["To"] == world.officer.email
    assert "heeft een nieuwe link voor je gemaakt" in box.mails[-1].get_content()
    assert mailing.test_client().get(link_in(box)).status_code == 200


def test_an_invitation_that_is_refused_sends_nothing(
    mailing: Flask, lead: Client, world: World, box: Box
) -> None:
    assert lead.send(INVITE, invitation(world, Role.OFFICER, email="geen adres")).status_code == 422
    send(mailing)
    assert box.mails == []
