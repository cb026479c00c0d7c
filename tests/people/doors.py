"""How the tests go in and out, and move what the database says about time."""

from datetime import datetime, timedelta
from typing import Any

from flask import Flask
from sqlalchemy import func, select, update
from werkzeug.test import TestResponse

from portal.core import dates
from portal.core.extensions import db
from portal.people.models import SignInSession, Throttle, User
from tests.client import Client, filled_in, find_form
from tests.markup import parse
from tests.world import PASSWORD, everything

SIGN_IN = "/inloggen"
STRONG = "de gans fietst naar zolder"


def knock(client: Client, email: str, password: str = PASSWORD, **fields: Any) -> TestResponse:
    """Send the sign-in form."""
    kwargs = {key: fields.pop(key) for key in ("environ_overrides", "headers") if key in fields}
    return client.send(SIGN_IN, {"email": email, "password": password, **fields}, **kwargs)


def is_in(client: Client) -> bool:
    """Whether this browser is signed in."""
    return client.get("/mijn").status_code == 200


def form_on(answer: TestResponse, url: str) -> dict[str, Any]:
    """The form on this page that goes to the address, as it is filled in."""
    return filled_in(find_form(parse(answer.text), url, url))


def rows(app: Flask, model: Any, **where: Any) -> list[Any]:
    with everything(app):
        return list(db.session.scalars(select(model).filter_by(**where)))


def change(app: Flask, model: Any, which: dict[str, Any], **values: Any) -> None:
    """Make the database say something else."""
    conditions = [getattr(model, name) == value for name, value in which.items()]
    with everything(app):
        db.session.execute(update(model).where(*conditions).values(**values))
        db.session.commit()


def age(app: Flask, user: User, *, idle: timedelta = timedelta(), old: timedelta = timedelta()) -> None:
    """As if this person's sessions were last seen, and opened, so long ago."""
    now = dates.now()
    change(app, SignInSession, {"user_id": user.id}, seen_at=now - idle, created_at=now - max(idle, old))


def sessions(app: Flask, *users: User) -> list[SignInSession]:
    """The sessions that a test opened, without those of the world: of these people, or of everyone."""
    opened = [row for row in rows(app, SignInSession) if len(row.id) == 64]
    return [row for row in opened if not users or row.user_id in {user.id for user in users}]


def seen_at(app: Flask, user: User) -> datetime:
    [session] = sessions(app, user)
    return session.seen_at


def failures(app: Flask, kind: str) -> int:
    """How many tries are counted for accounts, or for addresses."""
    counted = select(func.sum(Throttle.failures)).where(Throttle.key.startswith(kind))
    with everything(app):
        return db.session.scalar(counted) or 0
