"""Cards on their way into the directory: what is known already, and the storing."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from portal.contacts import queries as contacts
from portal.contacts.editing.queries import fill
from portal.contacts.importing.reading import NewCard, Progress, Reading, Remark, addresses, read_cards
from portal.contacts.models import About, Card, CardChange
from portal.core import scope, store
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.text import fold
from portal.core.viewer import Viewer, required_viewer
from portal.people.models import Cooperation, Organisation, Team

BATCH = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file, or would become of it."""

    new: list[NewCard]
    known: int
    refused: list[Remark]
    others: int
    private: list[Remark] = field(default_factory=list)


def teams() -> list[Team]:
    """Every team that there is, for the command line."""
    with scope.unscoped():
        return list(db.session.scalars(select(Team).order_by(Team.name)))


def lead_of(team_id: int) -> Viewer:
    """Whose eyes the command line borrows: it sees what a lead of the team would."""
    return Viewer(0, Role.LEAD, "", team_id=team_id)


def read_file(content: bytes, progress: Progress = int) -> Reading:
    """The file, held against the team's own organisations, subjects and neighbourhoods; raises BadFile."""
    ours = select(Organisation.id, Organisation.name).join(
        Cooperation, Cooperation.organisation_id == Organisation.id
    )
    rows = db.session.execute(ours.where(Cooperation.team_id == required_viewer().team_id))
    organisations, names = {fold(row.name): (row.id, row.name) for row in rows}, contacts.names()
    store.release()  # reading a large file must not keep other writers waiting
    return read_cards(content, organisations, names, progress)


def compare(reading: Reading) -> Outcome:
    """Which of these cards are new: the e-mail address decides, then the name at the organisation.

    An address that the organisation itself uses is nobody's own. Hidden cards count too: who left or
    objected does not come back by a file.
    """
    columns: tuple[Any, ...] = (Card.about, Card.organisation_id, Card.name, Card.emails)
    rows = db.session.execute(select(*columns)).all()
    general = {one for row in rows if row.about == About.ORGANISATION for one in addresses(row.emails)}
    people = [row for row in rows if row.about == About.PERSON]
    mailed = {one for row in people for one in addresses(row.emails)} - general
    named = {(row.organisation_id, fold(row.name)) for row in people}
    new: list[NewCard] = []
    for card in reading.cards:
        own, name = card.emails - general, (card.organisation_id, fold(card.name))
        if not (own & mailed or name in named):
            new.append(card)
        mailed |= own
        named.add(name)
    private = [Remark(one.line, ", ".join(one.private)) for one in new if one.private]
    return Outcome(new, len(reading.cards) - len(new), reading.refused, reading.others, private)


def store_cards(outcome: Outcome, progress: Progress = int) -> None:
    """Add what is new; nobody of the organisation has confirmed it yet. The caller commits."""
    for start in range(0, len(outcome.new), BATCH):
        made = [_made(one) for one in outcome.new[start : start + BATCH]]
        db.session.add_all(made)
        db.session.flush()
        db.session.add_all([_added(card) for card in made])
        db.session.flush()
        progress(len(made))


def _made(told: NewCard) -> Card:
    card = Card(organisation_id=told.organisation_id, about=About.PERSON)
    fill(card, dict(told.values))
    return card


def _added(card: Card) -> CardChange:
    by_id = required_viewer().user_id or None
    return CardChange(card_id=card.id, organisation_id=card.organisation_id, by_id=by_id, what="added")
