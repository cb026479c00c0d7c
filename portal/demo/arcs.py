"""The stories written out step by step, and the signals of partners."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from portal.demo import casting, days, writing
from portal.demo.entry import DemoEntry, DemoShare
from portal.demo.organisations import BY_KEY as ORGANISATIONS
from portal.demo.people import BY_EMAIL, DOMAIN, of_organisation
from portal.demo.places import BY_KEY as PLACES
from portal.demo.texts import arcs_places, arcs_town
from portal.demo.texts.partners import SIGNALS
from portal.demo.texts.recent import RECENT

_KINDS = {
    "contact": "contact_moment",
    "resident": "signal_resident",
    "signal": "signal_partner",
    "action": "targeted_action",
    "good_news": "good_news",
}
_STATUS = {"waiting": "waiting_for_partner"}
_WEEKDAYS = {name: number for number, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_MARKS = {">": "heard", "~": "estimate", "&": "supplement", "$": "purpose"}


@dataclass(frozen=True)
class Chapter:
    """One written entry: the bare words of its header, its settings, and its texts by field."""

    words: tuple[str, ...]
    settings: dict[str, str]
    texts: dict[str, str]

    def get(self, name: str, usual: str = "") -> str:
        """A setting of the header."""
        return self.settings.get(name, usual)


def read(block: str) -> Iterator[Chapter]:
    """The chapters of a block."""
    for paragraph in re.split(r"\n\s*\n", block.strip()):
        head, *lines = paragraph.strip().splitlines()
        parts = head.split()[1:]
        field = "text"
        texts: dict[str, str] = {}
        for line in lines:
            if line[0] in _MARKS and line[1] == " ":
                field, line = _MARKS[line[0]], line[2:]
            texts[field] = f"{texts.get(field, '')} {line}".strip()
        pairs = dict(part.split("=", 1) for part in parts if "=" in part)
        yield Chapter(tuple(part for part in parts if "=" not in part), pairs, texts)


def stories(today: date) -> Iterator[DemoEntry]:
    """Every written story that lies in the history, and the last two weeks."""
    for module in (arcs_places, arcs_town):
        for name in sorted(vars(module)):
            if name.isupper() and name != "NEWYEAR":
                yield from _story(name.lower(), getattr(module, name), today, today)
    for year in (today.year, today.year - 1, today.year - 2):
        yield from _story(f"newyear-{year}", arcs_town.NEWYEAR, date(year, 12, 31), today)
    yield from _story("recent", RECENT, today, today)


def _story(name: str, block: str, anchor: date, today: date) -> Iterator[DemoEntry]:
    """The chapters of one story, counted from its anchor."""
    for number, chapter in enumerate(read(block)):
        day = _day(chapter, anchor)
        if days.HISTORY >= (today - day).days >= (0 if name == "recent" else 1):
            hour, minute = chapter.words[1].split(".")
            moment = days.moment(day, int(hour) + int(minute) / 60)
            yield _entry(f"{name}-{number}", chapter, chapter.words[2:], moment, day)


def _day(chapter: Chapter, anchor: date) -> date:
    """The date of a chapter; `on=sat` takes the last Saturday up to it, `on=work` the last working day."""
    day = anchor + timedelta(days=int(chapter.words[0]))
    if chapter.get("on") == "work":
        return day - timedelta(days=max(0, day.weekday() - 4))
    weekday = _WEEKDAYS.get(chapter.get("on"))
    return day if weekday is None else day - timedelta(days=(day.weekday() - weekday) % 7)


def partner_signals(today: date) -> Iterator[DemoEntry]:
    """Each signal once, spread over the time that its organisation has worked with the team."""
    for number, chapter in enumerate(read(SIGNALS)):
        rng = Random(f"signal {number}")
        organisation = ORGANISATIONS[chapter.get("org")]
        since = organisation.works_with_since(PLACES[chapter.words[0]].team, today) or today
        span = min(days.HISTORY, (today - since).days) - 4
        for _ in range(300):
            day = days.describe(today - timedelta(days=rng.randint(2, span)), today)
            if day.allows(frozenset(chapter.words[2:])) and "weekday" in day.words:
                break
        yield _entry(
            f"signal-{number}",
            chapter,
            chapter.words,
            days.moment(day.date, rng.uniform(8.3, 17.4)),
            day.date,
        )


def _entry(key: str, chapter: Chapter, words: tuple[str, ...], moment: datetime, day: date) -> DemoEntry:
    """The entry of a chapter."""
    rng = Random(key)
    place = PLACES[words[0]]
    author = _author(chapter, rng)
    signal = chapter.get("org")
    spot = writing.setting(place, rng)
    entry = DemoEntry(
        key=key,
        team=place.team,
        author=author,
        organisation=ORGANISATIONS[signal].name if signal else None,
        kind=_KINDS["signal"] if signal else _KINDS.get(chapter.get("kind"), "observation"),
        category=words[1],
        neighbourhood=place.code,
        place=spot.spot,
        lat=spot.lat,
        lon=spot.lon,
        observed_at=moment,
        text=chapter.texts["text"],
        heard=chapter.texts.get("heard", ""),
        estimate=chapter.texts.get("estimate", ""),
        minutes=int(chapter.get("min", "0")) or None,
        staff=int(chapter.get("staff", "1")),
        status=_STATUS.get(chapter.get("status"), chapter.get("status", "done")),
        supplements=_supplements(chapter, place.team, author, moment, rng),
        share=_share(chapter, moment),
    )
    return _with_follow_up(entry, chapter, day)


def _author(chapter: Chapter, rng: Random) -> str:
    """Who wrote it: the one named, or somebody of the organisation."""
    if named := chapter.get("by"):
        return BY_EMAIL[f"{named}@{DOMAIN}"].email
    people = of_organisation(ORGANISATIONS[chapter.get("org")].name)
    return rng.choice(people).email


def _with_follow_up(entry: DemoEntry, chapter: Chapter, day: date) -> DemoEntry:
    """`todo=officer+2` asks the officer to look again in two days; the bare word just asks."""
    if todo := chapter.get("todo"):
        who, gap = todo.split("+")
        due = day + timedelta(days=int(gap))
        return replace(entry, follow_up=True, follow_up_by=f"{who}@{DOMAIN}", follow_up_on=due)
    return replace(entry, follow_up="follow" in chapter.words)


def _supplements(
    chapter: Chapter, team: str, author: str, moment: datetime, rng: Random
) -> tuple[tuple[str, datetime, str], ...]:
    """What a colleague added a few hours later."""
    if "supplement" not in chapter.texts:
        return ()
    who = casting.colleague(team, author, rng)
    return ((who.email, moment + timedelta(minutes=rng.randint(70, 260)), chapter.texts["supplement"]),)


def _share(chapter: Chapter, moment: datetime) -> DemoShare | None:
    """`share=network+bars`, `share=network` or named organisations."""
    wanted = chapter.get("share")
    if not wanted:
        return None
    network = wanted.startswith("network")
    named = () if network else tuple(ORGANISATIONS[key].name for key in wanted.split(","))
    return DemoShare(
        "network" if network else "selected",
        named,
        wanted.endswith("+bars"),
        chapter.texts.get("purpose", ""),
        moment + timedelta(minutes=95),
    )
