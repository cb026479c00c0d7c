"""The runs: each figure beside a bare Flask "hello" behind the same server, asked just before and after."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from bench import load, scripts, servers, traffic
from bench.browser import Visitor
from bench.figures import Depths, Read
from bench.servers import Server
from bench.traffic import Measured

HELLO_SECONDS = 2
WORKERS_MET = 8  # connections after which both workers have answered, all but surely


@dataclass(frozen=True)
class Result:
    """One figure: the middle of its rounds. `ratio` is its share of hello's requests per second."""

    label: str
    rate: float
    ratio: float
    p50: float
    p99: float
    floor: float | None = None

    @property
    def spread(self) -> float:
        """How much longer the slowest hundredth waits than the middle."""
        return self.p99 / self.p50


@dataclass(frozen=True)
class Pace:
    """How long and how often is measured."""

    seconds: int
    rounds: int


@contextmanager
def portal(url: str) -> Iterator[Server]:
    """The portal on this database."""
    environment = {
        "DATABASE_URL": url,
        "SECRET_KEY": load.SECRET,
        "PORTAL_INSTANCE": str(load.folder()),
        "PORTAL_DEMO": "0",
    }
    with servers.serving("wsgi:app", environment) as server:
        yield server


def read_all(server: Server, hello: Server, reads: list[Read], at: Depths, pace: Pace) -> list[Result]:
    """Every page in turn, as often as there are rounds; both workers show each before it is timed.

    What a worker does only once, such as putting a statement together, is no part of how long a page takes.
    """
    visitors = {email: Visitor(server.port, email) for email in {read.reader for read in reads}}
    rounds: dict[str, list[tuple[Measured, float]]] = {read.label: [] for read in reads}
    for read in reads:
        path = read.path.replace("{any}", str(at.first))
        for _ in range(WORKERS_MET):
            visitors[read.reader].expect_rows(path, read.rows, **read.headers)
    for _ in range(pace.rounds):
        before = _hello(hello)
        for read in reads:
            measured = _ask(server, read, visitors[read.reader], at, pace.seconds)
            after = _hello(hello)
            rounds[read.label].append((measured, (before + after) / 2))
            before = after
    return [_middle(read.label, rounds[read.label], read.floor) for read in reads]


def _ask(server: Server, read: Read, visitor: Visitor, at: Depths, seconds: int) -> Measured:
    headers = {**visitor.headers, **read.headers}
    path, script = read.path, None
    if "{any}" in path:
        script = scripts.any_place(path.removesuffix("{any}"), at.last, at.first)
        path = "/"
    measured = traffic.measure(server.url + path, headers, seconds=seconds, script=script)
    return _whole(read.label, measured)


def write(server: Server, hello: Server, visitor: Visitor, form: dict[str, str], pace: Pace) -> Result:
    """New entries, each kept for good before it is answered."""
    rounds: list[tuple[Measured, float]] = []
    for _ in range(pace.rounds):
        before = _hello(hello)
        measured = traffic.measure(
            f"{server.url}/logboek/nieuw",
            visitor.headers,
            seconds=pace.seconds,
            script=scripts.new_entry({**form, "csrf_token": visitor.csrf_token}),
        )
        rounds.append((_whole("new entry", measured), (before + _hello(hello)) / 2))
    return _middle("new entry", rounds, None)


def growth(
    small: tuple[Server, str], large: tuple[Server, str], email: str, pace: Pace
) -> tuple[float, float]:
    """The p50 at one connection of a path on a small and on a large database, asked in turns."""
    waits: list[list[float]] = [[], []]
    visitors = [Visitor(server.port, email) for server, _path in (small, large)]
    for _ in range(pace.rounds):
        for (server, path), visitor, found in zip((small, large), visitors, waits, strict=True):
            for _ in range(WORKERS_MET):  # what a worker adds up at its first request is not what is timed
                visitor.get(path)
            measured = traffic.measure(
                server.url + path, visitor.headers, seconds=pace.seconds, connections=1
            )
            found.append(_whole(path, measured).p50)
    return median(waits[0]), median(waits[1])


def _hello(server: Server) -> float:
    return traffic.measure(server.url + "/", seconds=HELLO_SECONDS).rate


def _whole(label: str, measured: Measured) -> Measured:
    """What failed is no measure of speed."""
    if measured.failed or not measured.requests:
        raise RuntimeError(f"{label}: {measured.failed} of {measured.requests} requests failed")
    return measured


def _middle(label: str, rounds: list[tuple[Measured, float]], floor: float | None) -> Result:
    return Result(
        label,
        rate=median(measured.rate for measured, _hello in rounds),
        ratio=median(measured.rate / hello for measured, hello in rounds),
        p50=median(measured.p50 for measured, _hello in rounds),
        p99=median(measured.p99 for measured, _hello in rounds),
        floor=floor,
    )
