"""A link for whoever stands on a card, and the page that it leads to. Opening the page changes nothing."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Flask, Response, abort, flash, redirect, request, session, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response as BaseResponse

from portal.contacts import lines
from portal.contacts.card import queries as cards
from portal.contacts.editing import queries as editing
from portal.contacts.labels import PREFERENCES, VISIBILITIES
from portal.contacts.models import Card
from portal.contacts.telling import queries
from portal.contacts.telling.forms import ObjectionForm
from portal.core import errors, links, mail_off, outbox, store, web
from portal.core.guard import needs, public
from portal.core.policy import Action

telling = Blueprint("telling", __name__)
HELD = "card"  # where the cookie keeps which link it came in by


def init_app(app: Flask) -> None:
    """Register the link and its page, and that people are asked now and then whether it still holds."""
    app.register_blueprint(telling)
    outbox.before_sending(app, queries.ask_again)
    label, after = _l("met de vraag of je kaart nog klopt"), _l("Je kaart zelf blijft staan.")
    mail_off.add(app, "card", mail_off.Kind(label, queries.leave_alone, after))


@telling.post("/partners/<uuid:public_id>/vertellen")
@needs(Action.EDIT_CONTACT)
def tell(public_id: UUID) -> Response:
    card = store.hold(store.load(Card, public_id, Action.EDIT_CONTACT))
    return show_link(card) if card.is_person else abort(404)


def show_link(card: Card) -> Response:
    """By mail where the portal sends any; else the one who made the link sees it once and passes it on."""
    to = lines.first(card.emails) if outbox.is_open() else ""
    url = links.address("telling.door", token=queries.tell(card, to))
    if not to:
        return web.show("contacts/told.html", card=card, url=url)
    told = {"name": card.name, "organisation": card.organisation.name, "url": url}
    outbox.post(to, "mail/card.txt", queries.LANGUAGE, **told)
    return web.show("contacts/told_by_mail.html", card=card, email=to)


@telling.get("/kaart/<token>")
@public  # whoever stands on a card may have no account; mail scanners open links, so this changes nothing
def door(token: str) -> Response:
    return _card(links.hashed(token), "contacts/card_door.html")


@telling.post("/kaart/<token>")
@public  # as above; one button says that the card holds, and from here on the browser knows which card it is
def enter(token: str) -> Response | BaseResponse:
    key, sure = links.hashed(token), "holds" in request.form
    with queries.held(key, to_change=sure) as card:
        if card is None:
            return _dead()
        if sure:
            cards.confirm(card)
    session[HELD] = key
    return web.done(url_for("telling.own"), _("Dank je. De kaart is bevestigd.") if sure else None)


@telling.get("/kaart")
@public  # as above
def own() -> Response:
    return _card(_key(), "contacts/own.html")


def _card(key: str, page: str) -> Response:
    with queries.held(key) as card:
        told = _told(card) if card else None
    return web.show(page, **told) if told else _dead()


def _told(card: Card, form: ObjectionForm | None = None) -> dict[str, Any]:
    """The whole card, and who reads it."""
    asked = {"card": card, "around": cards.around(card), "form": form or ObjectionForm()}
    asked["organisation"] = card.organisation.name
    return {**asked, "visibilities": VISIBILITIES, "preferences": PREFERENCES}


@telling.post("/kaart/klopt")
@public  # as above
def confirm() -> Response | BaseResponse:
    with queries.held(_key(), to_change=True) as card:
        if card is None:
            return _dead()
        cards.confirm(card)
    return _done(_("Dank je. De kaart is bevestigd."))


@telling.get("/kaart/wijzigen")
@public  # as above
def edit() -> Response:
    with queries.held(_key()) as card:
        form = editing.form_of(card) if card else None
    return web.show("contacts/own_edit.html", card=card, form=form) if form else _dead()


@telling.post("/kaart/wijzigen")
@public  # as above
def save() -> Response | BaseResponse:
    with queries.held(_key(), to_change=True) as card:
        form = editing.form_of(card) if card else None
        if card is None or form is None:
            return _dead()
        if form.validate():
            editing.change(card, form.values(), form.changed)
            return _done(_("De kaart is opgeslagen."))
    return web.show("contacts/own_edit.html", status=form.status, card=card, form=form)


@telling.post("/kaart/bezwaar")
@public  # as above
def refuse() -> Response | BaseResponse:
    with queries.held(_key(), to_change=True) as card:
        form, told = ObjectionForm(), None
        card = card if card and card.is_person else None
        if card and form.validate():
            queries.refuse(card, form.why.data)
        elif card:
            told = _told(card, form)
    if told:
        return web.show("contacts/own.html", status=422, **told)
    return _done(_("Je staat niet meer in de lijst.")) if card else _dead()


@telling.post("/kaart/terug")
@public  # as above
def agree() -> Response | BaseResponse:
    with queries.held(_key(), to_change=True) as card:
        if card is None or not card.is_person:
            return _dead()
        queries.agree(card)
    return _done(_("Je kaart staat weer in de lijst."))


@telling.errorhandler(CSRFError)
def _stale(_error: CSRFError) -> Response | BaseResponse:
    """Whoever holds the link has no session to lose: the page only starts again."""
    if request.endpoint == "telling.tell":
        return errors.page(400, forged=True)
    flash(_("Deze pagina stond te lang open. Probeer het nog een keer."), "warn")
    token = (request.view_args or {}).get("token")
    return redirect(url_for("telling.door", token=token) if token else url_for("telling.own"), 303)


def _key() -> str:
    """Of the link that this browser came in by."""
    return str(session.get(HELD, ""))


def _done(message: str) -> BaseResponse:
    return web.done(url_for("telling.own"), message)


def _dead() -> Response:
    return web.show("contacts/dead.html", status=410)
