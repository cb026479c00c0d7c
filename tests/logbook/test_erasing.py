"""Erased words are nowhere any more: in no column, no index, and on SQLite not in the file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import inspect, select, text

from portal.core import database, dates
from portal.core.erasing import MARK, eraser
from portal.core.extensions import db
from portal.logbook.models import Audience, Entry, EntryEvent, EntryVersion, Supplement
from portal.logbook.sharing.models import Share
from portal.logbook.sharing.queries import publish
from portal.people.models import Organisation
from tests.client import Client
from tests.logbook.test_listing import listed
from tests.world import World, everything
from tests.world import entry as new_entry

NAME, PHONE = "Zwartkruis-Quarles", "06-12345678"
PARTS = ("zwartkruis", "quarles", "12345678")  # what an index keeps of them
REASON = "Een naam en nummer horen hier niet."
TEXT = f"Gesproken met {NAME}, bereikbaar op {PHONE}."


def url(entry: Entry) -> str:
    return f"/logboek/{entry.id}/wissen"


def erase(
    client: Client, entry: Entry, *words: str, reason: str = REASON, found: tuple[str, ...] = ()
) -> int:
    sent = {"words": "\n".join(words), "found": list(found), "reason": reason}
    return client.post_form(url(entry), sent).status_code


def rows_of(app: Flask, model: type, entry: Entry) -> list:
    with everything(app):
        mine = select(model).where(model.entry_id == entry.id)
        return list(db.session.scalars(mine.order_by(*inspect(model).primary_key)))


def now(app: Flask, entry: Entry) -> Entry:
    with everything(app):
        return db.session.scalars(select(Entry).where(Entry.id == entry.id)).one()


@pytest.fixture
def lead(client: Client, world: World) -> Client:
    return client.sign_in(world.lead)


@pytest.fixture
def everywhere(app: Flask, client: Client, world: World) -> Entry:
    """An entry whose words went wherever words can go, by the portal's own pages."""
    officer = client.sign_in(world.officer)
    sent = {
        "neighbourhood": world.birds.code,
        "category": "groups",
        "kind": "observation",
        "id": str(uuid4()),
    }
    officer.send(
        "/logboek/nieuw",
        {**sent, "text": TEXT, "heard": f"{NAME.upper()} zegt niets.", "place": "Merelstraat"},
    )
    page = f"/logboek/{sent['id']}"
    officer.post_form(
        f"{page}/verbeteren", text=f"Gesproken met zwartkruis-quarles en zijn broer op {PHONE}."
    )
    officer.post_form(
        f"{page}/verbeteren", text=f"Sprak {NAME} bij de kerk, samen met een broer.", place=f"Bij {NAME}"
    )
    officer.send(f"{page}/aanvullen", {"id": str(uuid4()), "text": f"{NAME}\nwoont hier niet, bel {PHONE}."})
    _share(app, sent["id"], world.housing)
    lead = client.sign_in(world.lead)
    lead.post_form(f"{page}/doorhalen", reason=f"Gaat over {NAME}.")
    lead.post_form(f"{page}/heropenen", reason=f"Toch niet over {NAME}.", page=f"{page}/doorhalen")
    return _share(app, sent["id"], world.housing)


def _share(app: Flask, entry_id: str, reader: Organisation) -> Entry:
    """Shared as it could be before a rule was there, with the words in the purpose too."""
    same = ("team_id", "position", "version", "kind", "category", "observed_at", "text", "heard", "place")
    with everything(app):
        entry = db.session.scalars(select(Entry).where(Entry.id == entry_id)).one()
        made = Share(entry_id=entry_id, audience=Audience.SELECTED, purpose=f"Zodat {NAME} hulp krijgt")
        for name in same:
            setattr(made, name, getattr(entry, name))
        publish(made, [reader.id])
        db.session.commit()
        db.session.refresh(entry)
        return entry


def cells(app: Flask) -> Iterator[tuple[str, str]]:
    """Every value in every table, those of the search indexes too, with where it stands."""
    with app.app_context(), db.engine.connect() as link:
        for table in inspect(link).get_table_names():
            for row in link.execute(text(f'SELECT * FROM "{table}"')).mappings():
                for column, value in row.items():
                    yield (
                        f"{table}.{column}",
                        value.decode("latin-1") if isinstance(value, bytes) else str(value),
                    )


def places_of(app: Flask, words: tuple[str, ...]) -> set[str]:
    return {place for place, value in cells(app) if any(one.lower() in value.lower() for one in words)}


def test_erased_words_are_in_no_column_of_any_table(app, lead, everywhere):
    before = places_of(app, PARTS)
    columns = {"entry.text", "entry.heard", "entry.place", "entry_version.text", "entry_version.heard"}
    columns |= {
        "supplement.text",
        "share.text",
        "share.heard",
        "share.place",
        "share.purpose",
        "entry_event.after",
    }
    assert columns | {"search_word.word", "search_part.part"} <= before
    assert any(place.startswith("entry_index") for place in before)
    assert any(place.startswith("share_index") for place in before)
    assert erase(lead, everywhere, NAME, PHONE) == 303
    assert places_of(app, PARTS) == set()


