"""What the world of the tests agreed on, and one agreement more for who needs it."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from portal.agreements.models import (
    Agreement,
    AgreementEvent,
    AgreementNotice,
    AgreementReader,
    CalendarLink,
    Part,
    State,
    Step,
)
from portal.core import dates
from portal.core.extensions import db
from portal.core.readers import organisation_token, team_token
from portal.people.models import Organisation, Team
from tests.world import keep

Place = Team | Organisation
SOON = timedelta(days=14)


def token(place: Place) -> str:
    """The reader that this place is."""
    return team_token(place.id) if isinstance(place, Team) else organisation_token(place.id)


def agreement_of(team: Team, by: Place, whom: Place, *along: Organisation, **overrides: Any) -> Agreement:
    """A stored proposal that waits for who would do it, with its readers and its beginning."""
    values: dict[str, Any] = {
        "id": str(uuid4()),
        "team_id": team.id,
        "text": "Een rek voor twaalf fietsen plaatsen",
        "due": dates.today() + SOON,
        "by": token(by),
        "by_name": by.name,
        "whom": token(whom),
        "whom_name": whom.name,
        "state": State.PROPOSED,
        "awaits": token(by),
    }
    made = keep(Agreement(**{**values, **overrides}))
    for one in {token(place): place for place in (by, whom, team, *along)}.values():
        keep(_reader(made, one))
    once = {"once": made.id, "agreement_id": made.id, "team_id": team.id}
    keep(AgreementEvent(**once, step=Step.PROPOSE, text=made.text, due=made.due))
    return made


def agreed(team: Team, by: Place, whom: Place, due: date | None = None, **overrides: Any) -> Agreement:
    """The same, but promised by who does it."""
    now = dates.now()
    yes = {"state": State.AGREED, "awaits": "", "made_at": now, "agreed_at": now}
    return agreement_of(team, by, whom, **{"due": due or dates.today() + SOON, **yes, **overrides})


def _reader(made: Agreement, place: Place) -> AgreementReader:
    reader = token(place)
    return AgreementReader(
        agreement_id=made.id,
        team_id=made.team_id,
        reader=reader,
        name=place.name,
        organisation_id=place.id if isinstance(place, Organisation) else None,
        part={made.by: Part.OWES, made.whom: Part.OWED}.get(reader, Part.ALONG),
        is_open=made.is_open,
        day=made.due.toordinal(),
        awaits=made.awaits == reader,
    )


def build(made: dict[str, Any]) -> dict[str, Any]:
    """Between team and partner, between two partners, with who is no longer there, and of Zuid."""
    noord, zuid, housing = made["noord"], made["zuid"], made["housing"]
    rows: dict[str, Any] = {
        "agreement": agreement_of(noord, housing, noord),
        "partners_agreement": agreement_of(noord, made["municipality"], made["welfare"]),
        "ended_agreement": agreement_of(noord, made["halt"], noord),
        "agreement_zuid": agreement_of(zuid, zuid, made["municipality"]),
    }
    for name in ("officer", "partner", "chief", "administrator", "privacy_officer"):
        own = {"user_id": made[name].id}
        rows[f"calendar_of_{name}"] = keep(CalendarLink(**own, serial=name))
    for name in ("officer", "partner", "colleague"):
        told = {
            "user_id": made[name].id,
            "agreement_id": rows["agreement"].id,
            "position": 1,
            "unread": False,
        }
        rows[f"told_{name}"] = keep(AgreementNotice(**told, step=Step.PROPOSE, voice=noord.name))
    names = {row.id: name for name, row in rows.items() if isinstance(row, Agreement)}
    for reader in db.session.scalars(select(AgreementReader)).all():
        rows[f"{names[reader.agreement_id]}_read_by_{reader.reader}"] = reader
    for event in db.session.scalars(select(AgreementEvent)).all():
        rows[f"start_of_{names[event.agreement_id]}"] = event
    db.session.expunge_all()
    return rows
