"""The problems of the demo as rows: their readers, what was written in them, and the entries they gather."""

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select

from portal.core import dates, following
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.demo.organisations import BY_KEY
from portal.demo.people import BY_EMAIL, DOMAIN
from portal.demo.problems import Step, Told, problems
from portal.demo.town import BY_CODE, DISTRICT
from portal.logbook.models import Audience, Entry
from portal.people.models import User
from portal.problems.keeping.queries import rebuild
from portal.problems.labels import QUESTIONS
from portal.problems.models import (
    Decision,
    Event,
    Phase,
    Problem,
    ProblemAnswer,
    ProblemEvent,
    ProblemNeighbourhood,
    ProblemReader,
    ProblemRule,
    ProblemStory,
    ProblemTopic,
    RulePlace,
)
from portal.problems.rules.matching import Rule


def store(register: Any) -> None:
    """Put every problem in the database; `register` knows the town's rows by name.

    The entries are there already, so that what repeats is told first.
    """
    following.added(db.session.scalars(select(Entry)).all())
    for told in problems(register.today):
        _Writer(register, told).write()


class _Writer:
    """One problem on its way into the database."""

    def __init__(self, register: Any, told: Told) -> None:
        self.register, self.told = register, told
        self.steps = [one for one in told.steps if one.at <= dates.now()]
        self.team = register.teams[BY_CODE[told.get("place")].team]
        self.id = str(uuid5(NAMESPACE_URL, f"demo:problem:{told.key}"))
        self.of = {"problem_id": self.id, "team_id": self.team.id}
        self.position = position_at(self.steps[-1].at)

    def write(self) -> None:
        problem = self._problem()
        db.session.add(problem)
        db.session.flush()
        place = self.register.places[self.told.get("place")].id
        db.session.add(ProblemNeighbourhood(**self.of, neighbourhood_id=place))
        db.session.add_all([*self._readers(), *self._answers(), *self._events()])
        if topic := self.told.get("topic"):
            topic_id = str(uuid5(NAMESPACE_URL, f"demo:talk:{topic}"))
            db.session.add(ProblemTopic(**self.of, topic_id=topic_id, added_at=self.steps[0].at))
        if self.told.get("what"):
            db.session.add(self._story())
        rebuild(problem, self._rule())

    def _story(self) -> ProblemStory:
        told = {name: self.told.get(name) for name in ("what", "cause", "tried", "effect")}
        thanks = self.told.get("thanks").replace("; ", "\n")
        return ProblemStory(**self.of, **told, thanks=thanks, position=self.position, told=True)

    def _problem(self) -> Problem:
        author, owner = (self._person(self.told.get(one) or self.told.get("who")) for one in ("who", "owner"))
        closed = next((one for one in self.steps if one.what == Event.CLOSED), None)
        named = Audience.TEAM if "team" in self.told.parties else Audience.SELECTED
        return Problem(
            id=self.id, team_id=self.team.id, position=self.position, title=self.told.get("title"),
            harm=self.told.get("harm"), phase=self._phase(), author_id=author.id, owner_user_id=owner.id,
            audience=Audience.NETWORK if "network" in self.told.parties else named,
            hospitality="bars" in self.told.parties, owner_name=owner.name, owner_voice=_voice(owner),
            organisation_id=owner.organisation_id, opened_at=self.told.opened_at,
            closed_at=closed.at if closed else None, decision=Decision(closed.to) if closed else None,
        )  # fmt: skip

    def _phase(self) -> Phase:
        """Where it was moved to last."""
        moved = [Phase(one.to) for one in self.steps if one.what == Event.MOVED]
        return moved[-1] if moved else Phase.SCANNING

    def _readers(self) -> Iterator[ProblemReader]:
        of = {**self.of, "position": self.position}
        yield ProblemReader(**of, reader=f"t{self.team.id}", name=self.team.name)
        for key in self._organisations():
            one = self.register.organisations[BY_KEY[key].name]
            yield ProblemReader(**of, reader=f"o{one.id}", organisation_id=one.id, name=one.name)
        if self.told.get("chief"):
            district = self.team.district_id
            yield ProblemReader(**of, reader=f"d{district}", district_id=district, name=DISTRICT)

    def _organisations(self) -> list[str]:
        """The named ones, or the network, where bars come only with their own word."""
        wanted = set(self.told.parties)
        if "network" in wanted:
            wanted |= {key for key, one in BY_KEY.items() if one.kind != "hospitality" or "bars" in wanted}
        return [key for key, one in BY_KEY.items() if key in wanted and one.works_with(self.team.name)]

    def _answers(self) -> list[ProblemAnswer]:
        """What stands at each question now."""
        written = {one.what: one.text for one in self.steps if not one.to}
        return [ProblemAnswer(**self.of, question=code, text=text) for code, text in written.items()]

    def _events(self) -> Iterator[ProblemEvent]:
        """Everything that was done, with what stood there before."""
        author, before, last = self._person(self.told.get("who")), dict[str, str](), ("", "")
        yield self._event(position_at(self.told.opened_at), author, Event.OPENED)
        for one in self.steps:  # what is written in one go is told once
            what, about, text = self._happened(one, before)
            if (
                one.who,
                about,
            ) != last or what is not Event.WRITTEN:
                yield self._event(position_at(one.at), self._person(one.who), what, about, text)
            last = (one.who, about)

    def _happened(self, one: Step, before: dict[str, str]) -> tuple[Event, str, str]:
        """What a step was, about what, and the words with it or before it."""
        if one.to:
            return Event(one.what), one.to, one.text
        known, before[one.what] = before.get(one.what, ""), one.text
        phase = next(phase for phase, asked in QUESTIONS.items() if one.what in asked)
        return (Event.CHANGED, one.what, known) if known else (Event.WRITTEN, phase, "")

    def _event(self, position: int, who: User, what: Event, about: str = "", text: str = "") -> ProblemEvent:
        by = f"{who.name}, {_voice(who)}"
        return ProblemEvent(
            **self.of, position=position, by_id=who.id, by=by, what=what, about=about, text=text
        )

    def _rule(self) -> Rule:
        places, subjects, hours = self.told.rule
        start, end = hours or (None, None)
        db.session.add(ProblemRule(**self.of, categories=" ".join(subjects), from_hour=start, to_hour=end))
        db.session.add_all(RulePlace(**self.of, place_key=Entry.key_of(one), place=one) for one in places)
        keys = tuple(Entry.key_of(one) for one in places)
        return Rule(self.id, self.team.id, keys, frozenset(subjects), hours)

    def _person(self, local: str) -> User:
        found: User = self.register.people[f"{local}@{DOMAIN}"]
        return found


def _voice(user: User) -> str:
    person = BY_EMAIL[user.email]
    return person.team or person.organisation or DISTRICT
