"""Two people editing one thing: the form remembers what it started from, so that the second one is told."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import uuid4

from flask_babel import gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, HiddenField, SelectField
from wtforms.fields import SelectChoice, SelectFieldBase
from wtforms.validators import Optional

from portal.core import dates
from portal.core.fields import SentId
from portal.core.language import language
from portal.core.text import tidy

# For a choice that may be left open. Without it, blanks would count as open too, and what stands among them
# would be taken without a look at what can be chosen.
MAY_STAY_OPEN = Optional(strip_whitespace=False)


class OnceForm(FlaskForm):
    """`id` is made by the client, so that sending twice stores once."""

    id = SentId()

    def refresh_id(self) -> None:
        """Give the form an id that nobody used."""
        self.id.data = str(uuid4())


class Overtaken(NamedTuple):
    """A value that somebody else saved while the form was open, and the one that was sent."""

    label: str
    stored: str
    sent: str


class EditForm(FlaskForm):
    """A form over stored values; give it those of now, read under `store.hold`, or None for a new thing.

    `seen` carries the values that the page was filled with. When others are stored by now, the form is
    refused and `overtaken` says which. The page then shown carries the new ones, so sending it again counts.
    """

    seen = HiddenField("")

    def __init__(self, stored: dict[str, Any] | None = None, **settings: Any) -> None:
        super().__init__(data=stored or {}, **settings)
        self._stored = {field.name: _plain(field.object_data) for field in self if _is_edited(field)}
        self._shown = _read(self.seen.data) if stored and self.is_submitted() else self._stored
        self.seen.data = json.dumps(self._stored, ensure_ascii=False)

    @property
    def overtaken(self) -> list[Overtaken]:
        """What somebody else changed since the page was shown; everything, when the form does not say."""
        changed = [name for name, value in self._stored.items() if self._shown.get(name) != value]
        return [self._both(self[name]) for name in changed]

    @property
    def changed(self) -> dict[str, Overtaken]:
        """What is sent that is not stored yet, by field."""
        fields = [self[name] for name in self._stored]
        return {f.name: self._both(f) for f in fields if _plain(f.data) != self._stored[f.name]}

    @staticmethod
    def _both(field: Field) -> Overtaken:
        texts = (_text(field, value) for value in (field.object_data, field.data))
        return Overtaken(str(field.label.text), *texts)

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether the values are good, and nobody changed the stored ones meanwhile."""
        return super().validate(extra_validators) and not self.overtaken

    @property
    def status(self) -> int:
        """How to answer a form that was refused."""
        return 409 if self.overtaken else 422


def _is_edited(field: Field) -> bool:
    """Whether the field holds a value of the thing; what is hidden or confirmed says how it is sent."""
    return field.name != "confirm" and not isinstance(field, HiddenField)


def _read(seen: str | None) -> dict[str, str]:
    try:
        found = json.loads(seen or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _plain(value: Any) -> str:
    """A value as text that compares the same whether it comes from the database or from the page."""
    return "" if value is None or value is False or value == [] else str(value)


def _text(field: Field, value: Any) -> str:
    """A value as the page calls it."""
    if isinstance(field, BooleanField):
        return _("ja") if value else _("nee")
    if isinstance(field, SelectField):
        labels = {choice[0]: str(choice[1]) for choice in field.iter_choices()}
        chosen = value if isinstance(value, list) else [_plain(value)]
        return ", ".join(labels[one] for one in chosen if one in labels)
    return dates.day(value, language()) if isinstance(value, date) else _plain(value)


def options(pairs: Iterable[tuple[Any, Any]], group: str | None = None) -> list[SelectChoice]:
    """The choices of a select field out of (value, label), under one heading if there is one."""
    return [SelectChoice(str(value), label, optgroup=group) for value, label in pairs]


def offers(field: SelectFieldBase, value: Any) -> bool:
    """Whether the value is one of the field's choices."""
    return any(choice.value == value for choice in field.iter_choices())


def one_line(value: str | None) -> str:
    """A filter for fields of one line: no stray space, no line breaks."""
    return " ".join(tidy(value).split())
