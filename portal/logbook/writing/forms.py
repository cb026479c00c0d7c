"""The form of an entry: a text and two taps are enough, everything else has a default."""

from datetime import timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    FloatField,
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from portal.core import dates, text
from portal.core.edits import MAY_STAY_OPEN, OnceForm, offers, options
from portal.core.fields import Day, LocalMoment, OpenedAt, WholeNumber
from portal.core.personal_fields import StoredSafely
from portal.core.policy import Role
from portal.core.subjects import elsewhere
from portal.core.viewer import required_viewer
from portal.logbook.labels import KINDS, URGENCIES
from portal.logbook.models import Audience, Kind, Urgency

SHORTEST, LONGEST = 10, 1_000  # characters
NOT_TOO_LONG = Length(max=LONGEST, message=_l("Schrijf hooguit 1.000 tekens."))
AHEAD = timedelta(minutes=5)
BACK = timedelta(days=7)
FIRST_YEAR = 2000  # for a lead, who may go back further
MINUTES = ("5", "15", "30", "60")
OTHER = "other"
LONGEST_MINUTES = 24 * 60


def _tidy(value: str | None) -> str:
    return text.tidy(value)


class ContentForm(FlaskForm):
    """What an entry says; shared by writing and correcting."""

    text = TextAreaField(
        _l("Wat heb je gezien?"),
        filters=[_tidy],
        validators=[
            InputRequired(_l("Schrijf op wat je zag.")),
            Length(SHORTEST, LONGEST, _l("Schrijf tussen 10 en 1.000 tekens.")),
            StoredSafely(),
        ],
    )
    neighbourhood = RadioField(_l("Buurt"), validate_choice=False)
    category = RadioField(
        _l("Waar gaat het over?"),
        validators=[InputRequired(_l("Kies waar het over gaat."))],
        validate_choice=False,
    )
    place = StringField(
        _l("Plek"),
        filters=[_tidy],
        validators=[Length(max=120, message=_l("Houd de plek korter dan 120 tekens.")), StoredSafely()],
    )
    lat = FloatField(_l("Breedtegraad"), validators=[Optional(), NumberRange(-90, 90)])
    lon = FloatField(_l("Lengtegraad"), validators=[Optional(), NumberRange(-180, 180)])
    observed_at = LocalMoment(_l("Wanneer"), default=dates.now)
    heard = TextAreaField(
        _l("Wat heb je gehoord van anderen?"),
        filters=[_tidy],
        validators=[NOT_TOO_LONG, StoredSafely()],
    )
    estimate = TextAreaField(
        _l("Wat denk je zelf?"), filters=[_tidy], validators=[NOT_TOO_LONG, StoredSafely()]
    )
    kind = RadioField(_l("Soort"), choices=options(KINDS.items()), default=Kind.OBSERVATION)
    minutes = RadioField(
        _l("Hoeveel tijd kostte het?"),
        choices=options(
            [*((value, _l("%(n)s minuten", n=value)) for value in MINUTES), (OTHER, _l("Anders"))]
        ),
        validate_choice=False,
        validators=[MAY_STAY_OPEN],
    )
    minutes_other = WholeNumber(
        _l("Aantal minuten"),
        validators=[Optional(), NumberRange(1, LONGEST_MINUTES, _l("Vul 1 tot 1.440 minuten in."))],
    )
    staff = WholeNumber(
        _l("Met hoeveel waren jullie?"),
        default=1,
        validators=[Optional(), NumberRange(1, 50, _l("Vul een getal van 1 tot 50 in."))],
    )
    urgency = RadioField(
        _l("Hoe snel moet er iets gebeuren?"), choices=options(URGENCIES.items()), default=Urgency.NORMAL
    )

    def offer(self, categories: list[tuple[str, str]], neighbourhoods: list[tuple[str, str]]) -> None:
        """Fill the two choices that take one tap."""
        self.category.choices = options(categories)
        self.neighbourhood.choices = options(neighbourhoods)

    def validate_text(self, field: Any) -> None:
        told = [part.data or "" for part in (field, self.heard, self.estimate) if part]
        subject = elsewhere(" ".join(told))
        if subject is not None:
            raise ValidationError(
                _(
                    "Dit hoort niet in het portaal: %(subject)s. %(instead)s",
                    subject=subject.label,
                    instead=subject.instead,
                )
            )

    def validate_category(self, field: Any) -> None:
        if not offers(field, field.data):
            raise ValidationError(_("Kies een van de onderwerpen."))

    def validate_neighbourhood(self, field: Any) -> None:
        if field.data and not offers(field, field.data):
            raise ValidationError(_("Kies een van de buurten."))
        if not field.data and (self.lat.data is None or self.lon.data is None):
            raise ValidationError(_("Kies de buurt."))

    def validate_observed_at(self, field: Any) -> None:
        if field.errors or field.data is None:
            return
        if field.data > dates.now() + AHEAD:
            raise ValidationError(_("Dit moment ligt in de toekomst. Kies wanneer je het zag."))
        if field.data.year < FIRST_YEAR:
            told = field.data.date().isoformat()
            raise ValidationError(_("“%(value)s” ligt in de toekomst of vóór 2000.", value=told))
        if field.data < dates.now() - BACK and required_viewer().role is not Role.LEAD:
            raise ValidationError(
                _("Dit is meer dan 7 dagen geleden. Vraag je teamleider om het toe te voegen.")
            )

    def validate_minutes(self, field: Any) -> None:
        if field.data == OTHER and self.minutes_other.data is None:
            raise ValidationError(_("Vul in hoeveel minuten het kostte."))
        if field.data in (None, "", OTHER):
            return
        digits = str(field.data)
        if not digits.isdecimal() or len(digits) > 4 or not 1 <= int(digits) <= LONGEST_MINUTES:
            raise ValidationError(_("Vul 1 tot 1.440 minuten in."))

    def spent(self) -> int | None:
        """The minutes, from a tap or typed."""
        if self.minutes.data == OTHER:
            return self.minutes_other.data
        return int(self.minutes.data) if self.minutes.data else None

    def content(self) -> dict[str, Any]:
        """The Content columns that the form fills; the neighbourhood is left to whoever knows the ids."""
        point = (self.lat.data, self.lon.data) if None not in (self.lat.data, self.lon.data) else (None, None)
        return {
            "kind": Kind(self.kind.data) if self.kind else Kind.SIGNAL_PARTNER,
            "category": self.category.data,
            "place": self.place.data,
            "lat": point[0],
            "lon": point[1],
            "observed_at": (self.observed_at.data or dates.now()).replace(microsecond=0),
            "text": self.text.data,
            "heard": self.heard.data,
            "estimate": self.estimate.data if self.estimate else "",
            "minutes": self.spent() if self.minutes else None,
            "staff": (self.staff.data or 1) if self.staff else 1,
            "urgency": Urgency(self.urgency.data) if self.urgency else Urgency.NORMAL,
        }


