"""The borders of the house hold everywhere, and what reads them sees a crossing."""

import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests import borders
from tests.borders import Check, Source

ALL_SOURCES = borders.sources()
TEMPLATES = sorted((borders.ROOT / "portal" / "templates").rglob("*.html"))

# Who may look at all rows, and why.
UNSCOPED = {
    "portal.agreements.agreement.queries: known": "an id is unique over all teams",
    "portal.agreements.agreement.queries: lapse_unanswered": "runs from the command line",
    "portal.agreements.calendar.queries: owner": "before there is a viewer",
    "portal.agreements.notices.queries: tell": "a notice is for people of every organisation",
    "portal.agreements.proposing.queries: _same": "holds a repeated proposal against the one that is stored",
    "portal.agreements.proposing.queries: _under": "an id is unique over all teams",
    "portal.agreements.reciprocity.queries: _events": "everyone gets the same figures",
    "portal.agreements.reciprocity.queries: _sides": "everyone gets the same figures",
    "portal.agreements.retention.queries: purge_agreements": "runs from the command line",
    "portal.contacts.importing.queries: teams": "runs from the command line",
    "portal.contacts.telling.queries: held": "before there is a viewer",
    "portal.contacts.telling.queries: _forget_links": "replaces a link, which no viewer may read",
    "portal.contacts.telling.queries: leave_alone": "before there is a viewer",
    "portal.contacts.telling.queries: _is_still_theirs": "before there is a viewer",
    "portal.contacts.telling.queries: ask_again": "asks people of every organisation",
    "portal.demo.load": "fills an empty database from the command line",
    "portal.logbook.categories.cli: add_categories": "runs from the command line",
    "portal.logbook.reports.cli: import_reports": "runs from the command line",
    "portal.logbook.reports.queries: forget_old": "removes left-over uploads of every team",
    "portal.logbook.sharing.queries: publish": "positions are unique over all teams",
    "portal.logbook.ceilings.queries: count_wider_than": "a category's ceiling holds for every team",
    "portal.logbook.ceilings.queries: withdraw_wider_than": "a category's ceiling holds for every team",
    "portal.logbook.writing.queries: _under": "an id is unique over all teams",
    "portal.logbook.writing.queries: _same": "holds a repeated entry against the one that is stored",
    "portal.logbook.changes.queries: _supplement": "an id is unique over all teams",
    "portal.dialogue.changing.queries: show": "puts back words that only their author reads",
    "portal.dialogue.inviting.queries: _leave_in_peace": "what colleagues have read is theirs alone",
    "portal.dialogue.posts.queries: first_text": "holds a repeated post against the one that is stored",
    "portal.dialogue.posts.queries: keep_draft": "an id is unique over all teams",
    "portal.dialogue.posts.queries: purge_drafts": "removes what everyone left lying",
    "portal.dialogue.posts.queries: save": "an id is unique over all teams",
    "portal.dialogue.mailing.queries: write_at_once": "mail is for people of every organisation",
    "portal.dialogue.mailing.queries: write_digests": "mail is for people of every organisation",
    "portal.dialogue.mailing.queries: _claims_today": "keeps on which day somebody had a digest",
    "portal.people.wishes.queries: turn_off": "before there is a viewer",
    "portal.core.outbox: rewrite": "mail that nobody reads through the portal",
    "portal.people.sign_in.queries: wait_for_links": "before there is a viewer",
    "portal.dialogue.retention.queries: purge_topics": "runs every night",
    "portal.problems.retention.queries: purge_problems": "runs every night",
    "portal.dialogue.notices.queries: _put": "a notice is for people of every organisation",
    "portal.dialogue.notices.queries: answered": "what was asked of colleagues is answered for them too",
    "portal.dialogue.reading.queries: read_again": "a post that names them now is unread for others too",
    "portal.dialogue.reading.queries: announce": "a post is unread for people of every organisation",
    "portal.dialogue.rounds.queries: _answers": "who answered decides when it opens, and is told to nobody",
    "portal.dialogue.rounds.queries: ask": "an id is unique over all teams",
    "portal.dialogue.rounds.queries: open_due": "runs from the command line",
    "portal.dialogue.rounds.queries: open_up": "answers become posts whoever opens the round",
    "portal.dialogue.rounds.queries: _words_of": "an id is unique over all teams",
    "portal.dialogue.speaking.queries: next_position": "positions are unique over all teams",
    "portal.dialogue.starting.queries: _under": "an id is unique over all teams",
    "portal.dialogue.starting.queries: chief": "who names the chief need not see the district",
    "portal.problems.keeping.queries: _changed": "entries belong to problems whoever changes them",
    "portal.problems.effect.queries: first_actions": "the chief reads figures, not agreements",
    "portal.problems.keeping.queries: leaving": "runs from the command line",
    "portal.problems.keeping.queries: rebuild": "counts what the rule takes whoever sets it",
    "portal.problems.keeping.queries: recounted": "holds the kept counts against all entries",
    "portal.problems.repeating.queries: _forget_empty": "erased words leave whoever erases them",
    "portal.problems.repeating.queries: _weigh": "what repeats is told whoever wrote the last of it",
    "portal.problems.repeating.queries: forget_old": "runs from the command line",
    "portal.problems.seats.queries: _readers": "who names the chief need not see the district",
    "portal.problems.starting.queries: _under": "an id is unique over all teams",
    "portal.people.invitations.cli: create_administrator": "runs from the command line",
    "portal.people.invitations.queries: account": "an address is unique over all teams",
    "portal.people.invitations.queries: invited": "before there is a viewer",
    "portal.people.invitations.queries: works_elsewhere": "a lead does not see other teams' agreements",
    "portal.people.invitations.queries: new_link": "replaces a link, which no viewer may read",
    "portal.people.invitations.queries: use": "before there is a viewer",
    "portal.mail.queries": "sends what every team wrote, from the command line",
    "portal.logbook.retention.cli: purge": "runs from the command line",
    "portal.people.admin.queries: _end_links_of": "takes away a link, which no viewer may read",
    "portal.people.neighbourhoods.cli: _import": "runs from the command line",
    "portal.people.guests.queries: invited": "before there is a viewer",
    "portal.people.guests.queries: purge_links": "removes what everyone's mails left",
    "portal.people.queries: _delete_links": "takes away links, which no viewer may read",
    "portal.people.own.queries: change_password": "takes away a link, which no viewer may read",
    "portal.people.queries: _delete_sessions": "ends the sessions of somebody else",
    "portal.people.sign_in.queries: forgive": "before there is a viewer",
    "portal.people.sign_in.queries: account": "before there is a viewer",
    "portal.people.sign_in.queries: confirm": "before there is a viewer",
}


