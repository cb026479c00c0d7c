"""The radar tells what repeats above what is usual at a place, and no longer than that is so."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.models import Entry, Kind
from portal.logbook.writing.queries import add_all
from portal.problems.models import Repeat, RepeatCount
from portal.problems.radar import rule
from tests.dialogue.talking import page
from tests.problems.solving import entries_in, open_one
from tests.world import everything, seen_by

PLACE, SHOWN = "Duinpad 3", "Geluid, Duinpad"
START, LIST = "/", "/vraagstukken"


def write(app, world, *days_ago, place=PLACE, category="noise", kind=Kind.OBSERVATION):
    """Entries at the place, so many days ago, stored as the logbook does."""
    with seen_by(app, world.officer):
        made = [
            Entry(
                id=str(uuid4()), team_id=world.noord.id, author_id=world.officer.id, kind=kind,
                text="Weer veel herrie.", category=category, place=place, staff=1,
                neighbourhood_id=world.birds.id,
                observed_at=(dates.now() - timedelta(days=ago, minutes=5)).replace(microsecond=0),
                retain_until=dates.today() + timedelta(days=700),
            )
            for ago in days_ago
        ]  # fmt: skip
        add_all(made)
        db.session.commit()
        return [one.id for one in made]


def test_fourth_time_in_three_weeks_is_told_in_words(app, client, world):
    write(app, world, 1, 8, 15)
    assert SHOWN not in page(client.sign_in(world.officer), START)
    write(app, world, 0)
    for url in (START, LIST):
        shown = " ".join(page(client, url).split())
        assert SHOWN in shown
        assert "4e keer hier in 21 dagen, anders zelden" in shown
        assert "nog geen vraagstuk" in shown


def test_partner_and_chief_do_not_see_the_radar(app, client, world):
    write(app, world, 0, 1, 2, 3)
    for who in (world.partner, world.chief):
        client.sign_in(who)
        assert SHOWN not in page(client, START)
        assert SHOWN not in page(client, LIST)


def test_what_is_usual_there_is_not_told(app, client, world):
    write(app, world, *range(40, 400, 4))  # some five times in three weeks, for a year
    write(app, world, 0, 5, 9, 13, 17)
    assert SHOWN not in page(client.sign_in(world.officer), LIST)
    write(app, world, 0, 1, 2, 3, 4, 6, 7)
    assert "gewoon is 5 keer" in page(client, LIST)


def test_what_is_long_ago_good_news_or_struck_does_not_count(app, client, world):
    write(app, world, 0, 30, 31, 32, 33, place="Duinpadhof")
    write(app, world, 0, 1, 2, 3, kind=Kind.GOOD_NEWS)
    client.sign_in(world.lead)
    assert SHOWN not in page(client, LIST)
    ids = write(app, world, 0, 1, 2, 3)
    assert SHOWN in page(client, LIST)
    client.post_form(f"/logboek/{ids[0]}/doorhalen", reason="Dubbel opgeschreven.")
    assert SHOWN not in page(client, LIST)


def repeat_in(client):
    """The address of what repeats."""
    shown = page(client, LIST)
    return "/vraagstukken/herhaling/" + shown.split("/vraagstukken/herhaling/")[1][:36]


def test_lead_opens_a_problem_from_it_with_the_rule_filled_in(app, client, world):
    ids = write(app, world, 0, 1, 2, 3)
    url = repeat_in(client.sign_in(world.lead))
    form = page(client, url).split("/vraagstukken/nieuw?herhaling=")[1][:36]
    told = {"title": "Herrie op het Duinpad", "harm": "Bewoners slapen niet.", "audience": "team"}
    begun = client.post_form(f"/vraagstukken/nieuw?herhaling={form}", told)
    assert entries_in(app, begun.location) == set(ids)
    assert SHOWN not in page(client, START)


def test_officer_adds_it_to_a_problem_that_is_there(app, client, world):
    problem = open_one(client, world.lead)
    ids = write(app, world, 0, 1, 2, 3)
    url = repeat_in(client.sign_in(world.officer))
    assert "/vraagstukken/nieuw" not in page(client, url)
    sent = client.post_form(f"{url}/bij", page=url, problem=problem.split("/")[-1])
    assert sent.location == problem
    assert entries_in(app, problem) == set(ids)
    assert SHOWN not in page(client, LIST)


def test_place_with_an_address_in_it_is_not_added_where_partners_read_along(app, client, world):
    problems = open_one(client, world.lead, world.housing), open_one(client, world.lead)
    write(app, world, 0, 1, 2, 3, place="Duinpad bij jan@test.example")
    url = repeat_in(client.sign_in(world.officer))
    for problem, code in zip(problems, (422, 303), strict=True):
        answer = client.post_form(f"{url}/bij", page=url, problem=problem.split("/")[-1])
        assert answer.status_code == code
    assert "jan@test.example" not in page(client.sign_in(world.partner), problems[0])


def test_rule_that_names_as_many_places_as_it_may_takes_no_other(app, client, world):
    problem = open_one(client, world.lead)
    places = [f"{first}{second}laan" for first in "bdfgh" for second in "aeioux"]
    filled = client.post_form(f"{problem}/regel", places="\n".join(places))
    assert filled.status_code == 303
    write(app, world, 0, 1, 2, 3)
    url = repeat_in(client.sign_in(world.officer))
    sent = client.post_form(f"{url}/bij", page=url, problem=problem.split("/")[-1])
    assert sent.status_code == 422
    assert "De regel noemt al 30 plekken." in sent.text
    assert not entries_in(app, problem)
    # A place that is named already takes no more room.
    client.sign_in(world.lead).post_form(f"{problem}/regel", places="\n".join([*places[1:], PLACE]))
    assert client.post_form(f"{url}/bij", page=url, problem=problem.split("/")[-1]).status_code == 303


def test_set_aside_it_comes_back_only_when_it_repeats_anew(app, client, world):
    write(app, world, 0, 1, 2, 3)
    url = repeat_in(client.sign_in(world.officer))
    client.post_form(f"{url}/opzij", page=url, reason="Er wordt verbouwd tot vrijdag.")
    assert SHOWN not in page(client, LIST)
    assert "Er wordt verbouwd tot vrijdag." in page(client, url)
    write(app, world, 4)
    assert SHOWN not in page(client, LIST)


def test_kept_counts_follow_corrections(app, client, world):
    [entry_id] = write(app, world, 0)
    changed = client.sign_in(world.officer).post_form(f"/logboek/{entry_id}/verbeteren", place="Zeepad 1")
    assert changed.status_code == 303
    with everything(app):
        rows = select(RepeatCount.place_key, RepeatCount.entries).where(RepeatCount.place_key.like("%pad"))
        assert dict(db.session.execute(rows).all()) == {"zeepad": 1}  # and no word of what stood there


@pytest.mark.parametrize(
    ("hours", "peak"),
    [
        (["06-05 22:10", "06-05 23:00", "06-06 00:30", "06-12 22:45"], 4 * 24 + 22),
        (["06-01 10:00", "06-03 15:00", "06-05 22:10", "06-07 03:00"], None),
    ],
)
def test_peak_is_told_when_three_hours_hold_half_of_it(hours, peak):
    moments = [datetime.fromisoformat(f"2026-{one}").replace(tzinfo=dates.LOCAL) for one in hours]
    assert rule.peak_of(moments) == peak


def test_usual_is_counted_over_as_long_as_the_logbook_goes_back():
    today, young = date(2026, 6, 1), date(2026, 3, 1)
    counts = {rule.stretch_of(date(2026, 3, 20)): 4}
    assert rule.usual(counts, today, date(2020, 1, 1)) < 0.5 < rule.usual(counts, today, young)


def test_storm_of_entries_is_counted_without_reading_all_of_it_each_time(app, client, world, monkeypatch):
    read = []
    monkeypatch.setattr(rule, "peak_of", lambda moments: read.append(len(moments)))
    for _entry in range(80):
        write(app, world, 0)
    assert "80e keer hier in 21 dagen" in page(client.sign_in(world.officer), LIST)
    assert sum(read) < 80 * 32 < 80 * 81 / 2


def test_what_came_longer_ago_is_weighed_anew(app, client, world):
    write(app, world, *[20] * 40)
    with everything(app):
        known = db.session.scalars(select(Repeat).where(Repeat.place == "Duinpad")).one()
        known.number = 100  # as if many had left the three weeks since
        db.session.commit()
    write(app, world, 0)
    assert "41e keer hier in 21 dagen" in page(client.sign_in(world.officer), LIST)
