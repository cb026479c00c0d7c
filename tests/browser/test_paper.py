"""What a problem looks like on paper: its story is one sheet, and its file says what all steps hold."""

import re

from playwright.sync_api import expect
from sqlalchemy import update

from portal.core.extensions import db
from portal.problems.models import ProblemAnswer, ProblemStory
from tests.browser.conftest import Live
from tests.browser.test_solving import Visit
from tests.world import entry, everything, keep

LINE = "Bewoners boven de winkels sliepen slecht door de galm en liepen laat op de avond om. "  # 16 words
PARTS = ("what", "cause", "tried", "effect")


def sheets(live: Live, visit: Visit, lines: int) -> int:
    """How many pages of A4 a story takes with so many lines in each part."""
    story = live.world.more["story_of_owned_problem"].problem_id
    with everything(live.app):
        parts = {
            **dict.fromkeys(PARTS, LINE * lines),
            "thanks": "\n".join(["De Haven, voor het doen"] * 4),
        }
        db.session.execute(update(ProblemStory).where(ProblemStory.problem_id == story).values(**parts))
        db.session.commit()
    page = visit(live.world.officer)
    page.goto(f"/vraagstukken/{story}/verhaal")
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_a_story_of_350_words_is_one_sheet(live: Live, visit: Visit) -> None:
    assert sheets(live, visit, 6) == 1  # 384 words
    assert sheets(live, visit, 24) > 1  # so that a sheet more would be seen


def test_an_entry_on_paper_names_only_what_there_is(live: Live, visit: Visit) -> None:
    with everything(live.app):
        alone = entry(live.world, text="De lamp bij het viaduct is stuk.").id
    page = visit(live.world.officer)
    page.goto(f"/logboek/{alone}")
    empty = [
        page.get_by_role("heading", name=name) for name in ("Aanvullingen", "In de dialoog", "Vraagstuk")
    ]
    for heading in empty:
        expect(heading).to_be_visible()
    page.emulate_media(media="print")
    for heading in empty:
        expect(heading).to_be_hidden()
    expect(page.get_by_role("heading", name="Geschiedenis")).to_be_visible()


def test_the_file_on_paper_says_what_stands_in_closed_steps_too(live: Live, visit: Visit) -> None:
    problem = live.world.more["owned_problem"]
    with everything(live.app):
        of = {"problem_id": problem.id, "team_id": problem.team_id}
        keep(ProblemAnswer(**of, question="outcome", text="Sindsdien is het stil."))
    page = visit(live.world.lead)
    page.goto(f"/vraagstukken/{problem.id}")
    answer, action = page.get_by_text("Sindsdien is het stil."), page.get_by_role("link", name="Wis woorden")
    expect(answer).to_be_hidden()
    expect(action).to_be_visible()
    page.emulate_media(media="print")
    expect(answer).to_be_visible()
    expect(action).to_be_hidden()
