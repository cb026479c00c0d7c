"""The kept counts are what a full recount comes to, whatever happened to the entries, and cost little."""

from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.counting.models import PlaceCount, WeekCount, WritingTime
from portal.logbook.models import Entry
from tests.client import Client
from tests.logbook.counts import counted_anew, kept_counts
from tests.logbook.report_files import csv_of
from tests.world import World, everything

PLACES = ("Merelstraat 3", "merelstraat", "Lijsterpad 12a", "", "14")
CATEGORIES = ("noise", "waste", "groups")
REASON = "Dit hoort zo niet."


class Hand:
    """A lead who does something to the logbook, again and again, by chance but each time the same."""

    def __init__(self, app: Flask, client: Client, world: World, folder: Path) -> None:
        self.app, self.client, self.world, self.folder = app, client, world, folder
        self.rng = Random(4)
        self.done: set[str] = set()

    def act(self) -> None:
        steps = {
            "write": 5, "correct": 5, "strike": 2, "reopen": 1, "erase": 2, "import": 1, "purge": 1
        }  # fmt: skip
        step = self.rng.choices(list(steps), list(steps.values()))[0]
        getattr(self, f"_{step}")()

    def _content(self) -> dict[str, object]:
        at = dates.now() - timedelta(hours=self.rng.randrange(0, 60 * 24))
        return {
            "text": "Bij het bankje lag glas op de grond.",
            "neighbourhood": self.rng.choice((self.world.birds.code, self.world.harbour.code)),
            "category": self.rng.choice(CATEGORIES),
            "place": self.rng.choice(PLACES),
            "observed_at": dates.to_input(at),
            "minutes": self.rng.choice(("", "5", "60")),
            "staff": self.rng.choice(("1", "3")),
        }

    def _write(self) -> None:
        self._sent("/logboek/nieuw", {"id": str(uuid4()), **self._content()}, "write")

    def _correct(self) -> None:
        if entry := self._one(Entry.author_id == self.world.lead.id, Entry.status != "void"):
            page = f"/logboek/{entry.id}/verbeteren"
            changed = dict(self.rng.sample(sorted(self._content().items()), 3))
            self._sent(page, changed, "correct")

    def _strike(self) -> None:
        if entry := self._one(Entry.status != "void"):
            self._sent(f"/logboek/{entry.id}/doorhalen", {"reason": REASON}, "strike")

    def _reopen(self) -> None:
        if entry := self._one(Entry.status == "void"):
            at = f"/logboek/{entry.id}"
            self._sent(f"{at}/heropenen", {"reason": REASON}, "reopen", page=f"{at}/doorhalen")

    def _erase(self) -> None:
        if entry := self._one(Entry.place.contains("erelstraat")):
            sent = {"words": "Merelstraat", "found": [], "reason": REASON}
            self._sent(f"/logboek/{entry.id}/wissen", sent, "erase")

    def _import(self) -> None:
        file = self.folder / "meldingen.csv"
        file.write_bytes(csv_of({"id": f"M{self.rng.random()}", "street": "Merelstraat 9"}))
        self._run("import-reports", str(file), "--team", "Wijkteam Noord")

    def _purge(self) -> None:
        if entry := self._one():
            with everything(self.app):
                past = dates.today() - timedelta(days=1)
                db.session.execute(update(Entry).where(Entry.id == entry.id).values(retain_until=past))
                db.session.commit()
        self._run("purge")

    def _one(self, *conditions: object) -> Entry | None:
        with everything(self.app):
            own = select(Entry).where(Entry.team_id == self.world.noord.id, *conditions)  # type: ignore[arg-type]
            found = list(db.session.scalars(own.order_by(Entry.position)))
        return self.rng.choice(found) if found else None

    def _sent(self, url: str, values: dict[str, object], what: str, page: str | None = None) -> None:
        answer = self.client.post_form(url, values, page=page)
        assert answer.status_code in {200, 303}, (url, answer.status_code)
        self.done.add(what)

    def _run(self, *command: str) -> None:
        answer = self.app.test_cli_runner().invoke(args=list(command))
        assert answer.exit_code == 0, answer.output
        self.done.add(command[0])


def test_counts_stay_what_a_recount_says_whatever_is_done(
    app: Flask, client: Client, world: World, tmp_path: Path
) -> None:
    hand = Hand(app, client.sign_in(world.lead), world, tmp_path)
    for _ in range(4):
        for _ in range(15):
            hand.act()
        with everything(app):
            assert kept_counts() == counted_anew()
    assert hand.done == {"write", "correct", "strike", "reopen", "erase", "import-reports", "purge"}


def test_each_change_shows_in_its_week(app: Flask, client: Client, world: World) -> None:
    def stamps() -> list[int]:
        with everything(app):
            return list(db.session.scalars(select(WeekCount.stamp).order_by(WeekCount.since)))

    before = stamps()
    strike = f"/logboek/{world.entry.id}/doorhalen"
    client.sign_in(world.lead).post_form(strike, reason=REASON)
    struck = stamps()
    client.post_form(f"/logboek/{world.entry.id}/heropenen", page=strike, reason=REASON)
    assert before != struck != stamps() != before


def test_an_erased_place_is_in_no_count_either(app: Flask, client: Client, world: World) -> None:
    with everything(app):
        assert "Merelstraat" in set(db.session.scalars(select(PlaceCount.place)))
        mine = select(Entry.id).where(Entry.team_id == world.noord.id)
        entries = list(db.session.scalars(mine))
    client.sign_in(world.lead)
    for entry_id in entries:
        client.post_form(
            f"/logboek/{entry_id}/wissen", {"words": "Merelstraat", "found": [], "reason": REASON}
        )
    with everything(app):
        ours = select(PlaceCount.place).where(PlaceCount.team_id == world.noord.id)
        assert list(db.session.scalars(ours)) == []


@pytest.mark.parametrize(("seconds", "kept"), [(47, True), (-60, False), (7_200, False)])
def test_how_long_writing_took_is_kept_without_who_or_what(
    app: Flask, client: Client, world: World, seconds: int, kept: bool
) -> None:
    opened = int(dates.now().timestamp()) - seconds
    client.sign_in(world.officer).post_form(
        "/logboek/nieuw",
        id=str(uuid4()),
        text="Bij het bankje lag glas op de grond.",
        neighbourhood=world.birds.code,
        category="waste",
        opened=str(opened),
    )
    with everything(app):
        new = select(WritingTime).where(WritingTime.seconds > 40)  # what the world holds took 40
        found = [(row.team_id, row.seconds >= 47, row.entries) for row in db.session.scalars(new)]
    assert found == ([(world.noord.id, True, 1)] if kept else [])
