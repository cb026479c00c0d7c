"""/beheer/wijken: which neighbourhoods each team has, and adding them from a file."""

from uuid import UUID

from flask import Blueprint, Flask, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext
from werkzeug.wrappers import Response

from portal.core import admin_sections, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.people.models import Neighbourhood, Team
from portal.people.neighbourhoods import cli, geojson, queries
from portal.people.neighbourhoods.forms import NeighbourhoodForm, UploadForm
from portal.people.places import queries as places

neighbourhoods = Blueprint("neighbourhoods", __name__, url_prefix="/beheer/wijken")
MANAGE = Action.MANAGE_REFERENCE
UPLOAD = 25 * 1024 * 1024  # bytes that may arrive


def init_app(app: Flask) -> None:
    """Add the pages, their section of /beheer and the command."""
    app.register_blueprint(neighbourhoods)
    app.cli.add_command(cli.import_neighbourhoods)
    section = admin_sections.Section(_l("Wijken"), "neighbourhoods.index", MANAGE, 40, _now, icon="pin")
    admin_sections.add_section(app, section)


def _now() -> str:
    return ngettext("%(num)d wijk", "%(num)d wijken", places.count(Neighbourhood))


@neighbourhoods.get("")
@needs(MANAGE)
def index() -> Response:
    question = request.args.get("q", "")
    return web.show("people/neighbourhoods.html", q=question, neighbourhoods=queries.listing(question))


@neighbourhoods.get("/toevoegen")
@needs(MANAGE)
def choose_file() -> Response:
    return web.show("people/neighbourhoods_upload.html", form=UploadForm(places.choices(Team)))


@neighbourhoods.post("/toevoegen")
@needs(MANAGE, body=UPLOAD)
def upload() -> Response:
    form = UploadForm(places.choices(Team))
    if not form.validate():
        return web.show("people/neighbourhoods_upload.html", status=422, form=form)
    store.release()  # reading the file takes a while; others may write meanwhile
    try:
        areas = geojson.read(form.file.data.read())
        outcome = queries.bring_in(areas, places.by_public_id(Team, form.team.data))
    except geojson.Unreadable as problem:
        form.refuse_file(problem)
        return web.show("people/neighbourhoods_upload.html", status=422, form=form)
    return web.done(url_for("neighbourhoods.index"), _said(outcome))


def _said(outcome: queries.Outcome) -> str:
    numbers = {
        "new": len(outcome.new),
        "changed": len(outcome.changed),
        "unchanged": len(outcome.unchanged),
    }
    return _("Nieuw: %(new)d. Veranderd: %(changed)d. Ongewijzigd: %(unchanged)d.", **numbers)


@neighbourhoods.get("/<uuid:public_id>")
@needs(MANAGE)
def edit(public_id: UUID) -> Response:
    found = store.load(Neighbourhood, public_id, MANAGE)
    return _page(found, NeighbourhoodForm({"name": found.name}))


@neighbourhoods.post("/<uuid:public_id>")
@needs(MANAGE)
def save(public_id: UUID) -> Response:
    found = store.hold(store.load(Neighbourhood, public_id, MANAGE))
    form = NeighbourhoodForm({"name": found.name})
    if not form.validate():
        return _page(found, form, form.status)
    queries.rename(found, form.name.data)
    return web.done(url_for("neighbourhoods.index"), _("De wijk is opgeslagen."))


def _page(found: Neighbourhood, form: NeighbourhoodForm, status: int = 200) -> Response:
    points = queries.points(found.outline)
    return web.show("people/neighbourhood.html", status=status, neighbourhood=found, points=points, form=form)


@neighbourhoods.post("/<uuid:public_id>/verwijderen")
@needs(MANAGE)
def remove(public_id: UUID) -> Response:
    found = store.hold(store.load(Neighbourhood, public_id, MANAGE))
    if places.remove(found):
        return web.done(url_for("neighbourhoods.index"), _("De wijk is verwijderd."))
    return web.show(
        "people/in_use.html", status=409, name=found.name, back_url=url_for("neighbourhoods.index")
    )
