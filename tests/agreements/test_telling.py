"""Who is told of a step: everyone whose turn it is, and who asked; and where they stand beside others."""

from tests.agreements.promising import WORDS, promised, propose, step
from tests.dialogue.talking import bell, page, say, start
from tests.markup import parse
from tests.world import amend

NOTICES = "/berichten"


def told(client, who):
    """The notices of this person, in words."""
    root = parse(page(client.sign_in(who), NOTICES)).find("ul", class_="links notices")
    return [" ".join(one.text.split()) for one in (root.all("li") if root else [])]


def test_a_proposal_is_told_to_whose_turn_it_is_and_the_answer_to_who_asked(client, world):
    url = propose(client, world.officer, world.housing)
    for who in (world.partner, world.partner_colleague):
        assert f"{world.noord.name} legt jullie een afspraak voor {WORDS} nieuw" in told(client, who)[0]
    assert bell(client.sign_in(world.colleague)) == 0
    assert step(client, world.partner, url, "not_now", "Pas na de zomer.") == 303
    assert f"{world.housing.name} antwoordt: Niet nu {WORDS} nieuw" in told(client, world.officer)[0]
    assert told(client, world.welfare_worker) == []


def test_an_answer_reads_the_question_for_all_colleagues(client, world):
    url = propose(client, world.officer, world.housing)
    assert bell(client.sign_in(world.partner_colleague)) == 1
    step(client, world.partner, url, "agree")
    assert bell(client.sign_in(world.partner_colleague)) == 0


def test_opening_it_reads_its_notices(client, world):
    url = propose(client, world.officer, world.housing)
    assert bell(client.sign_in(world.partner)) == 1
    client.get(url)
    assert bell(client) == 0
    assert "nieuw" not in told(client, world.partner)[0]


def test_notices_of_talk_and_of_agreements_stand_in_one_list(client, world):
    first = start(client, world.officer, world.housing)
    propose(client, world.officer, world.housing)
    say(client, world.officer, first, f"@{world.housing.name}, kijken jullie mee?")
    shown = told(client, world.partner)
    newest_first = ("noemt", "legt jullie een afspraak voor", "vraagt jullie erbij")
    assert all(words in one for words, one in zip(newest_first, shown, strict=False))
    assert bell(client) == 3


def test_open_agreements_stand_on_the_card_and_under_whom_to_call(app, client, world):
    made = promised(app, world.noord, world.noord, world.housing, text=WORDS)
    other = promised(app, world.noord, world.welfare, world.noord, text="Iets van een ander")
    cards = [world.more[name].public_id for name in ("card_housing", "consultant")]
    amend(app, cards[1], themes="noise")
    for place in (*(f"/partners/{one}" for one in cards), "/partners/wie?theme=noise"):
        shown = page(client.sign_in(world.officer), place)
        assert (made.text in shown, other.text in shown) == (True, False), place
        assert made.text not in page(client.sign_in(world.welfare_worker), place)
