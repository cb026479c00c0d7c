"""What is measured, and the floor that each figure should hold (issue 2, §5; issue 3, §4)."""

from dataclasses import dataclass

from bench import contacts, data, talks, words, world

PAGE = 25
LIST, FRAGMENT, SEARCH, NEW_ENTRY = 0.15, 0.20, 0.10, 0.05  # of hello
DIRECTORY = 0.15  # of hello, for a search over 5,000 contacts
TOPICS, TOPIC, POLL = 0.15, 0.12, 0.40  # of hello
AIM = 0.25  # of hello, for the list page
SLOWEST = 3.0  # p99 / p50, for reads
GROWTH = 1.1  # p50 at a million entries against ten thousand
COSTLY, COSTLY_GROWTH = 5.0, 2.0  # p50 against the list page, and the growth, of pages that gather much
SUMMED = {  # what they are called, and what they are asked
    "insights over 13 weeks": "/inzicht?from=2026-08-03&to=2026-11-01&by=week",
    "data of the map": "/inzicht/kaart.geojson",
}
STATEMENTS = 5
MEGABYTES = 120.0  # of all workers together
LOADING = 120.0  # seconds
FIRST_ROUND_TRIP, COLD_LOAD, SCRIPT, NEXT_PAGE = 14_600, 40_000, 18_000, 6_000  # bytes, compressed
REQUESTS = 5


@dataclass(frozen=True)
class Read:
    """A page of the list as one reader asks for it; `floor` is the least share of hello, if there is one."""

    label: str
    path: str
    floor: float | None = None
    reader: str = world.OFFICER
    fragment: bool = False
    rows: int = PAGE  # that it shows

    @property
    def headers(self) -> dict[str, str]:
        return {"HX-Request": "true"} if self.fragment else {}


@dataclass(frozen=True)
class Depths:
    """Positions from which the second and the last full page of the large team start."""

    second: int
    last: int
    first: int  # the newest of all
    total: int  # entries, and as many posts


def reads(at: Depths) -> list[Read]:
    """Every page that is measured; `{any}` in a path is another place in the list each time."""
    long = talks.long(at.total)
    neighbourhood = f"BU{(data.LARGE - 1) * data.NEIGHBOURHOODS + 1:06}"
    return [
        Read("list page", "/logboek", LIST),
        Read("its fragment", "/logboek", FRAGMENT, fragment=True),
        Read("next page, as fragment", f"/logboek?after={at.second}", FRAGMENT, fragment=True),
        Read("deepest page", f"/logboek?after={at.last}", LIST),
        Read("another page each time", "/logboek?after={any}"),
        Read("filter: neighbourhood", f"/logboek?neighbourhood={neighbourhood}", LIST),
        Read("filter: category", f"/logboek?category={data.CATEGORIES[1]}", LIST),
        Read("filter: mine", "/logboek?mine=1", LIST),
        Read("filter: open follow-ups", "/logboek?follow_up=1", LIST),
        Read("filter: period", "/logboek?from=2026-10-26&to=2026-10-30", LIST),
        Read("search: a rare word", f"/logboek?q={words.RARE}", SEARCH),
        Read("search: the commonest word", f"/logboek?q={words.COMMONEST}", SEARCH),
        Read("directory", "/partners", DIRECTORY),
        Read("directory: a rare name", f"/partners?q={contacts.RARE}", DIRECTORY, rows=1, fragment=True),
        Read("directory: a common word", f"/partners?q={contacts.COMMON}", DIRECTORY, fragment=True),
        Read("directory, for a partner", f"/partners?q={contacts.COMMON}", DIRECTORY, world.NARROW_PARTNER),
        Read("topics", "/dialoog", TOPICS, rows=PAGE + talks.UNREAD),
        Read("topics, for a partner", "/dialoog", TOPICS, world.WIDE_PARTNER),
        Read("posts: a rare word", f"/dialoog?q={words.RARE}", SEARCH),
        Read("posts: the commonest word", f"/dialoog?q={words.COMMONEST}", SEARCH),
        Read("topic of 20 posts", talks.short(at.total), TOPIC, rows=talks.SHORT),
        Read("topic of 2,000 posts", long, TOPIC, rows=PAGE + 1),
        Read(
            "nothing new in it",
            f"{talks.long(at.total)}/nieuw?after={talks.PAST_ALL}",
            POLL,
            rows=0,
            fragment=True,
        ),
        Read("agreements, none yet", "/afspraken", rows=0),
        Read("partner with few shares", "/logboek", LIST, world.NARROW_PARTNER),
        Read("partner with many shares", "/logboek", LIST, world.WIDE_PARTNER),
    ]
