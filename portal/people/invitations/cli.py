"""The first administrator, and a way back for one who lost the password, from the command line."""

import click
from flask import Flask
from flask.cli import with_appcontext

from portal.core import scope
from portal.core.email_addresses import ADDRESS
from portal.core.extensions import db
from portal.core.policy import Role
from portal.people.forms import normal_email
from portal.people.invitations import links, queries

LONGEST_NAME = 80  # as the form has it


def init_app(app: Flask) -> None:
    app.cli.add_command(create_administrator)
    app.cli.add_command(new_link)


@click.command("create-administrator")
@with_appcontext
@click.argument("email")
@click.option("--name", default="Beheerder", show_default=True, help="The name that colleagues see.")
def create_administrator(email: str, name: str) -> None:
    """Make an administrator's account for EMAIL and print the link that sets its password."""
    address = normal_email(email)
    if not ADDRESS.match(address):
        raise click.BadParameter(f"{email!r} is not an e-mail address.", param_hint="EMAIL")
    if not 0 < len(name.strip()) <= LONGEST_NAME:
        raise click.BadParameter(f"Use 1 to {LONGEST_NAME} characters.", param_hint="--name")
    with scope.unscoped():
        user = queries.invite(address, name.strip(), Role.ADMINISTRATOR, None)
        if user is None:
            raise click.ClickException(
                f"{address} has an account already. For a new link: flask new-link {address}"
            )
        _print_link(user.id)


@click.command("new-link")
@with_appcontext
@click.argument("email")
def new_link(email: str) -> None:
    """Print a link with which the person of EMAIL chooses a new password; ends their sessions."""
    user = queries.account(normal_email(email))
    if user is None:
        raise click.ClickException(f"{email} has no account.")
    if not user.active:
        raise click.ClickException(
            f"The account of {email} is switched off; an administrator can switch it on."
        )
    queries.record(user.id, "link_renewed")
    queries.end_sessions_of(user.id)
    _print_link(user.id)


def _print_link(user_id: int) -> None:
    url = links.address(queries.new_link(user_id))
    db.session.commit()
    click.echo(f"Open this link within 72 hours to choose a password. It works once:\n\n  {url}\n")
