"""People talking: start a topic, answer in it, and read what a page of it shows."""

from typing import Any
from uuid import uuid4

from portal.people.models import Organisation, User
from tests.client import Client
from tests.markup import parse

NEW = "/dialoog/nieuw"
TITLE = "Muziek op het plein"
OPENING = "Elke avond muziek op het plein. Wie weet meer?"


def fields(*organisations: Organisation, **overrides: Any) -> dict[str, Any]:
    """A good new topic: before named organisations, or as `audience` says."""
    chosen = [one.public_id for one in organisations]
    audience = "selected" if chosen else "network"
    told = {"id": str(uuid4()), "title": TITLE, "text": OPENING, "audience": audience}
    return {**told, "organisations": chosen, **overrides}


def start(client: Client, who: User, *organisations: Organisation, **overrides: Any) -> str:
    """Start a topic as this person; answers its address."""
    sent = fields(*organisations, **overrides)
    assert client.sign_in(who).send(NEW, sent).status_code == 303
    return f"/dialoog/{sent['id']}"


def say(client: Client, who: User, url: str, text: str, post_id: str = "") -> str:
    """Answer as this person; gives the post's id."""
    post_id = post_id or str(uuid4())
    assert client.sign_in(who).send(url, {"id": post_id, "text": text}).status_code == 303
    return post_id


def page(client: Client, url: str) -> str:
    return str(client.get(url).get_data(as_text=True))


def said(client: Client, url: str) -> list[str]:
    """The words of the posts on a page, the opening text among them."""
    root = parse(page(client, url))
    return [" ".join(one.text.split()) for one in root.all("div") if one.get("class", "") == "prose"]


def listed(client: Client, query: str = "") -> dict[str, list[str]]:
    """The titles in the list, under the heading that each stands below."""
    found: dict[str, list[str]] = {}
    heading = ""
    for one in parse(page(client, f"/dialoog{query}")).all("h2", "h3"):
        if one.tag == "h2":
            heading = one.text.strip()
        elif one.tag == "h3":
            found.setdefault(heading, []).append(one.text.strip())
    return found


def titles(client: Client, query: str = "") -> list[str]:
    return [title for group in listed(client, query).values() for title in group]


def badge(client: Client, url: str = "/mijn", place: str = "/dialoog") -> int:
    """What the menu says is new at a place, such as the dialogue."""
    nav = parse(page(client, url)).find("nav")
    (link,) = (one for one in (nav.all("a") if nav else []) if one.get("href", "") == place)
    return _count_in(link)


def bell(client: Client, url: str = "/mijn") -> int:
    """How many notices the bell says are new."""
    return _count_in(parse(page(client, url)).find("div", class_="tools"))


def _count_in(around: Any) -> int:
    marks = [one for one in (around.all("b") if around else []) if one.get("class", "") == "count"]
    return int(marks[0].text.split()[0]) if marks else 0
