"""Each rule of the linter bites, and a good page passes."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.client import Client, Untidy, filled_in, find_form
from tests.lint import lint
from tests.markup import parse

PAGE = """<!doctype html><html lang="nl"><head><title>Logboek · Wijkportaal</title></head>
<body><h1>Logboek</h1>{}</body></html>"""

GOOD = [
    '<form method="post"><input type="hidden" name="csrf_token" value="x"><button>Verder</button></form>',
    '<label for="q">Zoek</label><input id="q" name="q">',
    '<label>Zoek <input name="q"></label>',
    '<input name="q" aria-label="Zoek">',
    '<a href="mailto:a@b.example">Mail</a><a href="tel:112">Bel</a><a href="/logboek?q=a:b">Logboek</a>',
    '<a rel="external" href="https://politie.example/">Aangifte doen</a>',
    '<a href="#here">Naar beneden</a><h2 id="here">Beneden</h2><h3>Dieper</h3><h2>Terug</h2>',
    '<img src="/static/a.png" alt=""><p>None of this</p>',
    '<a href="/x"><svg aria-hidden="true"><use href="/static/i.svg#plus"/></svg><span>Nieuw</span></a>',
    '<form method="get"><button hx-get="/x" hx-trigger="click">Zoek</button></form>',
]
BAD = {
    "closes": "<p><b>Half</p></b>",
    "</body> closes <section>": "<section><p>Half</p>",
    "attribute twice": '<p class="a" class="b">Twee</p>',
    "2 h1": "<h1>Nog een</h1>",
    "has no label": '<input name="q">',
    "has no label ": '<label for="q"></label><select id="q"></select>',
    "occurs 2 times": '<p id="a">Een</p><p id="a">Twee</p>',
    "for names no id": '<label for="gone">Zoek</label>',
    "aria-describedby names no id": '<p aria-describedby="gone">Zoek</p>',
    "nothing has the id": '<a href="#gone">Naar beneden</a>',
    "nothing has the id ": '<button hx-get="/x" hx-target="#gone">Meer</button>',
    "code in the page": "<script>alert(1)</script>",
    "code in the page ": "<style>p { color: red }</style>",
    "code in the page  ": '<script src="/static/a.js">alert(1)</script>',
    "code in an attribute": '<p style="color: red">Rood</p>',
    "code in an attribute ": '<p onclick="go()">Klik</p>',
    "code in an attribute  ": '<p hx-on:click="go()">Klik</p>',
    "code in an attribute   ": '<a href="javascript:go()">Klik</a>',
    "code in an attribute    ": '<p hx-vals="js:{a: 1}">Klik</p>',
    "trigger filter": '<p hx-get="/x" hx-trigger="keyup[key==\'a\']">Klik</p>',
    "another host": '<img alt="" src="https://pictures.example/a.png">',
    "another host ": '<a href="//elsewhere.example/">Weg</a>',
    "another host  ": '<form action="https://elsewhere.example/"></form>',
    "another host   ": '<a href="data:text/html,x">Weg</a>',
    "no csrf_token": '<form method="post"><button>Verder</button></form>',
    "no csrf_token ": '<form method="POST"><input type="hidden" name="csrf_token" value=""></form>',
    "in the address": '<form><input type="hidden" name="csrf_token" value="x"></form>',
    "without JavaScript": '<button hx-post="/x">Verder</button>',
    "no alt": '<img src="/static/a.png">',
    "has no words": '<a href="/x"><svg aria-hidden="true"></svg></a>',
    "has no words ": "<button></button>",
    "has no words  ": '<form><input type="submit" value=""></form>',
    "follows a h1": "<h3>Te diep</h3>",
    "is empty": "<h2></h2>",
    "shows '{{ name": "<p>{{ name }}</p>",
    "shows 'None'": "<p>None</p>",
    "shows 'None' ": '<input aria-label="Naam" value="None">',
    "shows '%(name)s": "<p>%(name)s schreef</p>",
    "shows 'lazy_": "<p>lazy_gettext(Naam)</p>",
    "inside a <a>": '<a href="/x">Een <button>twee</button></a>',
    "inside a <form>": "<form><form></form></form>",
}


@pytest.mark.parametrize("body", GOOD)
def test_good_markup_passes(body: str) -> None:
    assert lint(PAGE.format(body)) == []


@pytest.mark.parametrize(("complaint", "body"), BAD.items())
def test_bad_markup_is_named(complaint: str, body: str) -> None:
    assert [one for one in lint(PAGE.format(body)) if complaint.strip() in one]


def test_a_page_says_its_language() -> None:
    assert lint(PAGE.format("").replace(' lang="nl"', "")) == ["the page does not say its language"]


def test_the_title_starts_with_the_heading() -> None:
    assert "does not start with" in lint(PAGE.format("").replace("<title>Logboek", "<title>Mijn logboek"))[0]


def test_a_fragment_needs_no_frame_but_keeps_the_other_rules() -> None:
    assert lint('<p><a href="#elsewhere">Verder</a></p>') == []
    assert lint("<p><input></p>") == ["<input> has no label"]
    assert lint("<section><p>Half</p>") == ["<section> is never closed"]


@pytest.fixture
def untidy(empty_app: Flask) -> Iterator[Client]:
    """A browser on a portal that answers with a page that breaks a rule, before any view is asked."""
    answer = "<!doctype html><html lang='nl'><head><title>A</title></head><body><h1>B</h1></body></html>"
    empty_app.before_request_funcs[None].insert(0, lambda: answer)
    made = empty_app.test_client()
    assert isinstance(made, Client)
    yield made
    empty_app.before_request_funcs[None].pop(0)


def test_the_client_reads_each_page_that_it_fetches(untidy: Client) -> None:
    with pytest.raises(Untidy, match=r"GET /logboek \(200\)\n.*does not start with"):
        untidy.get("/logboek")


def test_the_client_passes_a_page_only_for_a_reason(untidy: Client) -> None:
    assert untidy.get("/logboek", no_lint="it is broken on purpose").status_code == 200
    with pytest.raises(AssertionError, match="say why"):
        untidy.get("/logboek", no_lint=" ")


def test_the_client_asks_from_outside_only(empty_app: Flask) -> None:
    with empty_app.app_context(), pytest.raises(AssertionError, match="leave the app context"):
        empty_app.test_client().get("/gezond")


FORM = """
<form method="post" action="/a"><input name="other" aria-label="x"></form>
<form method="post">
  <input type="hidden" name="csrf_token" value="t"><input name="name" value="Anna">
  <textarea name="text">
Een
twee</textarea>
  <select name="kind"><option value="a">A</option><option selected>B</option></select>
  <select name="first"><option value="x">X</option><option value="y">Y</option></select>
  <input type="checkbox" name="days" value="mo" checked><input type="checkbox" name="days" value="tu" checked>
  <input type="checkbox" name="days" value="we"><input type="radio" name="tone" value="low">
  <input name="off" value="1" disabled><input type="file" name="file"><button name="go" value="1">Ga</button>
</form>"""


def test_a_form_is_sent_as_a_browser_would_send_it() -> None:
    form = find_form(parse(FORM), "/page?x=1", "/page")
    assert filled_in(form) == {
        "csrf_token": "t",
        "name": "Anna",
        "text": "Een\ntwee",
        "kind": "B",
        "first": "x",
        "days": ["mo", "tu"],
    }
    with pytest.raises(AssertionError, match="no form that posts to /b"):
        find_form(parse(FORM), "/b", "/page")
