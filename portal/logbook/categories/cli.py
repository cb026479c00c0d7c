"""The command that adds the categories that are missing."""

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from portal.core import scope
from portal.core.extensions import db
from portal.logbook.categories import queries


@click.command("add-categories")
@with_appcontext
def add_categories() -> None:
    """Add those of the twelve categories that are missing; change nothing else."""
    with scope.unscoped():
        added = queries.add_missing_categories()
        db.session.commit()
    said = _("Toegevoegd: %(codes)s", codes=", ".join(added)) if added else _("Alle categorieën zijn er al.")
    click.echo(said)
