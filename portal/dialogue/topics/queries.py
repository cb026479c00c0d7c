"""The list: what awaits an answer first, then what is unread, then the rest, each newest first.

Each of the three is one walk down an index that begins with who is looking. A filter is checked on the
way, for at most `REACH` topics; then the viewer is asked to go on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, exists, func, literal, select

from portal.core import database, dates, menu, prepared
from portal.core.extensions import db
from portal.core.keeping import Kept
from portal.core.readers import token_of
from portal.core.scope import Me
from portal.core.viewer import required_viewer
from portal.dialogue.models import Round, RoundAnswer, Topic, TopicMark, TopicReader
from portal.dialogue.topics.forms import CLOSED, Wanted
from portal.people.models import Neighbourhood

PAGE = 25
PLACE = "dialogue.listing"  # in the menu
FIRST = 20  # topics that await an answer, and unread ones, above the rest
REACH = 10_000
PAST_ALL = 2**62
ON_START = 4

Criterion = ColumnElement[bool]
_reader: Any = TopicReader.__table__
_places = Kept[tuple[Any, ...]](1_024, seconds=60)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of topics: all that decides how it looks, so that equal ones are put into HTML once.

    `after` pages on, `further` says that only part was looked at.
    """

    today: date
    awaiting: tuple[Any, ...] = ()
    unread: tuple[Any, ...] = ()
    rest: tuple[Any, ...] = ()
    rounds: tuple[Any, ...] = ()
    more_unread: bool = False
    after: int | None = None
    further: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.awaiting or self.rounds or self.unread or self.rest or self.further)


def page_of(wanted: Wanted) -> Page:
    """The page that is asked for, without words to look for."""
    below, today = wanted.after or PAST_ALL, dates.today()
    if wanted.unread:
        (rows,) = prepared.listings(_part("unread", wanted, below, PAGE + 1))
        return Page(today, unread=rows[:PAGE], after=_next(rows))
    floor = _floor(below) if wanted.narrows else 0
    news = wanted.after or menu.new_at(PLACE)
    parts = {"rest": _part("rest" if news else "all read", wanted, below, PAGE + 1, floor)}
    if not wanted.after:
        parts |= _above(wanted, FIRST + 1 if news else 0)
    found = _read(parts)
    rest, unread = found["rest"], found.get("unread", ())
    return Page(
        today,
        awaiting=found.get("awaiting", ()),
        unread=unread[:FIRST],
        rest=rest[:PAGE],
        rounds=found.get("rounds", ()),
        more_unread=len(unread) > FIRST,
        after=_next(rest) or floor or None,
        further=bool(floor) and len(rest) <= PAGE,
    )


def _above(wanted: Wanted, most_unread: int, most: int = FIRST) -> dict[str, prepared.Asked]:
    """What stands above the rest. Nobody asks a team, since it takes part in each of its topics."""
    parts = {}
    if most_unread:
        parts["unread"] = _part("unread", wanted, PAST_ALL, most_unread)
    if not required_viewer().in_team:
        parts["awaiting"] = _part("awaiting", wanted, PAST_ALL, most)
    if not wanted.narrows:
        parts["rounds"] = _rounds(most)
    return parts


def _read(parts: dict[str, prepared.Asked]) -> dict[str, tuple[Any, ...]]:
    return dict(zip(parts, prepared.listings(*parts.values()), strict=True))


def _rounds(most: int) -> prepared.Asked:
    """The rounds in which the viewer is asked and has not answered, the soonest to close first.

    Whether a colleague has is nobody's to know.
    """
    asked = f" {token_of(required_viewer())} "
    return prepared.Asked("open rounds", _open_rounds, {"asked": asked, "most": most})


def _open_rounds() -> Select[Any]:
    columns: tuple[Any, ...] = (Round.id, Round.kind, Topic.title, Topic.voice)
    answered = exists(select(RoundAnswer.round_id).where(RoundAnswer.round_id == Round.id))
    asked = literal(" ") + Round.asked + literal(" ")
    place_in = func.instr if database.is_sqlite() else func.strpos  # LIKE makes SQLite plan it anew each time
    return (
        select(*columns)
        .join(Topic, Topic.id == Round.topic_id)
        .where(Round.opened_at.is_(None), place_in(asked, bindparam("asked")) > 0, ~answered)
        .where(Topic.closed_at.is_(None))
        .order_by(Round.closes_on, Round.position)
        .limit(bindparam("most"))
    )


def _next(rows: Sequence[Row[Any]]) -> int | None:
    return int(rows[PAGE - 1].place) if len(rows) > PAGE else None


