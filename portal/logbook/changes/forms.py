"""The forms under an entry: a supplement, and how far it is with what is still to do."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, SelectField, TextAreaField, ValidationError
from wtforms.validators import InputRequired, Length, Optional

from portal.core import dates, text
from portal.core.edits import MAY_STAY_OPEN, OnceForm, offers, options
from portal.core.fields import Day
from portal.core.personal_fields import BelongsHere
from portal.logbook.labels import STATUSES
from portal.logbook.models import CLOSED, Status

LONGEST = 1_000
YES, NO = "yes", "no"

# Where each status may go; striking and undoing that are a lead's, with a reason, and have their own page.
_WORKING = (Status.PICKED_UP, Status.WAITING_FOR_PARTNER, Status.DONE)
NEXT: dict[Status, tuple[Status, ...]] = {
    Status.NEW: (Status.SEEN, *_WORKING),
    Status.SEEN: _WORKING,
    Status.PICKED_UP: (Status.WAITING_FOR_PARTNER, Status.DONE),
    Status.WAITING_FOR_PARTNER: (Status.PICKED_UP, Status.DONE),
    Status.DONE: (Status.REOPENED,),
    Status.REOPENED: _WORKING,
    Status.VOID: (),
}

# The same steps as what a button does.
STEPS: dict[Status, Any] = {
    Status.SEEN: _l("Gezien"),
    Status.PICKED_UP: _l("Pak op"),
    Status.WAITING_FOR_PARTNER: _l("Wacht op partner"),
    Status.DONE: _l("Rond af"),
    Status.REOPENED: _l("Heropen"),
}


class SupplementForm(OnceForm):
    """What a colleague adds."""

    text = TextAreaField(
        _l("Wat wil je toevoegen?"),
        id="supplement",
        filters=[text.tidy],
        validators=[
            InputRequired(_l("Schrijf op wat je wilt toevoegen.")),
            Length(2, LONGEST, _l("Schrijf tussen 2 en 1.000 tekens.")),
            BelongsHere(),
        ],
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an entry is, as the form writes it: without a follow-up there is nobody and no day."""

    status: str
    follow_up: str
    by: str = ""  # public id of the colleague
    on: str = ""

    @property
    def follow_up_code(self) -> str:
        return "|".join((self.follow_up, self.by, self.on))

    @property
    def stamp(self) -> str:
        """All of it in one text, for the page to carry along."""
        return f"{self.status}|{self.follow_up_code}"


class StatusForm(FlaskForm):
    """Status and follow-up; what a sending leaves out stays as it is, so that one tap is enough.

    `seen` is how it stood when the page was made.
    """

    seen = HiddenField("")
    status = RadioField(_l("Status"), choices=options(STATUSES.items()), validators=[MAY_STAY_OPEN])
    follow_up = RadioField(
        _l("Moet hier nog iets gebeuren?"),
        choices=options([(YES, _l("Ja")), (NO, _l("Nee"))]),
        validators=[MAY_STAY_OPEN],
    )
    follow_up_by = SelectField(_l("Door wie"), validate_choice=False, validators=[MAY_STAY_OPEN])
    follow_up_on = Day(_l("Voor wanneer"), validators=[Optional()])

    def __init__(self, stored: Standing, colleagues: list[tuple[str, str]], **settings: Any) -> None:
        day = date.fromisoformat(stored.on) if stored.on else None
        values = {"follow_up": stored.follow_up, "follow_up_by": stored.by, "follow_up_on": day}
        super().__init__(data={"status": stored.status, **values}, **settings)
        self.stored = stored
        self.follow_up_by.choices = options([("", _("Nog niemand")), *colleagues])
        self.overtaken = self.seen.data not in (None, "", stored.stamp)
        self.seen.data = stored.stamp

    @property
    def asked(self) -> Standing:
        """How it should stand."""
        if self.follow_up.data != YES:
            return Standing(self.status.data, self.follow_up.data)
        return Standing(
            self.status.data, YES, self.follow_up_by.data or "", str(self.follow_up_on.data or "")
        )

    def validate_status(self, field: Any) -> None:
        if field.data != self.stored.status and field.data not in NEXT[Status(self.stored.status)]:
            now = STATUSES[Status(self.stored.status)]
            raise ValidationError(_("Deze stap kan niet: de status is nu “%(now)s”.", now=now))

    def validate_follow_up(self, field: Any) -> None:
        if field.data == YES and self.stored.follow_up == NO and self.status.data in CLOSED:
            raise ValidationError(_("Dit is afgerond. Heropen het eerst."))

    def validate_follow_up_by(self, field: Any) -> None:
        if field.data and not offers(field, field.data):
            raise ValidationError(_("Kies een collega van je team."))

    def validate_follow_up_on(self, field: Any) -> None:
        if field.data and str(field.data) != self.stored.on and field.data < dates.today():
            raise ValidationError(_("Kies vandaag of een latere dag."))
