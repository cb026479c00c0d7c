"""`flask import-contacts FILE.csv --team NAME`: the same import as the page, for larger files.

Ends with 0 when the file was added, 1 when it was refused and nothing was, 2 when the call itself is wrong.
"""

from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from portal.contacts.importing import queries, telling
from portal.contacts.importing.reading import Remark
from portal.core import scope
from portal.core.commands import team_called
from portal.core.csv_import import BadFile
from portal.core.extensions import db


@click.command("import-contacts")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--team", "name", required=True, metavar="NAME", help="The team whose partners they are.")
@click.option("--skip-bad", is_flag=True, help="Leave out lines that are refused, and add the rest.")
@click.option("--work-numbers", is_flag=True, help="All numbers are for work, also those that look private.")
@with_appcontext
def import_contacts(file: Path, name: str, skip_bad: bool, work_numbers: bool) -> None:
    """Add the people in FILE, a CSV with the columns of the export, to the cards of their organisations.

    Run again it adds only what is new. Without --skip-bad one refused line keeps the whole file out.
    """
    team = team_called(name, queries.teams())
    with scope.acting_as(queries.lead_of(team.id)):
        try:
            outcome = queries.compare(queries.read_file(file.read_bytes()))
        except BadFile as bad:
            raise click.ClickException(f"{file.name}: {bad}") from bad
        _stop(_("Geweigerd:"), outcome.refused, skip_bad, "--skip-bad")
        _stop(_("Misschien privé:"), outcome.private, work_numbers, "--work-numbers")
        queries.store_cards(outcome)
        db.session.commit()
    click.echo(f"{file.name} → {team.name}:")
    for number, label in telling.counts(outcome):
        click.echo(f"{number:>7}  {label}")


def _stop(heading: str, remarks: list[Remark], knowingly: bool, option: str) -> None:
    """Say what is the matter with these lines, and go no further unless the call said so."""
    if remarks:
        click.echo(heading, err=True)
    for one in remarks:
        click.echo(_("  regel %(line)s: %(reason)s", line=one.line, reason=one.reason), err=True)
    if remarks and not knowingly:
        raise click.ClickException(
            _("Er is niets toegevoegd. Verbeter deze regels, of geef %(option)s mee.", option=option)
        )
