"""Write down what you saw: a text, two taps, saved."""

from typing import Any

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response as BaseResponse

from portal.core import menu, web
from portal.core.cookies import form_token
from portal.core.edits import options
from portal.core.guard import needs
from portal.core.personal_fields import findings_for
from portal.core.policy import Action, Role
from portal.core.subjects import ELSEWHERE
from portal.core.viewer import required_viewer
from portal.logbook.personal import TYPED
from portal.logbook.writing import queries
from portal.logbook.writing.forms import EntryForm, SignalForm

writing = Blueprint("writing", __name__, url_prefix="/logboek")


def init_app(app: Flask) -> None:
    """Register the form, the big + in the menu and the button on the start page."""
    app.register_blueprint(writing)
    place = ("writing.new", "plus", Action.WRITE_ENTRY, 15)
    signal = {Role.PARTNER: _l("Nieuw signaal")}
    menu.add_item(app, menu.Item(_l("Nieuwe waarneming"), *place, primary=True, also=signal))


@writing.get("/nieuw")
@needs(Action.WRITE_ENTRY)
def new() -> Response:
    return _ask(_form(shown=True))


@writing.post("/nieuw")
@needs(Action.WRITE_ENTRY)
def create() -> Response | BaseResponse:
    form = _form(shown=False)
    if not form.validate_on_submit():
        return _again(form, status=422)
    stored = queries.save(queries.entry_from(form), form.opened.seconds)
    if stored.entry is None:
        form.refresh_id()
        return _again(form, status=409, taken=stored)
    return web.done(url_for("entry.show", entry_id=queries.address_of(stored.entry)), _("Opgeslagen."))


def _again(form: EntryForm, status: int, **more: Any) -> Response:
    """The form that was refused, as it was shown before."""
    _offer(form, shown=True)
    return _ask(form, status, **more)


def _ask(form: EntryForm, status: int = 200, **more: Any) -> Response:
    """The form on its page, or alone when the page stands there already."""
    notes = _notes(form)
    return web.show("logbook/new.html", "logbook/_new.html", status=status, form=form, **notes, **more)


def _form(shown: bool) -> EntryForm:
    """The form for this viewer."""
    form_token()  # kept for each browser; the form would sign another one
    form = EntryForm() if required_viewer().in_team else SignalForm()
    _offer(form, shown)
    return form


def _offer(form: EntryForm, shown: bool) -> None:
    """What can be chosen: where it is shown, with what this person uses most in front."""
    form.offer(*queries.choices(ordered=shown))
    if form.follow_up_by and (shown or form.follow_up_by.data):
        form.follow_up_by.choices = options([("", _("Nog niemand")), *queries.colleagues()])


def _notes(form: EntryForm) -> dict[str, Any]:
    """What each category means, what belongs elsewhere, and what was found in the words."""
    return {
        "categories": queries.categories(),
        "elsewhere": ELSEWHERE,
        "findings": findings_for({name: form[name].data for name in TYPED if name in form}),
        "opened": bool(set(form.errors) - {"text", "neighbourhood", "category", "place"}),
    }
