"""What the parts of the figures are called, and whose figures they are."""

from collections.abc import Callable
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select

from portal.core import prepared
from portal.core.language import language
from portal.core.policy import Role
from portal.core.scope import Me
from portal.core.viewer import required_viewer
from portal.logbook.models import Category
from portal.people.models import District, Neighbourhood, Organisation, Team


def themes() -> dict[Any, str]:
    """Categories by code, in the viewer's language."""
    speech = language()
    return dict(prepared.rows(("themes", speech), lambda: _categories(speech)))


def _categories(speech: str) -> Any:
    return select(Category.code, Category.label_en if speech == "en" else Category.label)


def hoods() -> dict[Any, str]:
    """The neighbourhoods that the viewer may see, by key; 0 is where none is known."""
    return {0: _("Zonder buurt"), **dict(prepared.rows("hoods", _neighbourhoods))}


def _neighbourhoods() -> Any:
    return select(Neighbourhood.id, Neighbourhood.name)


def whose() -> str:
    """Whose figures the viewer sees, in words."""
    viewer = required_viewer()
    if viewer.role is Role.DISTRICT_CHIEF:
        return _("alle teams van %(district)s", district=_name("district", lambda: select(District.name)))
    if viewer.is_partner:
        own = _name(
            "organisation", lambda: select(Organisation.name).where(Organisation.id == Me.organisation)
        )
        return _("wat %(organisation)s van het logboek kan lezen", organisation=own)
    return _name("team", lambda: select(Team.name))


def _name(what: str, build: Callable[[], Any]) -> str:
    """The only one that there is for the viewer."""
    return str(prepared.rows(("name", what), build)[0][0])
