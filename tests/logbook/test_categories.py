"""Categories: the twelve to start with, what an administrator may change, and a ceiling that comes down."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete

from portal.core.extensions import db
from portal.logbook.categories.defaults import DEFAULTS
from portal.logbook.models import Audience, Category, Entry, EntryEvent
from portal.logbook.sharing.models import Share, ShareReader
from tests.client import Client
from tests.people.doors import change, form_on, rows
from tests.world import World, everything

LIST = "/beheer/categorieen"
SPRITE = Path(__file__).resolve().parents[2] / "portal" / "static" / "icons.svg"
CODES = [
    *("waste", "damage", "traffic", "groups", "substances", "housing"),
    *("nightlife", "noise", "care", "animals", "good_news", "other"),
]


def page_of(code: str) -> str:
    return f"{LIST}/{code}"


def stored(app: Flask, code: str) -> Category:
    return rows(app, Category, code=code)[0]


def words(app: Flask, code: str) -> tuple[Any, ...]:
    one = stored(app, code)
    return one.label, one.label_en, one.description, one.description_en, one.ceiling, one.order, one.active


def readable(app: Flask, entry: Entry) -> list[Share]:
    return rows(app, Share, entry_id=entry.id, withdrawn_at=None)


def readers(app: Flask, entry: Entry) -> int:
    return sum(len(rows(app, ShareReader, share_id=one.id)) for one in rows(app, Share, entry_id=entry.id))


# --- The twelve ---


def test_twelve_categories_each_with_words_in_two_languages_and_an_icon() -> None:
    assert [row["code"] for row in DEFAULTS] == CODES
    icons = set(re.findall(r'id="(\w+)"', SPRITE.read_text()))
    for row in DEFAULTS:
        assert all(row[name] for name in ("label", "label_en", "description", "description_en"))
        assert row["icon"] in icons
        assert len(row["label"]) <= 40
        assert len(row["description"]) <= 160


def test_concern_for_someone_stays_with_the_team_and_persons_are_not_for_the_whole_network() -> None:
    ceilings = {row["code"]: row["ceiling"] for row in DEFAULTS}
    narrow = {code: ceiling for code, ceiling in ceilings.items() if ceiling != Audience.NETWORK}
    selected = dict.fromkeys(("groups", "substances", "housing"), "selected")
    assert narrow == {"care": "team", **selected}


def forget(app: Flask, *codes: str) -> None:
    with everything(app):
        db.session.execute(delete(Category).where(Category.code.in_(codes)))
        db.session.commit()


def test_command_adds_them_all_where_there_are_none(empty_app: Flask) -> None:
    forget(empty_app, *CODES)
    answer = empty_app.test_cli_runner().invoke(args=["add-categories"])
    assert answer.exit_code == 0, answer.output
    found = sorted(rows(empty_app, Category), key=lambda one: one.order)
    assert [one.code for one in found] == CODES
    assert all(one.active for one in found)


def test_command_adds_only_what_is_missing_and_keeps_what_was_changed(empty_app: Flask) -> None:
    run = empty_app.test_cli_runner().invoke
    run(args=["add-categories"])
    forget(empty_app, "care", "other")
    change(empty_app, Category, {"code": "waste"}, label="Zwerfvuil", active=False)
    assert "Toegevoegd: care, other" in run(args=["add-categories"]).output
    assert "Alle categorieën zijn er al." in run(args=["add-categories"]).output
    assert (stored(empty_app, "waste").label, stored(empty_app, "waste").active) == ("Zwerfvuil", False)


# --- Changing one ---


@pytest.mark.parametrize("who", ["officer", "lead", "chief", "partner", "privacy_officer"])
def test_only_an_administrator_changes_categories(app: Flask, client: Client, world: World, who: str) -> None:
    before = words(app, "waste")
    client.sign_in(getattr(world, who))
    assert client.get(LIST).status_code == 403
    assert client.get(page_of("waste")).status_code == 403
    assert client.send(page_of("waste"), {"label": "Anders", "ceiling": "team"}).status_code == 403
    assert words(app, "waste") == before


def test_list_shows_every_category_and_searches(client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    page = client.get(LIST).text
    assert all(f'href="{page_of(code)}"' in page for code in CODES)
    found = client.get(LIST, query_string={"q": "noi"}).text
    assert re.findall(rf'href="{LIST}/(\w+)"', found) == ["noise"]


def test_new_words_order_and_ceiling_are_kept(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    others = words(app, "waste")
    fields = {"label": "Beesten", "label_en": "Beasts", "description": "Honden", "description_en": "Dogs"}
    answer = client.post_form(page_of("animals"), **fields, order="5", ceiling="selected")
    assert answer.location == LIST
    now = stored(app, "animals")
    assert {name: getattr(now, name) for name in fields} == fields
    assert (now.order, now.ceiling, now.active) == (5, Audience.SELECTED, True)
    assert words(app, "waste") == others


@pytest.mark.parametrize(
    "fields",
    [
        {"label": " "},
        {"label": "x" * 41},
        {"description_en": ""},
        {"ceiling": "everyone"},
        {"order": "-1"},
        {"order": "first"},
    ],
)
def test_values_that_can_not_be_are_refused(
    app: Flask, client: Client, world: World, fields: dict[str, Any]
) -> None:
    before = words(app, "animals")
    answer = client.sign_in(world.administrator).post_form(page_of("animals"), **fields)
    assert answer.status_code == 422
    assert words(app, "animals") == before


def test_category_out_of_use_is_not_offered_but_its_entries_stay(
    app: Flask, client: Client, world: World
) -> None:
    change(app, Category, {"code": "noise"}, active=False)
    client.sign_in(world.officer)
    assert 'value="noise"' not in client.get("/logboek/nieuw").text
    assert 'value="waste"' in client.get("/logboek/nieuw").text
    assert client.get(f"/logboek/{world.entry.id}").status_code == 200


def without_tick(client: Client, code: str) -> dict[str, Any]:
    return {
        name: value
        for name, value in form_on(client.get(page_of(code)), page_of(code)).items()
        if name != "active"
    }


def test_category_is_taken_out_of_use(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    assert client.post(page_of("noise"), data=without_tick(client, "noise")).status_code == 303
    assert not stored(app, "noise").active


def test_last_category_in_use_stays_in_use(app: Flask, client: Client, world: World) -> None:
    for code in CODES[1:]:
        change(app, Category, {"code": code}, active=False)
    client.sign_in(world.administrator)
    assert client.post(page_of("waste"), data=without_tick(client, "waste")).status_code == 422
    assert stored(app, "waste").active


def test_second_editor_of_a_category_sees_both_values(app: Flask, client: Client, world: World) -> None:
    client.sign_in(world.administrator)
    opened = form_on(client.get(page_of("animals")), page_of("animals"))
    client.post_form(page_of("animals"), label="Beesten")
    answer = client.post(page_of("animals"), data={**opened, "label": "Fauna"})
    assert answer.status_code == 409
    assert "Beesten" in answer.text
    assert "Fauna" in answer.text
    assert stored(app, "animals").label == "Beesten"


def test_unknown_category_is_not_there(client: Client, world: World) -> None:
    assert client.sign_in(world.administrator).get(page_of("mysteries")).status_code == 404


# --- A lower ceiling ---


def test_lower_ceiling_first_asks_and_says_how_many(app: Flask, client: Client, world: World) -> None:
    answer = client.sign_in(world.administrator).post_form(page_of("noise"), ceiling="selected")
    assert answer.status_code == 200
    assert "2 waarnemingen zijn verder gedeeld" in answer.text
    assert stored(app, "noise").ceiling == Audience.NETWORK
    assert readable(app, world.network_entry)
    assert readable(app, world.entry_zuid)


def test_yes_withdraws_what_reaches_further_in_every_team(app: Flask, client: Client, world: World) -> None:
    asked = client.sign_in(world.administrator).post_form(
        page_of("noise"), ceiling="selected", label="Lawaai"
    )
    done = client.post(page_of("noise"), data=form_on(asked, page_of("noise")))
    assert done.location == LIST
    assert "2 waarnemingen zijn niet meer met partners gedeeld" in client.get(LIST).text
    assert (stored(app, "noise").ceiling, stored(app, "noise").label) == (Audience.SELECTED, "Lawaai")
    for entry in (world.network_entry, world.entry_zuid):
        assert readable(app, entry) == []
        assert readers(app, entry) == 0
        assert rows(app, Entry, id=entry.id)[0].audience == Audience.TEAM
    assert readable(app, world.warden_entry)
    assert readable(app, world.colleague_entry)


def test_partner_no_longer_finds_what_was_withdrawn(client: Client, world: World) -> None:
    url = f"/logboek/{world.share.id}"
    assert client.sign_in(world.partner).get(url).status_code == 200
    asked = client.sign_in(world.administrator).post_form(page_of("noise"), ceiling="team")
    client.post(page_of("noise"), data=form_on(asked, page_of("noise")))
    assert client.sign_in(world.partner).get(url).status_code == 404


def test_withdrawal_is_recorded_with_who_did_it(app: Flask, client: Client, world: World) -> None:
    asked = client.sign_in(world.administrator).post_form(page_of("noise"), ceiling="selected")
    client.post(page_of("noise"), data=form_on(asked, page_of("noise")))
    found = [one for one in rows(app, EntryEvent, entry_id=world.network_entry.id) if one.what == "withdrawn"]
    assert [(one.by_id, one.before, one.after) for one in found] == [
        (world.administrator.id, "network", "team")
    ]


def test_sharing_with_named_partners_stays_under_a_ceiling_that_allows_it(
    app: Flask, client: Client, world: World
) -> None:
    answer = client.sign_in(world.administrator).post_form(page_of("waste"), ceiling="selected")
    assert answer.location == LIST
    assert readable(app, world.colleague_entry)


def test_own_signal_of_a_partner_stays_readable_to_its_organisation(
    app: Flask, client: Client, world: World
) -> None:
    asked = client.sign_in(world.administrator).post_form(page_of("noise"), ceiling="team")
    client.post(page_of("noise"), data=form_on(asked, page_of("noise")))
    assert client.sign_in(world.partner).get(f"/logboek/{world.signal_share.id}").status_code == 200


def test_lower_ceiling_without_wider_shares_asks_nothing(app: Flask, client: Client, world: World) -> None:
    answer = client.sign_in(world.administrator).post_form(page_of("traffic"), ceiling="team")
    assert answer.location == LIST
    assert stored(app, "traffic").ceiling == Audience.TEAM
    assert readable(app, world.network_entry)


def test_higher_ceiling_asks_nothing_and_shares_nothing(app: Flask, client: Client, world: World) -> None:
    answer = client.sign_in(world.administrator).post_form(page_of("care"), ceiling="network")
    assert answer.location == LIST
    assert stored(app, "care").ceiling == Audience.NETWORK
    assert readable(app, world.entry) == []


def test_yes_after_somebody_else_changed_the_category_is_refused(
    app: Flask, client: Client, world: World
) -> None:
    client.sign_in(world.administrator)
    asked = client.post_form(page_of("noise"), ceiling="selected")
    client.post_form(page_of("noise"), label="Lawaai")
    answer = client.post(page_of("noise"), data=form_on(asked, page_of("noise")))
    assert answer.status_code == 409
    assert stored(app, "noise").ceiling == Audience.NETWORK
    assert readable(app, world.network_entry)
