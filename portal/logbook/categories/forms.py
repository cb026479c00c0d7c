"""The form of one category."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, RadioField, StringField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, ValidationError

from portal.core.edits import EditForm, one_line, options
from portal.core.fields import WholeNumber
from portal.logbook.models import Audience, Category

CEILINGS = {
    Audience.TEAM: _l("Alleen het team"),
    Audience.SELECTED: _l("Team en genoemde organisaties"),
    Audience.NETWORK: _l("Het hele netwerk"),
}
STORED = ("label", "label_en", "description", "description_en", "ceiling", "order", "active")


def _words(label: Any, longest: int) -> StringField:
    too_long = Length(max=longest, message=_l("Gebruik hoogstens %(max)d tekens."))
    return StringField(label, [DataRequired(_l("Vul dit veld in.")), too_long], filters=[one_line])


class CategoryForm(EditForm):
    """What an administrator may change; `confirm` says yes to withdrawing what reaches too far."""

    label = _words(_l("Naam"), 40)
    description = _words(_l("Uitleg in één regel"), 160)
    label_en = _words(_l("Naam in het Engels"), 40)
    description_en = _words(_l("Uitleg in het Engels"), 160)
    ceiling = RadioField(_l("Hoe ver mag dit worden gedeeld?"), choices=options(CEILINGS.items()))
    order = WholeNumber(
        _l("Volgorde"),
        [
            InputRequired(_l("Vul een getal in.")),
            NumberRange(0, 999, _l("Vul een getal in van 0 tot en met 999.")),
        ],
    )
    active = BooleanField(_l("In gebruik"))
    confirm = HiddenField("")

    def __init__(self, category: Category, only_one_in_use: bool) -> None:
        super().__init__({name: getattr(category, name) for name in STORED})
        self._only_one_in_use = only_one_in_use
        self._ceiling = Audience(category.ceiling)

    def validate_active(self, field: BooleanField) -> None:
        if self._only_one_in_use and not field.data:
            raise ValidationError(_("Zet eerst een andere categorie aan: dit is de laatste."))

    @property
    def values(self) -> dict[str, Any]:
        """What to store."""
        return {name: self[name].data for name in STORED}

    @property
    def narrows(self) -> bool:
        """Whether the new ceiling is lower than the stored one."""
        return not self._ceiling.within(Audience(self.ceiling.data))

    @property
    def confirmed(self) -> bool:
        return bool(self.confirm.data == "yes")
