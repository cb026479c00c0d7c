"""Accounts before there is a viewer, and how often somebody tried."""

import hashlib
from datetime import datetime, timedelta
from math import ceil
from typing import Any, cast

from flask import current_app
from sqlalchemy import Connection, CursorResult, case, delete, or_, select, update

from portal.core import database, dates, scope
from portal.core.extensions import db
from portal.people import cookie, visitor
from portal.people.models import Throttle, User
from portal.people.queries import is_open

# A team behind one address shares its count, so that is the wider one.
PER_ACCOUNT, PER_ADDRESS = 10, 100
WINDOW = timedelta(minutes=15)
DEMO = "@demo.example"


def count_attempt(email: str) -> int:
    """Count a try, before the password is looked at, so that many at once can't slip through.

    Returns how many seconds to wait; 0 means go on. The count holds when the request is refused, and ends
    by itself: tries while waiting make the wait no longer.
    """
    now = dates.now()
    with database.short_transaction() as connection:
        wait = _count(connection, _of_address(), PER_ADDRESS, now)
        counter = _counter_of(email, connection)
        return wait or _count(connection, counter, PER_ACCOUNT, now)


def _count(connection: Connection, key: str, most: int, now: datetime) -> int:
    adding = database.insert(Throttle).values(key=key, failures=1, until=now + WINDOW)
    over = Throttle.until <= now
    counted = adding.on_conflict_do_update(
        index_elements=[Throttle.key],
        set_={
            "failures": case((over, 1), else_=Throttle.failures + 1),
            "until": case((over, adding.excluded.until), else_=Throttle.until),
        },
        where=or_(over, Throttle.failures < most),
    )
    if connection.execute(counted.returning(Throttle.failures)).first():
        return 0
    until = connection.scalar(select(Throttle.until).where(Throttle.key == key))
    return _seconds_to(cast(datetime, until))


def _seconds_to(until: datetime) -> int:
    return max(1, ceil((until - dates.now()).total_seconds()))


def wrong_link() -> None:
    """Count a link that is not good; with that the request keeps nothing else."""
    db.session.rollback()
    with database.short_transaction() as connection:
        _count(connection, _of_links(), PER_ADDRESS, dates.now())


def wait_for_links() -> int:
    """How many seconds this address has to wait after that many of them; 0 means go on."""
    over = (Throttle.key == _of_links(), Throttle.failures >= PER_ADDRESS, Throttle.until > dates.now())
    with scope.unscoped():
        until = db.session.scalar(select(Throttle.until).where(*over))
    return _seconds_to(until) if until else 0


def forgive(email: str) -> None:
    """After a right password: who tried starts at zero, the address gets this try back."""
    less = update(Throttle).where(Throttle.key == _of_address(), Throttle.failures > 0)
    with scope.unscoped():
        gone = or_(Throttle.key == _counter_of(email, db.session), Throttle.until <= dates.now())
        db.session.execute(delete(Throttle).where(gone))
        db.session.execute(less.values(failures=Throttle.failures - 1))


def _counter_of(email: str, reader: Any) -> str:
    """Where this try counts: with a browser that signed in to this account before, else with all others.

    So whoever keeps guessing keeps nobody out of their own phone. The account is looked up for all alike.
    """
    public_id = reader.scalar(select(User.public_id).where(User.email == email))
    device = cookie.device_of(public_id)
    return f"device {_hashed(device)}" if device else f"account {_hashed(email)}"


def _hashed(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def _of_address() -> str:
    return "address " + visitor.address()


def _of_links() -> str:
    return "links " + visitor.address()


def account(email: str) -> Any | None:
    """What sign-in must know of this account; of a demo account nothing when the demo is off.

    The demo's password is public, and a database may have held the demo before it became real.
    """
    if email.endswith(DEMO) and not current_app.extensions["config"].demo:
        return None
    columns = (User.id, User.public_id, User.email, User.role, User.language, User.password, User.active)
    asked = select(*columns, is_open().label("open")).where(User.email == email)
    with scope.unscoped():
        return db.session.execute(asked).one_or_none()


def confirm(user: Any, password: str) -> bool:
    """Whether the account is still as it was before the slow check; keeps the password's newer hash."""
    same = (User.id == user.id, User.active, User.password == user.password)
    with scope.unscoped():
        done = db.session.execute(update(User).where(*same).values(password=password))
    return cast(CursorResult[Any], done).rowcount == 1
