"""One partial, two uses: what htmx gets alone is what the page holds in its place."""

import ast
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from fnmatch import fnmatchcase
from typing import Any

import pytest

from portal.core import dates, web
from portal.logbook.models import Entry
from tests import borders
from tests.client import Client
from tests.conftest import House
from tests.people.doors import change
from tests.scene import Line, Scene
from tests.test_access import LINES

ASKED = [line for line in LINES if line.method == "GET" or "422" in line.expected.values()]
LOOKERS = ("officer", "lead", "partner", "admin")
# Parts that differ on purpose from what their page shows, and why.
APART = {
    "people/_sign_in.html": "over a page the form says so, and sends its answer elsewhere",
    "people/_signed_in.html": "closes the form that htmx opened; there is no page of it",
    "dialogue/_hits.html": "needs a word to look for: compared in a test of its own",
    "logbook/_conflict.html": "needs somebody who was first: compared in a test of its own",
    "logbook/_share_confirm.html": "needs a choice of readers: compared in a test of its own",
    "logbook/_erase_late.html": "needs a day to pass: compared in a test of its own",
}


class Shown:
    """What `web.show` was asked for, in order."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[tuple[str, str | None]] = []
        show = web.show

        def note(page: str, part: str | None = None, *rest: Any, **context: Any) -> Any:
            self.calls.append((page, part))
            return show(page, part, *rest, **context)

        monkeypatch.setattr(web, "show", note)

    @property
    def part(self) -> str | None:
        return self.calls[-1][1] if self.calls else None


def normal(markup: str) -> str:
    """The same but for white space and what is new in each answer."""
    markup = re.sub(r'(name="(?:csrf_token|opened)"[^>]*value=)"[^"]*"', r'\1""', markup)
    markup = re.sub(r'"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"', '"id"', markup)
    return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", markup)).strip()


def named_parts() -> set[str]:
    """Every part that a view names, as a pattern: f"x/_{name}.html" is x/_*.html."""
    found: set[str] = set()
    for source in borders.sources():
        for call in (node for node in ast.walk(source.tree) if isinstance(node, ast.Call)):
            if ast.unparse(call.func) == "web.show" and len(call.args) > 1:
                found |= set(_pattern(call.args[1]))
    return found


def _pattern(name: ast.expr) -> Iterator[str]:
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        yield name.value
    if isinstance(name, ast.JoinedStr):
        yield "".join(str(one.value) if isinstance(one, ast.Constant) else "*" for one in name.values)


@pytest.fixture
def sqlite(build_house: Callable[[str], House]) -> House:
    return build_house("sqlite")


@pytest.mark.parametrize("line", ASKED, ids=str)
def test_a_part_equals_its_place_in_the_page(
    sqlite: House, monkeypatch: pytest.MonkeyPatch, line: Line
) -> None:
    shown = Shown(monkeypatch)
    for role in LOOKERS:
        if line.expected[role] in {"200", "422"}:
            sqlite.reset("world")
            compare(Scene(sqlite.app, sqlite.world.copy(), role), line, shown)


def compare(here: Scene, line: Line, shown: Shown) -> None:
    client, url = signed_in(here), here.address(line)
    page = ask(client, line, url)
    part = shown.part
    if part is None or part in APART:
        return
    alone = ask(client.htmx, line, url)
    assert "<html" in page
    assert "<html" not in alone
    assert normal(alone) in normal(page), f"{here.role}: {part}"


def signed_in(here: Scene) -> Client:
    client = here.app.test_client()
    assert isinstance(client, Client)
    return client.sign_in(here.who) if here.who else client


def ask(client: Any, line: Line, url: str) -> str:
    answer = client.get(url) if line.method == "GET" else client.send(url)
    return str(answer.get_data(as_text=True)) if answer.mimetype == "text/html" else ""


def test_every_part_that_a_view_names_is_compared(sqlite: House, monkeypatch: pytest.MonkeyPatch) -> None:
    sqlite.reset("world")
    shown = Shown(monkeypatch)
    missing = named_parts() - set(APART)
    assert missing
    for line in ASKED:
        for role in LOOKERS:
            if line.expected[role] in {"200", "422"} and missing:
                here = Scene(sqlite.app, sqlite.world.copy(), role)
                ask(signed_in(here), line, here.address(line))
                missing = {one for one in missing if not fnmatchcase(shown.part or "", one)}
    assert missing == set()


def test_an_error_is_the_same_part_on_a_page_and_alone(sqlite: House) -> None:
    sqlite.reset("world")
    client = signed_in(Scene(sqlite.app, sqlite.world.copy(), "officer"))
    page, alone = client.get("/beheer"), client.htmx.get("/beheer")
    assert normal(alone.get_data(as_text=True)) in normal(page.get_data(as_text=True))


def test_two_texts_to_choose_from_are_the_same_part_on_a_page_and_alone(sqlite: House) -> None:
    sqlite.reset("world")
    here = Scene(sqlite.app, sqlite.world.copy(), "officer")
    client, url = signed_in(here), f"/logboek/{here.world.network_entry.id}/verbeteren"
    typed = {"text": "Het grofvuil is weg.", "neighbourhood": "BU01", "category": "waste", "version": ""}
    page, alone = client.send(url, typed), client.htmx.send(url, typed)
    assert (page.status_code, alone.status_code) == (409, 409)
    assert "Dit schreef jij" in alone.get_data(as_text=True)
    assert normal(alone.get_data(as_text=True)) in normal(page.get_data(as_text=True))


def test_what_partners_will_read_and_a_day_that_is_over_are_the_same_on_a_page_and_alone(
    sqlite: House,
) -> None:
    sqlite.reset("world")
    here = Scene(sqlite.app, sqlite.world.copy(), "officer")
    client, entry = signed_in(here), f"/logboek/{here.world.entry.id}"
    choice = {"audience": "network", "purpose": "Samen optrekken."}
    page, alone = (way.send(f"{entry}/delen/voorbeeld", choice).text for way in (client, client.htmx))
    assert "Dit gaan partners lezen" in alone
    assert normal(alone) in normal(page)
    change(here.app, Entry, {"id": here.world.entry.id}, received_at=dates.now() - timedelta(days=2))
    page, alone = (way.get(f"{entry}/wissen").text for way in (client, client.htmx))
    assert "tot 24 uur" in alone
    assert normal(alone) in normal(page)


def test_what_was_said_about_a_word_is_the_same_part_on_a_page_and_alone(sqlite: House) -> None:
    sqlite.reset("world")
    client = signed_in(Scene(sqlite.app, sqlite.world.copy(), "officer"))
    page, alone = (way.get("/dialoog?q=fietsen").text for way in (client, client.htmx))
    assert "<mark>fietsen</mark>" in alone
    assert normal(alone) in normal(page)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("<p>a\n  b</p>", "<p>a b</p>", True),
        ('<input name="csrf_token" value="x">', '<input name="csrf_token" value="y">', True),
        ("<p>a</p>", "<p>b</p>", False),
    ],
)
def test_what_counts_as_equal(one: str, other: str, same: bool) -> None:
    assert (normal(one) == normal(other)) is same
