"""What problems tell the insights: where time goes, when an approach began, and what came back."""

from datetime import timedelta

from portal.core import dates
from portal.problems.figures.queries import spent
from tests.dialogue.talking import page
from tests.problems.solving import TITLE
from tests.problems.weeks import AFTER, BEFORE, visits
from tests.world import everything, seen_by


def insights(client, days=100):
    """The page over the last days."""
    first, last = dates.today() - timedelta(days=days), dates.today()
    return " ".join(page(client, f"/inzicht?from={first}&to={last}").split())


def hours_of(client):
    """What the file says of each problem in the last fourteen weeks."""
    first, last = dates.today() - timedelta(days=98), dates.today()
    answer = client.get(f"/inzicht/vraagstukken.csv?from={first}&to={last}")
    return [] if answer.status_code == 404 else answer.data.decode("utf-8-sig").splitlines()[1:]


def test_what_goes_to_a_problem_is_told_with_who_wrote_it_down_only_to_count_them(
    app, client, world, problem, people
):
    with everything(app):
        visits(world, people, [2, 3], 30)
    problem()
    with seen_by(app, world.officer):
        told = next(
            one for one in spent(dates.today() - timedelta(days=98), dates.today()) if one.label == TITLE
        )
    assert (told.entries, told.minutes, len(told.people)) == (10, 300, 5)


def test_hours_of_fewer_than_five_people_are_not_told(app, client, world, problem, people):
    with everything(app):
        visits(world, people[:4], [2, 3], 30)
    problem()
    told = hours_of(client.sign_in(world.officer))[0].split(";")
    assert (told[0], told[1]) == (TITLE, "8")
    assert "4" not in told[2:]


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
    """Five people an hour in each of ten weeks before, half an hour in the ten weeks since: 25 hours less."""
    with everything(app):
        visits(world, people, BEFORE, 60)
        visits(world, people, AFTER, 30)
    problem(closed_days=20, decision="continue")
    shown = insights(client.sign_in(world.lead))
    assert "<strong>1</strong>vraagstuk afgesloten" in shown
    assert "<strong>25 uur</strong>minder werk aan afgesloten vraagstukken" in shown


def test_what_few_people_got_back_is_not_told(app, client, world, problem, people):
    with everything(app):
        visits(world, people[:4], BEFORE, 60)
        visits(world, people[:4], AFTER, 30)
    problem(closed_days=20, decision="continue")
    shown = insights(client.sign_in(world.lead))
    assert "vraagstuk afgesloten" in shown
    assert "minder werk" not in shown
