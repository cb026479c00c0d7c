"""Guessing is slowed down per account and per address, over all workers, and never for good."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask

from portal.core import dates
from portal.people.models import Throttle
from portal.people.sign_in.queries import PER_ACCOUNT, PER_ADDRESS, WINDOW
from tests import databases
from tests.client import Client
from tests.people.doors import SIGN_IN, STRONG, change, failures, form_on, is_in, knock, rows
from tests.world import PASSWORD, World

TOO_OFTEN = "te vaak een verkeerd wachtwoord"


@pytest.fixture
def other_worker(app: Flask) -> Iterator[Flask]:
    """A second process of the same portal, as far as the database can tell."""
    config = app.extensions["config"]
    made = databases.make_app(config.instance, config.database_url)
    yield made
    databases.close(made)


def guess(client: Client, email: str, times: int) -> list[int]:
    return [knock(client, email, "een verkeerde zin van mij").status_code for _ in range(times)]


def test_account_is_throttled_over_two_workers(app: Flask, other_worker: Flask, world: World) -> None:
    here, there = app.test_client(), other_worker.test_client()
    half = PER_ACCOUNT // 2
    assert set(guess(here, world.officer.email, half)) == {422}
    assert set(guess(there, world.officer.email, PER_ACCOUNT - half)) == {422}
    assert guess(here, world.officer.email, 1) == [429]
    assert guess(there, world.officer.email, 1) == [429]


def test_who_must_wait_hears_how_long_and_keeps_the_address(client: Client, world: World) -> None:
    guess(client, world.officer.email, PER_ACCOUNT)
    answer = knock(client, world.officer.email, "een verkeerde zin van mij")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= WINDOW.total_seconds()
    assert f"{TOO_OFTEN} ingevuld. Wacht 15 minuten" in answer.text
    assert form_on(answer, SIGN_IN)["email"] == world.officer.email


def test_right_password_gets_the_same_answer_while_waiting(client: Client, world: World) -> None:
    guess(client, world.officer.email, PER_ACCOUNT)
    assert knock(client, world.officer.email, PASSWORD).status_code == 429
    assert not is_in(client)


def test_unknown_address_is_throttled_alike(client: Client, world: World) -> None:
    assert guess(client, "niemand@test.example", PER_ACCOUNT + 1)[-2:] == [422, 429]


def test_other_accounts_go_on(client: Client, world: World) -> None:
    guess(client, world.officer.email, PER_ACCOUNT + 1)
    assert knock(client, world.warden.email).status_code == 303


def test_account_is_throttled_from_another_address_too(client: Client, world: World) -> None:
    guess(client, world.officer.email, PER_ACCOUNT)
    elsewhere = knock(client, world.officer.email, environ_overrides={"REMOTE_ADDR": "198.51.100.7"})
    assert elsewhere.status_code == 429


def test_nobody_is_locked_for_good(app: Flask, client: Client, world: World) -> None:
    guess(client, world.officer.email, PER_ACCOUNT + 1)
    change(app, Throttle, {}, until=dates.now() - timedelta(seconds=1))
    assert set(guess(client, world.officer.email, PER_ACCOUNT)) == {422}
    change(app, Throttle, {}, until=dates.now() - timedelta(seconds=1))
    assert knock(client, world.officer.email).status_code == 303


def test_trying_while_waiting_makes_the_wait_no_longer(app: Flask, client: Client, world: World) -> None:
    guess(client, world.officer.email, PER_ACCOUNT)
    [before] = account_rows(app)
    assert set(guess(client, world.officer.email, 5)) == {429}
    [after] = account_rows(app)
    assert (after.until, after.failures) == (before.until, before.failures)


def test_count_starts_anew_a_quarter_after_the_first_wrong_try(
    app: Flask, client: Client, world: World
) -> None:
    guess(client, world.officer.email, 1)
    soon = dates.now() + timedelta(minutes=2)
    change(app, Throttle, {}, until=soon)
    guess(client, world.officer.email, 3)
    [counted] = account_rows(app)
    assert (counted.until, counted.failures) == (soon, 4)


def test_stranger_keeps_nobody_out_of_a_browser_they_used(app: Flask, client: Client, world: World) -> None:
    stranger = app.test_client()
    assert knock(client, world.officer.email).status_code == 303
    client.send("/uitloggen")
    assert guess(stranger, world.officer.email, PER_ACCOUNT + 1)[-1] == 429
    assert knock(app.test_client(), world.officer.email).status_code == 429
    assert knock(client, world.officer.email).status_code == 303
    assert guess(stranger, world.officer.email, 1) == [429]


def test_browser_that_was_used_is_throttled_too(app: Flask, client: Client, world: World) -> None:
    knock(client, world.officer.email)
    client.send("/uitloggen")
    assert guess(client, world.officer.email, PER_ACCOUNT + 1)[-2:] == [422, 429]
    assert knock(client, world.officer.email).status_code == 429
    assert knock(app.test_client(), world.officer.email).status_code == 303


def test_browser_of_one_account_is_a_stranger_to_another(app: Flask, client: Client, world: World) -> None:
    guess(app.test_client(), world.lead.email, PER_ACCOUNT)
    knock(client, world.officer.email)
    client.send("/uitloggen")
    assert knock(client, world.lead.email).status_code == 429


def account_rows(app: Flask) -> list[Throttle]:
    return [row for row in rows(app, Throttle) if row.key.startswith("account ")]


def test_right_password_clears_the_account_and_gives_the_address_its_try_back(
    app: Flask, client: Client, world: World
) -> None:
    guess(client, world.officer.email, 3)
    assert knock(client, world.officer.email).status_code == 303
    assert failures(app, "account ") == 0
    assert failures(app, "address ") == 3
    assert set(guess(client, world.officer.email, PER_ACCOUNT)) == {422}


def test_many_tries_at_once_do_not_slip_through(app: Flask, world: World) -> None:
    clients = [app.test_client() for _ in range(PER_ACCOUNT * 2)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda one: guess(one, world.officer.email, 1)[0], clients))
    assert sorted(found) == [422] * PER_ACCOUNT + [429] * PER_ACCOUNT


def test_address_is_throttled_over_all_accounts(app: Flask, client: Client, world: World) -> None:
    guess(client, "eerste@test.example", 1)
    change(app, Throttle, {"key": "address 127.0.0.1"}, failures=PER_ADDRESS - 1)
    assert guess(client, "tweede@test.example", 1) == [422]
    assert guess(client, "derde@test.example", 1) == [429]
    assert knock(client, world.officer.email).status_code == 429
    elsewhere = knock(client, world.officer.email, environ_overrides={"REMOTE_ADDR": "198.51.100.7"})
    assert elsewhere.status_code == 303


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
    ],
)
def test_device_can_not_escape_by_another_address_of_its_own(
    app: Flask, client: Client, address: str, counted_as: str
) -> None:
    knock(client, "niemand@test.example", environ_overrides={"REMOTE_ADDR": address})
    assert f"address {counted_as}" in {row.key for row in rows(app, Throttle)}


@pytest.mark.parametrize(("proxies", "counted"), [(0, "10.0.0.1"), (1, "203.0.113.9")])
def test_forwarded_address_counts_only_behind_a_trusted_proxy(app: Flask, proxies: int, counted: str) -> None:
    config = app.extensions["config"]
    worker = databases.make_app(config.instance, config.database_url, trusted_proxies=proxies)
    knock(
        worker.test_client(),
        "niemand@test.example",
        environ_overrides={"REMOTE_ADDR": "10.0.0.1"},
        headers={"X-Forwarded-For": "198.51.100.1, 203.0.113.9"},
    )
    assert f"address {counted}" in {row.key for row in rows(app, Throttle)}
    databases.close(worker)


def test_database_keeps_no_address_of_who_was_tried(app: Flask, client: Client, world: World) -> None:
    guess(client, world.officer.email, 1)
    assert all("@" not in row.key for row in rows(app, Throttle))


def test_guessing_the_present_password_at_an_open_device_is_throttled_too(
    client: Client, world: World
) -> None:
    client.sign_in(world.officer)
    fields = {"password": "een verkeerde zin", "new_password": STRONG, "new_password_again": STRONG}
    found = [client.send("/mijn/wachtwoord", fields) for _ in range(PER_ACCOUNT + 1)]
    assert [answer.status_code for answer in found] == [422] * PER_ACCOUNT + [429]
    assert int(found[-1].headers["Retry-After"]) > 0
    right = client.send("/mijn/wachtwoord", fields | {"password": PASSWORD})
    assert right.status_code == 429
