"""/mijn: everything that the portal keeps of you, and what you may change of it."""

from flask import Blueprint, Flask, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response

from portal.core import menu, store, web
from portal.core.guard import needs
from portal.core.policy import Action, place_of
from portal.core.viewer import required_viewer
from portal.people import cookie, entrance
from portal.people.labels import LANGUAGE_LABELS, PLACE_LABELS, ROLE_LABELS
from portal.people.models import SignInSession
from portal.people.own import queries
from portal.people.own.change import change
from portal.people.own.forms import ChangePasswordForm, LanguageForm

own = Blueprint("own", __name__, url_prefix="/mijn")


def init_app(app: Flask) -> None:
    """Register the pages and their place in the menu."""
    app.register_blueprint(own)
    menu.add_item(app, menu.Item(_l("Mijn"), "own.page", "user", Action.MANAGE_OWN_ACCOUNT, 90))


@own.get("")
@needs(Action.MANAGE_OWN_ACCOUNT)
def page() -> Response:
    viewer = required_viewer()
    mine, devices = queries.mine(viewer), queries.devices(viewer)
    labels = {"role": ROLE_LABELS[mine.role], "place": PLACE_LABELS.get(place_of(mine.role) or "")}
    return web.show("people/mine.html", mine=mine, devices=devices, languages=LANGUAGE_LABELS, labels=labels)


@own.post("/taal")
@needs(Action.MANAGE_OWN_ACCOUNT)
def language() -> Response:
    form = LanguageForm()
    if form.validate():
        queries.set_language(required_viewer(), form.language.data)
        cookie.choose_language(form.language.data)
    return web.done(url_for("own.page"))


@own.post("/sessies/<public_id>/beeindigen")
@needs(Action.MANAGE_OWN_ACCOUNT)
def end_session(public_id: str) -> Response:
    session = store.load(SignInSession, public_id, Action.MANAGE_OWN_ACCOUNT)
    store.delete(session)
    if session.id == required_viewer().session_id:
        cookie.forget()
    return web.done(url_for("own.page"), _("Dat apparaat is uitgelogd."))


@own.get("/wachtwoord")
@needs(Action.MANAGE_OWN_ACCOUNT)
def password() -> Response:
    return _show_password(ChangePasswordForm(formdata=None), queries.credentials(required_viewer()))


@own.post("/wachtwoord")
@needs(Action.MANAGE_OWN_ACCOUNT)
def change_password() -> Response:
    user = queries.credentials(required_viewer())
    store.release()
    form = ChangePasswordForm((user.name, user.email))
    wait = change(form, user)
    if form.errors:
        return _show_password(form, user, wait)
    entrance.let_in(user)
    return web.done(url_for("own.page"), _("Je wachtwoord is veranderd. Andere apparaten zijn uitgelogd."))


def _show_password(form: ChangePasswordForm, user: queries.Credentials, wait: int = 0) -> Response:
    """The form; with errors 422, or 429 with how long to wait."""
    status = 429 if wait else 422 if form.errors else 200
    response = web.show("people/password.html", status=status, form=form, user=user)
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response
