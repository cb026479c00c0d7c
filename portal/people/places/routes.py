"""/beheer/districten and /beheer/teams."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Flask, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext
from werkzeug.wrappers import Response

from portal.core import admin_sections, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.people.models import District, Team
from portal.people.places import queries
from portal.people.places.forms import DistrictForm, TeamForm

places = Blueprint("places", __name__, url_prefix="/beheer")
MANAGE = Action.MANAGE_REFERENCE


def init_app(app: Flask) -> None:
    """Add the pages and their sections of /beheer."""
    app.register_blueprint(places)
    for section in (
        admin_sections.Section(_l("Teams"), "places.teams", MANAGE, 30, _teams_now, icon="shield"),
        admin_sections.Section(_l("Districten"), "places.districts", MANAGE, 50, _districts_now, icon="flag"),
    ):
        admin_sections.add_section(app, section)


def _teams_now() -> str:
    return ngettext("%(num)d team", "%(num)d teams", queries.count(Team))


def _districts_now() -> str:
    return ngettext("%(num)d district", "%(num)d districten", queries.count(District))


@places.get("/districten")
@needs(MANAGE)
def districts() -> Response:
    question = request.args.get("q", "")
    return web.show("people/districts.html", q=question, districts=queries.districts(question))


@places.get("/districten/nieuw")
@needs(MANAGE)
def new_district() -> Response:
    return web.show("people/district.html", form=DistrictForm(queries.names_taken(District)))


@places.post("/districten/nieuw")
@needs(MANAGE)
def add_district() -> Response:
    form = DistrictForm(queries.names_taken(District))
    if not form.validate():
        return web.show("people/district.html", status=form.status, form=form)
    store.add(District(name=form.name.data))
    return web.done(url_for("places.districts"), _("Het district is toegevoegd."))


@places.get("/districten/<uuid:public_id>")
@needs(MANAGE)
def district(public_id: UUID) -> Response:
    found = store.load(District, public_id, MANAGE)
    return web.show("people/district.html", district=found, form=_district_form(found))


@places.post("/districten/<uuid:public_id>")
@needs(MANAGE)
def save_district(public_id: UUID) -> Response:
    found = store.hold(store.load(District, public_id, MANAGE))
    form = _district_form(found)
    if not form.validate():
        return web.show("people/district.html", status=form.status, district=found, form=form)
    queries.change(found, {"name": form.name.data})
    return web.done(url_for("places.districts"), _("Het district is opgeslagen."))


@places.post("/districten/<uuid:public_id>/verwijderen")
@needs(MANAGE)
def remove_district(public_id: UUID) -> Response:
    found = store.hold(store.load(District, public_id, MANAGE))
    if queries.remove(found):
        return web.done(url_for("places.districts"), _("Het district is verwijderd."))
    return web.show("people/in_use.html", status=409, name=found.name, back_url=url_for("places.districts"))


def _district_form(found: District) -> DistrictForm:
    return DistrictForm(queries.names_taken(District, found), {"name": found.name})


@places.get("/teams")
@needs(MANAGE)
def teams() -> Response:
    question = request.args.get("q", "")
    return web.show("people/teams.html", q=question, teams=queries.teams(question))


@places.get("/teams/nieuw")
@needs(MANAGE)
def new_team() -> Response:
    return web.show("people/team.html", form=_team_form())


@places.post("/teams/nieuw")
@needs(MANAGE)
def add_team() -> Response:
    form = _team_form()
    if not form.validate():
        return web.show("people/team.html", status=form.status, form=form)
    store.add(Team(**_team_values(form)))
    return web.done(url_for("places.teams"), _("Het team is toegevoegd."))


@places.get("/teams/<uuid:public_id>")
@needs(MANAGE)
def team(public_id: UUID) -> Response:
    found = store.load(Team, public_id, MANAGE)
    return web.show("people/team.html", team=found, form=_team_form(found))


@places.post("/teams/<uuid:public_id>")
@needs(MANAGE)
def save_team(public_id: UUID) -> Response:
    found = store.hold(store.load(Team, public_id, MANAGE))
    form = _team_form(found)
    if not form.validate():
        return web.show("people/team.html", status=form.status, team=found, form=form)
    queries.change(found, _team_values(form))
    return web.done(url_for("places.teams"), _("Het team is opgeslagen."))


@places.post("/teams/<uuid:public_id>/verwijderen")
@needs(MANAGE)
def remove_team(public_id: UUID) -> Response:
    found = store.hold(store.load(Team, public_id, MANAGE))
    if queries.remove(found):
        return web.done(url_for("places.teams"), _("Het team is verwijderd."))
    return web.show("people/in_use.html", status=409, name=found.name, back_url=url_for("places.teams"))


def _team_form(found: Team | None = None) -> TeamForm:
    stored = {"name": found.name, "district": found.district.public_id} if found else None
    return TeamForm(queries.choices(District), queries.names_taken(Team, found), stored)


def _team_values(form: TeamForm) -> dict[str, Any]:
    return {"name": form.name.data, "district_id": queries.by_public_id(District, form.district.data).id}
