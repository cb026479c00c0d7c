"""What pages become while somebody works on them passes the same checks as the pages themselves."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from portal.core import dates
from portal.logbook.models import Entry, Status
from tests.browser import checks, steps
from tests.browser.conftest import Live
from tests.world import entry, everything

Visit = Callable[..., Page]
State = Callable[[Live, Visit], Page]
STATES: dict[str, State] = {}
PERSONAL = "De bewoner, bsn 111222333, belde met 06 12345678 over de auto met kenteken 12-ABC-3."


def state(build: State) -> State:
    STATES[build.__name__] = build
    return build


@pytest.mark.parametrize("name", STATES)
def test_what_a_page_becomes_passes_the_same_checks(live: Live, visit: Visit, name: str) -> None:
    found = checks.complaints(STATES[name](live, visit))
    assert not found, "\n".join(found)


def made(live: Live, **values: object) -> Entry:
    """An entry of the officer, with these values."""
    with everything(live.app):
        return entry(live.world, **values)


@state
def sign_in_after_a_wrong_password(live: Live, visit: Visit) -> Page:
    page = visit()
    page.goto("/inloggen")
    page.get_by_label("E-mailadres").fill(live.world.officer.email)
    page.get_by_label("Wachtwoord", exact=True).fill("iets anders dan het is")
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    return page


@state
def sign_in_over_a_form(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    steps.fill_in(page)
    steps.end_session(live, live.world.officer)
    steps.save(page)
    expect(page.get_by_role("dialog")).to_be_visible()
    return page


@state
def signed_in_again(live: Live, visit: Visit) -> Page:
    page = sign_in_over_a_form(live, visit)
    steps.say_who(page, live.world.officer)
    expect(page.get_by_text("Je bent weer ingelogd.")).to_be_visible()
    return page


@state
def sign_in_that_carries_words(live: Live, visit: Visit) -> Page:
    page = visit(live.world.lead)
    page.goto("/uitnodigen")
    page.get_by_label("Naam").fill("Sanne Visser")
    steps.end_session(live, live.world.lead)
    page.get_by_role("button", name="Maak de uitnodiging").click()
    expect(page.get_by_role("main")).to_contain_text("krijg je daarna terug")
    return page


@state
def words_given_back(live: Live, visit: Visit) -> Page:
    page = sign_in_that_carries_words(live, visit)
    steps.say_who(page, live.world.lead)
    expect(page.get_by_label("Naam")).to_have_value("Sanne Visser")
    return page


@state
def a_form_to_send_again(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    steps.fill_in(page)
    page.locator("input[name=csrf_token]").first.evaluate("one => { one.value = 'old'; }")
    page.locator("meta[name=csrf-token]").evaluate("one => { one.content = 'old'; }")
    steps.save(page)
    expect(page.get_by_label("Wat je schreef")).to_be_visible()
    return page


@state
def no_connection(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    steps.fill_in(page)
    page.context.set_offline(True)
    steps.save(page)
    expect(page.get_by_role("alert")).to_be_visible()
    page.context.set_offline(False)
    return page


@state
def personal_data_in_a_new_entry(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    steps.fill_in(page, PERSONAL)
    steps.save(page)
    expect(page.locator(".found.refused")).to_be_visible()
    return page


@state
def an_entry_just_saved_that_holds_a_telephone_number(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    steps.fill_in(page, "De bewoner belde met 06 12345678.")
    steps.save(page)
    expect(page.locator(".found")).to_be_visible()
    return page


@state
def an_id_that_holds_something_else(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    steps.fill_in(page)
    page.locator("input[name=id]").evaluate("(one, id) => { one.value = id; }", live.world.entry.id)
    steps.save(page)
    expect(page.get_by_role("alert")).to_contain_text("Je sloeg met dit formulier al iets anders op")
    return page


@state
def an_entry_with_everything(live: Live, visit: Visit) -> Page:
    late = {"follow_up": True, "follow_up_by_id": live.world.officer.id, "follow_up_on": dates.today()}
    late["follow_up_on"] -= timedelta(days=3)
    one = made(live, heard="Er is gebeld.", estimate="Het was dezelfde groep.", minutes=45, **late)
    page = visit(live.world.lead)
    page.goto(f"/logboek/{one.id}")
    page.get_by_role("textbox").first.fill("De bewoner belde met 06 12345678.")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("#supplements .found")).to_be_visible()
    return page


@state
def a_struck_entry(live: Live, visit: Visit) -> Page:
    one = made(live, status=Status.VOID, void_reason="Dit stond er al.")
    page = visit(live.world.lead)
    page.goto(f"/logboek/{one.id}")
    expect(page.locator(".quote del")).to_be_visible()
    return page


@state
def two_texts_to_choose_from(live: Live, visit: Visit) -> Page:
    page, other = visit(live.world.officer), visit(live.world.officer)
    for one, text in ((page, "Alleen het grofvuil ligt er nog."), (other, "De muziek is nu gestopt.")):
        one.goto(f"/logboek/{live.world.network_entry.id}/verbeteren")
        one.get_by_label("Wat heb je gezien?").fill(text)
    steps.save(other)
    steps.is_saved(other, "De muziek is nu gestopt.")
    steps.save(page)
    expect(page.get_by_role("table")).to_be_visible()
    return page


@state
def what_partners_will_read(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    page.goto(f"/logboek/{live.world.entry.id}/delen")
    steps.choose(page, "Netwerk")
    page.get_by_label("Ook horeca").check()
    page.get_by_label("Waarvoor deel je dit?").fill("Zodat iedereen het weet.")
    page.get_by_role("button", name="Bekijk voorbeeld").click()
    expect(page.get_by_role("button", name="Deel dit")).to_be_visible()
    return page


@state
def what_partners_may_not_read(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    page.goto(f"/logboek/{made(live, text='De bewoner belde met 06 12345678.').id}/delen")
    expect(page.get_by_role("main")).to_contain_text("Partners mogen dit niet lezen")
    return page


@state
def a_filtered_list(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    page.goto('/logboek?q="luide muziek"&category=noise&mine=1&from=2020-01-01')
    expect(page.locator(".rows mark").first).to_be_visible()
    page.get_by_role("link", name="Filteren").click()
    expect(page.get_by_role("button", name="Laat zien")).to_be_visible()
    return page


@state
def a_list_without_rows(live: Live, visit: Visit) -> Page:
    page = visit(live.world.partner)
    page.goto("/logboek?q=onvindbaar&from=gisteren")
    expect(page.get_by_role("heading", name="Niets gevonden")).to_be_visible()
    return page


@state
def a_page_that_is_not_there(live: Live, visit: Visit) -> Page:
    page = visit(live.world.officer)
    page.goto("/logboek/niets")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
    return page


@state
def a_lower_ceiling_to_confirm(live: Live, visit: Visit) -> Page:
    page = visit(live.world.administrator)
    page.goto("/beheer/categorieen/noise")
    steps.choose(page, "Alleen het team")
    steps.save(page)
    expect(page.get_by_role("button", name="Ja, trek het delen in")).to_be_visible()
    return page
