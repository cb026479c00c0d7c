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
        rows = _rows("unread", wanted, below, PAGE + 1)
        return Page(today, unread=rows[:PAGE], after=_next(rows))
    floor = _floor(below) if wanted.narrows else 0
    rest = _rows("rest", wanted, below, PAGE + 1, floor)
    after, further = _next(rest) or floor or None, bool(floor) and len(rest) <= PAGE
    if wanted.after:
        return Page(today, rest=rest[:PAGE], after=after, further=further)
    unread = _rows("unread", wanted, below, FIRST + 1) if menu.new_at(PLACE) else ()
    awaiting = _asked(wanted, below, FIRST)
    rounds = () if wanted.narrows else open_rounds()
    return Page(today, awaiting, unread[:FIRST], rest[:PAGE], rounds, len(unread) > FIRST, after, further)


def _asked(wanted: Wanted, below: int, most: int) -> tuple[Any, ...]:
    """What awaits an answer; nobody asks a team, since it takes part in each of its topics."""
    return () if required_viewer().in_team else _rows("awaiting", wanted, below, most)


def open_rounds() -> tuple[Any, ...]:
    """The rounds in which the viewer is asked and has not answered, the soonest to close first.

    Whether a colleague has is nobody's to know.
    """
    token = token_of(required_viewer())
    return prepared.listing("open rounds", _open_rounds, asked=f" {token} ", most=FIRST)


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


def _rows(part: str, wanted: Wanted, below: int, most: int, above: int = 0) -> tuple[Any, ...]:
    values: dict[str, Any] = {"below": below, "most": most, "above": above}
    if wanted.neighbourhood:
        values["code"] = wanted.neighbourhood
    if part != "unread":
        values["reader"] = token_of(required_viewer())
    build = {"awaiting": _awaiting, "unread": _unread, "rest": _rest}[part]
    return prepared.listing(("topics", part, wanted.choices), lambda: build(wanted), **values)


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
    return _along_readers(wanted, "ix_topic_reader_awaits", [TopicReader.awaits])


def _rest(wanted: Wanted) -> Select[Any]:
    """All that is not in one of the parts above it."""
    unread = TopicMark.__table__.alias()
    same = (unread.c.topic_id == TopicReader.topic_id, unread.c.user_id == Me.user, unread.c.unread)
    return _along_readers(
        wanted, "ix_topic_reader_position", [~TopicReader.awaits, ~exists(select(1).where(*same))]
    )


def _along_readers(wanted: Wanted, index: str, conditions: list[Any]) -> Select[Any]:
    place = TopicReader.position
    rows = select(*columns_of(place)).select_from(TopicReader).join(Topic, Topic.id == TopicReader.topic_id)
    return (
        with_place_names(rows)
        .with_hint(TopicReader, f"INDEXED BY {index}", "sqlite")
        .where(TopicReader.reader == bindparam("reader"), *conditions, *_bounds(place), *_chosen(wanted))
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
    everything = Wanted()
    awaiting = _asked(everything, PAST_ALL, ON_START)
    unread = _rows("unread", everything, PAST_ALL, ON_START)
    found = {"awaiting": awaiting, "rounds": open_rounds()[:ON_START], "unread": unread}
    return found if any(found.values()) else None
