"""/beheer, and under it the people with an account."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, Flask, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext
from werkzeug.wrappers import Response

from portal.core import admin_sections, menu, store, web
from portal.core.guard import needs
from portal.core.policy import Action, Role, may, place_of
from portal.core.viewer import required_viewer
from portal.people.admin import queries
from portal.people.admin.forms import ROLES, STATES, AccountForm, PersonForm, Wanted
from portal.people.invitations.forms import ELSEWHERE
from portal.people.invitations.queries import may_renew, works_elsewhere
from portal.people.labels import EVENT_LABELS, LANGUAGE_LABELS, ROLE_LABELS
from portal.people.models import Team, User
from portal.people.places import queries as places

admin = Blueprint("admin", __name__, url_prefix="/beheer")


def init_app(app: Flask) -> None:
    """Add the pages, their section and their place in the menu."""
    app.register_blueprint(admin)
    app.jinja_env.globals["admin_tabs"] = admin_sections.tabs
    menu.add_item(app, menu.Item(_l("Beheer"), "admin.overview", "settings", Action.OPEN_ADMIN, 80))
    section = admin_sections.Section(
        _l("Mensen"), "admin.people", Action.READ_ACCOUNTS, 10, _now, icon="users"
    )
    admin_sections.add_section(app, section)


def _now() -> str:
    return ngettext("%(num)d mens met een account", "%(num)d mensen met een account", queries.count())


@admin.get("")
@needs(Action.OPEN_ADMIN)
def overview() -> Response:
    return web.show("people/admin.html", sections=admin_sections.overview())


@admin.get("/mensen")
@needs(Action.READ_ACCOUNTS)
def people() -> Response:
    wanted, teams = Wanted.read(request.args), places.choices(Team)
    return web.show(
        "people/people.html",
        "people/_people.html",
        wanted=wanted,
        found=queries.people(wanted),
        chips=wanted.chips(url_for("admin.people"), dict(teams)),
        base=url_for("admin.people"),
        teams=teams,
        roles=ROLES,
        states=STATES,
    )


@admin.get("/mensen/<uuid:public_id>")
@needs(Action.READ_ACCOUNTS)
def person(public_id: UUID) -> Response:
    found = store.load(User, public_id, Action.READ_ACCOUNTS)
    return _page(found, _form(found) if may(required_viewer(), Action.MANAGE_ACCOUNTS) else None)


@admin.post("/mensen/<uuid:public_id>")
@needs(Action.MANAGE_ACCOUNTS)
def save(public_id: UUID) -> Response:
    found = store.load(User, public_id, Action.MANAGE_ACCOUNTS)
    form = _form(found, is_last=queries.hold(found))
    if not form.validate():
        return _page(found, form, form.status)
    queries.change(found, form.values)
    return web.done(url_for("admin.person", public_id=public_id), _("Het account is opgeslagen."))


@admin.post("/mensen/<uuid:public_id>/uitzetten")
@needs(Action.MANAGE_ACCOUNTS)
def switch_off(public_id: UUID) -> Response:
    found = store.load(User, public_id, Action.MANAGE_ACCOUNTS)
    if queries.hold(found) or _is_own(found):
        return web.show("people/stays_on.html", status=409, person=found)
    queries.switch_off(found)
    return web.done(url_for("admin.person", public_id=public_id), _("Het account is uitgezet."))


@admin.post("/mensen/<uuid:public_id>/aanzetten")
@needs(Action.MANAGE_ACCOUNTS)
def switch_on(public_id: UUID) -> Response:
    found = store.hold(store.load(User, public_id, Action.MANAGE_ACCOUNTS))
    queries.switch_on(found)
    return web.done(url_for("admin.person", public_id=public_id), _("Het account kan weer worden gebruikt."))


def _is_own(found: User) -> bool:
    return found.id == required_viewer().user_id


def _form(found: User, is_last: bool = False) -> AccountForm:
    """The form of this account; nobody changes their own role, so there it lacks that."""
    is_taken = partial(queries.email_is_taken, but=found)
    return (
        AccountForm(found, is_taken)
        if _is_own(found)
        else PersonForm(found, is_taken, queries.all_places(), is_last)
    )


def _page(found: User, form: AccountForm | None, status: int = 200) -> Response:
    """The account to read, and with a form to change it."""
    words: dict[Any, Any] = {**ROLE_LABELS, **LANGUAGE_LABELS}
    return web.show(
        "people/person.html",
        status=status,
        person=found,
        form=form,
        role=ROLE_LABELS[Role(found.role)],
        is_own=_is_own(found),
        locked=queries.is_locked(found) if form else False,
        renewable=found.active and not _is_own(found) and may_renew(found.id),
        revocable=place_of(Role(found.role)) == "organisation" and may(required_viewer(), Action.INVITE),
        elsewhere=ELSEWHERE if found.organisation and works_elsewhere(found.organisation.public_id) else None,
        history=queries.history(found),
        events=EVENT_LABELS,
        words=words,
    )
