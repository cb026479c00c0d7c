"""The talks of the demo as rows: topics with their readers, what was said, and who has read how far."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import or_, select

from portal.core import dates
from portal.core.extensions import db
from portal.core.positions import position_at
from portal.demo.organisations import BY_KEY
from portal.demo.people import BY_EMAIL, DOMAIN
from portal.demo.talks import Said, Talk, talks
from portal.demo.town import BY_CODE, DISTRICT
from portal.dialogue.index import post_document, post_index, topic_document, topic_index
from portal.dialogue.models import (
    Answer,
    Attention,
    Post,
    PostKind,
    Round,
    RoundAnswer,
    RoundKind,
    Stance,
    Topic,
    TopicEntry,
    TopicMark,
    TopicReader,
)
from portal.dialogue.notices.queries import tell, tell_asked
from portal.dialogue.speaking.queries import store_mentions
from portal.logbook.models import Audience, Entry
from portal.people.models import User

PRIVATE = "in private"
LINKED = 2  # entries beside a topic
READ = timedelta(days=1, hours=18)  # what is older has been read by everyone


def store(register: Any) -> None:
    """Put every talk in the database; `register` knows the town's rows by name."""
    for talk in talks(register.today):
        said = [one for one in talk.said if one.at <= dates.now()]
        _Writer(register, talk, said).write()


