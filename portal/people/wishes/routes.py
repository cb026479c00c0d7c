"""Which mail you want, on /mijn and by the link at the foot of each mail."""

from functools import partial
from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response as BaseResponse

from portal.core import mail_off, outbox, web
from portal.core.extensions import csrf
from portal.core.guard import needs, public
from portal.core.policy import Action
from portal.core.viewer import required_viewer
from portal.people.wishes import queries
from portal.people.wishes.forms import WishForm

wishes = Blueprint("wishes", __name__)
KIND_LABELS = {
    "mention": _l("als iemand je noemt"),
    "question": _l("als iemand je iets vraagt"),
    "digest": _l("met een overzicht van de dag"),
    "cards": _l("met de vraag of de kaart van je organisatie nog klopt"),
}


def init_app(app: Flask) -> None:
    """Register the pages; a mail program that turns mail off for its reader has no form token."""
    app.register_blueprint(wishes)
    csrf.exempt(turn_off)
    for name, label in KIND_LABELS.items():
        again = _l("Onder Mijn zet je dit weer aan.")
        mail_off.add(app, name, mail_off.Kind(label, partial(queries.turn_off, name), again))


@wishes.get("/mijn/mail")
@needs(Action.MANAGE_OWN_ACCOUNT)
def page() -> Response:
    return _show(WishForm(required_viewer().is_partner, obj=queries.wish()))


def _show(form: WishForm, status: int = 200) -> Response:
    return web.show("people/wishes.html", status=status, form=form, sends=outbox.is_open())


@wishes.post("/mijn/mail")
@needs(Action.MANAGE_OWN_ACCOUNT)
def save() -> Response | BaseResponse:
    form = WishForm(required_viewer().is_partner)
    if not form.validate():
        return _show(form, status=422)
    queries.keep(form)
    return web.done(url_for("wishes.page"), _("Opgeslagen."))


@wishes.get("/mail-uit/<token>")
@public  # who reads the mail need not be signed in; opening the link changes nothing
def off(token: str) -> Response:
    return _off(mail_off.read(token))


def _off(asked: mail_off.Asked | None, done: bool = False) -> Response:
    kind: Any = asked.kind if asked else None
    return web.show("people/mail_off.html", status=200 if asked else 404, kind=kind, done=done)


@wishes.post("/mail-uit/<token>")
@public  # as above; RFC 8058: mail programs send this by themselves when their reader asks
def turn_off(token: str) -> Response:
    asked = mail_off.read(token)
    if asked:
        asked.turn_off()
    return _off(asked, done=True)