def _part(part: str, wanted: Wanted, below: int, most: int, above: int = 0) -> prepared.Asked:
    values: dict[str, Any] = {"below": below, "most": most, "above": above}
    if wanted.neighbourhood:
        values["code"] = wanted.neighbourhood
    if part != "unread":
        values["reader"] = token_of(required_viewer())
    build = {"awaiting": _awaiting, "unread": _unread, "rest": _rest, "all read": _all_read}[part]
    return prepared.Asked(("topics", part, wanted.choices), lambda: build(wanted), values)


def columns_of(place: Any) -> list[Any]:
    """What a row shows; `place` is where it stands in the order."""
    return [
        place.label("place"),
        Topic.id,
        Topic.title,
        Topic.voice,
        Topic.last_voice,
        Topic.position,
        Topic.audience,
        Topic.hospitality,
        Topic.closed_at,
        Neighbourhood.name.label("neighbourhood"),
    ]


def _awaiting(wanted: Wanted) -> Select[Any]:
    return _along_readers(wanted, "ix_topic_reader_awaits", [_reader.c.awaits])


def _rest(wanted: Wanted) -> Select[Any]:
    """All that is not in one of the parts above it."""
    unread = TopicMark.__table__.alias()
    same = (unread.c.topic_id == _reader.c.topic_id, unread.c.user_id == Me.user, unread.c.unread)
    return _all_read(wanted).where(~exists(select(1).where(*same)))


def _all_read(wanted: Wanted) -> Select[Any]:
    """The same for who has nothing unread."""
    return _along_readers(wanted, "ix_topic_reader_position", [~_reader.c.awaits])


def _along_readers(wanted: Wanted, index: str, conditions: list[Any]) -> Select[Any]:
    """The topics of one reader, as far as the scope of `Topic` lets them through."""
    place = _reader.c.position
    rows = select(*columns_of(place)).select_from(_reader).join(Topic, Topic.id == _reader.c.topic_id)
    return (
        with_place_names(rows)
        .with_hint(_reader, f"INDEXED BY {index}", "sqlite")
        .where(_reader.c.reader == bindparam("reader"), *conditions, *_bounds(place), *_chosen(wanted))
        .order_by(place.desc())
        .limit(bindparam("most"))
    )


def _unread(wanted: Wanted) -> Select[Any]:
    """The viewer's unread topics; one that awaits an answer stands above already, unless asked for here."""
    place, here = TopicMark.position, TopicReader.__table__.alias()
    asked = exists(select(1).where(here.c.topic_id == TopicMark.topic_id, here.c.awaits, _is_mine(here)))
    rows = select(*columns_of(place)).select_from(TopicMark).join(Topic, Topic.id == TopicMark.topic_id)
    return (
        with_place_names(rows)
        .where(TopicMark.user_id == Me.user, TopicMark.unread, *_bounds(place), *_chosen(wanted))
        .where(*([] if wanted.unread else [~asked]))
        .order_by(place.desc())
        .limit(bindparam("most"))
    )


def _is_mine(reader: Any) -> Criterion:
    return reader.c.organisation_id == Me.organisation


def with_place_names(statement: Select[Any]) -> Select[Any]:
    return statement.outerjoin(Neighbourhood, Neighbourhood.id == Topic.neighbourhood_id)


def _bounds(place: Any) -> list[Criterion]:
    return [place < bindparam("below"), place >= bindparam("above")]


def _chosen(wanted: Wanted) -> list[Criterion]:
    """What the filter asks of each topic."""
    found: list[Criterion] = []
    if wanted.mine:
        viewer = required_viewer()
        own_team = Topic.organisation_id.is_(None) & (Topic.team_id == Me.team)
        found.append(own_team if viewer.in_team else Topic.organisation_id == Me.organisation)
    if wanted.status:
        found.append(Topic.closed_at.is_not(None) if wanted.status == CLOSED else Topic.closed_at.is_(None))
    if wanted.neighbourhood:
        found.append(Neighbourhood.code == bindparam("code"))
    return found


def _floor(below: int) -> int:
    """Where this request stops looking: `REACH` topics down, or 0 when there are fewer."""
    place = select(TopicReader.position).where(
        TopicReader.reader == token_of(required_viewer()), TopicReader.position < below
    )
    return db.session.scalar(place.order_by(TopicReader.position.desc()).offset(REACH).limit(1)) or 0


def neighbourhoods() -> tuple[Any, ...]:
    """The neighbourhoods to filter on, by name; they seldom change, so they are asked once a minute."""
    return _places.get(token_of(required_viewer()), _ask_places)


def _ask_places() -> tuple[Any, ...]:
    columns: tuple[Any, ...] = (Neighbourhood.code, Neighbourhood.name)
    return tuple(prepared.rows("topic places", lambda: select(*columns).order_by(Neighbourhood.name)))


def waiting() -> dict[str, Any] | None:
    """For the start page: what awaits an answer, and what is unread."""
    found = {"awaiting": (), **_read(_above(Wanted(), ON_START, ON_START))}
    return found if any(found.values()) else None
