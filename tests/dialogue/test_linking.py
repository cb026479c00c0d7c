"""Entries beside topics: each reads what it may read already, and learns nothing of the rest."""

from tests.dialogue.talking import TITLE, page, start

BESIDE = "Uit het logboek"


def link(client, who, known, url):
    """Put what this person knows by this id beside the topic, from its own page."""
    client.sign_in(who)
    assert f"/dialoog/koppelen/{known}" in page(client, f"/logboek/{known}")
    sent = client.post_form(f"/dialoog/koppelen/{known}", topic=url.split("/")[-1])
    assert (sent.status_code, sent.location) == (303, url)


def test_partner_sees_a_linked_entry_only_as_a_share_that_it_may_read(client, world):
    url = start(client, world.officer, world.housing, world.welfare, chief="1")
    link(client, world.officer, world.network_entry.id, url)  # shared with both
    link(client, world.officer, world.colleague_entry.id, url)  # shared with housing alone
    link(client, world.officer, world.entry.id, url)  # with nobody any more
    seen = {
        world.colleague: {world.network_entry.id, world.colleague_entry.id, world.entry.id},
        world.partner: {world.share.id, world.selected_share.id},
        world.welfare_worker: {world.share.id},
        world.chief: set(),
    }
    everything = {*seen[world.colleague], *seen[world.partner]}
    for who, known in seen.items():
        shown = page(client.sign_in(who), url)
        assert {one for one in everything if one in shown} == known, who.name
        assert (BESIDE in shown) == bool(known)


def test_partner_who_may_read_none_of_it_does_not_learn_that_there_is_any(client, world):
    url = start(client, world.officer, world.welfare)
    link(client, world.officer, world.colleague_entry.id, url)
    shown = page(client.sign_in(world.welfare_worker), url)
    assert BESIDE not in shown
    assert client.send(f"{url}/ontkoppelen/{world.colleague_entry.id}").status_code == 404
    assert BESIDE in page(client.sign_in(world.officer), url)


def test_partner_puts_its_own_signal_beside_a_topic_and_takes_it_away(client, world):
    url = start(client, world.officer, world.housing)
    link(client, world.partner, world.signal_share.id, url)
    assert TITLE in page(client, f"/logboek/{world.signal_share.id}")
    assert f"/logboek/{world.signal.id}" in page(client.sign_in(world.officer), url)
    client.sign_in(world.partner)
    assert client.send(f"{url}/ontkoppelen/{world.signal_share.id}").status_code == 303
    assert BESIDE not in page(client, url)


def test_entry_is_linked_once_and_only_to_topics_of_its_own_team(client, world):
    url = start(client, world.officer, world.housing)
    for _ in range(2):
        link(client, world.officer, world.entry.id, url)
    assert page(client, url).count(f'href="/logboek/{world.entry.id}"') == 1
    offered = page(client.sign_in(world.civil_servant), f"/dialoog/koppelen/{world.share.id}")
    assert world.more["topic_zuid"].id not in offered
    assert world.more["network_topic"].id in offered


def test_topic_begun_from_an_entry_has_it_beside_it(client, world):
    client.sign_in(world.officer)
    begun = client.post_form(
        f"/dialoog/nieuw?entry={world.entry.id}",
        {"title": TITLE, "text": "Wie weet hier meer van?", "audience": "team"},
    )
    assert f"/logboek/{world.entry.id}" in page(client, begun.location)
    unknown = {"entry": world.entry_zuid.id, "audience": "team", "title": TITLE, "text": "Wie weet meer?"}
    begun = client.post_form("/dialoog/nieuw", unknown)
    assert BESIDE not in page(client, begun.location)
