"""What stands around one card, and the small things that are done to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.orm import aliased

from portal.contacts import queries as contacts
from portal.contacts.models import About, Card, CardChange, CardFlag, Favourite
from portal.core import database, dates, store
from portal.core.extensions import db
from portal.core.viewer import required_viewer
from portal.people.models import Cooperation, Team, User

SHOWN_CHANGES = 30


@dataclass(frozen=True, slots=True)
class Around:
    """Beside the card: the people of an organisation, or the organisation's card of a person."""

    people: Sequence[Card]
    organisation: Card | None
    themes: list[str]
    neighbourhoods: list[str]
    agreements: Sequence[Row[Any]]
    flags: Sequence[CardFlag]
    changes: Sequence[Row[Any]]
    favourite: bool


def around(card: Card) -> Around:
    names = contacts.names()
    return Around(
        people=() if card.is_person else _people(card),
        organisation=organisation_card(card) if card.is_person else None,
        themes=_named(card.themes, names["theme"]),
        neighbourhoods=_named(card.neighbourhoods, names["neighbourhood"]),
        agreements=() if card.is_person else _agreements(card),
        flags=open_flags(card),
        changes=_changes(card),
        favourite=_favourite(card) is not None,
    )


def _named(codes: str, names: dict[str, str]) -> list[str]:
    return [names[code] for code in codes.split() if code in names]


def _people(card: Card) -> Sequence[Card]:
    """The people of an organisation from A to Z; those who left come last, for who may bring them back."""
    own = (Card.organisation_id == card.organisation_id, Card.about == About.PERSON)
    return db.session.scalars(select(Card).where(*own).order_by(Card.left_on.is_not(None), Card.sort)).all()


def organisation_card(card: Card) -> Card | None:
    """The card of the organisation that this one belongs to."""
    own = (Card.organisation_id == card.organisation_id, Card.about == About.ORGANISATION)
    return db.session.scalar(select(Card).where(*own))


def _agreements(card: Card) -> Sequence[Row[Any]]:
    """With which teams and since when, as far as the viewer may know (team, agreed_on, ends_on)."""
    columns: list[Any] = [Team.name.label("team"), Cooperation.agreed_on, Cooperation.ends_on]
    statement = (
        select(*columns)
        .select_from(Cooperation)
        .join(Team, Team.id == Cooperation.team_id)
        .where(Cooperation.organisation_id == card.organisation_id)
        .order_by(Team.name)
    )
    return db.session.execute(statement).all()


def open_flags(card: Card) -> Sequence[CardFlag]:
    """What teams found wrong, newest first."""
    still = (CardFlag.card_id == card.id, CardFlag.resolved_at.is_(None))
    return db.session.scalars(select(CardFlag).where(*still).order_by(CardFlag.id.desc())).all()


def _changes(card: Card) -> Sequence[Row[Any]]:
    """What was changed, newest first (at, by, by_id, what, before, after); `by` where the viewer knows it."""
    by = aliased(User)
    columns: list[Any] = [
        CardChange.at,
        CardChange.by_id,
        by.name.label("by"),
        CardChange.what,
        CardChange.before,
        CardChange.after,
    ]
    statement = (
        select(*columns)
        .select_from(CardChange)
        .outerjoin(by, by.id == CardChange.by_id)
        .where(CardChange.card_id == card.id)
        .order_by(CardChange.id.desc())
        .limit(SHOWN_CHANGES)
    )
    return db.session.execute(statement).all()


def _favourite(card: Card) -> Favourite | None:
    return db.session.scalar(select(Favourite).where(Favourite.card_id == card.id))


def keep(card: Card, at_hand: bool) -> None:
    """Keep the card at hand, or no longer; saying so twice is the same as once."""
    if not at_hand:
        db.session.execute(delete(Favourite).where(Favourite.card_id == card.id))
        return
    own = {"user_id": required_viewer().user_id, "card_id": card.id}
    db.session.execute(database.insert(Favourite.__table__).values(own).on_conflict_do_nothing())


def flag(card: Card, word: str) -> None:
    """Tell the owner that something on the card is not right; the same words again add nothing."""
    viewer = required_viewer()
    told = (CardFlag.card_id == card.id, CardFlag.by_id == viewer.user_id, CardFlag.resolved_at.is_(None))
    if db.session.scalar(select(CardFlag.id).where(*told, CardFlag.word == word)) is None:
        store.add(CardFlag(**_of(card), team_id=viewer.team_id, word=word))


def confirm(card: Card) -> None:
    """It still holds: fresh for half a year, and what was doubted is answered.

    Saying so again on the same day is the same as once, unless something happened in between.
    """
    if open_flags(card) or not _was_just_confirmed(card):
        record(card, "confirmed")
    card.confirmed_at = dates.now()
    resolve_flags(card)


def _was_just_confirmed(card: Card) -> bool:
    """Whether the last that happened to the card is that the viewer confirmed it today."""
    newest = select(CardChange).where(CardChange.card_id == card.id).order_by(CardChange.id.desc()).limit(1)
    last = db.session.scalars(newest).one_or_none()
    if last is None or (last.what, last.by_id) != ("confirmed", _by_id()):
        return False
    return dates.local(last.at).date() == dates.today()


def resolve_flags(card: Card) -> None:
    for one in open_flags(card):
        one.resolved_at = dates.now()


def record(card: Card, what: str, before: str = "", after: str = "") -> None:
    """Write down what was changed."""
    store.add(CardChange(**_of(card), what=what, before=before, after=after))


def _of(card: Card) -> dict[str, Any]:
    return {"card_id": card.id, "organisation_id": card.organisation_id, "by_id": _by_id()}


def _by_id() -> int | None:
    """Whose account this is done with; whoever has a link has none."""
    return required_viewer().user_id or None
