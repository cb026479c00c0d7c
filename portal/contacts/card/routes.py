"""A card, and what one tap does to it: keep it at hand, "klopt nog", "klopt niet"."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Flask, Response, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.contacts.card import queries
from portal.contacts.card.forms import FlagForm
from portal.contacts.labels import CHANGES, PREFERENCES, VISIBILITIES
from portal.contacts.models import Card
from portal.contacts.reach import reach_of
from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.people.labels import KIND_LABELS

card = Blueprint("card", __name__, url_prefix="/partners")


def init_app(app: Flask) -> None:
    """Register the card and its buttons."""
    app.register_blueprint(card)


@card.get("/<uuid:public_id>")
@needs(Action.READ_CONTACTS)
def show(public_id: UUID) -> Response:
    return _page(store.load(Card, public_id, Action.READ_CONTACTS), FlagForm())


def _page(found: Card, form: FlagForm, status: int = 200) -> Response:
    around = queries.around(found)
    words: dict[str, Any] = {"kinds": KIND_LABELS, "visibilities": VISIBILITIES, "preferences": PREFERENCES}
    reach = reach_of(found, around.organisation)
    told: dict[str, Any] = {
        "card": found,
        "around": around,
        "reach": reach,
        "form": form,
        "events": CHANGES,
        **words,
    }
    return web.show("contacts/card.html", status=status, **told)


@card.post("/<uuid:public_id>/favoriet")
@needs(Action.READ_CONTACTS)
def keep(public_id: UUID) -> BaseResponse:
    found = store.load(Card, public_id, Action.READ_CONTACTS)
    kept = request.form.get("keep") != "0"
    queries.keep(found, at_hand=kept)
    return web.done(_address(found), _("Staat bij je favorieten.") if kept else _("Geen favoriet meer."))


@card.post("/<uuid:public_id>/klopt")
@needs(Action.EDIT_CONTACT)
def confirm(public_id: UUID) -> BaseResponse:
    found = store.hold(store.load(Card, public_id, Action.EDIT_CONTACT))
    queries.confirm(found)
    return web.done(_address(found), _("Dank je. De kaart is bevestigd."))


@card.post("/<uuid:public_id>/klopt-niet")
@needs(Action.FLAG_CONTACT)
def flag(public_id: UUID) -> Response | BaseResponse:
    found = store.hold(store.load(Card, public_id, Action.FLAG_CONTACT))
    form = FlagForm()
    if not form.validate():
        return _page(found, form, status=422)
    queries.flag(found, form.word.data)
    return web.done(_address(found), _("Doorgegeven aan wie de kaart beheert."))


def _address(found: Card) -> str:
    return url_for("card.show", public_id=found.public_id)
