"""What agreements add to the daily mail."""

from flask import Flask

from portal.agreements.reminding import queries
from portal.core import digest


def init_app(app: Flask) -> None:
    digest.add(app, digest.Part("mail/promises.txt", queries.due))
