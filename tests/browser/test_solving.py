"""The whole way on the demo's data: from where the time goes to a problem that is closed with its effect."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select, update

from portal.agreements.models import Agreement
from portal.core import dates
from portal.core.extensions import db
from portal.demo import load
from portal.logbook.sharing.models import ShareReader
from portal.people.models import User
from portal.problems.models import Problem
from tests import databases
from tests.browser.conftest import Live, Served
from tests.world import everything

Visit = Callable[..., Page]
TITLE, PROMISE = "Het komt hier steeds terug", "De lampen in het trappenhuis op een sensor zetten"
PARTNER = "Woonstichting De Elder"


@pytest.fixture
def town(live: Live, served: Served) -> Iterator[Live]:
    """The served portal with the demo town in its database."""
    _url, app, database = served
    databases.close(app)
    database.restore("empty")
    with everything(app):
        load.load()
    databases.close(app)
    yield live
    databases.close(app)


def who(town: Live, role: str) -> User:
    with everything(town.app):
        return db.session.scalars(select(User).where(User.email == f"{role}@demo.example")).one()


def test_from_where_the_time_goes_to_a_problem_that_is_solved(town: Live, visit: Visit) -> None:
    lead, partner = visit(who(town, "lead")), visit(who(town, "partner"))
    lead.goto("/inzicht")
    expect(lead.get_by_role("heading", level=2).first).to_have_text(
        re.compile(r"\d+% van de tijd gaat naar \d+ (van de \d+ )?plekken")
    )
    place = _open_what_repeats(lead)
    _go_on_with_gaps(lead)
    _agree(lead, partner, place)
    _as_if_long_ago(town)
    lead.get_by_role("link", name="Vergelijk ervoor en erna").click()
    expect(lead.get_by_role("heading", level=1)).to_have_text("Heeft het geholpen?")
    expect(lead.locator("section.picture h2")).to_have_text(
        re.compile(r"^(Van [\d,]+ naar [\d,]+ meldingen per week; |Te weinig gevallen voor een conclusie)")
    )
    _close(lead, place)
    _is_seen_by_the_partner(town, partner, place)


def _open_what_repeats(lead: Page) -> str:
    """From the start page; answers where the problem is."""
    lead.goto("/")
    block = lead.locator("section", has=lead.get_by_role("heading", name="Komt steeds terug"))
    expect(block).to_contain_text("nog geen vraagstuk")
    block.get_by_role("link").first.click()
    lead.get_by_role("link", name="Open een vraagstuk").click()
    lead.get_by_label("Hoe noem je het?").fill(TITLE)
    lead.get_by_label("Wie heeft er last van, en waarvan? In één zin.").fill("Bewoners slapen er slecht van.")
    lead.locator(".chip", has_text="Gericht").click()
    lead.locator(".chip", has_text=PARTNER).click()
    lead.get_by_role("button", name="Open het vraagstuk").click()
    expect(lead.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(lead.locator(".timeline")).to_contain_text("logboek")
    return lead.url


def _go_on_with_gaps(lead: Page) -> None:
    """What is open is said, and a reason is enough."""
    for step in ("Verder naar analyseren", "Verder naar aanpakken"):
        lead.get_by_role("link", name="Ga verder").click()
        expect(lead.get_by_role("heading", level=1)).to_have_text(step)
        lead.get_by_role("button", name="Ga verder").click()
        expect(lead.get_by_role("alert").first).to_contain_text("Schrijf op waarom je toch verdergaat.")
        lead.get_by_label(re.compile("Waarom|Reden")).fill("We kiezen een aanpak zonder oorzaak.")
        lead.get_by_role("button", name="Ga verder").click()
        expect(lead.locator("#flashes")).to_contain_text("Nu bij:")
    expect(lead.locator(".timeline")).to_contain_text("We kiezen een aanpak zonder oorzaak.")


def _agree(lead: Page, partner: Page, place: str) -> None:
    """The partner says yes, and that it is done; the team confirms."""
    lead.get_by_role("link", name="Spreek iets af").click()
    lead.get_by_label("Wat spreken jullie af?").fill(PROMISE)
    lead.get_by_label("Wie doet het?").select_option(PARTNER)
    lead.get_by_label("Uiterlijk wanneer?").fill((dates.today() + timedelta(days=7)).isoformat())
    lead.get_by_role("button", name="Leg voor").click()
    expect(lead.get_by_text(f"Voorgesteld aan {PARTNER}.")).to_be_visible()
    agreement = lead.url
    partner.goto(agreement)
    partner.get_by_role("button", name="Ja, dit doen wij").click()
    partner.get_by_role("button", name="Het is gedaan").click()
    lead.goto(agreement)
    lead.get_by_role("button", name="Ja, het is gedaan").click()
    lead.goto(place)
    expect(lead.locator("main")).to_contain_text(PROMISE)


def _as_if_long_ago(town: Live) -> None:
    """Weeks pass."""
    with everything(town.app):
        then = {"opened_at": dates.now() - timedelta(weeks=30)}
        db.session.execute(update(Problem).where(Problem.title == TITLE).values(**then))
        done = {"claimed_at": dates.now() - timedelta(weeks=20)}
        db.session.execute(update(Agreement).where(Agreement.text == PROMISE).values(**done))
        db.session.commit()
    databases.close(town.app)


def _close(lead: Page, place: str) -> None:
    """With a decision, and a reason for what is still open."""
    lead.goto(place)
    lead.get_by_role("link", name="Sluit af met een besluit").click()
    lead.locator(".chip, label", has_text="Doorgaan").first.click()
    lead.get_by_role("button", name="Leg het besluit vast").click()
    expect(lead.get_by_role("alert").first).to_contain_text("schrijf op waarom je toch afsluit")
    lead.get_by_label(re.compile("Waarom|Reden")).fill("De cijfers zeggen genoeg.")
    lead.get_by_role("button", name="Leg het besluit vast").click()
    expect(lead.get_by_text("afgerond, de afspraken blijven").first).to_be_visible()


def _is_seen_by_the_partner(town: Live, partner: Page, place: str) -> None:
    """The problem, its promise and its end; of its entries the shares that it may read, and no counts."""
    partner.goto(place)
    expect(partner.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(partner.locator("main")).to_contain_text(PROMISE)
    expect(partner.locator(".timeline")).to_contain_text("Afgesloten")
    with everything(town.app):
        mine = select(ShareReader.share_id).where(
            ShareReader.organisation_id == who(town, "partner").organisation_id
        )
        readable = set(db.session.scalars(mine))
    links = partner.locator("a[href*='/logboek/']").evaluate_all("all => all.map(one => one.pathname)")
    assert {one.split("/")[2] for one in links} - {"nieuw"} <= readable
    expect(partner.get_by_role("link", name="Vergelijk ervoor en erna")).to_have_count(0)
    answer = partner.goto(f"{place}/effect")
    assert answer is not None
    assert answer.status == 403
