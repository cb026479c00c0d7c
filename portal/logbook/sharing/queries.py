"""Making, withdrawing and reading shares; always with their reader rows and their words in the index."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from flask import abort
from sqlalchemy import Row, Table, func, insert, select
from sqlalchemy.orm import selectinload

from portal.core import database, dates, geo, scope
from portal.core.extensions import db
from portal.core.policy import Action, may
from portal.core.viewer import required_viewer
from portal.logbook.index import share_document, share_index
from portal.logbook.models import Audience, Category, Entry, Kind, Status
from portal.logbook.personal import Found, findings_for
from portal.logbook.positions import position_of
from portal.logbook.recording.queries import record
from portal.logbook.sharing.house_numbers import without_house_number
from portal.logbook.sharing.models import Share, ShareOpening, ShareReader
from portal.people.models import Cooperation, Organisation, OrganisationKind, User, current

LONGEST_PLACE = 120  # characters, as its column


@dataclass(frozen=True, slots=True)
class Plan:
    """A widening on its way: what partners will read, and how many people that is."""

    audience: Audience
    organisations: tuple[Organisation, ...]
    hospitality: bool
    people: int


def partners() -> list[Organisation]:
    """The organisations that work with the viewer's team under an agreement that holds today."""
    viewer = required_viewer()
    statement = (
        select(Organisation)
        .join(Cooperation, Cooperation.organisation_id == Organisation.id)
        .where(Cooperation.team_id == viewer.team_id, current(Cooperation))
        .order_by(Organisation.kind == OrganisationKind.HOSPITALITY, Organisation.name)
    )
    return list(db.session.scalars(statement))


def plan(audience: Audience, chosen: Iterable[str], hospitality: bool) -> Plan:
    """Who reads it: the named organisations, or the network, where bars come only with their own tick."""
    everyone, named = partners(), set(chosen)
    if audience is Audience.SELECTED:
        readers = [one for one in everyone if one.public_id in named]
    else:
        readers = [one for one in everyone if hospitality or one.kind != OrganisationKind.HOSPITALITY]
    bars = audience is Audience.NETWORK and hospitality
    return Plan(audience, tuple(readers), bars, _people_in(readers))


def _people_in(organisations: Sequence[Organisation]) -> int:
    ids = [one.id for one in organisations]
    counted = select(func.count()).select_from(User).where(User.organisation_id.in_(ids), User.active)
    return db.session.scalar(counted) or 0


def share(entry: Entry, plan: Plan, purpose: str, heard: bool) -> Share:
    """Freeze what partners read now; an earlier share of the entry is withdrawn."""
    copy = copy_of(entry, plan, heard)
    copy.purpose = purpose
    if standing := _standing(entry, copy, plan):
        return standing
    if not plan.audience.within(ceiling_of(entry, hold=True)):
        abort(409)  # it was lowered since the form was read
    before = said(entry.audience, entry.hospitality)
    withdraw_all(entry, keep_record=False)
    publish(copy, [one.id for one in plan.organisations if one.id != entry.organisation_id])
    entry.audience, entry.hospitality = plan.audience, plan.hospitality
    names = ", ".join(one.name for one in plan.organisations) if plan.audience is Audience.SELECTED else ""
    record(entry, "shared", before, f"{said(plan.audience, plan.hospitality)} {names}".strip()[:300])
    return copy


def _standing(entry: Entry, copy: Share, plan: Plan) -> Share | None:
    """The share that says just this to just these readers already: a second click changes nothing."""
    wanted = {one.id for one in plan.organisations if one.id != entry.organisation_id}
    same = ("version", "audience", "hospitality", "purpose", "text", "heard")
    for one in current_shares(entry):
        readers = {reader.organisation_id for reader in one.readers}
        if readers == wanted and all(getattr(one, name) == getattr(copy, name) for name in same):
            return one
    return None


def share_back(entry: Entry) -> Share | None:
    """A partner's own signal goes back to its organisation at once: it always reads what it wrote."""
    if entry.kind != Kind.SIGNAL_PARTNER or entry.organisation_id is None:
        return None
    own = _copy(entry, Audience.SELECTED, False, entry.heard)
    own.organisation_id = entry.organisation_id
    publish(own, [entry.organisation_id])
    return own


def _copy(entry: Entry, audience: Audience, hospitality: bool, heard: str) -> Share:
    at = entry.observed_at.replace(minute=0, second=0, microsecond=0)
    point = (
        geo.snap(entry.lat, entry.lon) if entry.lat is not None and entry.lon is not None else (None, None)
    )
    share_id = str(uuid4())
    return Share(
        id=share_id, position=position_of(at, share_id),  # paging shows it, so it must not tell the second
        entry_id=entry.id, team_id=entry.team_id, version=entry.version,
        kind=entry.kind, category=entry.category, neighbourhood_id=entry.neighbourhood_id,
        place=without_house_number(entry.place), lat=point[0], lon=point[1], observed_at=at,
        text=entry.text, heard=heard, audience=audience, hospitality=hospitality,
        shared_by_id=required_viewer().user_id,
    )  # fmt: skip


