"""Exports and paper: what the filter shows and the viewer may see, and nothing that a spreadsheet runs."""

import csv
import io
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import func, select, update

from portal.core import dates
from portal.core.cells import STARTS_FORMULA, as_text, harmless
from portal.core.extensions import db
from portal.logbook.index import entry_document, entry_index
from portal.logbook.models import Entry, Kind
from portal.logbook.sharing.models import ShareOpening
from portal.people.models import User
from tests.world import entry, everything, share

TEAM_ONLY = (
    "Eigen inschatting",
    "Minuten",
    "Aantal collega's",
    "Opgeschreven door",
    "Rol",
    "Vervolg",
    "Status",
)


def as_csv(client, query=""):
    """The rows of the CSV as a Dutch Excel would read them, by heading."""
    answer = client.get(f"/logboek/export.csv{query}")
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""), delimiter=";"))


def as_sheet(client, query=""):
    """The rows of the workbook as cells, headings first."""
    answer = client.get(f"/logboek/export.xlsx{query}")
    assert answer.status_code == 200, answer.text
    return list(load_workbook(io.BytesIO(answer.data)).active.iter_rows())


def ids(rows):
    return [row["Kenmerk"] for row in rows]


def in_list(client, query=""):
    """The ids of the list, page after page, with what a search put on top."""
    found, url = [], f"/logboek{query}"
    while url:
        page = client.get(url).text
        found += [
            part.split('"')[0]
            for part in page.split('<a href="/logboek/')[1:]
            if len(part.split('"')[0]) == 36
        ]
        url = (
            page.split('class="pager"><a class="button second" href="')[1].split('"')[0].replace("&amp;", "&")
            if "pager" in page
            else None
        )
    return list(dict.fromkeys(found))


@pytest.fixture
def many(app, world):
    """More entries than a batch holds, in two neighbourhoods, of which every third about waste."""
    with everything(app):
        values = [
            {
                "text": f"Melding nummer {number} over de lantaarn.",
                "category": "waste" if number % 3 == 0 else "damage",
                "neighbourhood_id": (world.birds if number % 2 else world.harbour).id,
                "observed_at": dates.now() - timedelta(hours=number + 2),
            }
            for number in range(520)
        ]
        made = [entry_like(world, **one) for one in values]
        db.session.add_all(made)
        db.session.flush()
        entry_index.put([entry_document(one) for one in made])
        db.session.commit()
    return len(values)


def entry_like(world, **values):
    """An entry of the officer that is not stored yet."""
    return Entry(
        id=str(uuid4()),
        team_id=world.noord.id,
        author_id=world.officer.id,
        author_role=world.officer.role,
        kind=Kind.OBSERVATION,
        place="Merelstraat",
        heard="",
        estimate="",
        retain_until=dates.today(),
        **values,
    )


QUERIES = (
    "",
    "?category=waste",
    "?category=waste&category=damage&neighbourhood=BU01",
    "?mine=1",
    "?q=lantaarn",
    "?q=lantaarn&category=waste",
    "?status=new&role=officer",
)


def test_export_holds_exactly_the_rows_of_the_list(client, world, many):
    client.sign_in(world.officer)
    for query in QUERIES:
        listed = in_list(client, query)
        assert listed, query
        assert ids(as_csv(client, query)) == listed, query
        assert [row[-1].value for row in as_sheet(client, query)[1:]] == listed, query


def test_export_keeps_to_the_period_on_local_days(app, client, world):
    with everything(app):
        late = entry(world, observed_at=datetime(2026, 6, 1, 21, 59, tzinfo=UTC))  # 23.59 uur op 1 juni
        entry(world, observed_at=datetime(2026, 6, 1, 22, 1, tzinfo=UTC))
    client.sign_in(world.officer)
    (row,) = as_csv(client, "?from=2026-06-01&to=2026-06-01")
    assert (row["Kenmerk"], row["Gezien op"]) == (late.id, "2026-06-01 23:59")


