"""The list: newest first, page by page, narrowed by the address, and only with what the viewer may see."""

import re
from datetime import timedelta

import pytest

from portal.core import dates
from portal.logbook.models import Audience, Kind, Status
from tests.client import Client
from tests.world import World, entry, entry_of, everything, share


def titles(page: str) -> list[str]:
    """The first lines of the rows on a page, in order."""
    return [
        re.sub(r"<[^>]+>", "", line).strip() for line in re.findall(r'<p class="first">(.*?)</p>', page, re.S)
    ]


def listed(client: Client, query: str = "") -> list[str]:
    answer = client.get(f"/logboek{query}")
    assert answer.status_code == 200
    return titles(answer.get_data(as_text=True))


def many(world: World, number: int, **overrides: object) -> None:
    for index in range(number):
        moment = dates.now() - timedelta(days=2, minutes=index)
        entry(world, text=f"Rij nummer {index:03} van de lange lijst.", observed_at=moment, **overrides)


def test_newest_entry_stands_first(app, client, world):
    with everything(app):
        entry(world, text="Dit was eergisteren al zo.", observed_at=dates.now() - timedelta(days=2))
        entry(world, text="Dit is net gebeurd op de hoek.", observed_at=dates.now())
    found = listed(client.sign_in(world.officer))
    assert found[0] == "Dit is net gebeurd op de hoek."
    assert found[-1] == "Dit was eergisteren al zo."


def test_team_sees_its_own_entries_and_no_others(client, world):
    found = listed(client.sign_in(world.officer))
    assert "Luide muziek op het bankje bij de fietsenstalling." in found
    assert world.entry_zuid.text not in found
    assert world.entry_oost.text not in found


def test_partner_sees_shares_and_not_entries(client, world):
    found = listed(client.sign_in(world.partner))
    assert world.network_entry.text in found
    assert world.signal.text in found
    assert world.entry.text not in found


def test_bar_sees_only_what_is_ticked_for_bars(client, world):
    assert listed(client.sign_in(world.innkeeper)) == [world.warden_entry.text]


def test_withdrawn_share_is_gone_for_the_partner(client, world):
    assert world.entry.text not in listed(client.sign_in(world.partner))


def test_pages_follow_each_other_without_gap_or_double(app, client, world):
    with everything(app):
        many(world, 60)
    client.sign_in(world.officer)
    seen: list[str] = []
    address = "/logboek?from=2020-01-01&status=new"
    for _ in range(10):
        page = client.get(address).get_data(as_text=True)
        seen += titles(page)
        more = re.search(r'href="(/logboek\?[^"]*after=\d+[^"]*)"', page)
        if more is None:
            break
        address = more.group(1).replace("&amp;", "&")
    rows = [title for title in seen if title.startswith("Rij nummer")]
    assert rows == [f"Rij nummer {index:03} van de lange lijst." for index in range(60)]


def test_first_page_holds_twenty_five_rows(app, client, world):
    with everything(app):
        many(world, 30)
    assert len(listed(client.sign_in(world.officer))) == 25


def test_rows_stand_under_the_local_day(app, client, world):
    late = dates.now().replace(year=2026, month=6, day=30, hour=22, minute=30)  # 00.30 on the first of July
    with everything(app):
        entry(world, text="Net na middernacht gezien.", observed_at=late)
    client.sign_in(world.lead)
    page = client.get("/logboek?from=2026-07-01&to=2026-07-01").get_data(as_text=True)
    assert "woensdag 1 juli" in page
    assert titles(page) == ["Net na middernacht gezien."]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?category=waste", {"Een koelkast naast de glasbak."}),
        ("?kind=good_news", {"De buurt ruimde samen het plein op."}),
        ("?status=done", {"Een koelkast naast de glasbak."}),
        ("?role=warden", {"De buurt ruimde samen het plein op."}),
        ("?audience=network", {"Een koelkast naast de glasbak."}),
        ("?follow_up=1", {"De lamp op de hoek is uit."}),
        ("?category=waste&category=damage", {"Een koelkast naast de glasbak.", "De lamp op de hoek is uit."}),
        ("?category=waste&status=new", set()),
        ("?neighbourhood={harbour}&category=damage", {"De lamp op de hoek is uit."}),
        ("?q=koelkast&category=waste", {"Een koelkast naast de glasbak."}),
        ("?q=koelkast&category=damage", set()),
    ],
)
def test_filter_keeps_what_was_asked(app, client, world, query, expected):
    with everything(app):
        entry(
            world,
            text="Een koelkast naast de glasbak.",
            category="waste",
            status=Status.DONE,
            audience=Audience.NETWORK,
        )
        entry_of(
            world.warden,
            world.birds,
            text="De buurt ruimde samen het plein op.",
            category="good_news",
            kind=Kind.GOOD_NEWS,
        )
        entry_of(
            world.officer, world.harbour, text="De lamp op de hoek is uit.", category="damage", follow_up=True
        )
        texts = {
            "Een koelkast naast de glasbak.",
            "De buurt ruimde samen het plein op.",
            "De lamp op de hoek is uit.",
        }
    client.sign_in(world.officer)
    found = set(listed(client, query.format(harbour=world.harbour.code)))
    assert found & texts == expected


