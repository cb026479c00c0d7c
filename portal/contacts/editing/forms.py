"""The forms of a card: of an organisation, and of somebody who works there."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import DataRequired, Length, Optional, Regexp

from portal.contacts import hours, lines
from portal.contacts.forms import Names
from portal.contacts.labels import PREFERENCES, VISIBILITIES
from portal.contacts.models import Card, Preferred, Visibility
from portal.core import text
from portal.core.edits import EditForm, one_line, options
from portal.core.fields import SentId
from portal.core.personal_data import NEVER_STORED, find_personal_data

MOST_LINES, LONGEST_LINE, LONGEST_HOURS = 6, 120, 400
HELD = (
    "name", "role", "purpose", "not_for", "mandate", "preferred", "phones", "emails", "places", "site",
    "hours", "holidays_too", "after_hours_phone", "after_hours_for", "visibility",
)  # fmt: skip


class CardForm(EditForm):
    """What every card can hold. `confirm` says that numbers which may be private are for work."""

    purpose = TextAreaField(_l("Waarvoor wel?"), filters=[text.tidy])
    phones = TextAreaField(_l("Telefoonnummers"), filters=[text.tidy])
    emails = TextAreaField(_l("E-mailadressen"), filters=[text.tidy])
    places = TextAreaField(_l("Adressen"), filters=[text.tidy])
    hours = TextAreaField(_l("Dagen en tijden"), filters=[text.tidy])
    holidays_too = BooleanField(_l("Ook op feestdagen"))
    themes = SelectMultipleField(_l("Onderwerpen"))
    neighbourhoods = SelectMultipleField(_l("Buurten"))
    visibility = RadioField(
        _l("Wie leest deze kaart?"), choices=options(VISIBILITIES.items()), default=Visibility.NETWORK
    )
    confirm = BooleanField(_l("Dit zijn werknummers, geen privénummers"))

    def __init__(self, stored: Card | None, names: Names, **settings: Any) -> None:
        self._card, self._known = stored, {name: getattr(stored, name, "") for name in ("phones", "emails")}
        super().__init__(values_of(stored) if stored else None, **settings)
        self.themes.choices = options(names["theme"].items())
        self.neighbourhoods.choices = options(names["neighbourhood"].items())

    def validate_purpose(self, field: Any) -> None:
        _few_lines(field.data)

    def validate_phones(self, field: Any) -> None:
        field.data = _tidied(lines.phones, field.data)

    def validate_emails(self, field: Any) -> None:
        field.data = _tidied(lines.emails, field.data)

    def validate_places(self, field: Any) -> None:
        field.data = _tidied(lines.places, field.data)

    def validate_hours(self, field: Any) -> None:
        if len(field.data) > LONGEST_HOURS:
            raise ValidationError(_("Gebruik hoogstens %(max)d tekens.", max=LONGEST_HOURS))
        field.data = _tidied(lambda typed: hours.write(hours.read(typed)), field.data)

    def validate_confirm(self, field: Any) -> None:
        """Ask about what may be somebody's own, once: what stood there already was asked about before."""
        if self.private and not field.data:
            told = ", ".join(self.private)
            raise ValidationError(
                _(
                    "Is dit een werknummer: %(numbers)s? Vink het dan aan. Zet hier geen privénummer.",
                    numbers=told,
                )
            )

    @property
    def private(self) -> list[str]:
        """New numbers and addresses that look like somebody's own."""
        found = []
        for name, known in self._known.items():
            before = set(lines.parts(known))
            found += [one.value for one in lines.parts(self[name].data or "") if one not in before]
        asked = [*lines.parts(self.phones.data or ""), *lines.parts(self.emails.data or "")]
        return [one.value for one in asked if one.value in found and lines.maybe_private(one)]

    def validate(self, extra_validators: Any = None) -> bool:
        """Numbers of people never stand on a card; the order of the fields puts `confirm` last."""
        valid = super().validate(extra_validators)
        kept = [field for field in self if isinstance(field, StringField) and not field.errors]
        typed = "\n".join(str(field.data) for field in kept if field.data)  # the rest may be without end
        if any(one.kind in NEVER_STORED for one in find_personal_data(typed)):
            self.form_errors.append(_("Een burgerservicenummer of rekeningnummer hoort niet op een kaart."))
            return False
        return valid

    def values(self) -> dict[str, Any]:
        """What the card is to hold, by column."""
        return {field.name: field.data for field in self if hasattr(Card, field.name) and field.name != "id"}