def test_erased_words_are_not_in_the_file(app, house, lead, everywhere):
    with app.app_context():
        if not database.is_sqlite():
            pytest.skip("PostgreSQL clears its files when it vacuums")
    folder = Path(house.server.folder)
    files = lambda: b"".join(path.read_bytes() for path in folder.glob("working.sqlite3*")).lower()  # noqa: E731
    assert all(one.encode() in files() for one in PARTS)
    assert erase(lead, everywhere, NAME, PHONE) == 303
    assert [one for one in (*PARTS, "wartkruis", "uarles", "2345678") if one.encode() in files()] == []


def test_everything_else_stays_and_the_mark_stands_in_place(app, lead, everywhere):
    with everything(app):
        others = {one.id: one.text for one in db.session.scalars(select(Entry)) if one.id != everywhere.id}
    erase(lead, everywhere, NAME, PHONE)
    found = now(app, everywhere)
    assert (found.text, found.place) == (f"Sprak {MARK} bij de kerk, samen met een broer.", f"Bij {MARK}")
    assert {one.text for one in rows_of(app, EntryVersion, everywhere)} == {
        f"Gesproken met {MARK}, bereikbaar op {MARK}.",
        f"Gesproken met {MARK} en zijn broer op {MARK}.",
    }
    assert [one.text for one in rows_of(app, Supplement, everywhere)] == [
        f"{MARK}\nwoont hier niet, bel {MARK}."
    ]
    assert {one.purpose for one in rows_of(app, Share, everywhere)} == {f"Zodat {MARK} hulp krijgt"}
    with everything(app):
        assert others == {
            one.id: one.text for one in db.session.scalars(select(Entry)) if one.id != everywhere.id
        }


def test_who_when_and_why_stay(app, lead, world, everywhere):
    erase(lead, everywhere, NAME, PHONE)
    last = rows_of(app, EntryEvent, everywhere)[-1]
    assert (last.what, last.by_id, last.before, last.after) == ("erased", world.lead.id, "", REASON)
    page = lead.get(f"/logboek/{everywhere.id}").get_data(as_text=True)
    assert "Woorden gewist" in page
    assert REASON in page


def test_what_is_left_is_still_found_by_team_and_partner(app, lead, world, everywhere):
    text = f"Sprak {MARK} bij de kerk, samen met een broer."
    erase(lead, everywhere, NAME, PHONE)
    assert listed(lead, "?q=broer") == [text]
    partner = app.test_client().sign_in(world.partner)
    assert listed(partner, "?q=broer") == [text]
    assert listed(partner, "?q=Quarles") == listed(lead, "?q=Quarles") == []


def test_the_same_words_of_another_entry_stay_and_are_found(app, lead, world, everywhere):
    with everything(app):
        new_entry(world, text=f"Met {NAME} een goed gesprek gehad.")
    erase(lead, everywhere, NAME, PHONE)
    assert listed(lead, "?q=Quarles") == [f"Met {NAME} een goed gesprek gehad."]


def test_found_personal_data_is_offered_to_tick(app, lead, everywhere):
    assert f'name="found" value="{PHONE}"' in lead.get(url(everywhere)).get_data(as_text=True)
    assert erase(lead, everywhere, found=(PHONE,)) == 303
    assert places_of(app, ("12345678",)) == set()
    assert NAME in now(app, everywhere).text


def test_the_page_shows_every_text_that_holds_words(lead, everywhere):
    page = lead.get(url(everywhere)).get_data(as_text=True)
    for words in (
        TEXT,
        "en zijn broer op",
        "bij de kerk",
        "woont hier niet",
        "hulp krijgt",
        "Gaat over",
        "Toch niet over",
    ):
        assert words in page


def test_a_second_click_does_nothing_more(app, lead, everywhere):
    sent = {"words": NAME, "reason": REASON, "seen": "3"}
    assert lead.send(url(everywhere), sent).status_code == 303
    assert lead.send(url(everywhere), sent).status_code == 303
    assert [one.what for one in rows_of(app, EntryEvent, everywhere)].count("erased") == 1


def test_words_that_are_nowhere_are_never_called_erased(app, lead, everywhere):
    assert erase(lead, everywhere, NAME) == 303
    answer = lead.post_form(url(everywhere), {"words": "Zwartkruys", "reason": REASON})
    assert answer.status_code == 422
    assert "“Zwartkruys” staat hier niet" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("words", "reason", "said"),
    [
        ("", REASON, "Schrijf op welke woorden weg moeten"),
        ("z", REASON, "minstens 2 tekens"),
        ("broer\nneef", REASON, "“neef” staat hier niet"),
        ("kerk", "", "Schrijf op waarom"),
        ("kerk", "kort", "tussen 5 en 200"),
        ("kerk", "De KERK hoort hier niet.", "Schrijf de woorden zelf er niet in"),
        ("samen\tmet", "Dit was samen  met iemand.", "Schrijf de woorden zelf er niet in"),
    ],
)
def test_a_refused_erasure_says_why_and_erases_nothing(app, lead, everywhere, words, reason, said):
    answer = lead.post_form(url(everywhere), {"words": words, "reason": reason})
    assert answer.status_code == 422
    assert said in answer.get_data(as_text=True)
    assert now(app, everywhere).text == everywhere.text


