"""/beheer/categorieen: what an entry can be about, and how far it may be shared."""

from flask import Blueprint, Flask, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext
from werkzeug.wrappers import Response

from portal.core import admin_sections, carry, store, web
from portal.core.guard import needs
from portal.core.policy import Action
from portal.core.viewer import required_viewer
from portal.logbook.categories import cli, queries
from portal.logbook.categories.forms import CategoryForm
from portal.logbook.ceilings import queries as ceilings
from portal.logbook.models import Audience, Category

categories = Blueprint("categories", __name__, url_prefix="/beheer/categorieen")


def init_app(app: Flask) -> None:
    """Add the pages, their section of /beheer and the command."""
    app.register_blueprint(categories)
    app.cli.add_command(cli.add_categories)
    admin_sections.add_section(
        app,
        admin_sections.Section(
            _l("Categorieën"), "categories.index", Action.MANAGE_REFERENCE, 60, _in_use, icon="other"
        ),
    )


def _in_use() -> str:
    number = queries.count()
    return ngettext("%(num)d categorie in gebruik", "%(num)d categorieën in gebruik", number)


@categories.get("")
@needs(Action.MANAGE_REFERENCE)
def index() -> Response:
    question = request.args.get("q", "")
    return web.show("logbook/categories.html", q=question, categories=queries.categories(question))


@categories.get("/<code>")
@needs(Action.MANAGE_REFERENCE)
def edit(code: str) -> Response:
    category = store.load(Category, code, Action.MANAGE_REFERENCE)
    return _page(category, CategoryForm(category, queries.is_only_one_in_use(category)))


@categories.post("/<code>")
@needs(Action.MANAGE_REFERENCE)
def save(code: str) -> Response:
    category = store.hold(store.load(Category, code, Action.MANAGE_REFERENCE))
    form = CategoryForm(category, queries.is_only_one_in_use(category))
    if not form.validate():
        return _page(category, form, form.status)
    reaching = _reaching_too_far(category, form)
    if reaching and not form.confirmed:
        return web.show(
            "logbook/category_confirm.html", category=category, sent=carry.posted(), reaching=reaching
        )
    return _store(category, form)


def _page(category: Category, form: CategoryForm, status: int = 200) -> Response:
    return web.show("logbook/category.html", status=status, category=category, form=form)


def _reaching_too_far(category: Category, form: CategoryForm) -> int:
    """How many entries are shared further than the new ceiling lets them."""
    return ceilings.count_wider_than(category.code, Audience(form.ceiling.data)) if form.narrows else 0


def _store(category: Category, form: CategoryForm) -> Response:
    """Change the category, and take back what its new ceiling no longer lets partners read."""
    taken_back = 0
    if form.narrows:
        ceiling = Audience(form.ceiling.data)
        taken_back = ceilings.withdraw_wider_than(category.code, ceiling, required_viewer().user_id)
    queries.change(category, form.values)
    said = ngettext(
        "Opgeslagen. %(num)d waarneming is niet meer met partners gedeeld.",
        "Opgeslagen. %(num)d waarnemingen zijn niet meer met partners gedeeld.",
        taken_back,
    )
    return web.done(url_for("categories.index"), said if taken_back else _("De categorie is opgeslagen."))
