"""Reads the documents and tells where they name something that does not exist."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from flask import Flask

from portal.config import Config
from portal.demo.people import PEOPLE
from tests.borders import ROOT
from tests.databases import SECRET

SUFFIXES = (".py", ".md", ".sh", ".txt", ".html", ".toml", ".lock", ".png", ".js", ".css")
LARGEST_IMAGE = 200_000
# What a machine brings: programs, and where its own files and ours live on it.
PROGRAMS = {
    "adduser", "cd", "chmod", "curl", "exec", "git", "journalctl", "pg_dump", "pg_restore", "python3",
    "runuser", "set", "sqlite3", "systemctl", ".",
}  # fmt: skip
OUTSIDE = ("/opt/", "/var/", "/etc/", "/usr/local/bin/", "/static/", "http://", "https://", "postgresql+")
# Names and values in code marks that stand for themselves.
PLAIN = {"wijkportaal.example", '{"status": "ok"}', "Wijkportaal: …", "<address for security reports>"}

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_MARK = re.compile(r"`([^`]+)`")
_LINK = re.compile(r'\]\(([^)\s]+)\)|\bsrc="([^"]+)"')
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A document: `path` is where it stands in the project."""

    path: Path
    text: str

    @cached_property
    def blocks(self) -> list[tuple[str, str]]:
        """The language and lines of each block of code."""
        return _FENCE.findall(self.text)

    @cached_property
    def marks(self) -> list[str]:
        """What stands in code marks within the sentences."""
        return [" ".join(mark.split()) for mark in _MARK.findall(_FENCE.sub("", self.text))]

    @cached_property
    def links(self) -> list[str]:
        return [linked or source for linked, source in _LINK.findall(_FENCE.sub("", self.text))]

    @cached_property
    def anchors(self) -> set[str]:
        """What a link behind `#` can name."""
        titles = (re.sub(r"[^\w\s-]", "", title.lower()) for title in _HEADING.findall(self.text))
        return {re.sub(r"\s", "-", title.strip()) for title in titles}