def test_team_takes_its_entries_along_whole(app, client, world):
    with everything(app):
        made = entry(
            world,
            kind=Kind.CONTACT_MOMENT,
            category="waste",
            text='Twee regels.\nDe tweede; met "tekens".',
            heard="Van horen zeggen.",
            estimate="Een vermoeden.",
            minutes=30,
            staff=2,
            lat=53.015,
            lon=6.555,
            observed_at=datetime(2026, 1, 5, 12, 5, tzinfo=UTC),
        )
    client.sign_in(world.warden)
    (row,) = [one for one in as_csv(client) if one["Kenmerk"] == made.id]
    assert row["Tekst"] == made.text
    assert row["Gezien op"] == "2026-01-05 13:05"
    assert (row["Soort"], row["Categorie"], row["Buurt"]) == ("Contactmoment", "Afval", "Vogelbuurt")
    assert (row["Gehoord van anderen"], row["Eigen inschatting"]) == (made.heard, made.estimate)
    assert (row["Minuten"], row["Aantal collega's"]) == ("30", "2")
    assert (row["Breedtegraad"], row["Lengtegraad"]) == ("53,015", "6,555")
    assert (row["Rol"], row["Opgeschreven door"]) == ("Agent", "Anna Agent")


def test_imported_report_has_no_author_and_names_its_source(client, world):
    client.sign_in(world.officer)
    (row,) = [one for one in as_csv(client) if one["Kenmerk"] == world.imported.id]
    assert (row["Opgeschreven door"], row["Rol"], row["Bron"]) == ("", "", "Signalen")


def test_struck_entry_says_so(app, client, world):
    with everything(app):
        struck = entry(world, status="void", void_reason="Dubbel opgeschreven.")
    client.sign_in(world.officer)
    (row,) = [one for one in as_csv(client) if one["Kenmerk"] == struck.id]
    assert (row["Status"], row["Reden van doorhalen"]) == ("Doorgehaald", "Dubbel opgeschreven.")


def test_partner_takes_along_its_shares_and_only_what_they_tell(app, client, world):
    client.sign_in(world.partner)
    rows = as_csv(client)
    assert ids(rows) == in_list(client)
    assert world.network_entry.id not in ids(rows)
    assert not set(TEAM_ONLY) & set(rows[0])
    together = " ".join(value or "" for row in rows for value in row.values())
    for own in (world.officer.name, world.colleague.name, "Merelstraat 12"):
        assert own not in together


def test_partner_sees_the_hour_and_the_purpose(client, world):
    client.sign_in(world.partner)
    (row,) = [one for one in as_csv(client) if one["Kenmerk"] == world.selected_share.id]
    assert row["Gezien op (op het uur)"].endswith(":00")
    assert (row["Waarvoor het gedeeld is"], row["Team"]) == ("Samen optrekken", "Wijkteam Noord")


@pytest.mark.parametrize("url", ["/logboek/export.csv", "/logboek/export.xlsx", "/logboek/afdrukken"])
def test_each_share_that_a_partner_takes_along_counts_as_opened(app, client, world, url):
    client.sign_in(world.partner)
    shares = set(in_list(client))
    with everything(app):
        before = db.session.scalar(select(func.count()).select_from(ShareOpening))
    client.get(url)
    with everything(app):
        made = db.session.scalars(select(ShareOpening).order_by(ShareOpening.id).offset(before)).all()
        assert {one.share_id for one in made} == shares
        assert {(one.user_id, one.organisation_id) for one in made} == {(world.partner.id, world.housing.id)}


def test_search_of_a_partner_stays_within_its_shares(client, world):
    client.sign_in(world.welfare_worker)
    assert ids(as_csv(client, "?q=grofvuil")) == [world.share.id]
    assert as_csv(client, "?q=muziekbox&category=waste") == []


def test_filter_that_finds_nothing_gives_headings_alone(client, world):
    client.sign_in(world.officer)
    assert client.get("/logboek/export.csv?category=animals").data.count(b"\r\n") == 1
    assert len(as_sheet(client, "?category=animals")) == 1


@pytest.mark.parametrize("url", ["/logboek/export.csv", "/logboek/export.xlsx", "/logboek/afdrukken"])
@pytest.mark.parametrize("who", ["chief", "administrator", "privacy_officer"])
def test_who_reads_no_logbook_takes_none_along(client, world, url, who):
    assert client.sign_in(getattr(world, who)).get(url).status_code == 403


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_file_is_called_after_today_and_is_never_kept_by_a_browser(client, world, extension):
    answer = client.sign_in(world.officer).get(f"/logboek/export.{extension}")
    name = f"logboek-{dates.today().isoformat()}.{extension}"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.content_length == len(answer.data)


