"""Reads the source of the portal and tells where it crosses a border of the house."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("routes", "forms", "queries", "models", "cli")
OFFERED = ("models", "labels", "effort")  # what one feature may import of another
NOT_FOR = {
    "models": ("routes", "forms", "queries", "core.web", "core.guard", "core.store", "core.menu"),
    "forms": ("routes", "queries", "core.web", "core.guard", "core.store"),
    "queries": ("routes", "core.web", "core.guard"),
    "helper": ("routes", "core.guard"),
    "routes": ("core.extensions.db", "core.database"),
    "cli": ("routes", "core.web"),
}
SQL_IN_CORE = (
    *("scope", "store", "search", "prepared", "database", "shelf"),
    *("extensions", "types", "errors", "forgetting", "news", "outbox", "purging"),
)
LONGEST_VIEW, LONGEST_FUNCTION, LONGEST_FILE, LONGEST_TEMPLATE = 12, 40, 250, 100


@dataclass(frozen=True)
class Source:
    """A Python file: `module` is its dotted name."""

    module: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def feature(self) -> str:
        """The part of the portal that it belongs to: a feature, `core`, `demo`, or the portal itself."""
        parts = self.module.split(".")
        return parts[1] if len(parts) > 1 else ""

    @property
    def room(self) -> str:
        """The room by its name; a room that grew into a folder gives its name to what is in it."""
        found = [part for part in self.module.split(".")[2:] if part in ROOMS]
        return found[-1] if found else "helper"

    @cached_property
    def imports(self) -> list[str]:
        """The dotted names that it imports, of modules and of what is in them."""
        found: list[str] = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found += [alias.name for alias in node.names]
            if isinstance(node, ast.ImportFrom):
                found += [f"{node.module}.{alias.name}" for alias in node.names]
        return found

    def functions(self) -> Iterator[ast.FunctionDef]:
        yield from (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef))

    def names(self) -> Iterator[str]:
        """Every dotted name that it uses, such as `db.session.get`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Attribute | ast.Name):
                yield ast.unparse(node)


Check = Callable[[Source], Iterator[str]]


def sources() -> list[Source]:
    """All of the portal."""
    return [Source(_module(path), path.read_text()) for path in sorted((ROOT / "portal").rglob("*.py"))]


def _module(path: Path) -> str:
    dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


def core_knows_no_feature(source: Source) -> Iterator[str]:
    if source.feature == "core":
        yield from (name for name in source.imports if re.match(r"portal\.(?!core\b|config\b)", name))
    if source.module in {"portal.core.policy", "portal.core.extensions"}:
        yield from (name for name in source.imports if name.startswith("portal"))


def imports_go_one_way(source: Source) -> Iterator[str]:
    """Routes stand on queries, queries on models, and nothing stands on routes."""
    if source.feature in {"", "core", "demo"} or source.module.count(".") == 1:
        return
    for name in source.imports:
        dotted = f".{name}."
        if name.startswith("portal.") and any(f".{room}." in dotted for room in NOT_FOR[source.room]):
            yield name


def features_stay_apart(source: Source) -> Iterator[str]:
    """Of another feature only what it offers: its models, its labels, and which hours may be told."""
    if source.feature in {"", "core", "demo"}:
        return
    for name in source.imports:
        parts = name.split(".")
        foreign = parts[0] == "portal" and parts[1] not in {"core", "config", source.feature}
        if foreign and not set(parts[2:]) & set(OFFERED):
            yield name


def sql_stays_in_queries(source: Source) -> Iterator[str]:
    """SQLAlchemy, and the session, only where rows are read; a model may define itself with it."""
    if source.room in {"queries", "cli"} or source.feature == "demo":
        return
    if source.feature == "core" and source.module.split(".")[-1] in SQL_IN_CORE:
        return
    if source.room != "models":
        yield from (name for name in source.imports if name.startswith("sqlalchemy"))
    # The one commit point may end a transaction, nothing more.
    harmless = {"db.session.commit", "db.session.rollback"} if source.module == "portal.core.web" else set()
    session = re.compile(r"db\.session\.|[A-Z]\w*\.query$")
    yield from {name for name in source.names() if session.match(name)} - harmless


def routes_know_no_database(source: Source) -> Iterator[str]:
    if source.room == "routes":
        forbidden = re.compile(r"db\b|select$|request\.headers\b|.*unscoped$")
        yield from {name for name in source.names() if forbidden.match(name)}


def nothing_escapes_the_scope(source: Source) -> Iterator[str]:
    """`session.get` may answer from memory and Core tables are not scoped."""
    yield from {name for name in source.names() if re.search(r"\bdb\.session\.(get|get_one|merge)$", name)}


def nothing_marks_text_as_safe(source: Source) -> Iterator[str]:
    if source.module == "portal.core.templating":
        return  # the one place that hands on what a template has escaped
    yield from {name for name in source.names() if re.search(r"\b(Markup|render_template_string)$", name)}


