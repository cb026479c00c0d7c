"""The order of the answer: who can be reached, else the substitute, else the line for out of hours."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any

from flask_babel import gettext as _

from portal.contacts import lines
from portal.contacts.reach import Reach, closed_at, reach_of


class Rank(IntEnum):
    PERSON = 0
    DESK = 1
    SUBSTITUTE = 2
    AFTER_HOURS = 3
    LATER = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom to call; of a substitute also for whom."""

    rank: Rank
    card: Any
    organisation: str
    phone: str
    reach: Reach
    instead_of: str = ""

    @property
    def why(self) -> str:
        """In one sentence; of a thousand answers only the few that are shown are put into words."""
        if self.rank is Rank.AFTER_HOURS:
            closed, what = closed_at(self.reach.at), self.card.after_hours_for or _("bel dit nummer.")
            return _("%(closed)s, buiten kantoortijd: %(what)s", closed=closed, what=what)
        if self.instead_of:
            return _("Vervangt %(name)s.", name=self.instead_of) + " " + self.reach.said
        return self.reach.said

    @property
    def dial(self) -> str:
        return lines.dial(self.phone)

    @property
    def fresh(self) -> bool:
        return bool(self.card.fresh)

    @property
    def now(self) -> bool:
        """Whether calling makes sense at the moment that was asked about."""
        return self.rank < Rank.LATER


@dataclass(slots=True)
class Partner:
    """An organisation that answers to the question: its card, and its people who do themselves."""

    name: str
    card: Any
    known: Mapping[int, Any]  # the cards by their keys, among them those who stand in
    is_meant: bool = False  # the organisation's own card answers to the theme
    people: list[Any] = field(default_factory=list)


def ordered(partners: Iterable[Partner], at: datetime) -> list[Answer]:
    """Everyone's answers together; within a rank the fresh ones first, then from A to Z."""
    found = [answer for one in partners for answer in _of(one, at)]
    return sorted(found, key=lambda one: (one.rank, not one.fresh, one.card.sort, one.card.id))


def _of(partner: Partner, at: datetime) -> Iterator[Answer]:
    """What one organisation answers: only what is left when nobody can be reached is a line for later."""
    now = [*_people(partner, at), *_desk(partner, at)]
    now += [one for one in _substitutes(partner, at) if one.card.id not in {other.card.id for other in now}]
    yield from now or list(_after_hours(partner, at)) or _later(partner, at)


def _people(partner: Partner, at: datetime) -> Iterator[Answer]:
    for card in partner.people:
        reach = reach_of(card, partner.card, at)
        if reach.until and (phone := _phone(card, partner)):
            yield Answer(Rank.PERSON, card, partner.name, phone, reach)


def _desk(partner: Partner, at: datetime) -> Iterator[Answer]:
    if partner.card is not None and partner.is_meant and partner.card.phones:
        reach = reach_of(partner.card, None, at)
        if reach.until:
            yield Answer(Rank.DESK, partner.card, partner.name, lines.first(partner.card.phones), reach)


def _substitutes(partner: Partner, at: datetime) -> Iterator[Answer]:
    for card in partner.people:
        other = partner.known.get(card.substitute_id)
        if other is None or reach_of(card, partner.card, at).until:
            continue
        reach = reach_of(other, partner.card, at)
        if reach.until and (phone := _phone(other, partner)):
            yield Answer(Rank.SUBSTITUTE, other, partner.name, phone, reach, card.name)


def _after_hours(partner: Partner, at: datetime) -> Iterator[Answer]:
    card = partner.card
    if card is not None and partner.is_meant and card.after_hours_phone:
        yield Answer(Rank.AFTER_HOURS, card, partner.name, card.after_hours_phone, Reach(at))


def _later(partner: Partner, at: datetime) -> Iterator[Answer]:
    desk = [partner.card] if partner.card is not None and partner.is_meant else []
    for card in [*partner.people, *desk]:
        reach = reach_of(card, partner.card, at)
        yield Answer(Rank.LATER, card, partner.name, _phone(card, partner), reach)


def _phone(card: Any, partner: Partner) -> str:
    """Somebody's own number, else that of the organisation."""
    return lines.first(card.phones) or (lines.first(partner.card.phones) if partner.card is not None else "")