def test_words_that_were_erased_do_not_come_back_from_an_open_page(app, lead, world):
    with everything(app):
        entry = new_entry(world, text=TEXT)
    officer = app.test_client().sign_in(world.officer)
    opened = {
        "text": f"{TEXT} Verder rustig.",
        "category": "noise",
        "neighbourhood": world.birds.code,
        "version": "1",
    }
    erase(lead, entry, NAME)
    answer = officer.send(f"/logboek/{entry.id}/verbeteren", {**opened, "kind": "observation"})
    assert answer.status_code == 409
    assert MARK in answer.get_data(as_text=True)
    assert NAME not in now(app, entry).text


def test_short_text_may_be_left_and_a_full_place_is_cut(app, lead, world):
    with everything(app):
        entry = new_entry(world, text="Piet Jansen", place="x" * 117 + " ab")
    _share(app, entry.id, world.housing)
    assert erase(lead, entry, "Piet Jansen", "ab") == 303
    (shared,) = rows_of(app, Share, entry)
    assert (now(app, entry).text, len(now(app, entry).place)) == (MARK, 120)
    assert (shared.text, shared.place) == (MARK, now(app, entry).place)


@pytest.mark.parametrize("hours", [1, 23])
def test_the_writer_erases_on_the_first_day(app, client, world, hours):
    with everything(app):
        entry = new_entry(world, text=TEXT, received_at=dates.now() - timedelta(hours=hours))
    assert erase(client.sign_in(world.officer), entry, NAME) == 303
    assert NAME not in now(app, entry).text


def test_later_the_writer_is_sent_to_the_lead(app, client, world):
    with everything(app):
        entry = new_entry(world, text=TEXT, received_at=dates.now() - timedelta(hours=25))
    client.sign_in(world.officer)
    page = client.get(url(entry))
    assert page.status_code == 403
    assert "Vraag het aan je teamleider" in page.get_data(as_text=True)
    assert client.send(url(entry), {"words": NAME, "reason": REASON}).status_code == 403
    assert now(app, entry).text == TEXT
    assert erase(client.sign_in(world.lead), entry, NAME) == 303


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("colleague", 403),
        ("warden", 403),
        ("lead_zuid", 404),
        ("partner", 403),
        ("administrator", 403),
        ("chief", 403),
    ],
)
def test_nobody_else_erases(app, client, world, who, code):
    with everything(app):
        entry = new_entry(world, text=TEXT)
    client.sign_in(getattr(world, who))
    assert client.get(url(entry)).status_code == code
    assert client.send(url(entry), {"words": NAME, "reason": REASON}).status_code == code
    assert now(app, entry).text == TEXT


@pytest.mark.parametrize(
    ("pieces", "before", "after"),
    [
        (["Jan"], "Jan en januari, Janneke en JAN.", f"{MARK} en januari, Janneke en {MARK}."),
        (["Jan de Wit"], "jan  de\nwit en Jan de Witte", f"{MARK} en Jan de Witte"),
        (["Jan", "Jan de Wit"], "Jan de Wit en Jan", f"{MARK} en {MARK}"),
        (["de Wit"], "Jan de\u00a0Wit", f"Jan {MARK}"),
        (["Wit"], "W\u200bit", MARK),
        (["café"], "Cafe\u0301 De Kroon", f"{MARK} De Kroon"),
        (["(12)"], "huis (12), huis 12", f"huis {MARK}, huis 12"),
        (["verwijderd"], f"{MARK} is verwijderd", f"{MARK} is {MARK}"),
        ([".*"], "alles .* hier", f"alles {MARK} hier"),
    ],
)
def test_words_are_found_however_they_are_written(pieces, before, after):
    assert eraser(pieces)(before) == after
    assert eraser(pieces)(after) == after


def test_with_very_many_versions_ticks_come_from_the_first_and_erasing_still_reaches_all(app, lead, world):
    filler = "Weer hetzelfde verhaal over het plein. " * 50
    with everything(app):
        entry = new_entry(world, text="Bel 06-11111111.")
        for at in range(80):
            words = f"{at} {filler}" + (TEXT if at == 79 else "")
            db.session.add(
                EntryVersion(
                    entry_id=entry.id, team_id=entry.team_id, version=at + 1, text=words, category="noise",
                    observed_at=entry.observed_at, kind=entry.kind,
                )
            )  # fmt: skip
        db.session.commit()
    page = lead.get(url(entry)).text
    assert 'value="06-11111111"' in page
    assert f'value="{PHONE}"' not in page
    assert "alleen in de eerste naar persoonsgegevens is gezocht" in page
    assert erase(lead, entry, NAME, PHONE) == 303
    with everything(app):
        kept = db.session.scalars(select(EntryVersion.text).where(EntryVersion.entry_id == entry.id)).all()
    assert len(kept) == 80
    assert not [one for one in kept if NAME in one or PHONE in one]