@pytest.mark.parametrize("check", borders.CHECKS)
def test_no_source_crosses_a_border(check: Check) -> None:
    assert [f"{source.module}: {fault}" for source in ALL_SOURCES for fault in check(source)] == []


def test_no_modules_import_each_other_in_a_ring() -> None:
    assert borders.cycles(ALL_SOURCES) == []


def test_a_server_does_not_load_what_only_commands_and_few_requests_need(tmp_path: Path) -> None:
    """Each of these takes five to eleven megabytes."""
    heavy = {"alembic", "flask_migrate", "openpyxl", "cryptography"}
    settings = {"SECRET_KEY": "a secret for one test only, 0123456789", "PORTAL_INSTANCE": str(tmp_path)}
    ask = f"import sys, wsgi; print(*{heavy!r} & sys.modules.keys())"
    asked = subprocess.run(
        [sys.executable, "-c", ask], cwd=borders.ROOT, env=settings, capture_output=True, text=True
    )
    assert (asked.returncode, asked.stdout.split()) == (0, []), asked.stderr


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_code_and_are_short(path: Path) -> None:
    assert list(borders.template_faults(path.read_text())) == []


def test_all_rows_are_looked_at_only_where_it_is_allowed() -> None:
    places = {place for source in ALL_SOURCES for place in borders.unscoped_places(source)}
    allowed = {place for place in places if place in UNSCOPED or place.split(":")[0] in UNSCOPED}
    assert places - allowed == set(), "add the place to UNSCOPED with its reason, if there is a good one"
    named = {entry for entry in UNSCOPED if not any(place.startswith(entry) for place in places)}
    assert named == set(), "these no longer look at all rows"


def test_functions_and_files_stay_small() -> None:
    lengths = [borders.length_of(function) for source in ALL_SOURCES for function in source.functions()]
    assert statistics.median(lengths) <= 8
    assert statistics.median(source.text.count("\n") for source in ALL_SOURCES) <= 80


