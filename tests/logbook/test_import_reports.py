"""Importing reports from the command line: nothing twice, nothing by halves, and every line accounted for."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from portal.core.extensions import db
from portal.logbook.categories.defaults import DEFAULTS
from portal.logbook.models import Entry, EntryEvent, Kind
from portal.logbook.reports import cli, csv_file
from portal.logbook.reports.signalen import category_of, text_of
from portal.logbook.writing.queries import retain_until
from portal.people.models import Neighbourhood
from tests.logbook.report_files import COLUMNS, csv_of, keep_given_neighbourhoods
from tests.logbook.report_files import given as given_file
from tests.world import everything, keep


@pytest.fixture
def run(app, tmp_path):
    """Runs the command on a file with this content."""

    def run(content, *more, team="Wijkteam Noord"):
        file = tmp_path / "meldingen.csv"
        file.write_bytes(content)
        return app.test_cli_runner().invoke(args=["import-reports", str(file), "--team", team, *more])

    return run


def stored(app, **conditions):
    """The imported entries that came in during this test, oldest first."""
    with everything(app):
        wanted = (
            select(Entry).where(Entry.source == "Signalen", Entry.source_id != "S1").filter_by(**conditions)
        )
        return list(db.session.scalars(wanted.order_by(Entry.position)))


def numbers(result):
    """What the command counted, by label."""
    lines = [line.split(None, 1) for line in result.stdout.splitlines() if line[:7].strip().isdigit()]
    return {label: int(number) for number, label in lines}


def test_report_becomes_a_signal_of_a_resident_without_an_author(app, world, run):
    result = run(csv_of({"id": "M7", "created_at": "2026-03-01T13:00:30.5+01:00"}))
    assert result.exit_code == 0, result.output
    (entry,) = stored(app)
    assert entry.text == "Dumping bij Merelstraat."
    assert (entry.kind, entry.category, entry.place) == (Kind.SIGNAL_RESIDENT, "waste", "Merelstraat")
    assert (entry.author_id, entry.author_role, entry.minutes) == (None, None, None)
    assert (entry.source, entry.source_id, entry.team_id) == ("Signalen", "M7", world.noord.id)
    assert entry.observed_at == datetime(2026, 3, 1, 12, 0, 30, tzinfo=UTC)
    assert (entry.lat, entry.lon, entry.audience) == (53.015, 6.555, "team")
    assert entry.cell is not None
    with app.app_context():
        assert entry.retain_until == retain_until()


def test_history_says_where_a_report_came_from(app, run):
    run(csv_of({}))
    (entry,) = stored(app)
    with everything(app):
        (event,) = db.session.scalars(select(EntryEvent).filter_by(entry_id=entry.id))
    assert (event.what, event.after, event.by_id) == ("imported", "Signalen", None)


def test_second_run_adds_nothing(app, run):
    file = csv_of({"id": "M1"}, {"id": "M2"})
    run(file)
    result = run(file)
    assert numbers(result)["nieuw"] == 0
    assert numbers(result)["stond er al"] == 2
    assert len(stored(app)) == 2


def test_later_file_adds_only_what_is_new(app, run):
    run(csv_of({"id": "M1"}))
    assert numbers(run(csv_of({"id": "M1"}, {"id": "M2"})))["nieuw"] == 1
    assert sorted(one.source_id for one in stored(app)) == ["M1", "M2"]


def test_same_source_id_in_another_team_is_another_report(app, run):
    run(csv_of({}))
    assert numbers(run(csv_of({}), team="Wijkteam Zuid"))["nieuw"] == 1
    assert len(stored(app)) == 2


def test_point_decides_the_neighbourhood_and_the_difference_is_counted(app, world, run):
    result = run(
        csv_of(
            {"id": "1", "wijk": "Havenkwartier"}, {"id": "2", "wijk": "VOGELBUURT"}, {"id": "3", "wijk": ""}
        )
    )
    assert [one.neighbourhood_id for one in stored(app)] == [world.birds.id] * 3
    assert numbers(result)["buurt volgens het punt, anders dan de naam"] == 1


@pytest.mark.parametrize("name", ["Café-plein", "cafe plein", "CAFÉ PLEIN"])
def test_name_decides_only_without_a_point(app, world, run, name):
    with everything(app):
        square = keep(Neighbourhood(code="BU99", name="Café Plein", team_id=world.noord.id))
    result = run(csv_of({"wijk": name, "lat": "", "lon": ""}))
    (entry,) = stored(app)
    assert entry.neighbourhood_id == square.id
    assert numbers(result)["met een waarschuwing"] == 0


def test_point_outside_all_outlines_is_stored_without_neighbourhood_and_told(app, run):
    result = run(csv_of({"id": "1"}, {"id": "2", "lat": "52.1", "lon": "5.1"}))
    assert {one.source_id: one.neighbourhood_id is None for one in stored(app)} == {"1": False, "2": True}
    assert "regel 3: het punt 52.1, 5.1 ligt in geen buurt van het team." in result.stdout
    assert numbers(result)["met een waarschuwing"] == 1


def test_neighbourhood_of_another_team_does_not_count(app, run):
    run(csv_of({"lat": "53.0050", "lon": "6.5550", "wijk": "Stationsbuurt"}))
    (entry,) = stored(app)
    assert entry.neighbourhood_id is None


def test_file_of_another_town_raises_a_question(run):
    away = {"lat": "52.1", "lon": "5.1"}
    question = "De meeste meldingen liggen niet in een buurt van dit team."
    assert question in run(csv_of({"id": "1"}, {"id": "2", **away}, {"id": "3", **away})).stdout
    assert question not in run(csv_of({"id": "4"}, {"id": "5", **away})).stdout
    assert question not in run(csv_of({"id": "4"})).stdout


def test_unknown_name_without_a_point_is_told(app, run):
    result = run(csv_of({"wijk": "Rolde", "lat": "", "lon": ""}))
    assert "regel 2: er is geen punt, en “Rolde” is geen buurt van het team." in result.stdout


def test_unknown_category_is_stored_as_other_and_counted(app, run):
    result = run(csv_of({"id": "1", "category": "Ruimtevaart", "subcategory": "Raket"}, {"id": "2"}))
    assert {one.source_id: one.category for one in stored(app)} == {"1": "other", "2": "waste"}
    assert numbers(result)["onbekende categorie, nu “Anders”"] == 1


BAD_LINES = {
    "no time zone": (
        {"created_at": "2026-03-01T12:00:00"},
        "kolom created_at: “2026-03-01T12:00:00” is geen datum",
    ),
    "no date": ({"created_at": "gisteren"}, "kolom created_at: “gisteren” is geen datum"),
    "future": ({"created_at": "2999-01-01T00:00:00Z"}, "ligt in de toekomst"),
    "before time": ({"created_at": "0001-01-01T00:00:00+14:00"}, "vóór 2000"),
    "half a point": ({"lat": ""}, "kolom lat: “” is geen coördinaat"),
    "no number": ({"lon": "nan"}, "kolom lon: “nan” is geen coördinaat"),
    "off the globe": ({"lat": "91.0"}, "kolom lat: “91.0” is geen coördinaat"),
    "no id": ({"id": ""}, "kolom id: dit is leeg"),
    "long street": ({"street": "a" * 121}, "kolom street: dit is langer dan 120 tekens"),
    "same id": ({"id": "good"}, "kolom id: “good” staat ook op regel 2"),
    "bsn": ({"street": "Merelstraat 111222333"}, "burgerservicenummer"),
    "iban": ({"subcategory": "NL91 ABNA 0417 1643 00"}, "rekeningnummer"),
}


@pytest.mark.parametrize(("bad", "reason"), BAD_LINES.values(), ids=BAD_LINES)
def test_bad_line_keeps_the_whole_file_out(app, run, bad, reason):
    result = run(csv_of({"id": "good"}, {"id": "bad", **bad}))
    assert result.exit_code == 1
    assert "regel 3: " in result.stderr
    assert reason in result.stderr
    assert stored(app) == []


def test_skip_bad_leaves_out_only_the_bad_lines(app, run):
    result = run(csv_of({"id": "1"}, {"id": "2", "lat": "x"}, {"id": "3"}), "--skip-bad")
    assert result.exit_code == 0
    assert sorted(one.source_id for one in stored(app)) == ["1", "3"]
    assert "regel 3: kolom lat" in result.stderr
    assert numbers(result)["geweigerd"] == 1


def test_other_personal_data_is_stored_with_a_warning(app, run):
    result = run(csv_of({"street": "Merelstraat, bel 06-12345678"}))
    assert len(stored(app)) == 1
    assert "regel 2: Dit lijkt een telefoonnummer." in result.stdout


def test_line_with_too_many_or_too_few_fields_is_refused(app, run):
    result = run(csv_of({"id": "1"}) + b"2,2026-03-01T12:00:00Z,Afval\r\n3" + b"," * 9 + b"\r\n")
    assert "regel 3: hier staan 5 velden te weinig." in result.stderr
    assert "regel 4: hier staan 2 velden te veel." in result.stderr


def test_columns_in_any_order_with_semicolons_and_more_of_them(app, world, run):
    columns = ("extra", *reversed(COLUMNS), "status")
    file = b"\xef\xbb\xbf" + csv_of({"lat": "53,0150", "lon": "6,5550"}, columns=columns, delimiter=";")
    assert run(file).exit_code == 0
    (entry,) = stored(app)
    assert (entry.lat, entry.neighbourhood_id) == (53.015, world.birds.id)


def test_line_numbers_are_those_of_the_file_with_breaks_and_empty_lines(run):
    result = run(
        csv_of({"id": "1", "street": "Merel\nstraat"})
        + b"\r\n"
        + csv_of({"id": "2", "lat": "x"}).splitlines()[1]
    )
    assert "regel 5: kolom lat" in result.stderr


BROKEN_FILES = {
    "empty": (b"", "Het bestand is leeg."),
    "blank": (b"\xef\xbb\xbf \r\n", "Het bestand is leeg."),
    "only headings": (csv_of(), "alleen de namen van de kolommen"),
    "latin-1": (
        csv_of({}) + "2,é".encode("latin-1"),
        "Regel 3 is geen UTF-8: byte 0xE9 op plek 3 hoort daar niet.",
    ),
    "utf-16": (csv_of({}).decode().encode("utf-16"), "Dit bestand is UTF-16."),
    "workbook": (b"PK\x03\x04rest", "Dit is geen CSV-bestand."),
    "zero bytes": (csv_of({}) + b"\0", "op regel 3 staat een leeg teken"),
    "missing columns": (csv_of({}, columns=COLUMNS[:-2]), "Deze kolommen ontbreken: lat, lon."),
    "double column": (csv_of({}, columns=(*COLUMNS, "id")), "Deze kolommen staan er dubbel in: id."),
    "something else": (b"naam,leeftijd\nJan,12\n", "Op regel 1 horen de namen van de kolommen te staan"),
    "a field without end": (csv_of({}, {"street": "x" * 200_000}), "Op regel 3 staat een veld van meer dan"),
    "open quote": (csv_of({}) + b'2,"2026', "Vanaf regel 3 is dit geen geldige CSV"),
    "endless quote": (csv_of({}) + b'2,"' + b"x" * 140_000, "Vanaf regel 3 is dit geen geldige CSV"),
}


@pytest.mark.parametrize(("content", "reason"), BROKEN_FILES.values(), ids=BROKEN_FILES)
@pytest.mark.parametrize("skip", [(), ("--skip-bad",)])
def test_broken_file_is_refused_with_what_is_wrong(app, run, content, reason, skip):
    result = run(content, *skip)
    assert result.exit_code == 1
    assert reason in result.stderr
    assert stored(app) == []


def test_file_that_is_too_large_is_refused_before_it_is_read(app, tmp_path):
    file = tmp_path / "groot.csv"
    with file.open("wb") as out:
        out.truncate(100 * 1024 * 1024)
    result = app.test_cli_runner().invoke(args=["import-reports", str(file), "--team", "Wijkteam Noord"])
    assert result.exit_code == 1
    assert f"groter dan {cli.LARGEST // 1024 // 1024} MB" in result.stderr


def test_unknown_team_gets_the_teams_that_there_are(app, run):
    result = run(csv_of({}), team="Wijkteam West")
    assert result.exit_code == 2
    assert "“Wijkteam West”. Wel: Wijkteam Noord, Wijkteam Oost, Wijkteam Zuid." in result.stderr
    assert stored(app) == []


def test_team_is_found_without_minding_capitals(app, run):
    assert run(csv_of({}), team="wijkteam noord").exit_code == 0
    assert len(stored(app)) == 1


def test_reports_of_the_same_second_all_stay(app, run):
    run(csv_of(*({"id": str(number)} for number in range(600))))
    assert len({one.position for one in stored(app)}) == 600


def test_given_file_imports_without_skipping_anything(app, world, run):
    with everything(app):
        keep_given_neighbourhoods(world.noord)
    file = given_file("assen-meldingen.csv")
    counted = numbers(run(file))
    assert counted["nieuw"] == 2524
    assert counted["geweigerd"] == counted["onbekende categorie, nu “Anders”"] == 0
    assert counted["stond er al"] == 0
    with everything(app):
        by_category = select(Entry.category, func.count()).where(
            Entry.source_id != "S1", Entry.source == "Signalen"
        )
        found = dict(db.session.execute(by_category.group_by(Entry.category)).all())
    assert {"waste", "damage", "traffic", "animals", "other"} == set(found)
    assert numbers(run(file))["stond er al"] == 2524


@settings(deadline=None)
@given(st.binary())
@example(b"\xef\xbb\xbf")
@example(b'id,created_at,category,subcategory,wijk,street,lat,lon\n"\r')
def test_no_bytes_bring_the_reader_down(content):
    read_or_refuse(content)


@settings(deadline=None)
@given(st.text(), st.sampled_from([",", ";"]))
def test_no_text_under_good_headings_brings_the_reader_down(text, delimiter):
    read_or_refuse(f"{delimiter.join(COLUMNS)}\n{text}".encode(errors="ignore"))


def read_or_refuse(content):
    """Reads every line; the only error that may come out is the reader's own."""
    with suppress(csv_file.BadFile):
        for line in csv_file.read(content):
            assert line.number >= 1


@settings(deadline=None)
@given(st.text(min_size=1), st.text(), st.text())
def test_every_report_gets_a_text_and_a_known_category_or_none(main, sub, street):
    assert text_of(main, sub, street).strip(" .")
    assert category_of(main, sub) in {None, *(row["code"] for row in DEFAULTS)}
