"""The command that removes what is past its time."""

import click
from flask.cli import with_appcontext

from portal.core import purging, scope
from portal.core.forgetting import forget_on_disk
from portal.logbook.retention import queries


@click.command("purge")
@with_appcontext
def purge() -> None:
    """Remove whatever is past its time: entries, topics, drafts, unconfirmed uploads; run it every night."""
    with scope.unscoped():
        removed = queries.purge_entries()
        uploads = queries.purge_uploads()
        told = [purge() for purge in purging.purges()]
    forget_on_disk()
    for team, count in sorted(removed.items()):
        click.echo(f"{team}: {count} entries removed")
    click.echo(f"Removed {sum(removed.values())} entries and {uploads} uploads.")
    for line in told:
        click.echo(line)