def there_is_no_drawer_for_everything(source: Source) -> Iterator[str]:
    if source.module.split(".")[-1] in {"utils", "util", "helpers", "misc", "common"}:
        yield source.module


def files_and_functions_are_short(source: Source) -> Iterator[str]:
    lines = source.text.count("\n")
    if lines > LONGEST_FILE and not source.module.startswith("portal.demo.texts"):  # those hold no code
        yield f"{lines} lines"
    for function in source.functions():
        if length_of(function) > LONGEST_FUNCTION:
            yield f"{function.name}: {length_of(function)} lines"


def views_are_thin(source: Source) -> Iterator[str]:
    for view in _views(source):
        if length_of(view) > LONGEST_VIEW:
            yield f"{view.name}: {length_of(view)} lines"


def reading_views_only_read(source: Source) -> Iterator[str]:
    """What changes anything is not a GET."""
    for view in _views(source):
        verbs = {verb for decorator in view.decorator_list for verb in _verbs(decorator)}
        if "GET" in verbs:
            changing = ("store.add", "store.delete", "store.release")
            body = {ast.unparse(node) for node in ast.walk(view) if isinstance(node, ast.Attribute)}
            yield from (f"{view.name}: {name}" for name in changing if name in body and verbs == {"GET"})
        if len(verbs) > 1:
            yield f"{view.name}: one view for {' and '.join(sorted(verbs))}"


def _views(source: Source) -> Iterator[ast.FunctionDef]:
    if source.room == "routes":
        yield from (one for one in source.functions() if any(_verbs(mark) for mark in one.decorator_list))


def _verbs(decorator: ast.expr) -> set[str]:
    """The methods that a decorator such as `@logbook.get("/x")` binds its view to."""
    if not (isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute)):
        return set()
    name = decorator.func.attr
    if name in {"get", "post", "put", "patch", "delete"}:
        return {name.upper()}
    if name != "route":
        return set()
    methods = [word.value for word in decorator.keywords if word.arg == "methods"]
    return set(ast.literal_eval(methods[0])) if methods else {"GET"}


def length_of(function: ast.FunctionDef) -> int:
    """Its lines without decorators and docstring."""
    body = function.body[1:] if ast.get_docstring(function) and len(function.body) > 1 else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def unscoped_places(source: Source) -> Iterator[str]:
    """The functions that look at all rows, as `module: function`."""
    for function in source.functions():
        calls = (ast.unparse(node) for node in ast.walk(function) if isinstance(node, ast.Call))
        if any(call.endswith("unscoped()") for call in calls):
            yield f"{source.module}: {function.name}"


def cycles(all_sources: list[Source]) -> list[list[str]]:
    """Modules that import each other in a ring, imports inside functions left out."""
    known = {source.module for source in all_sources}
    edges = {source.module: _tops(source, known) for source in all_sources}
    found: list[list[str]] = []

    def walk(module: str, path: list[str], done: set[str]) -> None:
        if module in path:
            found.append([*path[path.index(module) :], module])
        elif module not in done:
            done.add(module)
            for other in sorted(edges[module]):
                walk(other, [*path, module], done)

    visited: set[str] = set()
    for module in sorted(edges):
        walk(module, [], visited)
    return found


def _tops(source: Source, known: set[str]) -> set[str]:
    found: set[str] = set()
    for node in source.tree.body:
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            found |= {name if name in known else str(node.module) for name in names} & known
    return found - {source.module}


TEMPLATE_RULES = {
    "marks text as safe": re.compile(r"\|\s*safe\b|autoescape\s+false"),
    "holds style": re.compile(r"<style\b|\sstyle\s*="),
    "holds script": re.compile(r"<script\b(?![^>]*\bsrc=)|\son(?!ly\b)[a-z]+\s*=|hx-on\b|\bjs:|javascript:"),
    "names another host": re.compile(r"""(?:src|href|action)\s*=\s*["'](?:https?:)?//"""),
    "filters a trigger": re.compile(r"""hx-trigger\s*=\s*["'][^"']*\["""),
}


def template_faults(text: str) -> Iterator[str]:
    """What a template may not hold."""
    words = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    yield from (fault for fault, pattern in TEMPLATE_RULES.items() if pattern.search(words))
    if text.count("\n") > LONGEST_TEMPLATE:
        yield f"has {text.count(chr(10))} lines"


CHECKS: tuple[Check, ...] = (
    core_knows_no_feature,
    imports_go_one_way,
    features_stay_apart,
    sql_stays_in_queries,
    routes_know_no_database,
    nothing_escapes_the_scope,
    nothing_marks_text_as_safe,
    there_is_no_drawer_for_everything,
    files_and_functions_are_short,
    views_are_thin,
    reading_views_only_read,
)
