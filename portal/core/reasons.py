"""Forms that ask why: the reason stays, also when words are erased for good."""

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectMultipleField, StringField, TextAreaField, ValidationError
from wtforms.validators import InputRequired, Length

from portal.core.edits import one_line, options
from portal.core.erasing import pattern_of
from portal.core.personal_data import find_personal_data
from portal.core.personal_fields import StoredSafely
from portal.core.text import tidy

SHORTEST, MOST = 2, 100  # characters of a piece, and pieces at a time
LONGEST = 2_000  # characters at a time
LOOKED_THROUGH = 100_000  # characters in which personal data is looked for: that takes some 0.2 s


class ReasonForm(FlaskForm):
    """Why: whoever reads it later must understand it."""

    reason = StringField(
        _l("Waarom?"),
        filters=[one_line],
        validators=[
            InputRequired(_l("Schrijf op waarom.")),
            Length(5, 200, _l("Schrijf tussen 5 en 200 tekens.")),
            StoredSafely(),
        ],
    )


class EraseForm(ReasonForm):
    """`texts` is all that the row holds, so that words that are nowhere are noticed.

    `seen` is how the row stood when the page was made. Words are looked for in every text, however many there
    are; `partly` says that the ticks come from the first of them alone.
    """

    partly = False

    seen = HiddenField("")
    found = SelectMultipleField(_l("Dit lijken persoonsgegevens"), validate_choice=False)
    words = TextAreaField(
        _l("Welke woorden wil je wissen?"),
        filters=[tidy],
        validators=[Length(max=LONGEST, message=_l("Wis niet meer dan 2.000 tekens tegelijk."))],
    )

    def __init__(self, texts: list[str], proposed: list[str], **settings: Any) -> None:
        super().__init__(**settings)
        self.texts = texts
        self.found.choices = options((one, one) for one in proposed)

    @classmethod
    def about(cls, texts: Iterable[tuple[str, str]], seen: str) -> "EraseForm":
        """For these texts, each with what it is called; the personal data found in any of them are ticks."""
        words = [text for _label, text in texts]
        first = _first(words)
        found = [one.text for text in first for one in find_personal_data(text)]
        form = cls(words, list(dict.fromkeys(found)), data={"seen": seen})
        form.partly = len(first) < len(words)
        return form

    @property
    def pieces(self) -> list[str]:
        """What to erase: the ticks, and each line that was typed."""
        typed = [*(self.found.data or []), *(self.words.data or "").split("\n")]
        return list(dict.fromkeys(piece.strip() for piece in typed if piece.strip()))

    @property
    def is_too_much(self) -> bool:
        """Whether looking for all of it would keep everybody else waiting."""
        return len(self.pieces) > MOST or sum(map(len, self.pieces)) > LONGEST

    @cached_property
    def nowhere(self) -> list[str]:
        """The pieces that occur in none of the texts; not looked for when it is too much."""
        return [] if self.is_too_much else [one for one in self.pieces if not self._occurs(one)]

    def _occurs(self, piece: str) -> bool:
        pattern = pattern_of([piece])
        return any(pattern.search(text) for text in self.texts)

    def validate_words(self, _field: Any) -> None:
        if not self.pieces:
            raise ValidationError(_("Schrijf op welke woorden weg moeten."))
        if self.is_too_much:
            raise ValidationError(_("Wis niet meer dan 2.000 tekens tegelijk."))
        if min(map(len, self.pieces)) < SHORTEST:
            raise ValidationError(_("Schrijf woorden van minstens 2 tekens, elk op een eigen regel."))
        if self.nowhere:
            words = _("“%(words)s” staat hier niet. Neem de woorden precies over.")
            raise ValidationError(words % {"words": self.nowhere[0]})

    def validate_reason(self, field: Any) -> None:
        if self.pieces and not self.is_too_much and pattern_of(self.pieces).search(field.data or ""):
            raise ValidationError(_("De reden blijft staan. Schrijf de woorden zelf er niet in."))


def _first(texts: list[str]) -> list[str]:
    """As many of the texts as are looked through."""
    sizes = accumulate(map(len, texts))
    return [text for text, size in zip(texts, sizes, strict=True) if size <= LOOKED_THROUGH]
