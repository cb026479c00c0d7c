"""A team lead takes words out of an agreement for good."""

from flask import Blueprint, Flask, Response, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from portal.agreements.erasing import queries
from portal.agreements.models import Agreement
from portal.core import store, web
from portal.core.forgetting import forget_on_disk
from portal.core.guard import needs
from portal.core.policy import Action
from portal.core.reasons import EraseForm

erasing = Blueprint("agreement_erasing", __name__, url_prefix="/afspraken/<uuid:agreement_id>/wissen")


def init_app(app: Flask) -> None:
    """Register the form."""
    app.register_blueprint(erasing)


@erasing.get("")
@needs(Action.ERASE_AGREEMENT)
def ask(agreement_id: object) -> Response:
    found = store.load(Agreement, agreement_id, Action.ERASE_AGREEMENT)
    return _ask(found, queries.form_for(found))


def _ask(found: Agreement, form: EraseForm, status: int = 200) -> Response:
    texts = queries.texts_of(found)
    return web.show("agreements/erase.html", status=status, agreement=found, form=form, texts=texts)


@erasing.post("")
@needs(Action.ERASE_AGREEMENT)
def erase(agreement_id: object) -> Response | BaseResponse:
    found = store.hold(store.load(Agreement, agreement_id, Action.ERASE_AGREEMENT))
    form = queries.form_for(found)
    if not (form.validate() or queries.done_before(found, form)):
        return _ask(found, form, status=422)
    queries.erase(found, form)
    answer = web.done(url_for("agreement.show", agreement_id=found.id), _("Gewist."))
    forget_on_disk()
    return answer
