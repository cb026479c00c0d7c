"""Which mail you want, on /mijn and by the link at the foot of each mail."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response as BaseResponse

from portal.core import mail_off, outbox, web
from portal.core.extensions import csrf
from portal.core.guard import needs, public
from portal.core.policy import Action
from portal.people.wishes import queries
from portal.people.wishes.forms import WishForm

wishes = Blueprint("wishes", __name__)
KIND_LABELS = {
    "mention": _l("als iemand je noemt"),
    "question": _l("als iemand je iets vraagt"),
    "digest": _l("met een overzicht van de dag"),
}


def init_app(app: Flask) -> None:
    """Register the pages; a mail program that turns mail off for its reader has no form token."""
    app.register_blueprint(wishes)
    csrf.exempt(turn_off)


@wishes.get("/mijn/mail")
@needs(Action.MANAGE_OWN_ACCOUNT)
def page() -> Response:
    return web.show("people/wishes.html", form=WishForm(obj=queries.wish()), sends=outbox.is_open())


@wishes.post("/mijn/mail")
@needs(Action.MANAGE_OWN_ACCOUNT)
def save() -> Response | BaseResponse:
    form = WishForm()
    if not form.validate():
        return web.show("people/wishes.html", status=422, form=form, sends=outbox.is_open())
    queries.keep(form)
    return web.done(url_for("wishes.page"), _("Opgeslagen."))


@wishes.get("/mail-uit/<token>")
@public  # who reads the mail need not be signed in; opening the link changes nothing
def off(token: str) -> Response:
    asked = mail_off.read(token)
    if asked is None:
        return web.show("people/mail_off.html", status=404, kind=None, done=False)
    return web.show("people/mail_off.html", kind=KIND_LABELS[asked[1]], done=False)


@wishes.post("/mail-uit/<token>")
@public  # as above; RFC 8058: mail programs send this by themselves when their reader asks
def turn_off(token: str) -> Response:
    asked = mail_off.read(token)
    if asked is None:
        return web.show("people/mail_off.html", status=404, kind=None, done=False)
    queries.turn_off(*asked)
    return web.show("people/mail_off.html", kind=KIND_LABELS[asked[1]], done=True)
