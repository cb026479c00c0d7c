"""What the browser's cookie holds counts only when we signed it, whatever else comes along with it."""

from flask import Flask

from portal.core.cookies import LONGEST_KEPT, SessionCookie
from tests.client import Client
from tests.people.doors import is_in
from tests.world import World

OTHER = "x" * LONGEST_KEPT


def held(app: Flask) -> int:
    """How many readings of cookies are kept."""
    interface = app.session_interface
    assert isinstance(interface, SessionCookie)
    return interface._held.cache_info().currsize


def test_ours_is_found_among_the_cookies_of_others(client: Client, world: World) -> None:
    client.sign_in(world.officer)
    client.set_cookie("other", 'een "ander"; of=twee')
    client.set_cookie("wijkportaal2", "verzonnen")
    assert is_in(client)


def test_a_cookie_that_somebody_changed_is_nobodys(client: Client, world: World) -> None:
    cookie = client.sign_in(world.officer).get_cookie("wijkportaal")
    assert cookie is not None
    assert is_in(client)
    client.set_cookie("wijkportaal", cookie.value[:-2] + ("AA" if cookie.value[-2:] != "AA" else "BB"))
    assert not is_in(client)


def test_long_cookies_of_others_do_not_fill_the_memory(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.officer)
    assert is_in(client)
    before = held(app)
    client.set_cookie("other", OTHER)
    assert is_in(client)
    assert held(app) == before