class House:
    """What there is to name."""

    def __init__(self, app: Flask) -> None:
        self.commands = dict(app.cli.commands)
        self.addresses = {rule.rule for rule in app.url_map.iter_rules()}
        self.targets = set(re.findall(r"^([\w./-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
        scripts = [path.read_text() for path in (ROOT / "tools").iterdir() if path.suffix in {".sh", ".py"}]
        read = re.findall(r"\$\{(\w+):-|environ\.get\(\"(\w+)\"", " ".join(scripts))
        self.settings = set(settings()) | {shell or python for shell, python in read}
        self.source = "\n".join([*scripts, *(path.read_text() for path in (ROOT / "portal").rglob("*.py"))])
        self.people = {person.email for person in PEOPLE}


class _Asked(dict[str, str]):
    """An environment that remembers what it was asked."""

    names: list[str]

    def get(self, name: str, default: str = "") -> str:
        self.names.append(name)
        return super().get(name, default)


def settings() -> dict[str, int | None]:
    """Each setting that the portal reads, with its default where that is a number."""
    asked = _Asked({"SECRET_KEY": SECRET})
    asked.names = []
    usual = Config.from_environment(asked)
    return {name: _default(name, usual) for name in dict.fromkeys(asked.names)}


def _default(name: str, usual: Config) -> int | None:
    try:
        other = Config.from_environment({"SECRET_KEY": SECRET, name: "987"})
    except RuntimeError:
        return None
    changed = [one.name for one in fields(Config) if getattr(other, one.name) == 987]
    return getattr(usual, changed[0]) if changed else None


def faults(page: Page, house: House) -> Iterator[str]:
    """Everything that the page names and the house does not have."""
    for mark in page.marks:
        yield from _in_mark(mark, house)
    for language, lines in page.blocks:
        check = {"sh": _in_shell, "ini": _in_ini, "": _in_tree}.get(language)
        yield from check(lines, house) if check else ()


def _in_mark(mark: str, house: House) -> Iterator[str]:
    """One piece of code within a sentence; what fits no kind must stand in our source."""
    first = mark.split()[0]
    if mark in PLAIN or mark.isdigit() or mark.startswith(OUTSIDE) or first in PROGRAMS:
        return
    for fits, check in _KINDS:
        if fits(mark, house):
            yield from check(mark, house)
            return
    if mark not in house.source:
        yield f"`{mark}` is neither a command, a setting, a file nor an address, nor in the source"


def _command(line: str, house: House) -> Iterator[str]:
    """A call of the portal's own command line, or of make."""
    words = line.replace("flask --app wsgi", "flask").split()
    words = words[1:] if _program(words[0]) else words
    if not words or words[0].startswith(("<", '"$')):
        return
    if _program(line.split()[0]) == "make":
        yield from (f"make has no target {name}" for name in words if name not in house.targets)
        return
    command = house.commands.get(words[0])
    if words[0] == "db" and command is not None and len(words) > 1:
        command = command.commands.get(words[1])
    if command is None:
        yield f"there is no command {' '.join(words[:2])}"
        return
    known = {option for one in command.params for option in one.opts} | {"--help"}
    yield from (f"{words[0]} has no {word}" for word in words if word.startswith("--") and word not in known)


def _program(word: str) -> str:
    """Which of our own programs a line calls; "" for another."""
    name = word.rpartition("/")[2]
    return name if name in {"make", "flask", "wijkportaal"} else ""


def _setting(mark: str, house: House) -> Iterator[str]:
    name = mark.partition("=")[0]
    if name not in house.settings and not re.search(rf"\b{name}\b", house.source):
        yield f"{name} is no setting"


def _option(mark: str, house: House) -> Iterator[str]:
    known = {option for one in house.commands.values() for each in one.params for option in each.opts}
    if mark not in known | {"--help"}:
        yield f"no command has {mark}"


def _address(mark: str, house: House) -> Iterator[str]:
    if mark not in house.addresses:
        yield f"there is no page {mark}"


def _file(mark: str, house: House) -> Iterator[str]:
    """A path from the top of the project, or a bare name that some folder of the portal has."""
    known = mark in house.targets or mark.startswith(".venv/") or (ROOT / mark).exists()
    if not known and ("/" in mark or not list((ROOT / "portal").rglob(mark))):
        yield f"there is no file {mark}"


def _person(mark: str, house: House) -> Iterator[str]:
    if mark not in house.people:
        yield f"the demo has no {mark}"


_KINDS: tuple[tuple[Callable[[str, House], bool], Callable[[str, House], Iterator[str]]], ...] = (
    (lambda mark, house: bool(_program(mark.split()[0])) or mark.split()[0] in house.commands, _command),
    (lambda mark, house: bool(re.fullmatch(r"[A-Z][A-Z0-9_]{3,}(=\S*)?", mark)), _setting),
    (lambda mark, house: mark.startswith("--"), _option),
    (lambda mark, house: mark.startswith("/"), _address),
    (lambda mark, house: mark.endswith("@demo.example"), _person),
    (lambda mark, house: bool(re.fullmatch(r"[\w./-]+", mark)) and _is_path(mark), _file),
)


def _is_path(mark: str) -> bool:
    return "/" in mark or mark.endswith(SUFFIXES) or mark.startswith(".")


def _in_shell(lines: str, house: House) -> Iterator[str]:
    for line in lines.replace("\\\n", " ").splitlines():
        words = re.sub(r"(^|\s)#.*", "", line).strip()
        if not words or re.fullmatch(r"\w+=\S*", words):
            continue
        if _program(words.split()[0]):
            yield from _command(words, house)
        elif words.split()[0] not in PROGRAMS:
            yield f"the shell would not know {words.split()[0]}"


def _in_ini(lines: str, house: House) -> Iterator[str]:
    for name, value in re.findall(r"^#?(\w+)=(.*)$", lines, re.MULTILINE):
        if name.isupper():
            yield from _setting(name, house)
        if name == "ExecStart" and _program(value.split()[0]):
            yield from _command(value, house)
        if name == "ExecStart":
            yield from (fault for word in value.split() if _ours(word) for fault in _file(word, house))


def _ours(word: str) -> bool:
    return "/" in word and not word.startswith("/")


def _in_tree(lines: str, _house: House) -> Iterator[str]:
    """The house as the README draws it: a name per line, deeper by two spaces."""
    above: list[str] = []
    for line in lines.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        above = [*above[:depth], line.split()[0]]
        if not (ROOT / "/".join(above)).exists():
            yield f"there is no {'/'.join(above)}"


def broken_links(page: Page) -> Iterator[str]:
    """Links and images within the project that lead nowhere, and images that weigh too much."""
    for link in page.links:
        name, _hash, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        target = (page.path.parent / name).resolve() if name else page.path
        if not target.exists():
            yield f"{link} leads nowhere"
        elif anchor and anchor not in (page if target == page.path else read(target)).anchors:
            yield f"{link}: there is no such heading"
        elif target.suffix == ".png" and target.stat().st_size > LARGEST_IMAGE:
            yield f"{link} is larger than {LARGEST_IMAGE // 1000} kB"


def read(path: Path) -> Page:
    return Page(path, path.read_text())


def table(page: Page, heading: str) -> list[list[str]]:
    """The rows of the table whose first column is called so, without code marks."""
    found = re.search(rf"^\| {heading} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", page.text, re.MULTILINE)
    lines = found[1].splitlines() if found else []
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]
