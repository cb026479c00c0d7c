"""Search over text and place, the same on both databases."""

from datetime import timedelta

import pytest

from portal.core import dates, search
from tests.client import Client
from tests.logbook.test_listing import listed
from tests.world import World, entry, entry_of, everything, share

PAIRS = """
bewoner bewoners, jongere jongeren, fiets fietsen, scooter scooters, hangplek hangplekken, container
containers, winkel winkels, kroeg kroegen, vuilniszak vuilniszakken, ruit ruiten, portiek portieken,
dealer dealers, hond honden, lamp lampen, bank banken, boom bomen, huis huizen, flat flats, straat
straten, plein pleinen, park parken, school scholen, brug bruggen, sluis sluizen, tunnel tunnels, melding
meldingen, klacht klachten, fles flessen, naald naalden, blikje blikjes, rat ratten, kat katten, auto
auto's, brommer brommers, kind kinderen, buurman buurmannen, deur deuren, muur muren, hek hekken, bord
borden, paal palen, kelderbox kelderboxen, garage garages, steeg stegen, terras terrassen, café cafés,
gesprek gesprekken, bezoek bezoeken, matras matrassen, koelkast koelkasten
"""


@pytest.fixture
def officer(client: Client, world: World) -> Client:
    return client.sign_in(world.officer)


def write(app, world, *texts, **overrides):
    with everything(app):
        for text in texts:
            entry(world, text=text, **overrides)


@pytest.mark.parametrize("pair", [pair.strip() for pair in PAIRS.replace("\n", " ").split(",")])
def test_singular_and_plural_find_each_other(app, officer, world, pair):
    one, more = pair.split()
    write(app, world, f"Er was iets met {one} vanavond.", f"Er was iets met {more} vanavond.")
    for asked in (one, more):
        assert len([text for text in listed(officer, f"?q={asked}") if "Er was iets met" in text]) == 2, asked


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("meldingen", "Er kwam een melding binnen."),
        ("cafe", "Drukte voor het Café op de hoek."),
        ("overlast", "Weer geluidsoverlast bij de flat."),
        ("geluids", "Weer geluidsoverlast bij de flat."),
        ("CAFÉ", "Drukte voor het Café op de hoek."),
        ("drukte hoek", "Drukte voor het Café op de hoek."),
        ('"op de hoek"', "Drukte voor het Café op de hoek."),
    ],
)
def test_question_finds_what_people_mean(app, officer, world, question, found):
    write(
        app,
        world,
        "Er kwam een melding binnen.",
        "Drukte voor het Café op de hoek.",
        "Weer geluidsoverlast bij de flat.",
    )
    assert listed(officer, f"?q={question}") == [found]


def test_all_words_are_required(app, officer, world):
    write(app, world, "Een koelkast bij de glasbak.", "Een bankstel bij de glasbak.")
    assert listed(officer, "?q=glasbak koelkast") == ["Een koelkast bij de glasbak."]


def test_phrase_wants_the_words_together(app, officer, world):
    write(app, world, "De gele vaas staat op de hoek.", "De hoek op de gele muur.")
    assert listed(officer, '?q="op de hoek"') == ["De gele vaas staat op de hoek."]


def test_place_is_searched_too(app, officer, world):
    write(app, world, "Het was er druk en gezellig.", place="Korenmolenplein")
    assert listed(officer, "?q=korenmolenplein") == ["Het was er druk en gezellig."]


def test_exact_place_comes_on_top(app, officer, world):
    write(app, world, "Het bleef lang onrustig.", place="Sluisplein")
    write(app, world, "Ze liepen daarna naar het sluisplein.")
    assert listed(officer, "?q=sluisplein")[0] == "Het bleef lang onrustig."


def test_hits_are_marked(app, officer, world):
    write(app, world, "Weer geluidsoverlast bij de flat.")
    page = officer.get("/logboek?q=overlast").get_data(as_text=True)
    assert "<mark>geluidsoverlast</mark>" in page


def test_words_of_a_phrase_are_marked_only_where_they_stand_together(app, officer, world):
    write(app, world, "De egel en de auto's staan bij de egel, de auto's ook.")
    page = officer.get("/logboek?q=%22de+auto's%22").get_data(as_text=True)
    marked = "<mark>de</mark> <mark>auto&#39;s</mark>"
    assert f"De egel en {marked} staan bij de egel, {marked} ook." in page


def test_hits_in_the_place_are_marked_and_the_neighbourhood_is_not(app, officer, world):
    write(app, world, "Het bleef lang onrustig.", place="Vogelbuurt bij <het> Sluisplein")
    page = officer.get("/logboek?q=sluisplein").get_data(as_text=True)
    assert '<p class="place">Vogelbuurt bij &lt;het&gt; <mark>Sluisplein</mark> · Vogelbuurt</p>' in page
    page = officer.get("/logboek?q=vogelbuurt").get_data(as_text=True)
    assert '<p class="place"><mark>Vogelbuurt</mark> bij &lt;het&gt; Sluisplein · Vogelbuurt</p>' in page


def test_hit_far_into_the_text_shows_in_the_row(app, officer, world):
    write(app, world, "Het begin is lang. " * 12 + "Pas hier staat de egel.")
    assert "egel" in listed(officer, "?q=egel")[0]


def test_text_from_users_stays_text_between_marks(app, officer, world):
    write(app, world, "Iemand schreef <b>egel</b> op de muur.")
    page = officer.get("/logboek?q=egel").get_data(as_text=True)
    assert "&lt;b&gt;<mark>egel</mark>&lt;/b&gt;" in page


@pytest.fixture(params=[0, 200], ids=["common word", "rare word"])
def either_way(request, monkeypatch):
    """A word in few rows is looked for in another way than one in many."""
    monkeypatch.setattr(search, "FEW", request.param)


def test_newest_hits_come_first_either_way(app, officer, world, either_way):
    with everything(app):
        for hour in (3, 1, 2):
            entry(
                world,
                text=f"De zilverreiger van {hour} uur.",
                observed_at=dates.now() - timedelta(hours=hour),
            )
    assert listed(officer, "?q=zilverreiger") == [f"De zilverreiger van {hour} uur." for hour in (1, 2, 3)]


def test_search_never_leaves_the_team(app, officer, world, either_way):
    with everything(app):
        entry_of(world.officer_zuid, world.station, text="Een zeldzame zilverreiger.")
        entry(world, text="Onze eigen zilverreiger.")
    assert listed(officer, "?q=zilverreiger") == ["Onze eigen zilverreiger."]
    assert "1 waarneming<" in officer.get("/logboek?q=zilverreiger").get_data(as_text=True)


def test_partner_finds_only_words_of_its_shares(app, client, world, either_way):
    with everything(app):
        entry(world, text="Een geheime zilverreiger.")
        shared = entry(world, text="Een openbare zilverreiger.", heard="Alleen voor het team: de ooievaar.")
        share(shared, [world.housing])
    client.sign_in(world.partner)
    assert listed(client, "?q=zilverreiger") == ["Een openbare zilverreiger."]
    assert listed(client, "?q=ooievaar") == []


@pytest.mark.parametrize(
    "question", ['"', "*", "AND", "a OR b", "NEAR(", "t1", "words:muziek", "':*", "%", "\\", "&|!()"]
)
def test_odd_questions_are_only_words(officer, question):
    officer.get("/logboek", query_string={"q": question})


def test_reader_tokens_cannot_be_asked_for(app, officer, world):
    with everything(app):
        entry_of(world.officer_zuid, world.station, text="Onvindbaar vanuit Noord.")
    assert listed(officer, f"?q=t{world.zuid.id}") == []
