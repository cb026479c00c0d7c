"""Sign in, sign out, and the language of a page that needs no account."""

from typing import Any

from flask import Blueprint, Flask, flash, g, redirect, request, url_for
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response

from portal.core import web
from portal.core.extensions import login
from portal.core.guard import is_activity, public
from portal.core.language import LANGUAGES
from portal.core.viewer import viewer_if_known, viewer_now
from portal.people import cookie, entrance, passwords
from portal.people.labels import too_often
from portal.people.queries import end_session, note_seen, viewer_of
from portal.people.sign_in import carried, expired
from portal.people.sign_in.forms import SignInForm, local_path
from portal.people.sign_in.knock import Answer, knock

sign_in = Blueprint("sign_in", __name__)


def init_app(app: Flask) -> None:
    """Register the pages, and answer Flask-Login's two questions: who is this, and what if nobody is."""
    app.register_blueprint(sign_in)
    passwords.init_app(app, app.extensions["config"])
    login.user_loader(viewer_of)
    login.unauthorized_handler(lambda: expired.ask(by_itself=not is_activity()))
    app.after_request(_note_activity)


@sign_in.get("/inloggen")
@public  # this is where an account starts
def page() -> Response:
    onward = local_path(request.args.get("next"))
    viewer = viewer_now()
    if viewer and not viewer.is_guest:
        return redirect(onward, 303)
    return expired.show(SignInForm(formdata=None, next=onward))


@sign_in.post("/inloggen")
@public  # as above
def enter() -> Response:
    form = SignInForm()
    if form.language.data in LANGUAGES:
        cookie.choose_language(form.language.data)
        return expired.show(form)
    if not form.validate():
        return expired.show(form, 422)
    answer = knock(form.email.data, form.password.data)
    return _go_on(form, answer.user) if answer.user else _refuse(form, answer)


@sign_in.post("/uitloggen")
@public  # the button works on a page whose session has ended, too
def leave() -> Response:
    viewer = viewer_now()
    end_session(cookie.token())
    cookie.forget()
    again = _("Je bent weg uit het onderwerp. De link in je mail brengt je er weer.")
    return web.done(url_for("sign_in.page"), again if viewer and viewer.is_guest else None)


@sign_in.errorhandler(CSRFError)
def _stale(_error: CSRFError) -> Response:
    """The page stood open while the browser's session changed: the form once more, with a good token."""
    if request.endpoint == "sign_in.leave":
        return redirect(url_for("own.page"), 303)
    form = SignInForm()
    form.refuse(_("Deze pagina stond te lang open. Vul je wachtwoord nog een keer in."))
    return expired.show(form, 400)


def _refuse(form: SignInForm, answer: Answer) -> Response:
    if not answer.wait:
        form.refuse(answer.refusal)
        return expired.show(form, 422)
    form.refuse(too_often(answer.wait))
    response = expired.show(form, 429)
    response.headers["Retry-After"] = str(answer.wait)
    return response


def _go_on(form: SignInForm, user: Any) -> Response:
    """Back to the page underneath, to what was typed, or to the page that was asked for."""
    before = cookie.account()
    entrance.let_in(user)
    if web.wants_fragment():
        return _back_to_page() if before in (None, user.public_id) else web.done("/")
    if not form.carried.data:
        return web.done(form.next.data)
    found = carried.unseal_for(user.public_id, form.carried.data)
    if found:
        fields, url = carried.typed(found.fields), local_path(found.url)
        return web.show("people/given_back.html", fields=fields, url=url)
    flash(_("Wat er getypt was, hoort bij een ander account of is te oud. Het is niet bewaard."), "warn")
    return web.done("/")


def _back_to_page() -> Response:
    """What was typed is still in the page; it only needs the new token."""
    response = web.show("people/_signed_in.html", "people/_signed_in.html")
    response.headers["HX-Trigger"] = "signed-in"
    return response


def _note_activity(response: Any) -> Any:
    """Most requests come within a minute of one that was noted: those have nothing to do here."""
    if g.get("noted", True):
        return response
    viewer = viewer_if_known()
    if viewer and is_activity():
        note_seen(viewer)
    return response
