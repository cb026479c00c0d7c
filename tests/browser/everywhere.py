"""Every page of the portal, found by its own addresses: a page that is added later is looked at too."""

from collections.abc import Iterator

from playwright.sync_api import Page, Response

from tests.browser.conftest import Live
from tests.scene import PEOPLE, Line, Scene
from tests.test_access import LINES

SHOWN = {"200", "409", "410", "422"}  # answers with a page of their own
NO_PAGE = {
    "/gezond",
    "/logboek/export.csv",
    "/logboek/export.xlsx",
    "/afspraken/agenda/<token>.ics",
    "/afspraken/<agreement_id>.ics",
    "/partners/export.csv",
    "/partners/export.vcf",
    "/partners/<public_id>.vcf",
    "/inzicht/kaart.geojson",
    "/inzicht/<name>.svg",
    "/inzicht/<name>.csv",
}
# Sends a form with nothing in it but a good token: the page with what is wrong.
SEND_EMPTY = """path => {
  const form = Object.assign(document.createElement("form"), {method: "post", action: path});
  const token = Object.assign(document.createElement("input"), {type: "hidden", name: "csrf_token"});
  token.value = document.querySelector("meta[name=csrf-token]").content;
  form.append(token);
  document.body.append(form);
  form.submit();
}"""


def lookers() -> list[str]:
    """Everyone with pages of their own; of roles that get the same everywhere, the first."""
    found: dict[tuple[str, ...], str] = {}
    for role in PEOPLE:
        own = role == "anonymous" or any(
            line.expected[role] == "200" != line.expected["anonymous"] for line in LINES
        )
        if own:
            found.setdefault(tuple(line.expected[role] for line in LINES), role)
    return list(found.values())


def pages(role: str, new: bool = False) -> Iterator[Line]:
    """What this role gets to see, each address once; `new` leaves out what a role before it saw.

    A partner's pages are its own, at the same addresses.
    """
    before = list(PEOPLE)[: list(PEOPLE).index(role)] if new and role != "partner" else []
    seen = {_page(line, other) for line in LINES for other in before}
    for line in LINES:
        page = _page(line, role)
        if page[-1] in SHOWN and line.path not in NO_PAGE and page not in seen:
            seen.add(page)
            yield line


def _page(line: Line, role: str) -> tuple[str, str, str]:
    return line.method, line.path, line.expected[role]


def open_page(live: Live, page: Page, role: str, line: Line) -> None:
    """Go there as this role, and see that the answer is what the table says."""
    scene = Scene(live.app, live.world, role)
    url = scene.address(line)
    if role == "guest":
        page.context.add_cookies([live.cookie(live.world.partner, scene.topic)])  # type: ignore[list-item]
        page.goto("/inloggen")  # where the new session gets its form token
    answer = page.goto(url) if line.method == "GET" else _send_empty(page, url)
    assert answer is not None
    assert str(answer.status) == line.expected[role], f"{line} for {role}"


def _send_empty(page: Page, url: str) -> Response:
    if page.locator("meta[name=csrf-token]").count() == 0:
        page.goto("/inloggen")
    with page.expect_navigation() as sent:
        page.evaluate(SEND_EMPTY, url)
    return sent.value