class OrganisationForm(CardForm):
    """The card of an organisation; its name and kind belong to the administrator."""

    not_for = TextAreaField(_l("Waarvoor niet?"), filters=[text.tidy])
    site = StringField(
        _l("Website"),
        [
            Optional(),
            Length(max=200, message=_l("Gebruik hoogstens %(max)d tekens.")),
            Regexp(
                r"https?://[^\s\"<>]+\.[^\s\"<>]+\Z",
                message=_l("Begin met https:// en vul het hele adres in."),
            ),
        ],
        filters=[one_line],
    )
    after_hours_phone = StringField(_l("Nummer buiten kantoortijd"), filters=[one_line])
    after_hours_for = StringField(
        _l("Waarvoor is dat nummer?"),
        [Length(max=200, message=_l("Gebruik hoogstens %(max)d tekens."))],
        filters=[one_line],
    )

    def validate_not_for(self, field: Any) -> None:
        _few_lines(field.data)

    def validate_after_hours_phone(self, field: Any) -> None:
        field.data = _tidied(lines.phone, field.data) if field.data else ""


class PersonForm(CardForm):
    """The card of somebody who works for an organisation; `id` is made by whoever sends a new one.

    Whoever sends it for a card that was hidden while the page stood open is told so first (`let_go`). The
    page then shown knows of it, so sending it again counts.
    """

    id = SentId()
    hidden_since = HiddenField("")
    name = StringField(
        _l("Naam"),
        [
            DataRequired(_l("Vul een naam in.")),
            Length(max=80, message=_l("Gebruik hoogstens %(max)d tekens.")),
        ],
        filters=[one_line],
    )
    role = StringField(
        _l("Functie"), [Length(max=80, message=_l("Gebruik hoogstens %(max)d tekens."))], filters=[one_line]
    )
    mandate = StringField(
        _l("Mag beslissen over"),
        [Length(max=200, message=_l("Gebruik hoogstens %(max)d tekens."))],
        filters=[one_line],
    )
    preferred = RadioField(_l("Hoe liefst?"), choices=options(PREFERENCES.items()), default=Preferred.CALL)
    substitute = SelectField(_l("Vervanger"))

    def __init__(
        self, stored: Card | None, names: Names, colleagues: list[tuple[str, str]], **settings: Any
    ) -> None:
        super().__init__(stored, names, **settings)
        self.substitute.choices = options([("", _("Geen vaste vervanger")), *colleagues])
        since = str(stored.left_on or "") if stored else ""
        self.let_go = self.is_submitted() and since not in ("", self.hidden_since.data)
        self.hidden_since.data = since

    def validate(self, extra_validators: Any = None) -> bool:
        return super().validate(extra_validators) and not self.let_go

    @property
    def status(self) -> int:
        return 409 if self.let_go else super().status

    def start_from(self, organisation: Card) -> None:
        """Propose what the organisation says of itself."""
        self.themes.data, self.neighbourhoods.data = (
            organisation.themes.split(),
            organisation.neighbourhoods.split(),
        )
        self.visibility.data = organisation.visibility

    def refresh_id(self) -> None:
        """Give the form an id that nobody used, unless only its words were wrong."""
        if not self.errors:
            self.id.data = str(uuid4())
            self.form_errors.append(
                _("Deze kaart bestaat al. Stuur het formulier nog een keer voor een tweede.")
            )


def values_of(card: Card) -> dict[str, Any]:
    """What a card holds, by field."""
    found = {name: getattr(card, name) for name in HELD}
    found |= {name: getattr(card, name).split() for name in ("themes", "neighbourhoods")}
    substitute = card.substitute
    return {**found, "substitute": substitute.public_id if substitute else "", "id": card.public_id}


def _tidied(tidy: Callable[[str], str], typed: str) -> str:
    """The field as it is kept; an error of the reader becomes one of the form."""
    try:
        return tidy(typed)
    except (lines.BadLine, hours.BadHours) as bad:
        raise ValidationError(str(bad)) from bad


def _few_lines(typed: str) -> None:
    found = typed.splitlines()
    if len(found) > MOST_LINES:
        raise ValidationError(_("Houd de lijst kort: hoogstens %(most)s regels.", most=MOST_LINES))
    if any(len(line) > LONGEST_LINE for line in found):
        raise ValidationError(_("Houd elke regel korter dan %(most)s tekens.", most=LONGEST_LINE))
