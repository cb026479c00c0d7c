"""Run the schema steps with the app's own engine and models."""

from alembic import context
from flask import current_app

from portal.core import search

config = context.config
target = current_app.extensions["migrate"].db


def ours(_thing: object, name: str | None, kind: str, _reflected: bool, _compare_to: object) -> bool:
    """The search tables are made by hand: SQLite and PostgreSQL have nothing in common there."""
    return not (kind == "table" and search.is_index_table(name or ""))


def run() -> None:
    """Bring the connected database to the asked revision."""
    options = dict(current_app.extensions["migrate"].configure_args)
    options.update(target_metadata=target.metadata, include_object=ours, compare_type=True)
    with target.engine.connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


run()