class EntryForm(ContentForm, OnceForm):
    """A new entry, always for the team alone."""

    opened = OpenedAt()
    audience = HiddenField("", default=Audience.TEAM)
    follow_up = BooleanField(_l("Hier moet nog iets gebeuren"))
    follow_up_by = SelectField(_l("Door wie"), validate_choice=False, validators=[MAY_STAY_OPEN])
    follow_up_on = Day(_l("Voor wanneer"), validators=[Optional()])

    def validate(self, extra_validators: Any = None) -> bool:
        """Also refuse any audience but the team: widening is a step of its own."""
        valid = super().validate(extra_validators)
        if self.audience.data == Audience.TEAM:
            return bool(valid)
        self.audience.data = Audience.TEAM
        self.form_errors.append(_("Een nieuwe waarneming is altijd voor je team. Delen doe je daarna."))
        return False

    def validate_follow_up_by(self, field: Any) -> None:
        if field.data and not offers(field, field.data):
            raise ValidationError(_("Kies een collega van je team."))

    def validate_follow_up_on(self, field: Any) -> None:
        if field.data and field.data < dates.today():
            raise ValidationError(_("Kies vandaag of een latere dag."))


class SignalForm(EntryForm):
    """A partner's signal: what was seen and where; the rest is the team's."""

    kind = None
    estimate = None
    minutes = None
    minutes_other = None  # type: ignore[assignment]
    staff = None  # type: ignore[assignment]
    urgency = None
    follow_up = None
    follow_up_by = None
    follow_up_on = None  # type: ignore[assignment]

    def validate_neighbourhood(self, field: Any) -> None:
        """The neighbourhood decides which team reads it, so a point is not enough."""
        if not offers(field, field.data):
            raise ValidationError(_("Kies de buurt."))
