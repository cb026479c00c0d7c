"""Mail of the dialogue: at once when it is about you, the rest once a day, each only for who wants it.

A mail holds a title at most, unless its reader asked for the text; of what only a team reads it holds
neither. Where the portal sends no mail, nothing is written.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select, true

from portal.core import database, dates, digest, links, mail_off, outbox, scope
from portal.core.extensions import db
from portal.core.policy import Role
from portal.core.scope import Me
from portal.core.viewer import Viewer
from portal.dialogue.models import (
    Answer,
    Attention,
    Notice,
    NoticeKind,
    Post,
    Topic,
    TopicMark,
    TopicReader,
)
from portal.logbook.models import Audience
from portal.people.models import GuestLink, MailWish, User, works_with

AT_ONCE = {NoticeKind.MENTION: "mention", NoticeKind.QUESTION: "question", NoticeKind.ROUND: "question"}
MOST = 10  # topics in a digest
USUAL_HOUR = 7
WHO = (
    *(User.id, User.email, User.name, User.language),
    *(User.role, User.team_id, User.organisation_id, User.district_id),
)


def write_at_once(topic: Topic, post: Post, kind: NoticeKind, told: Sequence[int]) -> None:
    """A mail to those people who get a notice of this kind about the post, for who wants such mail."""
    if kind not in AT_ONCE or not told or not outbox.is_open():
        return
    works = or_(User.organisation_id.is_(None), works_with(User.organisation_id, topic.team_id))
    wanted = func.coalesce(getattr(MailWish, AT_ONCE[kind]), true())
    statement = _people(func.coalesce(MailWish.full_text, False).label("full_text"))
    with scope.unscoped():
        people = db.session.execute(statement.where(User.id.in_(told), works, wanted)).all()
    for person in people:
        _write(topic, post, kind, person)


def _people(*columns: Any) -> Any:
    return (
        select(*WHO, *columns)
        .select_from(User)
        .outerjoin(MailWish, MailWish.user_id == User.id)
        .where(User.active)
    )


def _write(topic: Topic, post: Post, kind: NoticeKind, person: Any) -> None:
    inside = topic.audience == Audience.TEAM
    url = _address(person, topic.id, _place(topic, post, kind))
    off = mail_off.address(person.id, AT_ONCE[kind])
    outbox.post(
        person.email, "mail/notice.txt", person.language, off, topic.id,
        kind=str(kind), who=post.voice, name=person.name, url=url, guest=_is_guest(person),
        title="" if inside else topic.title,
        text=post.text if person.full_text and not inside else "",
    )  # fmt: skip


def _is_guest(person: Any) -> bool:
    """Whether a mail lets this person in without an account: partners, whether they have one or not."""
    return Role(person.role) is Role.PARTNER


def _place(topic: Topic, post: Post, kind: NoticeKind) -> str:
    """The page that a notice is about: the question on top of the topic, the round, or the post itself."""
    if kind is NoticeKind.QUESTION:
        return links.path("topic.show", topic_id=topic.id) + "#asked"
    if kind is NoticeKind.ROUND:
        return links.path("rounds.show", round_id=post.about)
    return links.path("topic.show", topic_id=topic.id, after=post.position - 1) + f"#post-{post.id}"


def _address(person: Any, topic_id: str, place: str) -> str:
    """The page itself, or for who comes without an account the door to it."""
    if not _is_guest(person):
        return links.whole(place)
    token = links.new_token()
    db.session.add(GuestLink.of(token, person.id, topic_id, place))
    return links.address("guests.door", token=token)


def write_digests() -> None:
    """What each has not read, and what features add; once a day from the hour they chose, or nothing."""
    if not outbox.is_open():
        return
    today, hour = dates.today(), dates.local(dates.now()).hour
    due = func.coalesce(MailWish.digest_hour, USUAL_HOUR) <= hour
    fresh = or_(MailWish.digested_on.is_(None), MailWish.digested_on < today)
    with scope.unscoped():
        wanted = func.coalesce(MailWish.digest, true())
        people = db.session.execute(_people().where(wanted, due, fresh)).all()
    for person in people:
        if _claims_today(person.id, today):
            _write_digest(person)
    db.session.commit()


def _write_digest(person: Any) -> None:
    place = (person.team_id, person.organisation_id, person.district_id)
    with scope.acting_as(Viewer(person.id, Role(person.role), person.name, *place, person.language)):
        unread, parts = _unread(), digest.parts()
    if not unread and not parts:
        return
    shown = [
        {
            "title": "" if one.audience == Audience.TEAM else one.title,
            "last_voice": one.last_voice or one.voice,
            "url": _address(person, one.id, links.path("topic.show", topic_id=one.id) + "#nieuw"),
        }
        for one in unread[:MOST]
    ]
    off, more = mail_off.address(person.id, "digest"), len(unread) > MOST
    about = " ".join(one.id for one in unread[:MOST])
    outbox.post(
        person.email, "mail/digest.txt", person.language, off, about,
        name=person.name, topics=shown, more=more, guest=_is_guest(person), parts=parts,
    )  # fmt: skip


def _unread() -> Any:
    """The topics with something new for whom we look as; those of a former partner are not among them.

    After "not now" only for who chose to hear more since, or was named in what is new.
    """
    columns = (Topic.id, Topic.title, Topic.audience, Topic.voice, Topic.last_voice)
    statement = select(*columns).join(TopicMark, TopicMark.topic_id == Topic.id)
    minded = or_(~_declined(), TopicMark.attention == Attention.FOLLOW, _named())
    return db.session.execute(
        statement.where(TopicMark.unread, minded).order_by(TopicMark.position.desc()).limit(MOST + 1)
    ).all()


def _declined() -> ColumnElement[bool]:
    mine = (TopicReader.topic_id == Topic.id, TopicReader.organisation_id == Me.organisation)
    return exists(select(TopicReader.topic_id).where(*mine, TopicReader.answer == Answer.NOT_NOW))


def _named() -> ColumnElement[bool]:
    new = (Notice.topic_id == Topic.id, Notice.position > TopicMark.read_to)
    return exists(select(Notice.id).where(*new, Notice.kind == NoticeKind.MENTION, Notice.user_id == Me.user))


def _claims_today(user_id: int, today: date) -> bool:
    """Whether the digest of this day is ours to write; another worker waits here, and finds it is not."""
    adding = database.insert(MailWish).values(user_id=user_id, digested_on=today)
    not_yet = or_(MailWish.digested_on.is_(None), MailWish.digested_on < today)
    ours = adding.on_conflict_do_update(
        index_elements=["user_id"], set_={"digested_on": today}, where=not_yet
    ).returning(MailWish.user_id)
    with scope.unscoped():
        return db.session.execute(ours).one_or_none() is not None
