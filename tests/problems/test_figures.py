"""What problems tell the insights: where time goes, when an approach began, and what came back."""

from datetime import timedelta

from portal.core import dates
from portal.logbook.effort.blocks import LENGTH, block_of, whole
from portal.problems.figures.queries import spent
from portal.problems.rules.matching import monday_of
from tests.dialogue.talking import page
from tests.problems.solving import TITLE
from tests.problems.weeks import AFTER, BEFORE, visits, week
from tests.world import entry_of, everything, seen_by


def weeks_ago(day):
    """How many weeks ago this Monday was."""
    return (monday_of(dates.today()) - day).days // 7


def insights(client, days=100):
    """The page over the last days."""
    first, last = dates.today() - timedelta(days=days), dates.today()
    return " ".join(page(client, f"/inzicht?from={first}&to={last}").split())


def hours_of(client):
    """What the file says of each problem in the last fourteen weeks."""
    first, last = dates.today() - timedelta(days=98), dates.today()
    answer = client.get(f"/inzicht/vraagstukken.csv?from={first}&to={last}")
    return [] if answer.status_code == 404 else answer.data.decode("utf-8-sig").splitlines()[1:]


def told_of_it(app, world):
    """What goes to the problem in the last fourteen weeks: entries, minutes, and whether there are more."""
    with seen_by(app, world.officer):
        told = spent(dates.today() - timedelta(days=98), dates.today())
        return next((one.entries, one.minutes, one.hidden) for one in told if one.label == TITLE)


def test_hours_of_a_problem_are_those_of_whole_blocks_that_are_over(app, client, world, problem, people):
    over = weeks_ago(block_of(dates.today()) - LENGTH)
    with everything(app):
        visits(world, people, [over, over - 1, 0], 30)  # and in a block that still runs
    problem()
    assert told_of_it(app, world) == (15, 300, False)


def test_hours_of_a_problem_are_hidden_where_few_did_the_rest_of_its_place(
    app, client, world, problem, people
):
    """The place less the problem would be what one person did there."""
    over = weeks_ago(block_of(dates.today()) - LENGTH)
    with everything(app):
        visits(world, people, [over], 30)
        entry_of(
            world.officer,
            world.birds,
            observed_at=week(over),
            place="Lijsterhof",
            category="waste",
            minutes=45,
        )
    problem()
    assert told_of_it(app, world) == (5, 0, True)


def test_hours_of_fewer_than_five_people_are_not_told(app, client, world, problem, people):
    with everything(app):
        visits(world, people[:4], range(4, 12), 30)
    problem()
    told = hours_of(client.sign_in(world.officer))[0].split(";")
    assert (told[0], told[1]) == (TITLE, "32")
    assert "uur" not in " ".join(told)
    assert len(told) == 3  # no hours at all, since nobody else wrote any


def test_partner_learns_of_no_hours_or_approaches_of_a_problem_that_it_reads(
    app, client, world, problem, people
):
    with everything(app):
        visits(world, people, [2, 3], 30)
    problem(audience="selected", organisations=[world.housing.public_id])
    client.sign_in(world.partner)
    assert hours_of(client) == []
    assert TITLE not in insights(client)


def test_the_week_of_the_first_action_is_marked(app, client, world, problem, people):
    with everything(app):
        visits(world, people, [*BEFORE, *AFTER][-12:], 30)
    problem()
    assert f"1: {TITLE}" in insights(client.sign_in(world.lead))


def test_what_came_back_is_the_hours_less_since_the_first_action(app, client, world, problem, people):
    """Five people an hour in each week before, half an hour in each week since: ten hours less per block."""
    with everything(app):
        visits(world, people, BEFORE, 60)
        visits(world, people, AFTER, 30)
    problem(closed_days=20, decision="continue")
    shown = insights(client.sign_in(world.lead))
    assert "<strong>1</strong>vraagstuk afgesloten" in shown
    blocks = whole(monday_of(week(10).date()), monday_of(dates.today()), dates.today())
    assert blocks
    hours = f"<strong>{10 * len(blocks)} uur</strong>"
    assert f"{hours}minder werk aan afgesloten vraagstukken" in shown


def test_what_few_people_got_back_is_not_told(app, client, world, problem, people):
    with everything(app):
        visits(world, people[:4], BEFORE, 60)
        visits(world, people[:4], AFTER, 30)
    problem(closed_days=20, decision="continue")
    shown = insights(client.sign_in(world.lead))
    assert "vraagstuk afgesloten" in shown
    assert "minder werk" not in shown
