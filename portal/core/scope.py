"""Who sees which rows: one mixin and one session hook, so that rows arrive already filtered.

Every model names per kind of viewer the rows that exist for it; what it does not name is nobody's.
Lists, counts, joins, lazy loads, updates and deletes all pass the hook. `session.get`, Core selects
and `text()` escape it and are forbidden outside this module, `store`, `search`, cli and migrations.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, g
from sqlalchemy import BigInteger, BindParameter, ColumnElement, String, bindparam, event, false
from sqlalchemy.orm import ORMExecuteState, with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption

from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.viewer import Viewer, viewer_now

Criterion = ColumnElement[bool]


class Unscoped(RuntimeError):
    """A model does not say who may see its rows."""


class _Mine:
    """A value filled in at each execution from who is looking then; without a viewer it matches nothing.

    Each use is a parameter of its own. If a condition shared the one of a rule, a statement that is kept
    would run again with whatever value stands in that place then, and take it for who is looking.
    """

    def __init__(self, attribute: str, kind: Any = BigInteger) -> None:
        self.kind = kind
        self.ask = lambda: getattr(viewer_now(), attribute, None)

    def __get__(self, _instance: object, _owner: type) -> BindParameter[Any]:
        return bindparam(None, callable_=self.ask, type_=self.kind)


class Me:
    """The viewer's own ids, for use in the rules below."""

    team = _Mine("team_id")
    led_team = _Mine("led_team_id")
    organisation = _Mine("organisation_id")
    district = _Mine("district_id")
    user = _Mine("user_id")
    topic = _Mine("topic_id", String)


class Scoped:
    """The rows that exist for each kind of viewer; the answer is nobody until a model says otherwise.

    Rules compare with `Me` and name other tables by an alias of their `__table__`: so rules do
    not nest, and do not mistake a table of the statement for their own.
    """

    @classmethod
    def for_team(cls) -> Criterion:
        return false()

    @classmethod
    def for_partner(cls) -> Criterion:
        return false()

    @classmethod
    def for_chief(cls) -> Criterion:
        return false()

    @classmethod
    def for_administrator(cls) -> Criterion:
        return false()

    @classmethod
    def for_privacy_officer(cls) -> Criterion:
        return false()

    @classmethod
    def for_guest(cls) -> Criterion:
        return false()


# The lambdas hold no values, so SQLAlchemy works each rule out once per model and keeps it.
_TEAM = with_loader_criteria(Scoped, lambda cls: cls.for_team(), include_aliases=True)
_PARTNER = with_loader_criteria(Scoped, lambda cls: cls.for_partner(), include_aliases=True)
_CHIEF = with_loader_criteria(Scoped, lambda cls: cls.for_chief(), include_aliases=True)
_ADMINISTRATOR = with_loader_criteria(Scoped, lambda cls: cls.for_administrator(), include_aliases=True)
_PRIVACY_OFFICER = with_loader_criteria(Scoped, lambda cls: cls.for_privacy_officer(), include_aliases=True)
_GUEST = with_loader_criteria(Scoped, lambda cls: cls.for_guest(), include_aliases=True)
_NOBODY = with_loader_criteria(Scoped, lambda cls: false(), include_aliases=True)

_BY_ROLE = {
    Role.OFFICER: _TEAM,
    Role.WARDEN: _TEAM,
    Role.LEAD: _TEAM,
    Role.PARTNER: _PARTNER,
    Role.DISTRICT_CHIEF: _CHIEF,
    Role.ADMINISTRATOR: _ADMINISTRATOR,
    Role.PRIVACY_OFFICER: _PRIVACY_OFFICER,
    Role.GUEST: _GUEST,
}


def criteria(viewer: Viewer | None) -> ExecutableOption:
    """The option that narrows every statement to what this viewer may see."""
    return _BY_ROLE[viewer.role] if viewer else _NOBODY


def install(_app: Flask) -> None:
    """Put the hook on the session; from here on no statement of the app escapes it."""
    if not event.contains(db.session, "do_orm_execute", _narrow):
        event.listen(db.session, "do_orm_execute", _narrow)


def _narrow(state: ORMExecuteState) -> None:
    if state.is_column_load or (g and g.get("unscoped")):
        return
    state.statement = state.statement.options(criteria(viewer_now()))


@contextmanager
def unscoped() -> Iterator[None]:
    """All rows, for what runs before or without a viewer: sign-in, import and purge from the command line."""
    before = g.get("unscoped", False)
    g.unscoped = True
    try:
        yield
    finally:
        g.unscoped = before


@contextmanager
def acting_as(viewer: Viewer | None) -> Iterator[None]:
    """Look through this viewer's eyes outside a request."""
    before = g.get("acting_viewer")
    g.acting_viewer = viewer
    try:
        yield
    finally:
        g.acting_viewer = before


def check(models: Iterator[type]) -> None:
    """Refuse the start when a model has no scope; raises Unscoped with its name."""
    for model in models:
        if not issubclass(model, Scoped):
            raise Unscoped(
                f"{model.__name__} does not say who may see its rows: add portal.core.scope.Scoped"
            )
