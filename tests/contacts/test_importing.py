"""People from a file: a lead sees what it would do and says yes; nobody comes in twice."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from portal.contacts.models import Card
from portal.core import dates
from portal.core.extensions import db
from tests.client import Client
from tests.world import World, amend, everything

PAGE = "/partners/importeren"
HEAD = "organisation;name;role;phones;emails;hours;themes\r\n"
NORA = (
    "Woonstichting De Haven;Nora Nieuw;Consulent;Werk: 088 123 45 67;nora@haven.example;"
    "ma-do 9-17;Geluid|waste"
)
Upload = Callable[[str], Any]


@pytest.fixture
def upload(client: Client, world: World) -> Upload:
    """Chooses a file on the page and sends it, as the lead."""
    client.sign_in(world.lead)

    def send(content: str) -> Any:
        file = (io.BytesIO(content.encode("utf-8-sig")), "mensen.csv")
        return client.send(PAGE, {"file": file}, content_type="multipart/form-data")

    return send


def figures(page: str) -> dict[str, int]:
    return {label: int(number) for number, label in re.findall(r"<strong>(\d+)</strong>([^<]+)<", page)}


def say_yes(client: Client, content: str, **more: str) -> Any:
    return client.send(f"{PAGE}/toevoegen", {"told": content, **more}, content_type="multipart/form-data")


def stored(app: Flask) -> list[str]:
    """The names of who came in by a file."""
    with everything(app):
        return sorted(db.session.scalars(select(Card.name).where(Card.name.like("%Nieuw"))))


def test_nothing_is_stored_before_the_yes_and_a_second_time_adds_nothing(
    app: Flask, client: Client, world: World, upload: Upload
) -> None:
    page = upload(HEAD + NORA).get_data(as_text=True)
    assert figures(page) == {"nieuw": 1, "stond er al": 0}
    assert "Nora Nieuw" in page
    assert stored(app) == []
    assert say_yes(client, HEAD + NORA).status_code == 303
    assert figures(upload(HEAD + NORA).get_data(as_text=True)) == {"nieuw": 0, "stond er al": 1}
    assert say_yes(client, HEAD + NORA).status_code == 303
    assert stored(app) == ["Nora Nieuw"]
    found = client.sign_in(world.officer).get("/partners?q=nora&theme=noise").get_data(as_text=True)
    assert "Nora Nieuw" in found
    assert "lang niet bevestigd" in found


def test_the_address_decides_and_then_the_name_at_the_organisation(
    app: Flask, world: World, upload: Upload
) -> None:
    amend(app, world.more["youth_worker"].public_id, emails="Werk: wouter@welzijn.example")
    amend(app, world.welfare.public_id, emails="Balie: info@welzijn.example")
    same = "Stichting Welzijn;Wouter W. Welzijn;;;Werk: wouter@welzijn.example;;"
    named = "woonstichting de haven;petra PARTNER;;;;;"
    general = [f"Stichting Welzijn;{name} Nieuw;;;info@welzijn.example;;" for name in ("Een", "Twee")]
    twice = ["Stichting Welzijn;Drie Nieuw;;;;;"] * 2
    page = upload(HEAD + "\r\n".join((same, named, *general, *twice))).get_data(as_text=True)
    assert figures(page) == {"nieuw": 3, "stond er al": 3}


def test_who_objected_does_not_come_back_by_a_file(app: Flask, world: World, upload: Upload) -> None:
    amend(app, world.more["consultant"].public_id, left_on=dates.today(), objection="")
    page = upload(HEAD + "Woonstichting De Haven;Petra Partner;;;;;").get_data(as_text=True)
    assert figures(page) == {"nieuw": 0, "stond er al": 1}


def test_what_is_wrong_is_said_with_line_and_column(app: Flask, client: Client, upload: Upload) -> None:
    bad = ("Zuiderwonen;Zeger Nieuw;;;;;", "Stichting Welzijn;;;12345;geen adres;soms;heelal")
    content = HEAD + "\r\n".join((NORA, *bad))
    page = upload(content).get_data(as_text=True)
    assert figures(page) == {"nieuw": 1, "stond er al": 0, "geweigerd": 2}
    assert "Regel 3: kolom organisation: “Zuiderwonen” werkt niet samen met dit team." in page
    nameless = upload(HEAD + NORA.partition(";")[1] + NORA.partition(";")[2]).get_data(as_text=True)
    assert "Regel 2: kolom organisation: hier staat geen organisatie." in nameless
    for problem in ("name: Vul een naam in.", "phones: “12345”", "hours: “soms”", "themes: “heelal” bestaat"):
        assert f"kolom {problem}" in page
    assert say_yes(client, content).status_code == 422
    assert stored(app) == []
    assert say_yes(client, content, skip_bad="y").status_code == 303
    assert stored(app) == ["Nora Nieuw"]


def test_numbers_that_may_be_private_are_asked_about(app: Flask, client: Client, upload: Upload) -> None:
    content = HEAD + "Stichting Welzijn;Piet Nieuw;;06 12 34 56 70;;;"
    assert "Regel 2: 06 12 34 56 70" in upload(content).get_data(as_text=True)
    assert say_yes(client, content).status_code == 422
    assert say_yes(client, content, work_numbers="y").status_code == 303
    assert stored(app) == ["Piet Nieuw"]


def test_a_file_that_is_no_list_of_people_is_refused_whole(upload: Upload) -> None:
    for content in ("", "a;b\r\n1;2", "organisation\r\nStichting Welzijn"):
        assert upload(content).status_code == 422


def test_what_is_exported_is_known_when_it_comes_back(client: Client, world: World, upload: Upload) -> None:
    exported = client.sign_in(world.lead).get("/partners/export.csv").get_data(as_text=True)
    page = upload(exported.removeprefix("\ufeff")).get_data(as_text=True)
    assert figures(page)["nieuw"] == 0
    assert "geweigerd" not in figures(page)


def test_the_command_does_the_same(app: Flask, world: World, tmp_path: Path) -> None:
    file = tmp_path / "mensen.csv"
    file.write_text(HEAD + NORA + "\r\nZuiderwonen;Zeger Nieuw;;;;;", "utf-8")
    run = app.test_cli_runner().invoke
    call = ["import-contacts", str(file), "--team", "wijkteam noord"]
    refused = run(args=call)
    assert (refused.exit_code, stored(app)) == (1, [])
    assert "regel 3: kolom organisation" in refused.output
    for _time in range(2):
        assert run(args=[*call, "--skip-bad"]).exit_code == 0
    assert stored(app) == ["Nora Nieuw"]
    assert run(args=[*call[:-1], "Wijkteam West"]).exit_code == 2
