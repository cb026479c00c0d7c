"""Topics beside a problem: there for who reads both, and for nobody else."""

from tests.dialogue.talking import page, start
from tests.problems.solving import open_one


def test_topic_shows_only_to_who_reads_it_too(client, world):
    topic = start(client, world.officer, world.housing, title="Samen over de muziek")
    url = open_one(client, world.lead, world.housing, world.welfare)
    linked = client.post_form(f"{url}/onderwerpen", topic=topic.split("/")[-1])
    assert linked.status_code == 303
    for who, known in ((world.officer, True), (world.partner, True), (world.welfare_worker, False)):
        shown = page(client.sign_in(who), url)
        assert ("Samen over de muziek" in shown) is known, who.name
    client.sign_in(world.officer).send(f"{url}/onderwerpen/{topic.split('/')[-1]}/weg")
    assert "Samen over de muziek" not in page(client, url)
