"""Invite somebody, make a new link, and choose a password at the end of one."""

from typing import Any

from flask import Blueprint, Flask, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response

from portal.core import errors, outbox, store, web
from portal.core.guard import needs, public
from portal.core.policy import Action, Role
from portal.core.viewer import required_viewer
from portal.people import entrance, passwords
from portal.people.forms import NewPasswordForm
from portal.people.invitations import cli, links, queries
from portal.people.invitations.forms import InviteForm
from portal.people.models import User
from portal.people.sign_in.queries import forgive

invitations = Blueprint("invitations", __name__)


def init_app(app: Flask) -> None:
    """Register the pages and the commands."""
    app.register_blueprint(invitations)
    cli.init_app(app)


@invitations.get("/uitnodigen")
@needs(Action.INVITE)
def invite() -> Response:
    return _ask(_form())


@invitations.post("/uitnodigen")
@needs(Action.INVITE)
def send_invitation() -> Response:
    form = _form()
    if not form.validate():
        return _ask(form, status=422)
    user = queries.invite(form.email.data, form.name.data, Role(form.role.data), form.place)
    return _hand_over(user, queries.new_link(user.id), new=True) if user else _already(form)


@invitations.post("/beheer/mensen/<public_id>/nieuwe-link")
@needs(Action.INVITE)
def renew(public_id: str) -> Response:
    user = store.load(User, public_id, Action.READ_ACCOUNTS)
    if user.id == required_viewer().user_id or not queries.may_renew(user.id):
        abort(403)
    if not user.active:
        abort(409)
    return _hand_over(user, queries.renew(user.id), new=False)


@invitations.post("/beheer/mensen/<public_id>/maillinks-intrekken")
@needs(Action.INVITE)
def revoke(public_id: str) -> Response:
    user = store.load(User, public_id, Action.READ_ACCOUNTS)
    queries.revoke_guest_access(user.id)
    said = _("De links in eerdere mails werken niet meer. Een nieuwe mail brengt een nieuwe link.")
    return web.done(url_for("admin.person", public_id=user.public_id), said)


@invitations.get("/welkom/<token>")
@public  # who holds the link has no password yet
def welcome(token: str) -> Response:
    user = queries.invited(token)
    return _show_welcome(NewPasswordForm(), user) if user else _dead()


@invitations.post("/welkom/<token>")
@public  # as above
def accept(token: str) -> Response:
    user = queries.invited(token)
    store.release()
    if user is None:
        return _dead()
    form = NewPasswordForm((user.name, user.email))
    if not form.validate():
        return _show_welcome(form, user, 422)
    used = queries.use(token, user, passwords.hash_password(form.new_password.data))
    return _go_on(user) if used else _dead()


@invitations.errorhandler(CSRFError)
def _stale(_error: CSRFError) -> Response:
    """The welcome page has no session to lose, so it only starts again."""
    if request.endpoint != "invitations.accept":
        return errors.page(400, forged=True)
    flash(_("Deze pagina stond te lang open. Kies je wachtwoord nog een keer."), "warn")
    return redirect(request.path, 303)


def _ask(form: InviteForm, status: int = 200, pending: Any = None) -> Response:
    mailed = outbox.is_open()
    return web.show("people/invite.html", status=status, form=form, pending=pending, mailed=mailed)


def _form() -> InviteForm:
    return InviteForm(required_viewer().role, queries.places(), queries.works_elsewhere)


def _already(form: InviteForm) -> Response:
    """The address has an account: offer a new link while it was never used and is the viewer's to invite."""
    known: Any = queries.account(form.email.data)
    if known.active and not known.used and queries.may_renew(known.id):
        return _ask(form, status=409, pending=known)
    form.email.errors = [_("Dit e-mailadres heeft al een account.")]
    return _ask(form, status=422)


def _hand_over(user: User, token: str, new: bool) -> Response:
    """By mail where the portal sends any; else the one who made the link sees it once and passes it on."""
    url, inviter = links.address(token), required_viewer().name
    if not outbox.is_open():
        return web.show("people/link.html", user=user, url=url)
    person = {"name": user.name, "inviter": inviter}
    outbox.post(user.email, "mail/welcome.txt", user.language, "", **person, url=url, new=new)
    return web.show("people/link_sent.html", user=user)


def _show_welcome(form: NewPasswordForm, user: Any, status: int = 200) -> Response:
    return web.show("people/welcome.html", status=status, form=form, user=user)


def _dead() -> Response:
    return web.show("people/dead_link.html", status=410)


def _go_on(user: Any) -> Response:
    forgive(user.email)
    if user.open:
        entrance.let_in(user)
        return web.done("/", _("Welkom. Je wachtwoord is opgeslagen."))
    later = _(
        "Je wachtwoord is opgeslagen. Inloggen kan zodra je organisatie een overeenkomst heeft met een "
        "wijkteam."
    )
    return web.done(url_for("sign_in.page"), later)