class _Writer:
    """One talk on its way into the database."""

    def __init__(self, register: Any, talk: Talk, said: list[Said]) -> None:
        self.register, self.talk = register, talk
        self.said = [one for one in said if one.kind != PRIVATE]
        self.private = [one for one in said if one.kind == PRIVATE]
        self.team = register.teams[BY_CODE[talk.place].team]
        self.id = str(uuid5(NAMESPACE_URL, f"demo:talk:{talk.key}"))
        self.positions = [position_at(one.at) for one in self.said]

    def write(self) -> None:
        topic = self._topic()
        readers = list(self._readers(topic))
        db.session.add_all([topic, *readers])
        db.session.flush()
        posts = [self._post(number, one) for number, one in enumerate(self.said)]
        db.session.add_all(posts)
        db.session.flush()
        topic_index.put([topic_document(topic, readers)])
        post_index.put([post_document(post, readers) for post in posts])
        for post in posts:
            tell(topic, post, store_mentions(post, readers))
        self._ask(topic, posts, readers)
        db.session.add_all(self._marks(topic, readers))
        db.session.add_all(self._linked())
        self._rounds(readers)

    def _ask(self, topic: Topic, posts: list[Post], readers: list[TopicReader]) -> None:
        """Who was asked and did not answer still has that before them."""
        awaiting = [one for one in readers if one.awaits]
        for post in posts:
            asked = [one for one in awaiting if post.about == one.name or post.kind == PostKind.OPENING]
            if asked and post.kind in {PostKind.OPENING, PostKind.ASKED}:
                tell_asked(topic, post, [one for one in asked if one.since in {0, post.position}])

    def _topic(self) -> Topic:
        author = self._person(self.said[0].who)
        named = Audience.TEAM if "team" in self.talk.parties else Audience.SELECTED
        return Topic(
            id=self.id, number=self.positions[0], position=self.positions[-1], title=self.talk.title,
            summary=self.talk.summary, summary_version=int(bool(self.talk.summary)),
            audience=Audience.NETWORK if "network" in self.talk.parties else named,
            hospitality="bars" in self.talk.parties, team_id=self.team.id,
            neighbourhood_id=self.register.places[self.talk.place].id, author_id=author.id,
            author_name=author.name, voice=self._voice(author), organisation_id=author.organisation_id,
            last_voice=self._voice(self._person(self.said[-1].who)),
            closed_at=self.said[-1].at if self.talk.closed else None,
        )  # fmt: skip

    def _readers(self, topic: Topic) -> Iterator[TopicReader]:
        of = {"topic_id": topic.id, "team_id": topic.team_id, "position": topic.position}
        yield TopicReader(**of, reader=f"t{self.team.id}", name=self.team.name, seen=topic.position)
        for key in self._organisations():
            one = self.register.organisations[BY_KEY[key].name]
            place = {"reader": f"o{one.id}", "organisation_id": one.id, "name": one.name}
            yield TopicReader(**of, **place, **self._part_of(key))
        if self.talk.chief:
            place = {"reader": f"d{self.team.district_id}", "district_id": self.team.district_id}
            yield TopicReader(**of, **place, name=DISTRICT, seen=self._read_to())

    def _organisations(self) -> list[str]:
        """Who was there from the start, who spoke first, and who was asked later."""
        wanted = set(self.talk.parties) | {one.kind.removeprefix("asked ") for one in self.said}
        if "network" in wanted:
            wanted |= {key for key, one in BY_KEY.items() if one.kind != "hospitality" or "bars" in wanted}
        wanted |= {self._key(self._person(self.said[0].who))}
        return [key for key, one in BY_KEY.items() if key in wanted and one.works_with(self.team.name)]

    def _part_of(self, key: str) -> dict[str, Any]:
        """What an organisation was asked and answered, and how far it has seen."""
        own = [n for n, one in enumerate(self.said) if self._key(self._person(one.who)) == key]
        asked = next((n for n, one in enumerate(self.said) if one.kind == f"asked {key}"), None)
        answers = [self.said[n].kind for n in own if self.said[n].kind in set(Answer)]
        part: dict[str, Any] = {"seen": max([self._read_to(), *(self.positions[n] for n in own)])}
        if asked is None and key not in self.talk.parties:
            return part
        first = self.said[asked or 0]
        by = self._person(first.who)
        part |= {"asked_at": first.at, "asked_by": f"{by.name}, {self._voice(by)}", "awaits": not own}
        part |= {"answer": answers[-1] if answers else None, "question": first.text if asked else ""}
        return part | {"since": self.positions[asked] if asked else 0}

    def _post(self, number: int, one: Said) -> Post:
        author, (kind, _space, whom) = self._person(one.who), one.kind.partition(" ")
        about = self.register.organisations[BY_KEY[whom].name].name if whom in BY_KEY else ""
        about = self._round_id() if kind == PostKind.ROUND else about
        if kind in set(Answer):
            kind, about = PostKind.ANSWER, kind
        return Post(
            id=self.id if number == 0 else str(uuid5(NAMESPACE_URL, f"{self.id}:{number}")),
            topic_id=self.id, team_id=self.team.id, position=self.positions[number], text=one.text,
            kind=PostKind(kind) if kind else PostKind.POST if number else PostKind.OPENING,
            author_id=author.id, author_name=author.name, voice=self._voice(author), about=about,
        )  # fmt: skip

    def _marks(self, topic: Topic, readers: list[TopicReader]) -> Iterator[TopicMark]:
        """Everyone has read what is older than a day or two; who said "not now" is left in peace."""
        left = {one.organisation_id for one in readers if one.answer == Answer.NOT_NOW}
        for user in self._people(readers):
            own = [self.positions[n] for n, one in enumerate(self.said) if self._person(one.who) is user]
            read_to = max([self._read_to(), *own])
            quiet = user.organisation_id in left if user.organisation_id else False
            yield TopicMark(
                user_id=user.id, topic_id=topic.id, read_to=read_to, position=topic.position,
                unread=read_to < topic.position and not quiet,
                attention=Attention.MENTIONED if quiet else Attention.FOLLOW,
            )  # fmt: skip

    def _people(self, readers: list[TopicReader]) -> list[User]:
        inside = or_(
            User.team_id == self.team.id,
            User.organisation_id.in_([one.organisation_id for one in readers if one.organisation_id]),
            User.district_id.in_([one.district_id for one in readers if one.district_id]),
        )
        return list(db.session.scalars(select(User).where(inside).order_by(User.id)))

    def _linked(self) -> Iterator[TopicEntry]:
        """The newest entries from there that partners read too."""
        if not self.talk.linked:
            return
        there = (Entry.place.startswith(self.talk.linked), Entry.audience != Audience.TEAM)
        newest = select(Entry.id).where(*there, Entry.observed_at < self.said[0].at)
        for entry_id in db.session.scalars(newest.order_by(Entry.position.desc()).limit(LINKED)):
            yield TopicEntry(topic_id=self.id, team_id=self.team.id, entry_id=entry_id)

    def _rounds(self, readers: list[TopicReader]) -> None:
        """The round that is still open, with what was said in it so far."""
        for number, one in enumerate(self.said):
            kind, _space, days_open = one.kind.partition(" ")
            if kind == PostKind.ROUND:
                asked = [each.reader for each in readers if each.answer != Answer.NOT_NOW]
                closes_on = self.register.today + timedelta(days=int(days_open))
                found = Round(
                    id=self._round_id(), topic_id=self.id, team_id=self.team.id, kind=RoundKind.VIEWS,
                    position=self.positions[number], asked=" ".join(asked),
                    closes_on=closes_on, author_id=self._person(one.who).id,
                )  # fmt: skip
                db.session.add(found)
                db.session.flush()
                db.session.add_all(self._answer(each, readers) for each in self.private)

    def _answer(self, one: Said, readers: list[TopicReader]) -> RoundAnswer:
        who = self._person(one.who)
        reader = next(each.reader for each in readers if each.name == self._voice(who))
        return RoundAnswer(
            round_id=self._round_id(), user_id=who.id, reader=reader, author_name=who.name,
            voice=self._voice(who), stance=Stance.VIEW, text=one.text,
        )  # fmt: skip

    def _round_id(self) -> str:
        return str(uuid5(NAMESPACE_URL, f"{self.id}:round"))

    def _read_to(self) -> int:
        """The newest post that is old enough to have been read."""
        old = position_at(dates.now() - READ)
        return max([position for position in self.positions if position <= old], default=0)

    def _person(self, local: str) -> User:
        found: User = self.register.people[f"{local}@{DOMAIN}"]
        return found

    def _voice(self, user: User) -> str:
        person = BY_EMAIL[user.email]
        return person.team or person.organisation or DISTRICT

    def _key(self, user: User) -> str:
        organisation = BY_EMAIL[user.email].organisation
        return next((key for key, one in BY_KEY.items() if one.name == organisation), "")
