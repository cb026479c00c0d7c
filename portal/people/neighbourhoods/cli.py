"""The command that reads neighbourhoods from a file."""

from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from portal.core import scope
from portal.core.commands import team_called
from portal.core.extensions import db
from portal.people.neighbourhoods import geojson, queries


@click.command("import-neighbourhoods")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--team", required=True, metavar="NAME", help="The team that these neighbourhoods belong to.")
@with_appcontext
def import_neighbourhoods(file: Path, team: str) -> None:
    """Read wijken or buurten of the CBS (GeoJSON, WGS84) from FILE. Reading it again changes nothing."""
    try:
        outcome = _import(file, team)
    except geojson.Unreadable as error:
        raise click.ClickException(_("%(file)s: %(said)s", file=file, said=error)) from None
    for label, rows in ((_("Nieuw"), outcome.new), (_("Veranderd"), outcome.changed)):
        click.echo(f"{label}: {len(rows)}" + (f" ({', '.join(rows)})" if rows else ""))
    click.echo(_("Ongewijzigd: %(number)d", number=len(outcome.unchanged)))


def _import(file: Path, team: str) -> queries.Outcome:
    """All of the file or nothing."""
    areas = geojson.read(_content(file))
    with scope.unscoped():
        outcome = queries.bring_in(areas, team_called(team, queries.teams()))
        db.session.commit()
    return outcome


def _content(file: Path) -> bytes:
    if file.is_dir():
        raise geojson.Unreadable(_("Dit is een map, geen bestand."))
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise geojson.Unreadable(_("Dit bestand is er niet.")) from None
    except OSError as error:
        raise geojson.Unreadable(_("Dit bestand is niet te lezen (%(why)s).", why=error.strerror)) from None
