"""What the documents say exists, and what reads them sees it when something does not."""

from pathlib import Path

import pytest

from portal import create_app
from portal.config import Config
from portal.people import passwords
from tests import documents
from tests.borders import ROOT
from tests.databases import SECRET
from tests.documents import House, Page

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README, OPERATIONS, SECURITY = ROOT / "README.md", ROOT / "docs" / "operations.md", ROOT / "SECURITY.md"
OF_FLASK = {"run", "shell", "routes"}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> House:
    instance = tmp_path_factory.mktemp("documents")
    return House(create_app(Config(SECRET, f"sqlite:///{instance / 'docs.sqlite3'}", instance)))


@pytest.mark.parametrize("path", [README, OPERATIONS, SECURITY], ids=lambda path: path.name)
def test_every_command_setting_file_and_address_exists(path: Path, known: House) -> None:
    assert list(documents.faults(documents.read(path), known)) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_and_image_leads_somewhere(path: Path) -> None:
    assert list(documents.broken_links(documents.read(path))) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_a_page_names_exists(path: Path, known: House) -> None:
    paths = (mark for mark in documents.read(path).marks if "/" in mark and mark.endswith(documents.SUFFIXES))
    assert [mark for mark in paths if not (ROOT / mark).exists()] == []


def test_the_readme_has_every_setting_with_its_default() -> None:
    told = {row[0]: row[1] for row in documents.table(documents.read(README), "setting")}
    settings = documents.settings()
    assert told.keys() == settings.keys()
    numbers = {name: str(value) for name, value in settings.items() if value is not None}
    assert {name: told[name] for name in numbers} == numbers


def test_the_readme_has_every_command(known: House) -> None:
    told = {row[0].split()[0] for row in documents.table(documents.read(README), "command")}
    assert told == known.commands.keys() - OF_FLASK


def test_the_readme_tells_the_demo_password() -> None:
    assert passwords.DEMO in documents.read(README).marks


def test_the_list_of_decisions_has_every_decision() -> None:
    folder = ROOT / "docs" / "adr"
    written = {path.name for path in folder.glob("0*.md")}
    assert written
    assert set(documents.read(folder / "README.md").links) == written


def _page(text: str) -> Page:
    return Page(README, text)


@pytest.mark.parametrize(
    "text",
    [
        "`make tea`",
        "`make run tea`",
        "`flask brew`",
        "`wijkportaal brew`",
        "`db sidegrade`",
        "`.venv/bin/flask --app wsgi brew`",
        "`import-reports FILE --squad NAME`",
        "`--squad`",
        "`TEA_MINUTES`",
        "`TEA_MINUTES=5`",
        "`portal/core/tea.py`",
        "`tea.py`",
        "`.ci/tea`",
        "`/thee`",
        "`nobody@demo.example`",
        "`tea_for_two`",
        "```sh\nmake tea\n```",
        "```sh\nwijkportaal brew \\\n    --strong\n```",
        "```sh\nbrew tea\n```",
        "```ini\nTEA_MINUTES=5\n```",
        "```ini\n#TEA_MINUTES=5\n```",
        "```ini\nExecStart=/bin/sh tools/tea.sh\n```",
        "```ini\nExecStart=/usr/local/bin/wijkportaal brew\n```",
        "```\nportal/\n  tea/   what nobody made\n```",
    ],
)
def test_naming_what_does_not_exist_is_seen(text: str, known: House) -> None:
    assert list(documents.faults(_page(text), known)) != []


@pytest.mark.parametrize(
    "text",
    [
        "`make run` and `make .venv/ready-to-run`",
        "`flask purge`, `wijkportaal db upgrade` and `import-reports FILE --team NAME --skip-bad`",
        "`.venv/bin/flask --app wsgi <command>`",
        "`DATABASE_URL`, `WORKERS` and `PORTAL_DEMO=1`",
        "`portal/core/policy.py`, `forms.py` and `.ci/run`",
        "`/beheer` and `/gezond`",
        "`officer@demo.example`",
        "```sh\nmake run    # and look\nwijkportaal purge\n```",
        "```ini\n# /etc/thing\nSECRET_KEY=x\nExecStart=/bin/sh tools/serve.sh\n```",
        "```\nportal/\n  core/   what everything stands on\n```",
    ],
)
def test_naming_what_exists_is_fine(text: str, known: House) -> None:
    assert list(documents.faults(_page(text), known)) == []


@pytest.mark.parametrize("link", ["docs/tea.md", "docs/operations.md#tea", "#tea", "docs/images/tea.png"])
def test_a_link_to_nowhere_is_seen(link: str) -> None:
    assert list(documents.broken_links(_page(f"[x]({link})"))) != []


def test_a_heavy_image_is_seen(tmp_path: Path) -> None:
    (tmp_path / "heavy.png").write_bytes(bytes(documents.LARGEST_IMAGE + 1))
    page = Page(tmp_path / "page.md", '<img src="heavy.png">')
    assert list(documents.broken_links(page)) == ["heavy.png is larger than 200 kB"]
