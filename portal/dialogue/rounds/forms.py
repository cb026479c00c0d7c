"""What a round asks, and what one answers in it."""

from datetime import timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, TextAreaField, ValidationError
from wtforms.validators import InputRequired, Length

from portal.core import dates, text
from portal.core.edits import OnceForm, options
from portal.core.fields import Day
from portal.dialogue.labels import ROUNDS, STANCES
from portal.dialogue.models import Round, RoundKind, Stance
from portal.dialogue.words import LONGEST, WITHIN, FitsReaders
from portal.logbook.models import Audience

LONGEST_ROUND = 60  # days
TO_ANSWER = {
    RoundKind.VIEWS: (Stance.VIEW, Stance.PASSES),
    RoundKind.CONSENT: (Stance.AGREES, Stance.NO_OBJECTION, Stance.OBJECTS, Stance.PASSES),
}


class BeforeReaders(OnceForm):
    """Words for those who read the topic; `id` is that of what comes of them."""

    def __init__(self, audience: str, **settings: Any) -> None:
        super().__init__(**settings)
        self.audience_now = Audience(audience)


class AskForm(BeforeReaders):
    """What everybody is asked, and until when."""

    text = TextAreaField(
        _l("Wat leg je voor?"),
        filters=[text.tidy],
        validators=[InputRequired(_l("Schrijf op wat je vraagt of voorstelt.")), WITHIN, FitsReaders()],
    )
    closes_on = Day(_l("Tot en met welke dag?"), [InputRequired(_l("Kies een dag."))])

    def validate_closes_on(self, field: Any) -> None:
        if field.data and not dates.today() <= field.data <= dates.today() + timedelta(days=LONGEST_ROUND):
            raise ValidationError(_("Kies een dag in de komende 60 dagen."))


class RoundForm(AskForm):
    """The same with what kind of round it is."""

    kind = RadioField(
        _l("Wat voor ronde?"), [InputRequired(_l("Kies een van de twee."))], choices=options(ROUNDS.items())
    )


class AmendForm(AskForm):
    """The proposal as it stands; `version` is what the page was made from."""

    version = HiddenField("")


class AnswerForm(FlaskForm):
    """An answer of one's own; passing needs no words, an objection does."""

    stance = RadioField(_l("Wat zeg je?"), [InputRequired(_l("Kies een antwoord."))])
    text = TextAreaField(
        _l("In je eigen woorden"),
        filters=[text.tidy],
        validators=[Length(max=LONGEST, message=_l("Houd het korter dan 2.000 tekens.")), FitsReaders()],
    )

    def __init__(self, found: Round, audience: str, **settings: Any) -> None:
        super().__init__(**settings)
        self.audience_now = Audience(audience)
        stances = TO_ANSWER[RoundKind(found.kind)]
        self.stance.choices = options((one, STANCES[one]) for one in stances)

    def validate_text(self, field: Any) -> None:
        if not field.data and self.stance.data == Stance.OBJECTS:
            raise ValidationError(_("Schrijf op wat je bezwaar is."))
        if not field.data and self.stance.data == Stance.VIEW:
            raise ValidationError(_("Schrijf op hoe jij het ziet."))


class SettleForm(BeforeReaders):
    """What came of a proposal, as a person sees it."""

    text = TextAreaField(
        _l("Wat is eruit gekomen?"),
        filters=[text.tidy],
        validators=[InputRequired(_l("Schrijf op wat eruit kwam.")), WITHIN, FitsReaders()],
    )
