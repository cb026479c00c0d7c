"""Changing a card, adding somebody, letting somebody go."""

from uuid import UUID

from flask import Blueprint, Flask, Response, abort, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.contacts import queries as contacts
from portal.contacts.editing import queries
from portal.contacts.editing.forms import CardForm, PersonForm
from portal.contacts.models import Card
from portal.contacts.telling.routes import show_link
from portal.core import store, web
from portal.core.guard import needs
from portal.core.policy import Action

editing = Blueprint("editing", __name__, url_prefix="/partners")
EDIT = Action.EDIT_CONTACT


def init_app(app: Flask) -> None:
    """Register the forms."""
    app.register_blueprint(editing)


@editing.get("/<uuid:public_id>/wijzigen")
@needs(EDIT)
def edit(public_id: UUID) -> Response:
    card = store.load(Card, public_id, EDIT)
    return _ask(card, queries.form_of(card))


@editing.post("/<uuid:public_id>/wijzigen")
@needs(EDIT)
def save(public_id: UUID) -> Response | BaseResponse:
    card = store.hold(store.load(Card, public_id, EDIT))
    form = queries.form_of(card)
    if not form.validate():
        return _ask(card, form, form.status)
    queries.change(card, form.values(), form.changed)
    return web.done(_address(card), _("De kaart is opgeslagen."))


def _ask(card: Card, form: CardForm, status: int = 200) -> Response:
    by = queries.who_let_go(card) if card.left_on else None
    return web.show("contacts/edit.html", status=status, card=card, form=form, by=by)


@editing.get("/<uuid:public_id>/mensen/nieuw")
@needs(EDIT)
def new(public_id: UUID) -> Response:
    organisation = _organisation(public_id)
    form = _new_form(organisation)
    form.start_from(organisation)
    return web.show("contacts/edit.html", organisation=organisation, form=form)


@editing.post("/<uuid:public_id>/mensen/nieuw")
@needs(EDIT)
def add(public_id: UUID) -> Response | BaseResponse:
    organisation = _organisation(public_id)
    form = _new_form(organisation)
    made = queries.add(organisation, form.id.data, form.values()) if form.validate() else None
    if made is None:
        form.refresh_id()
        return web.show("contacts/edit.html", status=422, organisation=organisation, form=form)
    return show_link(made)


def _organisation(public_id: UUID) -> Card:
    card = store.load(Card, public_id, EDIT)
    return abort(404) if card.is_person else card


def _new_form(organisation: Card) -> PersonForm:
    return PersonForm(None, contacts.names(), queries.colleagues_of(organisation))


@editing.post("/<uuid:public_id>/weg")
@needs(EDIT)
def leave(public_id: UUID) -> BaseResponse:
    card = store.hold(_person(public_id))
    queries.leave(card)
    said = _("%(name)s staat niet meer in de lijst. Na drie maanden verdwijnt de kaart.", name=card.name)
    return web.done(url_for("contacts.listing"), said)


@editing.post("/<uuid:public_id>/terug")
@needs(EDIT)
def come_back(public_id: UUID) -> BaseResponse:
    card = store.hold(_person(public_id))
    if card.objection is not None:
        abort(403)  # only the person on it takes an objection back
    queries.come_back(card)
    return web.done(_address(card), _("De kaart staat weer in de lijst."))


def _person(public_id: UUID) -> Card:
    card = store.load(Card, public_id, EDIT)
    return card if card.is_person else abort(404)


def _address(card: Card) -> str:
    return url_for("card.show", public_id=card.public_id)
