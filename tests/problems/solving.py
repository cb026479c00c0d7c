"""People working on problems: open one, write in it, and read what a page of it shows."""

from typing import Any
from uuid import uuid4

from flask import Flask
from sqlalchemy import select

from portal.core.extensions import db
from portal.people.models import Organisation, User
from portal.problems.models import Problem, ProblemEntry
from tests.client import Client, filled_in, find_form
from tests.dialogue.talking import page
from tests.markup import parse
from tests.world import everything

NEW = "/vraagstukken/nieuw"
TITLE = "Muziek in de Merelstraat"
HARM = "Bewoners slapen slecht door muziek in de avond."


def fields(*organisations: Organisation, **overrides: Any) -> dict[str, Any]:
    """A good new problem in the birds' neighbourhood: for the team, or named organisations too."""
    chosen = [one.public_id for one in organisations]
    audience = "selected" if chosen else "team"
    told = {"id": str(uuid4()), "title": TITLE, "harm": HARM, "neighbourhood": "BU01", "audience": audience}
    return {**told, "organisations": chosen, **overrides}


def open_one(client: Client, who: User, *organisations: Organisation, **overrides: Any) -> str:
    """Open a problem as this lead; answers its address."""
    sent = fields(*organisations, **overrides)
    answer = client.sign_in(who).send(NEW, sent)
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return f"/vraagstukken/{sent['id']}"


def let_read(client: Client, url: str, **readers: Any) -> str:
    """Let others read the problem after seeing what they read; answers what was shown of it."""
    answer = client.post_form(f"{url}/lezers", readers)
    assert answer.status_code == 200
    again = filled_in(find_form(parse(answer.text), f"{url}/lezers", url))
    assert client.post(f"{url}/lezers", data=again).status_code == 303
    return answer.text


def titles(client: Client, query: str = "") -> list[str]:
    """The titles in the list."""
    return [one.text.strip() for one in parse(page(client, f"/vraagstukken{query}")).all("h3")]


def told(client: Client, url: str) -> str:
    """The timeline of a problem, in words."""
    lists = [one for one in parse(page(client, url)).all("ol") if one.get("class", "") == "timeline"]
    return " ".join(" ".join(one.text.split()) for one in lists)


def entries_in(app: Flask, url: str) -> set[str]:
    """The entries that belong to it, whoever may read them."""
    with everything(app):
        here = ProblemEntry.problem_id == url.split("/")[-1]
        return set(db.session.scalars(select(ProblemEntry.entry_id).where(here, ~ProblemEntry.left_out)))


def stored(app: Flask, url: str) -> Problem:
    with everything(app):
        return db.session.scalars(select(Problem).where(Problem.id == url.split("/")[-1])).one()
