"""`flask import-reports FILE.csv --team NAME`: the same import as the page, for files of up to 50 MB.

Ends with 0 when the file was added, 1 when it was refused and nothing was, 2 when the call itself is wrong.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from portal.core import scope
from portal.core.commands import team_called
from portal.core.extensions import db
from portal.logbook.reports import csv_file, queries, telling
from portal.logbook.reports.report import Progress, Reading, Remark, read_reports

LARGEST = 50 * 1024 * 1024


@click.command("import-reports")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--team", "name", required=True, metavar="NAME", help="The team that gets the reports.")
@click.option("--skip-bad", is_flag=True, help="Leave out lines that are refused, and add the rest.")
@with_appcontext
def import_reports(file: Path, name: str, skip_bad: bool) -> None:
    """Add the reports in FILE, a CSV as Signalen exports it, to the logbook of a team.

    Run again it adds only what is new. Without --skip-bad one refused line keeps the whole file out.
    """
    with scope.unscoped():
        team = team_called(name, queries.teams())
        try:
            reading = _read(file, team.id)
        except csv_file.BadFile as bad:
            raise click.ClickException(f"{file.name}: {bad}") from bad
        _tell(_("Geweigerd:"), reading.refused, error=True)
        if reading.refused and not skip_bad:
            raise click.ClickException(
                _("Er is niets toegevoegd. Verbeter deze regels, of sla ze over met --skip-bad.")
            )
        outcome = _store(reading, team.id)
    _tell(_("Waarschuwingen:"), outcome.warnings)
    click.echo(f"{file.name} → {team.name}:")
    for number, label in telling.counts(outcome):
        click.echo(f"{number:>7}  {label}")
    if doubt := telling.doubt(outcome):
        click.echo(doubt)


def _read(file: Path, team_id: int) -> Reading:
    if file.stat().st_size > LARGEST:
        most = LARGEST // 1024 // 1024
        raise csv_file.BadFile(
            _("Dit bestand is groter dan %(most)s MB. Splits het in kleinere bestanden.", most=most)
        )
    content = file.read_bytes()
    town = queries.town_of(team_id)
    with _bar(_("Lezen"), content.count(b"\n")) as progress:
        return read_reports(content, town, progress)


def _store(reading: Reading, team_id: int) -> queries.Outcome:
    with _bar(_("Opslaan"), len(reading.reports)) as progress:
        outcome = queries.store_reports(reading, team_id, progress)
        db.session.commit()
    return outcome


@contextmanager
def _bar(label: str, length: int) -> Iterator[Progress]:
    """A progress bar where somebody looks at a terminal; it stays out of what is piped on."""
    if not sys.stderr.isatty():
        yield int
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
        yield bar.update
        bar.update(length)


def _tell(heading: str, remarks: list[Remark], error: bool = False) -> None:
    if remarks:
        click.echo(heading, err=error)
    for one in remarks:
        click.echo(_("  regel %(line)s: %(reason)s", line=one.line, reason=one.reason), err=error)
