"""/beheer/organisaties: partners, the teams they work with, and the days of each agreement."""

from uuid import UUID

from flask import Blueprint, Flask, abort, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext
from werkzeug.wrappers import Response

from portal.core import admin_sections, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.people.labels import EVENT_LABELS, KIND_LABELS
from portal.people.models import Cooperation, Organisation, Team
from portal.people.organisations import queries
from portal.people.organisations.forms import AgreementForm, CooperationForm, OrganisationForm
from portal.people.places import queries as places

organisations = Blueprint("organisations", __name__, url_prefix="/beheer/organisaties")
MANAGE = Action.MANAGE_REFERENCE


def init_app(app: Flask) -> None:
    """Add the pages and their section of /beheer."""
    app.register_blueprint(organisations)
    section = admin_sections.Section(
        _l("Organisaties"), "organisations.index", MANAGE, 20, _now, icon="handshake"
    )
    admin_sections.add_section(app, section)


def _now() -> str:
    number = places.count(Organisation)
    said = ngettext("%(num)d organisatie", "%(num)d organisaties", number)
    locked = queries.number_without_agreement()
    return _("%(said)s, %(locked)d zonder overeenkomst", said=said, locked=locked) if locked else said


@organisations.get("")
@needs(MANAGE)
def index() -> Response:
    question = request.args.get("q", "")
    found = queries.listing(question)
    return web.show("people/organisations.html", q=question, organisations=found, kinds=KIND_LABELS)


@organisations.get("/nieuw")
@needs(MANAGE)
def new() -> Response:
    return web.show("people/organisation_new.html", form=OrganisationForm(places.names_taken(Organisation)))


@organisations.post("/nieuw")
@needs(MANAGE)
def add() -> Response:
    form = OrganisationForm(places.names_taken(Organisation))
    if not form.validate():
        return web.show("people/organisation_new.html", status=form.status, form=form)
    made = store.add(Organisation(name=form.name.data, kind=form.kind.data))
    said = _("De organisatie is toegevoegd. Voeg nu een team toe waarmee die samenwerkt.")
    return web.done(_address(made), said)


def _address(organisation: Organisation) -> str:
    return url_for("organisations.edit", public_id=organisation.public_id)


@organisations.get("/<uuid:public_id>")
@needs(MANAGE)
def edit(public_id: UUID) -> Response:
    organisation = store.load(Organisation, public_id, MANAGE)
    return _page(organisation, _form(organisation))


@organisations.post("/<uuid:public_id>")
@needs(MANAGE)
def save(public_id: UUID) -> Response:
    organisation = store.hold(store.load(Organisation, public_id, MANAGE))
    form = _form(organisation)
    if not form.validate():
        return _page(organisation, form, form.status)
    places.change(organisation, {"name": form.name.data, "kind": form.kind.data})
    return web.done(_address(organisation), _("De organisatie is opgeslagen."))


def _form(organisation: Organisation) -> OrganisationForm:
    taken = places.names_taken(Organisation, organisation)
    return OrganisationForm(taken, organisation, works=bool(queries.agreements_of(organisation)))


def _page(organisation: Organisation, form: OrganisationForm, status: int = 200) -> Response:
    return web.show(
        "people/organisation.html",
        status=status,
        organisation=organisation,
        form=form,
        agreements=queries.agreements_of(organisation),
        history=queries.history(organisation),
        events=EVENT_LABELS,
    )


@organisations.post("/<uuid:public_id>/verwijderen")
@needs(MANAGE)
def remove(public_id: UUID) -> Response:
    organisation = store.hold(store.load(Organisation, public_id, MANAGE))
    if not queries.agreements_of(organisation) and places.remove(organisation):
        return web.done(url_for("organisations.index"), _("De organisatie is verwijderd."))
    return web.show(
        "people/in_use.html", status=409, name=organisation.name, back_url=url_for("organisations.index")
    )


@organisations.get("/<uuid:public_id>/teams/nieuw")
@needs(MANAGE)
def new_team(public_id: UUID) -> Response:
    organisation = store.load(Organisation, public_id, MANAGE)
    form = CooperationForm(queries.other_teams(organisation))
    return web.show("people/agreement.html", organisation=organisation, form=form)


@organisations.post("/<uuid:public_id>/teams/nieuw")
@needs(MANAGE)
def add_team(public_id: UUID) -> Response:
    organisation = store.hold(store.load(Organisation, public_id, MANAGE))
    form = CooperationForm(queries.other_teams(organisation))
    if not form.validate():
        return web.show("people/agreement.html", status=form.status, organisation=organisation, form=form)
    team = places.by_public_id(Team, form.team.data)
    queries.start(organisation, team, form.agreed_on.data, form.ends_on.data)
    return web.done(_address(organisation), _("Het team is toegevoegd."))


def _cooperation(organisation: Organisation, team_id: UUID) -> Cooperation:
    return queries.cooperation(organisation, str(team_id)) or abort(404)


@organisations.get("/<uuid:public_id>/teams/<uuid:team_id>")
@needs(MANAGE)
def agreement(public_id: UUID, team_id: UUID) -> Response:
    organisation = store.load(Organisation, public_id, MANAGE)
    made = _cooperation(organisation, team_id)
    return _agreement_page(organisation, made, AgreementForm(made))


def _agreement_page(
    organisation: Organisation, made: Cooperation, form: AgreementForm, status: int = 200
) -> Response:
    page = "people/agreement.html"
    return web.show(page, status=status, organisation=organisation, made=made, form=form)


@organisations.post("/<uuid:public_id>/teams/<uuid:team_id>")
@needs(MANAGE)
def save_agreement(public_id: UUID, team_id: UUID) -> Response:
    organisation = store.load(Organisation, public_id, MANAGE)
    made = store.hold(_cooperation(organisation, team_id))
    form = AgreementForm(made)
    if not form.validate():
        return _agreement_page(organisation, made, form, form.status)
    queries.agree(organisation, made, form.agreed_on.data, form.ends_on.data)
    return web.done(_address(organisation), _("De overeenkomst is opgeslagen."))


@organisations.post("/<uuid:public_id>/teams/<uuid:team_id>/verwijderen")
@needs(MANAGE)
def remove_agreement(public_id: UUID, team_id: UUID) -> Response:
    organisation = store.load(Organisation, public_id, MANAGE)
    made = store.hold(_cooperation(organisation, team_id))
    if made.agreed_on is not None:
        name = f"{organisation.name}, {made.team.name}"
        return web.show("people/in_use.html", status=409, name=name, back_url=_address(organisation))
    queries.stop(organisation, made)
    return web.done(_address(organisation), _("Het team is weggehaald."))