def test_mine_shows_only_what_i_wrote(client, world):
    found = listed(client.sign_in(world.officer), "?mine=1")
    assert set(found) == {world.entry.text, world.network_entry.text}


def test_partner_filters_its_own_signals(client, world):
    assert listed(client.sign_in(world.partner), "?mine=1") == [world.signal.text]


def test_each_filter_can_be_taken_away(client, world):
    page = client.sign_in(world.officer).get("/logboek?category=noise&mine=1").get_data(as_text=True)
    assert 'href="?mine=1"' in page
    assert 'href="?category=noise"' in page


def test_unreadable_date_is_named_and_left_out(client, world):
    page = client.sign_in(world.officer).get("/logboek?from=gisteren").get_data(as_text=True)
    assert "“gisteren” is geen datum" in page
    assert world.entry.text in page


def test_unknown_choice_is_named(client, world):
    page = client.sign_in(world.officer).get("/logboek?kind=roddel").get_data(as_text=True)
    assert "“roddel” bestaat niet als keuze" in page


@pytest.mark.parametrize("typed", ["%", '"', "🚲 …"])
def test_a_question_without_a_word_is_named(client, world, typed):
    page = client.sign_in(world.officer).get("/logboek", query_string={"q": typed}).get_data(as_text=True)
    assert "staat geen woord" in page
    assert "Zoekt:" not in page
    assert world.entry.text in page


def test_count_says_how_many_there_are(app, client, world):
    with everything(app):
        many(world, 30, category="animals")
    page = client.sign_in(world.officer).get("/logboek?category=animals").get_data(as_text=True)
    assert "30 waarnemingen" in page


def test_partner_count_obeys_the_scope(client, world):
    page = client.sign_in(world.innkeeper).get("/logboek").get_data(as_text=True)
    assert "1 waarneming<" in page


def test_empty_logbook_says_what_to_do_first(client, world):
    page = client.sign_in(world.former_partner)
    assert page.get("/logboek").status_code in (302, 303)  # the agreement ended, so the account is locked


def test_filter_page_offers_partners_no_team_choices(client, world):
    team = client.sign_in(world.officer).get("/logboek/filter").get_data(as_text=True)
    partner = client.sign_in(world.partner).get("/logboek/filter").get_data(as_text=True)
    assert 'name="role"' in team
    assert 'name="role"' not in partner
    assert 'name="follow_up"' not in partner


def test_rows_as_a_fragment_are_the_rows_of_the_page(client, world):
    client.sign_in(world.officer)
    page = client.get("/logboek").get_data(as_text=True)
    part = client.htmx.get("/logboek").get_data(as_text=True)
    assert titles(part) == titles(page)
    assert "<html" not in part


def test_old_share_of_an_ended_agreement_is_hidden(app, client, world):
    with everything(app):
        written = entry_of(world.officer_zuid, world.station, text="Alleen voor Zuid bedoeld.")
        share(written, [world.housing])  # housing has no agreement with Zuid
    assert "Alleen voor Zuid bedoeld." not in listed(client.sign_in(world.partner))
