"""A card for the phone, and the cards of a filter as vCard or CSV."""

from collections.abc import Iterable
from uuid import UUID

from flask import Blueprint, Flask, Response, request, url_for

from portal.contacts import queries as contacts
from portal.contacts.forms import Wanted
from portal.contacts.models import Card
from portal.contacts.taking import queries
from portal.contacts.taking.columns import columns
from portal.core import csv_export, download, store
from portal.core.guard import needs
from portal.core.policy import Action

taking = Blueprint("taking", __name__, url_prefix="/partners")


def init_app(app: Flask) -> None:
    """Register the files; the list and the card link to them."""
    app.register_blueprint(taking)


@taking.get("/<uuid:public_id>.vcf")
@needs(Action.READ_CONTACTS)
def one(public_id: UUID) -> Response:
    return _vcard([store.load(Card, public_id, Action.READ_CONTACTS)], "partner")


@taking.get("/export.vcf")
@needs(Action.READ_CONTACTS)
def several() -> Response:
    return _vcard(queries.cards(_wanted()), "partners")


def _vcard(cards: Iterable[Card], name: str) -> Response:
    from portal.contacts.taking import vcard  # with it comes vobject: megabytes, for who asks it

    return download.send(vcard.build(cards), name, "vcf", vcard.MIMETYPE)


@taking.get("/export.csv")
@needs(Action.READ_CONTACTS)
def plain() -> Response:
    cards = queries.cards(_wanted())
    return download.send(csv_export.build(columns(), cards), "partners", "csv", csv_export.MIMETYPE)


def _wanted() -> Wanted:
    """What is asked of the directory, when all of it is understood."""
    wanted = Wanted.read(request.args)
    told = wanted.told(contacts.names())
    return wanted if not told else download.refuse(told, url_for("contacts.listing") + wanted.query())
