"""Whether it helped: the weeks after the first action, held against those before the problem was opened."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from portal.core import dates
from portal.core.extensions import db
from portal.logbook.models import Kind
from portal.problems.models import Problem
from tests.dialogue.talking import page
from tests.problems.solving import told
from tests.problems.weeks import AFTER, BEFORE, told_of, visits
from tests.world import everything

REST = "Kwartelpad"
SURE = "Van 6,0 naar 2,0 meldingen per week; min 67%, waarschijnlijk tussen 43% en 81%"


def effect(client, url, query=""):
    """What the page says, in words."""
    return " ".join(page(client, f"{url}/effect{query}").replace("&nbsp;", " ").split())


def test_the_sentence_says_from_how_many_to_how_many_and_how_sure_that_is(app, client, world, problem):
    """60 and 20 in ten weeks each: a third, times and over exp(2.101 x root(1/60 + 1/20))."""
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
        told_of(world, [*BEFORE, *AFTER], 2, place=REST)
    shown = effect(client, problem())
    assert f"<h2>{SURE}; in de omliggende buurten geen toename.</h2>" in shown
    assert "voordat dit een vraagstuk werd" in shown


def test_the_same_weeks_a_year_earlier_lead_where_the_logbook_holds_them(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
        told_of(world, range(53, 63), 3)
        told_of(world, [70], 1, place=REST)
    shown = effect(client, problem())
    assert "Van 3,0 naar 2,0 meldingen per week; dat kan toeval zijn" in shown
    assert "vergeleken met dezelfde weken een jaar eerder" in shown


def test_what_moved_to_the_streets_around_is_found(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
        told_of(world, BEFORE, 1, place=REST)
        told_of(world, AFTER, 5, place=REST)
    assert "in de omliggende buurten nam het toe, dus misschien is het verplaatst" in effect(
        client, problem()
    )


def test_other_subjects_around_are_no_displacement(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
        told_of(world, [*BEFORE, *AFTER], 2, place=REST)
        told_of(world, AFTER, 5, place=REST, category="waste")
    assert "geen toename" in effect(client, problem())


def test_no_conclusion_from_fewer_than_twenty_reports(app, client, world, problem):
    with everything(app):
        told_of(world, list(BEFORE)[:9], 2)
        told_of(world, [3], 1)
    shown = effect(client, problem())
    assert "Te weinig gevallen voor een conclusie: 19 meldingen" in shown
    assert "%," not in shown


def test_more_patrols_do_not_hide_that_residents_report_less(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
        told_of(world, BEFORE, 1, kind=Kind.OBSERVATION, minutes=10)
        told_of(world, AFTER, 5, kind=Kind.OBSERVATION, minutes=10)
    shown = effect(client, problem())
    assert SURE in shown
    assert "Van 1,0 naar 5,0 eigen waarnemingen per week; plus 400%" in shown
    assert "Let op: het team was hier ruim een kwart meer dan eerst." in shown


def test_minutes_of_few_people_decide_nothing_about_effort(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 2, kind=Kind.OBSERVATION, minutes=10)
        told_of(world, AFTER, 2, kind=Kind.OBSERVATION, minutes=60)
    assert "Let op" not in effect(client, problem())


def test_without_minutes_effort_goes_by_what_the_team_wrote_down(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 5, kind=Kind.OBSERVATION)
        told_of(world, AFTER, 1, kind=Kind.OBSERVATION)
    assert "Let op: het team was hier ruim een kwart minder dan eerst." in effect(client, problem())


def test_effort_that_stayed_the_same_is_no_warning(app, client, world, problem):
    with everything(app):
        told_of(world, [*BEFORE, *AFTER], 2, kind=Kind.OBSERVATION, minutes=10)
        told_of(world, [*BEFORE, *AFTER], 2)
    assert "Let op" not in effect(client, problem())


def test_another_neighbourhood_can_be_held_beside_it(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
        told_of(world, [*BEFORE, *AFTER], 3, where=world.harbour, place="Havenkade")
    shown = effect(client, problem(), f"?compare={world.harbour.public_id}")
    assert f"{world.harbour.name}: van 3,0 naar 3,0 meldingen per week" in shown


def test_without_an_action_that_was_done_there_is_nothing_to_compare(app, client, world, problem):
    with everything(app):
        told_of(world, [*BEFORE, *AFTER], 6)
    assert "Er is nog niets te vergelijken." in effect(client, problem(done=False))


def test_the_chief_who_is_named_reads_the_figures_but_no_agreement(app, client, world, problem):
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
    url = problem(audience="selected", organisations=[world.housing.public_id], chief="1")
    assert SURE in effect(client.sign_in(world.chief), url)
    assert "Een rek voor twaalf fietsen" not in page(client, url)


def test_what_comes_back_after_closing_is_proposed_to_be_reopened(app, client, world, problem):
    with everything(app):
        told_of(world, range(6, 11), 2)
        told_of(world, range(1, 5), 8)
    url = problem(closed_days=36)
    assert "Houdt het stand?" in page(client.sign_in(world.officer), "/")
    assert "Het neemt weer toe. Heropenen?" in effect(client.sign_in(world.lead), url)
    assert client.post_form(f"{url}/effect/gezien", page=f"{url}/effect").status_code == 303
    assert "Bekeken of het standhoudt" in told(client, url)
    assert "Houdt het stand?" not in page(client, "/")
    assert "Heropenen?" not in effect(client, url)


def test_ninety_days_after_closing_it_is_asked_again(app, client, world, problem):
    with everything(app):
        told_of(world, range(1, 11), 3)
    url = problem(closed_days=36)
    client.sign_in(world.lead).post_form(f"{url}/effect/gezien", page=f"{url}/effect")
    with everything(app):
        longer = {"closed_at": dates.now() - timedelta(days=91)}
        db.session.execute(update(Problem).where(Problem.id == url.split("/")[-1]).values(**longer))
        db.session.commit()
    assert "Het is 90 dagen na het afsluiten." in effect(client, url)
    assert "Heropenen?" not in effect(client, url)


@pytest.mark.parametrize("days", [29, 151])
def test_no_look_back_is_asked_too_early_or_long_after(app, client, world, problem, days):
    problem(closed_days=days)
    assert "Houdt het stand?" not in page(client.sign_in(world.lead), "/")


@pytest.mark.parametrize("wide", [False, True])
def test_the_sentence_comes_into_the_story_and_before_partners_only_by_hand(
    app, client, world, problem, wide
):
    with everything(app):
        told_of(world, BEFORE, 6)
        told_of(world, AFTER, 2)
    readers = {"audience": "selected", "organisations": [world.housing.public_id]} if wide else {}
    url = problem(**readers)
    client.send(f"{url}/afsluiten", {"decision": "stop", "reason": "Het is stil."})
    assert (SURE in page(client, f"{url}/verhaal")) is not wide
    assert SURE in page(client, f"{url}/verhaal/schrijven")


def test_hours_before_and_after_are_told_where_five_people_wrote_them_down_in_both(
    app, client, world, problem, people
):
    with everything(app):
        visits(world, people, BEFORE, 60)
        visits(world, people, AFTER, 9)
        visits(world, people, [20], 600)  # between the two, so it counts for nothing
    url = problem(chief="1")
    shown = effect(client.sign_in(world.officer), url)
    assert "Eerst schreef het team 5 uur per week op, daarna minder dan een uur." in shown
    assert "per week op" not in effect(client.sign_in(world.chief), url)  # who follows no entries


@pytest.mark.parametrize("few", [BEFORE, AFTER])
def test_hours_of_fewer_than_five_people_in_either_period_are_hidden(
    app, client, world, problem, people, few
):
    with everything(app):
        for weeks in (BEFORE, AFTER):
            visits(world, people[:4] if weeks == few else people, weeks, 60)
    shown = effect(client, problem())
    assert "Uren staan hier pas als ze ervoor en erna van genoeg mensen samen zijn." in shown
    assert "uur per week" not in shown
