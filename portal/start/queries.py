"""The question whether the database answers."""

from sqlalchemy import literal, select
from sqlalchemy.exc import SQLAlchemyError

from portal.core.extensions import db


def database_answers() -> bool:
    """Whether a trivial question gets its answer."""
    try:
        return db.session.scalar(select(literal(1))) == 1
    except SQLAlchemyError:
        db.session.rollback()
        return False
