"""Searching people, and the form of one person's account."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import EmailField, Field, SelectField
from wtforms.validators import DataRequired, Length, Regexp, ValidationError

from portal.core import asked
from portal.core.edits import EditForm, one_line, options
from portal.core.email_addresses import ADDRESS
from portal.core.policy import Role, place_of
from portal.people.forms import normal_email
from portal.people.labels import LANGUAGE_LABELS, ROLE_LABELS
from portal.people.models import User
from portal.people.places.forms import Choices, name_field

STATES = {"active": _l("In gebruik"), "invited": _l("Uitgenodigd"), "off": _l("Uitgezet")}
FILTERS = ("role", "team", "state")
ROLES: dict[Role, Any] = {role: label for role, label in ROLE_LABELS.items() if role is not Role.GUEST}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks of the list; `after` is the public id of the last person on the page before."""

    q: str = ""
    role: str = ""
    team: str = ""
    state: str = ""
    after: str = ""

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Wanted":
        """Unknown values are kept and find nobody: a list that ignored them would seem complete."""
        return cls(**{name: one_line(args.get(name))[:100] for name in cls.__slots__})

    def url(self, base: str, **changes: str) -> str:
        """The address of the list with these changes."""
        values = {**{name: getattr(self, name) for name in self.__slots__}, "after": "", **changes}
        query = urlencode({name: value for name, value in values.items() if value})
        return f"{base}?{query}" if query else base

    def chips(self, base: str, teams: dict[str, str]) -> list[tuple[str, str]]:
        """What is filtered now, each with the address of the list without it."""
        chosen = [(name, getattr(self, name)) for name in FILTERS if getattr(self, name)]
        words = _words(teams)
        return [(str(words[name].get(value, value)), self.url(base, **{name: ""})) for name, value in chosen]

    def told(self, teams: Choices) -> tuple[str, ...]:
        """What of it does not exist."""
        known = _words(dict(teams)).items()
        return asked.told((), *(([getattr(self, name)], names.items()) for name, names in known))


def _words(teams: dict[str, str]) -> dict[str, dict[Any, Any]]:
    """What can be chosen in each filter, in words."""
    return {"role": ROLES, "team": teams, "state": STATES}


def place_key(person: User) -> str:
    """Where somebody belongs as the value of a select field: "team:<public id>", or nothing."""
    kind = place_of(Role(person.role))
    return f"{kind}:{getattr(person, kind).public_id}" if kind else ""


class AccountForm(EditForm):
    """What may be changed of any account, one's own too."""

    name = name_field(_l("Naam"))
    email = EmailField(
        _l("E-mailadres"),
        [
            DataRequired(_l("Vul het e-mailadres in.")),
            Length(max=254, message=_l("Dit e-mailadres is te lang.")),
            Regexp(ADDRESS, message=_l("Dit is geen e-mailadres. Bedoel je iets als naam@organisatie.nl?")),
        ],
        filters=[one_line, normal_email],
    )
    language = SelectField(_l("Taal"), choices=options(LANGUAGE_LABELS.items()))

    def __init__(self, person: User, is_taken: Callable[[str], bool]) -> None:
        names = ("name", "email", "language", "role")
        super().__init__({**{name: getattr(person, name) for name in names}, "place": place_key(person)})
        self._is_taken = is_taken

    def validate_email(self, field: Field) -> None:
        if self._is_taken(field.data):
            raise ValidationError(_("Iemand anders heeft dit e-mailadres al."))

    @property
    def values(self) -> dict[str, str]:
        """What to store, by name."""
        return {field.name: field.data for field in self if field.name not in {"csrf_token", "seen"}}


class PersonForm(AccountForm):
    """Somebody else's account: with the role, and the one place that goes with it."""

    role = SelectField(_l("Rol"), choices=options(ROLES.items()))
    place = SelectField(_l("Hoort bij"))

    def __init__(
        self,
        person: User,
        is_taken: Callable[[str], bool],
        places: dict[str, Choices],
        is_last_administrator: bool = False,
    ) -> None:
        super().__init__(person, is_taken)
        groups = {"team": _("Teams"), "organisation": _("Organisaties"), "district": _("Districten")}
        self.place.choices = options([("", _("Geen team of organisatie"))])
        for kind, group in groups.items():
            self.place.choices += options(((f"{kind}:{key}", name) for key, name in places[kind]), group)
        self._is_last_administrator = is_last_administrator

    def validate_role(self, field: Field) -> None:
        if self._is_last_administrator and field.data != Role.ADMINISTRATOR:
            raise ValidationError(_("Dit is de laatste beheerder. Maak eerst iemand anders beheerder."))

    def validate_place(self, field: Field) -> None:
        """Exactly the place that the role asks for."""
        if self.role.data not in ROLES:
            return
        asked = place_of(Role(self.role.data)) or ""
        if field.data.partition(":")[0] != asked:
            raise ValidationError(_asks(asked, str(ROLES[Role(self.role.data)])))


def _asks(place: str, role: str) -> str:
    said = {
        "team": _("Bij de rol %(role)s hoort een team. Kies een team.", role=role),
        "organisation": _("Bij de rol %(role)s hoort een organisatie. Kies een organisatie.", role=role),
        "district": _("Bij de rol %(role)s hoort een district. Kies een district.", role=role),
    }
    return said.get(
        place,
        _("Bij de rol %(role)s hoort geen team of organisatie. Kies 'Geen team of organisatie'.", role=role),
    )