def test_csv_is_what_dutch_excel_opens(client, world):
    data = client.sign_in(world.officer).get("/logboek/export.csv").data
    assert data.startswith(b"\xef\xbb\xbfGezien op;Soort;Categorie;")
    assert data.endswith(b"\r\n")


def test_headings_and_words_follow_the_language_of_the_viewer(app, client, world):
    with everything(app):
        db.session.execute(update(User).where(User.id == world.officer.id).values(language="en"))
        db.session.commit()
    (row,) = [
        one for one in as_sheet(client.sign_in(world.officer)) if one[-1].value == world.colleague_entry.id
    ]
    assert row[2].value == "Waste"


@pytest.mark.parametrize("start", STARTS_FORMULA)
def test_no_cell_is_a_formula(app, client, world, start):
    with everything(app):
        made = entry(world, text=f"{start}1+1", place=f"{start}cmd", heard="#REF!")
    client.sign_in(world.officer)
    (row,) = [one for one in as_csv(client) if one["Kenmerk"] == made.id]
    assert row["Tekst"].replace("\r", "\n") == f"'{start}1+1".replace("\r", "\n")
    (cells,) = [one for one in as_sheet(client) if one[-1].value == made.id]
    assert {cell.data_type for cell in cells if isinstance(cell.value, str)} == {"s"}
    assert cells[5].value.startswith("'")


def test_workbook_holds_moments_as_moments_on_the_local_clock(app, client, world):
    with everything(app):
        made = entry(world, observed_at=datetime(2026, 7, 5, 12, 5, tzinfo=UTC))
    (cells,) = [one for one in as_sheet(client.sign_in(world.officer)) if one[-1].value == made.id]
    assert cells[0].value == datetime(2026, 7, 5, 14, 5)  # noqa: DTZ001 - a workbook knows no zones


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_row_that_cannot_be_written_gives_an_error_page_and_never_half_a_file(
    app, client, world, many, extension
):
    with everything(app):
        oldest = select(func.min(Entry.position)).where(Entry.team_id == world.noord.id).scalar_subquery()
        db.session.execute(update(Entry).where(Entry.position == oldest).values(audience="nobody"))
        db.session.commit()
    answer = client.sign_in(world.officer).get(f"/logboek/export.{extension}")
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text


def test_paper_shows_the_full_text_the_filter_and_the_year(app, client, world):
    with everything(app):
        made = entry(world, text="Woord " * 150 + "slotwoord.", category="animals")
    client.sign_in(world.officer)
    page = client.get("/logboek/afdrukken?category=animals").text
    assert "slotwoord." in page
    assert "Dieren · gemaakt op" in page
    assert dates.day(dates.local(made.observed_at).date()) in page
    assert world.network_entry.text not in page


def test_paper_stops_at_500_and_says_so(client, world, many):
    client.sign_in(world.officer)
    page = client.get("/logboek/afdrukken").text
    assert page.count('<li class="row">') == 500
    assert "Dit zijn de nieuwste 500." in page
    assert "Dit zijn de nieuwste" not in client.get("/logboek/afdrukken?category=waste").text


def test_paper_of_a_partner_shows_its_shares(client, world):
    page = client.sign_in(world.innkeeper).get("/logboek/afdrukken").text
    assert page.count('<li class="row">') == 1
    assert world.officer.name not in page


def test_share_is_no_longer_taken_along_after_it_was_withdrawn(app, client, world):
    with everything(app):
        shared = share(entry(world, text="Nog te lezen."), [world.welfare])
    client.sign_in(world.welfare_worker)
    assert shared.id in ids(as_csv(client))
    assert world.withdrawn_share.id not in ids(as_csv(client))


@settings(deadline=None)
@given(st.text())
@example("=1+1")
@example(" =1+1")
@example("\x01=1+1")
def test_no_text_stays_a_formula(text):
    safe = harmless(text)
    assert not safe.lstrip(" \xa0").startswith(STARTS_FORMULA)
    assert harmless(safe) == safe


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn"))))
def test_text_stays_itself_behind_at_most_one_apostrophe(text):
    assert harmless(text) in (text, f"'{text}")


MOMENTS = st.floats(0, 4e9).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@settings(deadline=None)
@given(st.one_of(st.none(), st.integers(), st.floats(-180, 180), st.booleans(), st.text(), MOMENTS))
def test_every_value_becomes_one_cell(value):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerow([as_text(value), "next"])
    (row,) = csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=";")
    assert row == [as_text(value), "next"]
