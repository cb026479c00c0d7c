"""Importing by page: leads choose a file, see what it would do and say yes; before that nothing is stored."""

import io
import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.models import Entry, EntryEvent
from portal.logbook.reports import queries
from portal.logbook.reports.forms import LARGEST
from portal.logbook.reports.models import PendingImport
from tests.logbook.report_files import csv_of
from tests.world import everything

PAGE = "/beheer/import"


@pytest.fixture
def client(client, world):
    return client.sign_in(world.lead)


@pytest.fixture
def upload(client):
    """Chooses a file on the page and sends it."""

    def send(content, name="meldingen.csv"):
        return client.send(PAGE, {"file": (io.BytesIO(content), name)}, content_type="multipart/form-data")

    return send


def imported(app):
    with everything(app):
        wanted = select(Entry.source_id).where(Entry.source == "Signalen", Entry.source_id != "S1")
        return sorted(db.session.scalars(wanted))


def waiting(app):
    """The uploads that this test made and that are still there."""
    with everything(app):
        return list(db.session.scalars(select(PendingImport.id).where(PendingImport.name != "m.csv")))


def test_upload_stores_nothing_but_shows_what_it_would_do(app, client, upload):
    answer = upload(csv_of({"id": "1"}, {"id": "2", "lat": "52.1", "lon": "5.1"}, {"id": "3", "lat": "x"}))
    assert answer.status_code == 303
    page = client.get(answer.location).text
    figures = {label: int(number) for number, label in re.findall(r"<strong>(\d+)</strong>([^<]+)<", page)}
    assert (figures["nieuw"], figures["met een waarschuwing"], figures["geweigerd"]) == (2, 1, 1)
    assert "Dumping bij Merelstraat." in page
    assert "Regel 3: het punt 52.1, 5.1 ligt in geen buurt van het team." in page
    assert "Regel 4: kolom lat: “x” is geen coördinaat" in page
    assert imported(app) == []


def test_yes_adds_the_reports_and_removes_the_upload(app, client, world, upload):
    place = upload(csv_of({"id": "1"}, {"id": "2"})).location
    answer = client.post_form(place)
    assert answer.status_code == 303
    assert imported(app) == ["1", "2"]
    assert waiting(app) == []
    assert "Toegevoegd: 2. Stond er al: 0." in client.get(answer.location).text
    with everything(app):
        (by,) = set(db.session.scalars(select(EntryEvent.by_id).where(EntryEvent.what == "imported")))
    assert by == world.lead.id


def test_yes_twice_adds_once(app, client, upload):
    place = upload(csv_of({"id": "1"})).location
    client.send(place)
    assert client.send(place).status_code == 404
    assert imported(app) == ["1"]


def test_refused_lines_stop_the_import_unless_left_out_knowingly(app, client, upload):
    place = upload(csv_of({"id": "1"}, {"id": "2", "created_at": "toen"})).location
    answer = client.post_form(place)
    assert answer.status_code == 422
    assert "kies om de geweigerde regels over te slaan" in answer.text
    assert imported(app) == []
    assert client.post_form(place, skip_bad="y").status_code == 303
    assert imported(app) == ["1"]


def test_no_removes_the_upload(app, client, upload):
    place = upload(csv_of({})).location
    assert client.send(f"{place}/annuleren").status_code == 303
    assert (imported(app), waiting(app)) == ([], [])


def test_file_with_nothing_new_offers_no_yes(client, upload):
    client.post_form(upload(csv_of({})).location)
    page = client.get(upload(csv_of({})).location).text
    assert "Er is niets nieuws om toe te voegen." in page
    assert "Voeg toe aan het logboek" not in page


def test_upload_waits_for_a_day(app, client, upload):
    place = upload(csv_of({})).location
    assert place in client.get(PAGE).text
    with everything(app):
        pending = db.session.scalars(select(PendingImport).where(PendingImport.id == waiting(app)[0])).one()
        pending.uploaded_at = dates.now() - timedelta(hours=25)
        db.session.commit()
    assert place not in client.get(PAGE).text
    assert client.get(place).status_code == 404
    assert client.send(place).status_code == 404
    with everything(app):
        assert queries.forget_old() == 1
        db.session.commit()
    assert waiting(app) == []


def test_next_upload_clears_what_waited_too_long(app, client, upload):
    upload(csv_of({}))
    with everything(app):
        for pending in db.session.scalars(select(PendingImport)):
            pending.uploaded_at = dates.now() - timedelta(hours=25)
        db.session.commit()
    upload(csv_of({}))
    with everything(app):
        assert len(db.session.scalars(select(PendingImport)).all()) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "Het bestand is leeg."),
        (b"PK\x03\x04", "Dit is geen CSV-bestand."),
        (csv_of({}).replace(b"street", b"straat"), "Deze kolommen ontbreken: street."),
        (csv_of({"street": "Caf\u00e9"}).decode().encode("latin-1"), "Regel 2 is geen UTF-8"),
    ],
)
def test_broken_file_is_told_at_the_field(app, client, upload, content, reason):
    answer = upload(content)
    assert answer.status_code == 422
    assert reason in answer.text
    assert waiting(app) == []


def test_no_file_is_told_at_the_field(client):
    answer = client.send(PAGE)
    assert answer.status_code == 422
    assert "Kies een bestand." in answer.text


@pytest.mark.parametrize("size", [LARGEST + 1, 30 * 1024 * 1024])
def test_file_that_is_too_large_gets_its_own_page(app, upload, size):
    answer = upload(b"a" * size)
    assert answer.status_code == 413
    assert "Dit is te groot" in answer.text
    assert waiting(app) == []


@pytest.mark.parametrize("who", ["administrator", "officer", "warden", "partner", "chief", "privacy_officer"])
def test_only_leads_import(client, world, upload, who):
    place = upload(csv_of({})).location
    client.sign_in(getattr(world, who))
    assert client.get(PAGE).status_code == 403
    assert upload(csv_of({})).status_code == 403
    for url in (place, f"{place}/annuleren"):
        assert client.send(url).status_code == 403
    assert client.get(place).status_code == 403


def test_lead_of_another_team_does_not_see_the_upload(app, client, world, upload):
    place = upload(csv_of({})).location
    client.sign_in(world.lead_zuid)
    assert place not in client.get(PAGE).text
    assert client.get(place).status_code == 404
    assert client.send(place).status_code == 404
    assert imported(app) == []


def test_warden_finds_imported_reports_in_list_filter_search_and_export(app, client, world, upload):
    place = upload(csv_of({"street": "Kievitplein"}, {"id": "2", "street": "Reigerhof"})).location
    client.post_form(place)
    client.sign_in(world.warden)
    for url in ("/logboek", "/logboek?kind=signal_resident&category=waste&from=2026-03-01&to=2026-03-01"):
        assert "Kievitplein" in client.get(url).text
    found = client.get("/logboek?q=kievitplein").text
    assert "Reigerhof" not in found
    assert f"/logboek/{entry_at(app, 'Kievitplein')}" in found
    assert "Dumping bij Kievitplein." in client.get("/logboek/export.csv?q=dumping").text


def entry_at(app, place):
    with everything(app):
        return db.session.scalars(select(Entry.id).filter_by(place=place)).one()