CROSSINGS: list[tuple[Check, str, str]] = [
    (borders.core_knows_no_feature, "portal.core.web", "from portal.people.models import User"),
    (borders.core_knows_no_feature, "portal.core.policy", "from portal.core.viewer import Viewer"),
    (borders.imports_go_one_way, "portal.x.queries", "from portal.x import routes"),
    (borders.imports_go_one_way, "portal.x.queries", "from portal.core import web"),
    (borders.imports_go_one_way, "portal.x.models", "from portal.x.queries import page"),
    (borders.imports_go_one_way, "portal.x.models", "from portal.core.guard import needs"),
    (borders.imports_go_one_way, "portal.x.y.forms", "from portal.x.y import queries"),
    (borders.imports_go_one_way, "portal.x.labels", "from portal.x.routes import page"),
    (borders.imports_go_one_way, "portal.x.routes", "from portal.core.extensions import db"),
    (borders.features_stay_apart, "portal.x.queries", "from portal.people.queries import record"),
    (borders.features_stay_apart, "portal.x.routes", "from portal.logbook.sharing import queries"),
    (borders.sql_stays_in_queries, "portal.x.routes", "from sqlalchemy import select"),
    (borders.sql_stays_in_queries, "portal.x.forms", "from sqlalchemy import text"),
    (borders.sql_stays_in_queries, "portal.x.models", "def f():\n    db.session.execute(1)"),
    (borders.sql_stays_in_queries, "portal.x.labels", "def f():\n    return Entry.query.all()"),
    (borders.sql_stays_in_queries, "portal.core.web", "def f():\n    db.session.add(1)"),
    (borders.routes_know_no_database, "portal.x.routes", "def f():\n    return db.session"),
    (
        borders.routes_know_no_database,
        "portal.x.routes",
        "def f():\n    return request.headers['HX-Request']",
    ),
    (borders.routes_know_no_database, "portal.x.routes", "with scope.unscoped():\n    pass"),
    (borders.nothing_escapes_the_scope, "portal.x.queries", "def f():\n    return db.session.get(Entry, 1)"),
    (
        borders.nothing_marks_text_as_safe,
        "portal.x.labels",
        "from markupsafe import Markup\nA = Markup('<b>')",
    ),
    (borders.there_is_no_drawer_for_everything, "portal.x.utils", ""),
    (borders.files_and_functions_are_short, "portal.x.y", "\n" * 251),
    (borders.files_and_functions_are_short, "portal.x.y", "def f():\n" + "    a = 1\n" * 41),
    (borders.views_are_thin, "portal.x.routes", "@x.get('/')\ndef f():\n" + "    a = 1\n" * 13),
    (borders.reading_views_only_read, "portal.x.routes", "@x.get('/')\ndef f():\n    store.add(1)"),
    (
        borders.reading_views_only_read,
        "portal.x.routes",
        "@x.route('/', methods=['GET', 'POST'])\ndef f(): ...",
    ),
]
ALLOWED: list[tuple[Check, str, str]] = [
    (borders.imports_go_one_way, "portal.x.routes", "from portal.x import forms, queries"),
    (borders.imports_go_one_way, "portal.x.routes", "from portal.core import guard, store, web"),
    (borders.features_stay_apart, "portal.x.queries", "from portal.people.models import User"),
    (borders.features_stay_apart, "portal.x.y.queries", "from portal.x.z.queries import page"),
    (
        borders.sql_stays_in_queries,
        "portal.x.queries",
        "from sqlalchemy import select\ndb.session.scalars(1)",
    ),
    (borders.sql_stays_in_queries, "portal.x.models", "from sqlalchemy import select"),
    (borders.sql_stays_in_queries, "portal.core.web", "def f():\n    db.session.commit()"),
    (borders.views_are_thin, "portal.x.routes", "@x.get('/')\ndef f():\n" + "    a = 1\n" * 12),
    (borders.reading_views_only_read, "portal.x.routes", "@x.post('/')\ndef f():\n    store.add(1)"),
]


@pytest.mark.parametrize(("check", "module", "text"), CROSSINGS)
def test_a_crossing_is_seen(check: Check, module: str, text: str) -> None:
    assert list(check(Source(module, text)))


@pytest.mark.parametrize(("check", "module", "text"), ALLOWED)
def test_what_is_allowed_passes(check: Check, module: str, text: str) -> None:
    assert list(check(Source(module, text))) == []


def test_a_ring_of_imports_is_seen() -> None:
    ring = [Source("portal.a", "from portal import b"), Source("portal.b", "from portal.a import x")]
    assert borders.cycles(ring) == [["portal.a", "portal.b", "portal.a"]]


def test_looking_at_all_rows_is_seen() -> None:
    source = Source("portal.x.queries", "def all():\n    with scope.unscoped():\n        return 1")
    assert list(borders.unscoped_places(source)) == ["portal.x.queries: all"]


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("marks text as safe", "{{ text|safe }}"),
        ("marks text as safe", "{% autoescape false %}"),
        ("holds style", '<p style="color: red">'),
        ("holds script", "<script>go()</script>"),
        ("holds script", '<p onclick="go()">'),
        ("holds script", '<p hx-on:click="go()">'),
        ("names another host", '<img src="https://pictures.example/a.png">'),
        ("filters a trigger", '<p hx-trigger="keyup[ctrlKey]">'),
        ("has 101 lines", "\n" * 101),
    ],
)
def test_a_fault_in_a_template_is_seen(fault: str, text: str) -> None:
    assert list(borders.template_faults(text)) == [fault]


def test_a_good_template_passes() -> None:
    text = '{# |safe #}<script src="{{ asset("a.js") }}" defer></script>{{ icon("a", only="desk") }}'
    assert list(borders.template_faults(text)) == []
