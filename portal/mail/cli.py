"""The command that brings mail away; meant to run every minute, or to go on by itself."""

import os
import time
from dataclasses import dataclass
from typing import Any

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from portal.config import Config
from portal.core import outbox
from portal.core.extensions import db
from portal.mail import queries, smtp


def init_app(app: Flask) -> None:
    app.cli.add_command(send_mail)


@dataclass(slots=True)
class Count:
    """What became of the mails of one run."""

    sent: int = 0
    refused: int = 0


@click.command("send-mail")
@with_appcontext
@click.option("--every", type=click.IntRange(min=1), metavar="SECONDS", help="Go on until stopped.")
def send_mail(every: int | None) -> None:
    """Send the mails that wait; ends with status 1 when the mail server can't be used."""
    config: Config = current_app.extensions["config"]
    if not outbox.is_open():
        raise click.ClickException("SMTP_URL is not set, so this portal sends no mail.")
    if every:
        _go_on(config, every)
    elif not _run(config):
        raise SystemExit(1)


def _go_on(config: Config, seconds: int) -> None:
    """Until stopped, or until what started this is gone."""
    parent = os.getppid()
    while os.getppid() == parent:
        _run(config, quiet=True)
        db.session.remove()
        time.sleep(seconds)


def _run(config: Config, quiet: bool = False) -> bool:
    """Send what is due; whether the server could be used."""
    count, usable = Count(), True
    try:
        _send_all(config, count)
    except smtp.NoServer as gone:
        usable = False
        click.echo(f"The mail server {config.smtp_host} can't be used: {gone}", err=True)
    if not quiet or count.sent or count.refused:
        click.echo(f"{count.sent} sent, {count.refused} refused, {queries.waiting()} still to be sent.")
    return usable


def _send_all(config: Config, count: Count) -> None:
    """One after the other over one connection, which is made when there is something to send."""
    mail = queries.claim()
    if mail is None:
        return
    try:
        with smtp.connected(config) as server:
            while mail is not None:
                _send(server, mail, count)
                mail = queries.claim()
    except smtp.NoServer as gone:
        if mail is not None:
            queries.put_off(mail, str(gone))
        raise


def _send(server: smtp.Server, mail: Any, count: Count) -> None:
    letter = outbox.opened(mail.sealed)
    try:
        if letter is None:
            raise smtp.Refused("it was sealed with another SECRET_KEY")
        server.send(mail, letter)
    except smtp.Refused as problem:
        queries.refused(mail, str(problem))
        count.refused += 1
    except smtp.NotNow as problem:
        queries.put_off(mail, str(problem))
    else:
        queries.delivered(mail)
        count.sent += 1
