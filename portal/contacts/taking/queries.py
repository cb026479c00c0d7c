"""Every card that a filter asks for, whole."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from portal.contacts import queries as contacts
from portal.contacts.forms import Wanted
from portal.contacts.models import Card
from portal.core.extensions import db

BATCH = 500


def cards(wanted: Wanted) -> Iterator[Card]:
    """All cards from A to Z, read in batches as they are written out."""
    ids = contacts.addresses(wanted)
    for start in range(0, len(ids), BATCH):
        yield from _read(ids[start : start + BATCH])


def _read(ids: Sequence[str]) -> Sequence[Card]:
    return db.session.scalars(
        select(Card)
        .options(joinedload(Card.organisation), joinedload(Card.substitute))
        .where(Card.public_id.in_(ids))
        .order_by(Card.sort, Card.id)
    ).all()
