"""`python -m bench`: measures, prints the table, and with --write keeps it in docs/performance.md."""

import argparse
import os
import re
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from bench import (
    databases,
    figures,
    load,
    problems,
    report,
    runs,
    servers,
    statements,
    talks,
    traffic,
    weight,
    world,
)
from bench.browser import Visitor
from bench.databases import Kind, Postgresql, Sqlite
from bench.figures import Depths
from bench.runs import Pace, Result
from portal.config import ROOT

PAGE = ROOT / "docs" / "performance.md"
FORM = {
    "text": "Bij de speeltuin lag glas op de grond, met de bewoners afgesproken dat het morgen weg is.",
    "neighbourhood": "BU000003",
    "category": "waste",
    "place": "Kerkstraat",
    "minutes": "15",
}


def main() -> None:
    """Measure on SQLite, then on PostgreSQL beside it."""
    asked = _arguments()
    traffic.ready()
    load.folder().mkdir(parents=True, exist_ok=True)
    total = 100_000 if asked.quick else 1_000_000
    pace = Pace(seconds=2, rounds=1) if asked.quick else Pace(seconds=4, rounds=3)
    found = _sqlite(total, pace)
    if not (asked.quick or asked.sqlite):
        beside = 200_000
        results = _speed(Postgresql(load.folder()), beside, Pace(seconds=3, rounds=1))
        found = replace(found, beside={one.label: one for one in results}, beside_total=beside)
    told = f"Measured on {time.strftime('%d %B %Y')}: {_machine()}.\n\n{found.text()}\n"
    print(told)
    if asked.write:
        _keep(told)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100,000 entries, one round, SQLite alone")
    parser.add_argument("--sqlite", action="store_true", help="leave PostgreSQL out")
    parser.add_argument("--write", action="store_true", help="keep the table in docs/performance.md")
    return parser.parse_args()


def _sqlite(total: int, pace: Pace) -> report.Report:
    kind = Sqlite(load.folder())
    took = databases.ready(kind, total)
    databases.ready(kind, 10_000)
    text = f"loading {total:,} entries, seconds ({took.all:.0f} with the posts and problems)"
    lines = [report.at_most(text, took.entries, figures.LOADING)]
    at = databases.depths(kind.url(total), total)
    with ExitStack() as stack:
        hello = stack.enter_context(servers.serving("bench.hello:app", {}))
        server = stack.enter_context(runs.portal(kind.url(total)))
        results = runs.read_all(server, hello, figures.reads(at), at, pace)
        weight_of_all = servers.megabytes(server.processes())
        label = "memory of server and workers, MB"
        lines.append(report.at_most(label, weight_of_all, figures.MEGABYTES, "{:.1f}"))
        lines += _growth(stack, kind, server, at, pace)
        visitor = Visitor(server.port, world.OFFICER)
        asked = statements.on_the_list(kind.url(total), visitor)
        lines.append(report.at_most("SQL statements on the list page", asked, figures.STATEMENTS))
        lines += report.weighing(weight.of_the_list(visitor, f"/logboek?after={at.second}"))
        rate = traffic.measure(hello.url + "/", seconds=4).rate
    results.append(_write(kind, total, pace))
    return report.Report(total, rate, results, lines)


def _growth(stack: ExitStack, kind: Kind, large: servers.Server, at: Depths, pace: Pace) -> list[report.Line]:
    """What is read most, with a hundred times as many entries and posts."""
    small = stack.enter_context(runs.portal(kind.url(10_000)))
    there = databases.depths(kind.url(10_000), 10_000)
    paths = {
        "list page": ("/logboek", "/logboek"),
        "deepest page": (f"/logboek?after={there.last}", f"/logboek?after={at.last}"),
        "topics": ("/dialoog", "/dialoog"),
        "topic of 2,000 posts": (talks.long(there.total), talks.long(at.total)),
    }
    costly = {
        "problem of 50,000 entries": (problems.LARGEST, problems.LARGEST),
        "radar above the problems": ("/vraagstukken", "/vraagstukken"),
        **{label: (path, path) for label, path in figures.SUMMED.items()},
    }
    turns = Pace(seconds=1 if pace.rounds == 1 else 2, rounds=5)
    lines, p50 = [], {}
    for label, (few, many) in {**paths, **costly}.items():
        before, p50[label] = runs.growth((small, few), (large, many), world.OFFICER, turns)
        text = f"{label}: p50 at one connection, {before:.2f} ms at 10,000 and {p50[label]:.2f} ms now"
        most = figures.COSTLY_GROWTH if label in costly else figures.GROWTH
        lines.append(report.at_most(text, p50[label] / before, most, "{:.2f} times"))
    for label in costly:
        times = p50[label] / p50["list page"]
        text = f"{label}: p50 beside the list page"
        lines.append(report.at_most(text, times, figures.COSTLY, "{:.1f} times"))
    return lines


def _speed(kind: Kind, total: int, pace: Pace) -> list[Result]:
    """The same on another database, without the rest."""
    databases.ready(kind, total)
    at = databases.depths(kind.url(total), total)
    with (
        servers.serving("bench.hello:app", {}) as hello,
        runs.portal(kind.url(total)) as server,
    ):
        results = runs.read_all(server, hello, figures.reads(at), at, pace)
    return [*results, _write(kind, total, pace)]


def _write(kind: Kind, total: int, pace: Pace) -> Result:
    """New entries, on a copy; as many must be there afterwards as were answered."""
    with kind.copied(total) as url:
        before = databases.count(url)
        with servers.serving("bench.hello:app", {}) as hello, runs.portal(url) as server:
            visitor = Visitor(server.port, world.OFFICER)
            result = runs.write(server, hello, visitor, FORM, pace)
        assert databases.count(url) > before, "no entry was kept"
    return replace(result, floor=figures.NEW_ENTRY)


def _machine() -> str:
    """In general terms: what decides the figures."""
    memory = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    gigabytes = int(memory[1]) / 1024**2 if memory else 0
    return f"{os.cpu_count()} processor cores, {gigabytes:.0f} GB of memory"


def _keep(told: str) -> None:
    """Put the table between its two marks."""
    page = PAGE.read_text("utf-8")
    start, end = "<!-- measured -->\n", "<!-- /measured -->"
    before, after = page.split(start)[0], page.split(end)[1]
    PAGE.write_text(f"{before}{start}{told}{end}{after}", "utf-8")


if __name__ == "__main__":
    main()
