"""A correction is a new version; who comes second chooses; nothing that was written is lost."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from portal.core import dates
from portal.core.differences import marked
from portal.core.extensions import db
from portal.logbook.models import CONTENT, Audience, Entry, EntryEvent, EntryVersion, Status
from portal.logbook.sharing.models import Share, ShareReader
from tests.client import Client, filled_in, find_form
from tests.logbook.test_listing import listed
from tests.markup import parse
from tests.world import World, everything, share
from tests.world import entry as new_entry

TEXT = "Vijf jongeren met een trompet op het plein."


def url(entry: Entry) -> str:
    return f"/logboek/{entry.id}/verbeteren"


def now(app: Flask, entry: Entry) -> Entry:
    with everything(app):
        return db.session.scalars(select(Entry).where(Entry.id == entry.id)).one()


def versions(app: Flask, entry: Entry) -> list[EntryVersion]:
    with everything(app):
        found = select(EntryVersion).where(EntryVersion.entry_id == entry.id).order_by(EntryVersion.version)
        return list(db.session.scalars(found))


def events(app: Flask, entry: Entry) -> list[tuple[str, str, str]]:
    with everything(app):
        rows = db.session.scalars(
            select(EntryEvent).where(EntryEvent.entry_id == entry.id).order_by(EntryEvent.id)
        )
        return [(row.what, row.before, row.after) for row in rows]


def page_of(client: Client, entry: Entry) -> dict[str, object]:
    """What the page to correct this entry holds now."""
    page = client.get(url(entry)).get_data(as_text=True)
    return filled_in(find_form(parse(page), url(entry), url(entry)))


@pytest.fixture
def entry(app: Flask, world: World) -> Entry:
    with everything(app):
        return new_entry(world, heard="De buurvrouw hoorde het ook.", minutes=20, observed_at=_earlier())


def _earlier(**ago: int) -> object:
    return (dates.now() - timedelta(**(ago or {"hours": 2}))).replace(second=37, microsecond=0)


@pytest.fixture
def officer(client: Client, world: World) -> Client:
    return client.sign_in(world.officer)


def test_a_correction_is_a_new_version_and_the_old_one_stays(app, officer, entry):
    assert officer.post_form(url(entry), text=TEXT).status_code == 303
    found, (old,) = now(app, entry), versions(app, entry)
    assert (found.text, found.version) == (TEXT, 2)
    assert {name: getattr(old, name) for name in CONTENT} == {name: getattr(entry, name) for name in CONTENT}
    assert (old.version, old.replaced_by_id, old.team_id) == (1, entry.author_id, entry.team_id)


def test_what_was_left_alone_stays_to_the_second(app, officer, entry):
    officer.post_form(url(entry), text=TEXT)
    found = now(app, entry)
    untouched = set(CONTENT) - {"text"} | {
        "position",
        "cell",
        "audience",
        "status",
        "received_at",
        "retain_until",
    }
    assert {name: getattr(found, name) for name in untouched} == {
        name: getattr(entry, name) for name in untouched
    }


def test_the_record_names_the_fields_and_never_the_words(app, officer, entry):
    officer.post_form(url(entry), text=TEXT, place="Plein", minutes="30")
    assert events(app, entry) == [("corrected", "1", "2 place text minutes")]


def test_the_team_reads_the_replaced_words_in_the_history(officer, world, entry):
    officer.post_form(url(entry), text=TEXT)
    page = officer.sign_in(world.warden).get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert f"<del>{entry.text}</del>" in page
    assert "Verbeterd: tekst" in page


def test_history_shows_each_earlier_value_as_people_call_it(officer, world, entry):
    officer.post_form(url(entry), category="waste", neighbourhood=world.harbour.code, urgency="urgent")
    page = officer.get(f"/logboek/{entry.id}").get_data(as_text=True)
    assert "<del>Onderwerp: Geluid\nBuurt: Vogelbuurt\nHoe snel: Gewoon</del>" in page.replace("\r", "")


def test_search_finds_the_new_words_and_no_longer_the_old(officer, entry):
    before = listed(officer, "?q=muziekbox")
    officer.post_form(url(entry), text=TEXT)
    assert listed(officer, "?q=trompet") == [TEXT]
    assert len(listed(officer, "?q=muziekbox")) == len(before) - 1


def test_another_moment_moves_the_entry_in_list_and_search(app, officer, world, entry):
    other = "Een trompet bij de kerk gehoord."
    with everything(app):
        new_entry(world, observed_at=_earlier(minutes=20), text=other)
    officer.post_form(url(entry), text=TEXT, observed_at=dates.to_input(_earlier(hours=5)))
    assert listed(officer, "?q=trompet") == [other, TEXT]
    officer.post_form(url(entry), observed_at=dates.to_input(_earlier(minutes=10)))
    assert listed(officer, "?q=trompet") == [TEXT, other]
    assert listed(officer)[:2] == [TEXT, other]
    assert now(app, entry).version == 3


def test_a_page_sent_unchanged_makes_no_version(app, officer, entry):
    assert officer.post_form(url(entry)).status_code == 303
    assert (now(app, entry).version, versions(app, entry), events(app, entry)) == (1, [], [])


def test_a_correction_sent_twice_makes_one_version(app, officer, entry):
    sent = {**page_of(officer, entry), "text": TEXT}
    assert [officer.post(url(entry), data=sent).status_code for _click in range(2)] == [303, 303]
    assert (now(app, entry).version, len(versions(app, entry))) == (2, 1)


def at_once(app: Flask, world: World, entry: Entry, texts: list[str]) -> list[TestResponse]:
    """The same writer sends each of these texts from a page of its own, all together."""
    clients = [app.test_client().sign_in(world.officer) for _text in texts]
    sent = [{**page_of(one, entry), "text": text} for one, text in zip(clients, texts, strict=True)]
    with ThreadPoolExecutor(len(texts)) as pool:
        return list(pool.map(lambda one, data: one.post(url(entry), data=data), clients, sent))


def test_ten_clicks_at_once_make_one_version(app, world, entry):
    assert [answer.status_code for answer in at_once(app, world, entry, [TEXT] * 10)] == [303] * 10
    assert (now(app, entry).version, len(versions(app, entry))) == (2, 1)


def test_of_different_corrections_at_once_one_is_saved_and_the_others_come_back(app, world, entry):
    texts = [f"{TEXT} Versie {number}." for number in range(6)]
    answers = at_once(app, world, entry, texts)
    saved = [text for answer, text in zip(answers, texts, strict=True) if answer.status_code == 303]
    back = [
        text for answer, text in zip(answers, texts, strict=True) if text in answer.get_data(as_text=True)
    ]
    assert sorted(answer.status_code for answer in answers) == [303, *[409] * 5]
    assert ([now(app, entry).text], now(app, entry).version) == (saved, 2)
    assert sorted(saved + back) == texts


def test_who_comes_second_sees_both_texts_with_what_differs(app, officer, entry):
    opened = page_of(officer, entry)
    officer.post(url(entry), data={**opened, "text": "Jongeren met een zachte muziekbox op het bankje."})
    mine = {**opened, "text": "Jongeren met een luide trompet op het bankje."}
    answer = officer.post(url(entry), data=mine)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "Jongeren met een <mark>zachte</mark> <mark>muziekbox</mark> op het bankje." in page
    assert "Jongeren met een <mark>luide</mark> <mark>trompet</mark> op het bankje." in page
    assert now(app, entry).text == "Jongeren met een zachte muziekbox op het bankje."


def test_who_comes_second_can_save_on_top_from_that_page(app, officer, entry):
    opened = page_of(officer, entry)
    officer.post(url(entry), data={**opened, "text": TEXT})
    mine = {**opened, "text": "Mijn eigen tekst over het plein.", "place": "Plein"}
    answer = officer.post(url(entry), data=mine)
    given_back = filled_in(find_form(parse(answer.get_data(as_text=True)), url(entry), url(entry)))
    assert (given_back["text"].strip(), given_back["place"], given_back["version"]) == (
        mine["text"],
        "Plein",
        "2",
    )
    assert officer.post(url(entry), data=given_back).status_code == 303
    assert (now(app, entry).text, now(app, entry).version) == (mine["text"], 3)
    assert [one.text for one in versions(app, entry)] == [entry.text, TEXT]


def test_a_page_that_does_not_say_its_version_saves_nothing_by_surprise(app, officer, entry):
    opened = page_of(officer, entry)
    answer = officer.post(url(entry), data={**opened, "text": TEXT, "version": ""})
    assert (answer.status_code, now(app, entry).text) == (409, entry.text)


@pytest.mark.parametrize(
    "wrong", [{"text": "kort"}, {"heard": "BSN 111222333"}, {"category": "niets"}, {"staff": "99"}]
)
def test_a_refused_correction_keeps_what_was_typed(app, officer, entry, wrong):
    answer = officer.post_form(url(entry), **wrong)
    assert answer.status_code == 422
    assert next(iter(wrong.values())) in answer.get_data(as_text=True) or "category" in wrong
    assert (now(app, entry).version, now(app, entry).text) == (1, entry.text)


def test_an_old_entry_can_be_corrected_without_moving_it(app, officer, world):
    with everything(app):
        old = new_entry(world, observed_at=_earlier(days=40))
    assert officer.post_form(url(old), text=TEXT).status_code == 303
    assert now(app, old).observed_at == old.observed_at
    moved = dates.to_input(_earlier(days=41))
    assert officer.post_form(url(old), observed_at=moved).status_code == 422


def test_partners_go_on_reading_what_was_shared(app, officer, world, entry):
    with everything(app):
        share(entry, [world.housing])
    page = officer.get(url(entry)).get_data(as_text=True)
    assert "Partners lezen versie 1." in page
    officer.post_form(url(entry), text=TEXT)
    with everything(app):
        (shared,) = db.session.scalars(select(Share).where(Share.entry_id == entry.id))
        assert (shared.text, shared.version, shared.withdrawn_at) == (entry.text, 1, None)
    assert "Partners lezen nog versie 1." in officer.get(f"/logboek/{entry.id}").get_data(as_text=True)


@pytest.fixture
def shared(app: Flask, world: World) -> Entry:
    with everything(app):
        made = new_entry(world, audience=Audience.NETWORK)
        share(made, [world.housing, world.welfare], audience=Audience.NETWORK)
        return made


def readers(app: Flask, entry: Entry) -> int:
    with everything(app):
        count = select(func.count()).select_from(ShareReader).join(Share).where(Share.entry_id == entry.id)
        return db.session.scalar(count)


def test_a_category_that_is_for_the_team_asks_before_it_withdraws(app, officer, shared):
    answer = officer.post_form(url(shared), category="care")
    assert answer.status_code == 409
    assert "Trek het delen met partners in" in answer.get_data(as_text=True)
    assert (now(app, shared).category, readers(app, shared)) == ("noise", 2)


def test_a_yes_to_withdrawing_saves_and_takes_the_share_back(app, officer, shared):
    assert officer.post_form(url(shared), category="care", withdraw="y").status_code == 303
    found = now(app, shared)
    assert (found.category, found.audience, readers(app, shared)) == ("care", Audience.TEAM, 0)
    assert {what for what, _before, _after in events(app, shared)} == {"withdrawn", "corrected"}


def test_a_yes_withdraws_nothing_where_the_category_allows_it(app, officer, shared):
    assert officer.post_form(url(shared), category="waste", withdraw="y").status_code == 303
    assert readers(app, shared) == 2


def test_a_struck_entry_is_not_corrected_and_the_words_come_back(app, officer, world):
    with everything(app):
        struck = new_entry(world, status=Status.VOID, void_reason="Dubbel geschreven")
    answer = officer.post_form(url(struck), text=TEXT)
    assert answer.status_code == 409
    assert TEXT in answer.get_data(as_text=True)
    assert now(app, struck).version == 1


@pytest.mark.parametrize(
    ("who", "code"),
    [("colleague", 403), ("lead", 403), ("officer_zuid", 404), ("partner", 403), ("administrator", 403)],
)
def test_only_the_writer_corrects(app, client, world, entry, who, code):
    client.sign_in(getattr(world, who))
    assert client.get(url(entry)).status_code == code
    assert client.send(url(entry), {"text": TEXT, "version": "1"}).status_code == code
    assert now(app, entry).version == 1


def test_a_partner_does_not_correct_its_signal(client, world):
    assert client.sign_in(world.partner).get(url(world.signal)).status_code == 403


@pytest.mark.parametrize(
    ("theirs", "mine", "left", "right"),
    [
        ("een twee", "een drie", ["twee"], ["drie"]),
        ("gelijk", "gelijk", [], []),
        ("", "nieuw", [], ["nieuw"]),
        ("een  twee", "een twee", ["  "], [" "]),
    ],
)
def test_words_that_differ_are_marked_and_nothing_is_left_out(theirs, mine, left, right):
    first, second = marked(theirs, mine)
    assert [text for text, differs in first if differs] == left
    assert [text for text, differs in second if differs] == right
    assert ("".join(text for text, _ in first), "".join(text for text, _ in second)) == (theirs, mine)


def test_long_text_is_compared_by_its_rarer_words_so_that_none_takes_a_minute():
    words = [f"Woord{number} en de rest" for number in range(100)]
    mine = [*words[:50], "Wat nieuw is,", *words[50:]]
    first, second = marked(" ".join(words), " ".join(mine))
    assert not any(differs for _text, differs in first)
    assert "".join(text for text, differs in second if differs).strip() == "Wat nieuw is,"
    hostile, began = "t/m " * 250, time.process_time()
    marked(hostile, hostile[::-1])
    assert time.process_time() - began < 2
