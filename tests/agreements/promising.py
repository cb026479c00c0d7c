"""People agreeing on something: propose it, say what there is to say, and read what the pages show."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from portal.agreements.models import Agreement
from portal.core import dates
from portal.core.extensions import db
from portal.people.models import User
from tests.client import Client
from tests.markup import parse
from tests.world import everything
from tests.world_agreements import Place, agreed

NEW = "/afspraken/nieuw"
WORDS = "Het licht in de gang repareren"


def fields(by: Place, **overrides: Any) -> dict[str, Any]:
    """A good proposal, for a week from now."""
    due = (dates.today() + timedelta(days=7)).isoformat()
    return {"id": str(uuid4()), "text": WORDS, "organisation": by.public_id, "due": due, **overrides}


def propose(client: Client, who: User, by: Place, **overrides: Any) -> str:
    """Propose something as this person; answers its address."""
    sent = fields(by, **overrides)
    assert client.sign_in(who).send(NEW, sent).status_code == 303
    return f"/afspraken/{sent['id']}"


def step(client: Client, who: User, url: str, code: str, reason: str = "", **overrides: Any) -> int:
    """Take a step as this person, from the page as it is now."""
    page = client.sign_in(who).get(url).text
    found = re.search(r'name="version"[^>]*value="(\d+)"', page)
    version = found[1] if found else "1"
    sent = {"id": str(uuid4()), "version": version, "step": code, "reason": reason, **overrides}
    return client.send(f"{url}/stap", sent).status_code


def promised(app: Any, *sides: Any, **overrides: Any) -> Agreement:
    """Agreed on before: in this team, by whom, for whom, and perhaps by which day."""
    with everything(app):
        return agreed(*sides, **overrides)


def stored(app: Any, url: str) -> Agreement:
    with everything(app):
        found = db.session.scalars(select(Agreement).where(Agreement.id == url.split("/")[-1])).one()
        db.session.expunge(found)
        return found


def listed(client: Client, who: User, query: str = "") -> dict[str, list[str]]:
    """The words in the list, under the heading that each stands below."""
    found: dict[str, list[str]] = {}
    heading = ""
    for one in parse(client.sign_in(who).get(f"/afspraken{query}").text).all("h2", "h3"):
        if one.tag == "h2":
            heading = one.text.strip()
        else:
            found.setdefault(heading, []).append(one.text.strip())
    return found


def words(client: Client, who: User, query: str = "") -> list[str]:
    return [one for group in listed(client, who, query).values() for one in group]


def history(client: Client, who: User, url: str) -> list[str]:
    """What was done with it, newest first."""
    root = parse(client.sign_in(who).get(url).text)
    return [one.find("p", class_="strong").text for one in root.find("ol", class_="timeline").all("li")]
