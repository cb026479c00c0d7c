"""The one way to load a row by its public id, and the one way to add one."""

from typing import Any, TypeVar

from flask import abort
from sqlalchemy import inspect, select

from portal.core.extensions import db
from portal.core.policy import Action, may
from portal.core.viewer import viewer_now

Row = TypeVar("Row")


def load(model: type[Row], public_id: object, action: Action, *options: Any) -> Row:
    """The row with this id; 404 when the viewer may not see it, 403 when this action is not theirs.

    Looks at `public_id` where the model has one, else at its key.
    """
    if not str(public_id).isprintable():
        abort(404)  # PostgreSQL refuses to look for what it can't hold
    column: Any = getattr(model, "public_id", None) or inspect(model).primary_key[0]
    row = db.session.scalar(select(model).where(column == str(public_id)).options(*options))
    if row is None:
        abort(404)
    if not may(viewer_now(), action, row):
        abort(403)
    return row


def hold(row: Row) -> Row:
    """Read the row anew and keep other writers off it until the commit, so that edits come one by one."""
    db.session.refresh(row, with_for_update=True)
    return row


def add(row: Row) -> Row:
    """Put a new row in this request's transaction and give it its keys; the commit follows at the end."""
    db.session.add(row)
    db.session.flush()
    return row


def delete(row: object) -> None:
    """Take a row out of this request's transaction."""
    db.session.delete(row)
    db.session.flush()


def release() -> None:
    """End the transaction without keeping anything, before slow work such as a password check."""
    db.session.rollback()
