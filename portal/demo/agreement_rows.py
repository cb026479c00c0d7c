"""The agreements of the demo as rows, each step taken by the portal itself and dated back."""

import re
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select, update

from portal.agreements.agreement.queries import lapse, offer, take
from portal.agreements.models import Agreement, AgreementEvent, AgreementNotice, Step
from portal.agreements.proposing.queries import Party, begin, readers_of
from portal.core import dates, scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.positions import position_at
from portal.core.readers import organisation_token, team_token
from portal.core.viewer import Viewer
from portal.demo import days
from portal.demo.organisations import BY_KEY
from portal.demo.people import DOMAIN
from portal.demo.texts.agreements import AGREEMENTS
from portal.demo.town import NORTH, SOUTH
from portal.people.models import Team, User

_STEP = re.compile(r"> (\d+) (\d+):(\d+) (\S+) \[(\w+)(?: (-?\d+) \| (.+?))?\] ?(.*)")
_FIELD = re.compile(r"([a-z]+): (.*)")
READ = timedelta(days=3)
_DATED = ("answered_at", "agreed_at", "claimed_at", "closed_at")


def store(register: Any) -> None:
    """Put every agreement in the database; `register` knows the town's rows by name."""
    for told in re.split(r"^= ", AGREEMENTS.strip(), flags=re.MULTILINE)[1:]:
        _Writer(register, told).write()


class _Writer:
    """One agreement on its way into the database."""

    def __init__(self, register: Any, told: str) -> None:
        opening, *steps = re.split(r"^(?=> )", told, flags=re.MULTILINE)
        lines = opening.strip().split("\n")
        self.key = lines.pop(0)
        self.fields = {found[1]: found[2] for line in lines if (found := _FIELD.fullmatch(line))}
        self.text, self.register = lines[-1], register
        self.began = dates.now()
        self.steps = [" ".join(one.split()) for one in steps]
        self.team: Team = register.teams[SOUTH if self.fields.get("team") == "zuid" else NORTH]

    def write(self) -> None:
        ago, clock = self.fields["when"].split()
        hour, minute = clock.split(":")
        at, author = self._at(int(ago), int(hour), int(minute)), self._person(self.fields["who"])
        by, whom = self._party(self.fields["by"]), self._party(self.fields["for"])
        made = Agreement(
            id=self._id(), team_id=self.team.id, text=self.text, due=self._day(self.fields["due"]),
            by=by.reader, by_name=by.name, whom=whom.reader, whom_name=whom.name, author_id=author.id,
            topic_id=self._told("topic", "talk"), problem_id=self._told("problem", "problem"),
            made_at=at, version=1, offered_text="",
        )  # fmt: skip
        with scope.acting_as(_viewer(author)):
            begin(made, [by, whom, Party(team_token(self.team.id), self.team.name), *readers_of(made)])
        self._date_notices(made, at)
        for number, told in enumerate(self.steps):
            self._take(made, told, number)

    def _take(self, made: Agreement, told: str, number: int) -> None:
        found = _STEP.fullmatch(told)
        if found is None:
            raise ValueError(f"not a step: {told}")
        ago, hour, minute, who, step, due, words, reason = found.groups()
        before = {name: getattr(made, name) for name in _DATED}
        once, at = self._id(str(number)), self._at(int(ago), int(hour), int(minute))
        if step == Step.LAPSE:
            lapse(made, once)
        else:
            with scope.acting_as(_viewer(self._person(who))):
                if due:
                    offer(made, once, reason, words, self._day(due))
                else:
                    take(made, Step(step), once, reason)
        for name in _DATED:
            if getattr(made, name) not in (before[name], None):
                setattr(made, name, at)
        db.session.scalars(select(AgreementEvent).where(AgreementEvent.once == once)).one().at = at
        db.session.flush()
        self._date_notices(made, at)

    def _date_notices(self, made: Agreement, at: datetime) -> None:
        """Those of the step that was taken just now; what is older has been read by everyone."""
        new = (AgreementNotice.agreement_id == made.id, AgreementNotice.position > position_at(self.began))
        dated = update(AgreementNotice).where(*new).values(position=position_at(at))
        db.session.execute(dated if at > self.began - READ else dated.values(unread=False))

    def _told(self, field: str, kind: str) -> str | None:
        """The id of what it comes from, if it does."""
        key = self.fields.get(field)
        return str(uuid5(NAMESPACE_URL, f"demo:{kind}:{key}")) if key else None

    def _id(self, step: str = "") -> str:
        return str(uuid5(NAMESPACE_URL, f"demo:agreement:{self.key}{step}"))

    def _party(self, key: str) -> Party:
        if key == "team":
            return Party(team_token(self.team.id), self.team.name)
        one = self.register.organisations[BY_KEY[key].name]
        return Party(organisation_token(one.id), one.name, one.id)

    def _person(self, who: str) -> User:
        found: User = self.register.people[f"{who}@{DOMAIN}"]
        return found

    def _day(self, ago: str) -> date:
        day: date = self.register.today - timedelta(days=int(ago))
        return day

    def _at(self, ago: int, hour: int, minute: int) -> datetime:
        """Then; what is told of a later hour of today has happened by now."""
        return min(days.moment(self._day(str(ago)), hour + minute / 60), dates.now())


def _viewer(who: User) -> Viewer:
    place = (who.team_id, who.organisation_id, who.district_id)
    return Viewer(who.id, Role(who.role), who.name, *place)
