"""The command that fills an empty database with the demo town."""

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from portal.core.policy import Role
from portal.demo import people


def init_app(app: Flask) -> None:
    """Add the command; it does nothing but refuse unless the portal runs as a demo."""
    app.cli.add_command(load_demo)


@click.command("load-demo")
@with_appcontext
def load_demo() -> None:
    """Load the demo town into an empty database (PORTAL_DEMO=1) and print one login per role."""
    from portal.demo import load  # the texts take memory that a real portal has a better use for

    if not current_app.extensions["config"].demo:
        raise click.ClickException("The demo is off. Set PORTAL_DEMO=1 for a demo portal.")
    if load.is_empty():
        click.echo(f"{load.load()} demo entries loaded.")
    for email in _one_per_role():
        click.echo(f"  {email:<34} {load.PASSWORD}")


def _one_per_role() -> list[str]:
    known = {person.email for person in people.PEOPLE}
    roles = [f"{role.replace('_', '-')}@{people.DOMAIN}" for role in Role]
    return [email for email in roles if email in known]