def publish(share: Share, organisation_ids: Iterable[int]) -> None:
    """Store the share with its readers and their words; positions of shares are unique among themselves."""
    with scope.unscoped():
        while db.session.scalar(select(Share.id).where(Share.position == share.position)):
            share.position += 1
    share.readers = [
        ShareReader(organisation_id=one, team_id=share.team_id, position=share.position)
        for one in organisation_ids
    ]
    db.session.add(share)
    db.session.flush()
    share_index.put([share_document(share)])


def current_shares(entry: Entry) -> list[Share]:
    """What partners may read of this entry now, with its readers."""
    statement = (
        select(Share)
        .where(Share.entry_id == entry.id, Share.withdrawn_at.is_(None))
        .options(selectinload(Share.readers).selectinload(ShareReader.organisation))
        .order_by(Share.shared_at)
    )
    return list(db.session.scalars(statement))


def withdraw_all(entry: Entry, keep_record: bool = True) -> int:
    """Take the entry back from all partners, except from the organisation that wrote it."""
    taken = [one for one in current_shares(entry) if one.organisation_id is None]
    for one in taken:
        close(one)
    if taken and keep_record:
        record(entry, "withdrawn", said(entry.audience, entry.hospitality), Audience.TEAM)
    if taken:
        entry.audience, entry.hospitality = Audience.TEAM, False
    return len(taken)


def close(share: Share, at: datetime | None = None) -> None:
    """Nobody reads this share any more; the team keeps seeing what it said."""
    share_index.remove([share_document(share)])
    share.readers.clear()
    share.withdrawn_at = at or dates.now()
    db.session.flush()


def said(audience: Audience, hospitality: bool) -> str:
    """The audience as the record keeps it."""
    return f"{audience}+hospitality" if hospitality else str(audience)


def opened(share: Share) -> None:
    """Record that this partner account opened this share; stands apart from the page, which only reads."""
    viewer = required_viewer()
    with database.short_transaction() as connection:
        table = ShareOpening.__table__
        assert isinstance(table, Table)
        connection.execute(
            insert(table).values(
                share_id=share.id, team_id=share.team_id, user_id=viewer.user_id,
                organisation_id=viewer.organisation_id, opened_at=dates.now(), version=share.version,
            )
        )  # fmt: skip


def openings(entry: Entry) -> list[Row[Any]]:
    """Per organisation how often and when last a share of the entry was opened (name, times, last)."""
    statement = (
        select(Organisation.name, func.count().label("times"), func.max(ShareOpening.opened_at).label("last"))
        .join(Organisation, Organisation.id == ShareOpening.organisation_id)
        .join(Share, Share.id == ShareOpening.share_id)
        .where(Share.entry_id == entry.id)
        .group_by(Organisation.name)
        .order_by(Organisation.name)
    )
    return list(db.session.execute(statement))


def ceiling_of(entry: Entry, hold: bool = False) -> Audience:
    """How far this entry may go: its category's ceiling, and nowhere once it is struck.

    `hold` keeps an administrator from lowering it until this transaction ends.
    """
    if entry.status == Status.VOID:
        return Audience.TEAM
    ceiling = select(Category.ceiling).where(Category.code == entry.category)
    found = db.session.scalar(ceiling.with_for_update(read=True) if hold else ceiling)
    return Audience(found) if found else Audience.TEAM


def refusals(entry: Entry, heard: bool) -> dict[str, list[Found]]:
    """Personal data in what partners would read; with any of it the entry stays with the team."""
    texts = {"text": entry.text, "place": without_house_number(entry.place)}
    return findings_for({**texts, "heard": entry.heard} if heard else texts, widening=True)


def copy_of(entry: Entry, plan: Plan, heard: bool) -> Share:
    """What partners will read, to show before the yes; not stored."""
    return _copy(entry, plan.audience, plan.hospitality, entry.heard if heard else "")


def withdraw_by_viewer(entry: Entry) -> int:
    """Take the entry back; 403 when somebody else shared it and the viewer is no lead."""
    given = [one for one in current_shares(entry) if one.organisation_id is None]
    if given and not all(may(required_viewer(), Action.WITHDRAW_SHARE, one) for one in given):
        abort(403)
    return withdraw_all(entry)


def replace_words(share: Share, change: Any) -> None:
    """Rewrite a share's texts in place and in the index: erased words leave what partners read too."""
    if share.withdrawn_at is None:
        share_index.remove([share_document(share)])
    share.text, share.heard = change(share.text), change(share.heard)
    share.place = change(share.place)[:LONGEST_PLACE]
    if share.withdrawn_at is None:
        share_index.put([share_document(share)])


def all_shares(entry: Entry) -> list[Share]:
    """Every share that was ever made of the entry, withdrawn ones too."""
    return list(db.session.scalars(select(Share).where(Share.entry_id == entry.id)))
