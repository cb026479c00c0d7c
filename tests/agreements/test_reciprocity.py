"""Both ways: the same figures for all, the team among them, and none on fewer than five events."""

from datetime import UTC, date, datetime, timedelta

from portal.agreements.models import Agreement
from portal.agreements.reciprocity.figures import Promise, Question, rows
from portal.core import dates
from tests.agreements.promising import promised, propose, step
from tests.dialogue.talking import page, say, start
from tests.markup import parse
from tests.people.doors import change

FIGURES = "/afspraken/over-en-weer"
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
TODAY = date(2026, 6, 1)
SIDES = (("o1", "De Haven"), ("t1", "Wijkteam Noord"))


def asked(days: float | None, to: str = "o1", by: str = "t1") -> Question:
    answered = None if days is None else NOON + timedelta(days=days)
    return Question(to, by, NOON, answered, is_open=answered is None)


def promise(done: int | None, dropped: bool = False, due: int = 20) -> Promise:
    """Of De Haven, due on a day of May, and done on one."""
    day = date(2026, 5, done) if done else None
    return Promise("o1", date(2026, 5, due) if due < 32 else date(2026, 7, 1), day, dropped)


def test_the_median_counts_for_who_was_asked_and_for_who_asked():
    found = rows(SIDES, "t1", [asked(days) for days in (1, 2, 3, 10, 40)], [], TODAY)
    assert [(one.name, one.gives, one.gets) for one in found] == [
        ("De Haven", 3, None),
        ("Wijkteam Noord", None, 3),
    ]
    assert [one.mine for one in found] == [False, True]


def test_four_events_say_nothing():
    four = [asked(days) for days in (1, 2, 3, 4)]
    assert rows(SIDES, "t1", four, [promise(10)] * 4, TODAY)[0].gives is None
    found = rows(SIDES, "t1", [*four, asked(None)], [promise(10)] * 4, TODAY)[0]
    assert (found.open, found.gives, found.kept) == (1, None, None)


def test_kept_is_done_by_its_day():
    told = [promise(19), promise(20), promise(21), promise(None), promise(None, dropped=True)]
    still_to_come = [promise(None, due=40), promise(None, due=40)]
    assert rows(SIDES, "t1", [], [*told, *still_to_come], TODAY)[0].kept == (2, 5)


def table(client, who, query=""):
    """The cells of each organisation, as this person reads them."""
    root = parse(page(client.sign_in(who), FIGURES + query)).find("tbody")
    found = {}
    for one in root.all("tr"):
        name, *cells = (" ".join(cell.text.split()) for cell in one.all("th", "td"))
        found[name.removesuffix(" (dat zijn jullie)")] = cells
    return found


def test_everyone_reads_the_same_table_by_name_with_the_own_row_marked(app, client, world):
    for number in range(5):
        url = propose(client, world.officer, world.housing, text=f"Voorstel nummer {number}")
        assert step(client, world.partner, url, "not_now", "Dit kan nu niet.") == 303
        change(app, Agreement, {"id": url.split("/")[-1]}, made_at=dates.now() - timedelta(days=4))
    late = dates.today() - timedelta(days=1)
    for _ in range(5):
        promised(app, world.noord, world.noord, world.welfare, due=late)
    shown = table(client, world.officer)
    assert shown == table(client, world.partner) == table(client, world.innkeeper)
    assert list(shown) == sorted(shown, key=str.casefold)
    assert shown[world.housing.name] == ["1", "4 dagen", "te weinig", "te weinig"]
    assert shown[world.noord.name] == ["te weinig", "te weinig", "4 dagen", "0 van de 5"]
    assert f"<strong>{world.housing.name}</strong>" in page(client.sign_in(world.partner), FIGURES)
    assert world.officer.name not in page(client.sign_in(world.partner), FIGURES)


def test_a_question_in_the_dialogue_counts_both_ways(client, world):
    for number in range(5):
        say(
            client, world.partner, start(client, world.officer, world.housing, title=f"Vraag {number}"), "Ja."
        )
        say(client, world.officer, start(client, world.partner, title=f"Van ons {number}"), "Wij kijken mee.")
    shown = table(client, world.officer)
    assert shown[world.noord.name][1:3] == ["binnen een dag", "binnen een dag"]
    assert shown[world.housing.name][1:3] == ["binnen een dag", "binnen een dag"]


def too_little(client, who, query=""):
    """The organisations of whom nothing can be told yet."""
    told = " ".join(parse(page(client.sign_in(who), FIGURES + query)).find("main").text.split())
    return told.partition("Nog te weinig om te tellen:")[2].partition(".")[0]


def test_who_has_too_few_of_everything_stands_in_one_sentence(client, world):
    for number in range(5):
        start(client, world.officer, world.housing, title=f"Vraag {number}")
    assert list(table(client, world.officer)) == [world.housing.name]
    assert world.welfare.name in too_little(client, world.officer)
    assert f"{world.noord.name} (dat zijn jullie)" in too_little(client, world.officer)


def test_a_partner_of_two_teams_reads_one_at_a_time(client, world):
    assert world.noord.name in too_little(client, world.civil_servant)
    assert world.zuid.name in too_little(client, world.civil_servant, f"?team={world.zuid.public_id}")
    assert world.zuid.name not in too_little(client, world.partner, f"?team={world.zuid.public_id}")
