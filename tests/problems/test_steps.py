"""The four steps nudge and never block; what is left open and why stays in the file."""

import pytest

from portal.core import dates
from tests.dialogue.talking import page
from tests.problems.solving import open_one, stored, told
from tests.world import entry_of, everything

SCANNED = ("community", "damage", "expectation", "events", "recurring", "similarity")


def test_going_on_with_gaps_asks_a_reason_and_keeps_it(app, client, world):
    url = open_one(client, world.lead)
    assert "Om welke gebeurtenissen gaat het?" in page(client, f"{url}/verder")
    refused = client.send(f"{url}/verder", {"phase": "response"})
    assert refused.status_code == 422
    assert "Schrijf op waarom" in refused.get_data(as_text=True)
    assert "oorzaak" in refused.get_data(as_text=True)
    reason = "We kiezen een aanpak zonder oorzaak."
    assert client.send(f"{url}/verder", {"phase": "response", "reason": reason}).status_code == 303
    assert stored(app, url).phase == "response"
    assert reason in told(client, url)
    assert client.send(f"{url}/verder", {"phase": "scanning"}).status_code == 303  # back is free


def test_going_on_without_gaps_asks_nothing(app, client, world):
    url = open_one(client, world.lead)
    client.post_form(f"{url}/stap/verkennen", dict.fromkeys(SCANNED, "Dat weten we."))
    assert "nog open" not in page(client, f"{url}/verder")
    assert client.post_form(f"{url}/verder").status_code == 303
    assert stored(app, url).phase == "analysis"


def test_goal_reads_as_one_sentence(client, world):
    url = open_one(client, world.lead)
    goal = {"goal_from": "6 meldingen per week", "goal_to": "hooguit 2", "goal_by": "2027-03-01"}
    assert client.post_form(f"{url}/stap/aanpakken", goal).status_code == 303
    assert "Van 6 meldingen per week naar hooguit 2 voor 1 maart 2027" in " ".join(page(client, url).split())


@pytest.mark.parametrize(
    ("assessed", "sent", "status"),
    [
        (False, {}, 422),
        (False, {"decision": "stop"}, 422),
        (False, {"decision": " ", "reason": "De straat wordt gesloopt."}, 422),
        (True, {}, 422),
        (True, {"decision": "stop"}, 303),
        (False, {"reason": "De straat wordt gesloopt."}, 303),
    ],
)
def test_closing_needs_an_assessment_and_a_decision_or_a_reason(app, client, world, assessed, sent, status):
    url = open_one(client, world.lead)
    if assessed:
        client.post_form(f"{url}/stap/beoordelen", done="Alles is gedaan.", outcome="Het is stil.")
    assert client.send(f"{url}/afsluiten", sent).status_code == status
    assert (stored(app, url).closed_at is not None) == (status == 303)


def test_adjusting_takes_it_back_to_the_approach_and_reopening_to_the_work(app, client, world):
    url = open_one(client, world.lead)
    client.send(f"{url}/verder", {"phase": "assessment", "reason": "De rest is bekend."})
    adjust = {"decision": "adjust", "reason": "Het werkt nog niet."}
    client.send(f"{url}/afsluiten", adjust)
    assert (stored(app, url).phase, stored(app, url).closed_at) == ("response", None)
    client.send(f"{url}/afsluiten", {"decision": "hand_over", "reason": "De gemeente gaat verder."})
    assert stored(app, url).closed_at <= dates.now()
    client.send(f"{url}/heropenen")
    assert stored(app, url).closed_at is None
    for words in ("Het werkt nog niet.", "De gemeente gaat verder.", "Heropend"):
        assert words in told(client, url)


def test_analysis_shows_when_where_and_what_from_the_entries(app, client, world):
    with everything(app):
        entry_of(world.officer, world.birds, place="Lijsterhof 12")
    url = open_one(client, world.lead, places="Lijsterhof", category="noise")
    shown = page(client, f"{url}/stap/analyseren")
    assert "Uit 1 waarneming die erbij hoort" in shown
    assert "Lijsterhof 12" in shown
    assert page(client, f"{url}/stap/verkennen").count("<svg") < shown.count("<svg")
