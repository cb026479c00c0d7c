"""The story of a problem is drafted when it closes, edited by people, and found by who reads the problem."""

from sqlalchemy import select

from portal.agreements.models import State
from portal.core.extensions import db
from portal.problems.models import ProblemStory
from tests.client import filled_in, find_form
from tests.dialogue.talking import page
from tests.markup import parse
from tests.problems.solving import let_read, open_one, titles, told
from tests.world import everything
from tests.world_agreements import agreement_of

LIBRARY = "/vraagstukken/verhalen"


def closed(client, world, *organisations, **overrides):
    """A problem with a cause and an approach, closed; answers its address."""
    url = open_one(client, world.lead, *organisations, **overrides)
    client.post_form(f"{url}/stap/analyseren", cause="De deur staat open.")
    client.post_form(f"{url}/stap/aanpakken", approach="Een nieuwe deurdranger.")
    client.post_form(f"{url}/stap/beoordelen", done="Het zit erop.", outcome="Sindsdien is het stil.")
    assert client.send(f"{url}/afsluiten", {"decision": "stop"}).status_code == 303
    return url


def test_closing_drafts_it_from_the_file_with_thanks_per_organisation(client, world):
    shown = page(client, closed(client, world, world.housing, world.welfare) + "/verhaal")
    for words in (
        "De deur staat open.",
        "Een nieuwe deurdranger.",
        "Sindsdien is het stil.",
        "Nog een concept",
    ):
        assert words in shown
    for one in (world.housing, world.welfare):
        assert f"{one.name}, voor het meedenken" in shown


def test_draft_names_what_was_done_and_thanks_who_did_it_apart_from_who_thought_along(app, client, world):
    url = open_one(client, world.lead, world.housing, world.welfare)
    of = {"problem_id": url.split("/")[-1], "state": State.DONE, "awaits": ""}
    with everything(app):
        agreement_of(world.noord, world.housing, world.noord, world.welfare, **of, text="Drie lampen erbij")
        agreement_of(world.noord, world.noord, world.housing, world.welfare, **of, text="Elke avond langs")
        agreement_of(world.noord, world.housing, world.noord, **of, text="Alleen onder ons")
        agreement_of(world.noord, world.bar, world.noord, **of, text="Ook onder ons")
        agreement_of(world.noord, world.welfare, world.noord, world.housing, problem_id=of["problem_id"])
    assert client.send(f"{url}/afsluiten", {"decision": "stop", "reason": "Klaar."}).status_code == 303
    with everything(app):
        story = db.session.scalars(
            select(ProblemStory).where(ProblemStory.problem_id == of["problem_id"])
        ).one()
    done = ["Drie lampen erbij", "Elke avond langs"]
    assert sorted(story.tried.splitlines()) == sorted(
        f"{one.name}: {words}" for one, words in zip((world.housing, world.noord), done, strict=True)
    )
    thanks = [f"{world.housing.name}, voor het meedoen", f"{world.welfare.name}, voor het meedenken"]
    assert story.thanks.splitlines() == thanks


def test_open_problem_has_no_story(client, world):
    url = open_one(client, world.lead)
    assert client.get(f"{url}/verhaal").status_code == 404
    assert "verhaal" not in page(client, url).replace("/vraagstukken/verhalen", "")


def test_told_story_stands_in_the_library_of_who_reads_the_problem(client, world):
    url = closed(client, world, world.housing, title="De open deur")
    assert "De open deur" not in page(client, LIBRARY)
    client.sign_in(world.officer).post_form(f"{url}/verhaal/schrijven", told="1")
    for who, known in ((world.lead, True), (world.partner, True), (world.welfare_worker, False)):
        client.sign_in(who)
        for query in ("", "?q=deurdranger"):
            assert ("De open deur" in page(client, LIBRARY + query)) is known, who.name
    assert "De open deur" not in page(client.sign_in(world.lead), f"{LIBRARY}?q=fietsen")


def test_second_writer_sees_both_and_old_words_stay_in_the_file(client, world):
    url = closed(client, world)
    client.sign_in(world.officer).post_form(f"{url}/verhaal/schrijven", cause="De drempel was te hoog.")
    late = client.send(
        f"{url}/verhaal/schrijven", {"seen": '{"cause": "De deur staat open."}', "cause": "Het slot."}
    )
    assert late.status_code == 409
    for words in ("De drempel was te hoog.", "Het slot."):
        assert words in late.get_data(as_text=True)
    assert "De deur staat open." in told(client, url)


def test_story_before_partners_holds_no_personal_data(client, world):
    url = closed(client, world, world.housing)
    answer = client.post_form(f"{url}/verhaal/schrijven", thanks="Met dank, bel 06-12345678.")
    assert answer.status_code == 422
    assert titles(client.sign_in(world.partner))  # reads the problem, and not what was refused
    assert "06-12345678" not in page(client, f"{url}/verhaal")


def test_story_that_the_team_wrote_for_itself_is_looked_at_before_partners_read_along(client, world):
    url = closed(client, world)
    assert client.post_form(f"{url}/verhaal/schrijven", thanks="Dank aan 06-12345678.").status_code == 303
    wider = {"audience": "network"}
    answer = client.post_form(f"{url}/lezers", wider)
    assert answer.status_code == 422
    assert "Met dank aan" in answer.get_data(as_text=True)
    client.post_form(f"{url}/verhaal/schrijven", thanks="Dank aan iedereen.")
    shown = let_read(client, url, **wider)
    assert "Dit gaan partners lezen" in shown
    for words in ("Dank aan iedereen.", "De deur staat open.", "Sindsdien is het stil."):
        assert words in shown
    assert "Dank aan iedereen." in page(client.sign_in(world.partner), f"{url}/verhaal")


def test_words_that_changed_after_they_were_shown_are_shown_again(client, world):
    url = closed(client, world)
    lezers, wider = f"{url}/lezers", {"audience": "network"}
    first = client.post_form(lezers, wider).text
    client.post_form(f"{url}/verhaal/schrijven", effect="Het gaat van 20 naar 5 meldingen per week.")
    second = client.post(lezers, data=filled_in(find_form(parse(first), lezers, lezers)))
    assert second.status_code == 200
    assert "Het gaat van 20 naar 5 meldingen per week." in second.text
    assert client.sign_in(world.partner).get(url).status_code == 404
