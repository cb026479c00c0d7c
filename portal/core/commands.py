"""What commands have in common: which team a call means."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

import click
from flask_babel import gettext as _

from portal.core.text import fold


class Named(Protocol):
    """Something with a name, such as a team."""

    @property
    def name(self) -> str: ...


One = TypeVar("One", bound=Named)


class NoSuchTeam(click.ClickException):
    """The call names a team that does not exist: the call is wrong, not the file."""

    exit_code = 2


def team_called(name: str, teams: Iterable[One]) -> One:
    """The team with this name, whatever its capitals; raises NoSuchTeam with the names that there are."""
    known = {fold(team.name): team for team in teams}
    if fold(name.strip()) in known:
        return known[fold(name.strip())]
    names = ", ".join(sorted(team.name for team in known.values())) or _("nog geen enkel team")
    raise NoSuchTeam(_("Er is geen team “%(name)s”. Wel: %(known)s.", name=name, known=names))
