"""The figures as a table, each with its floor and whether it holds."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bench import figures
from bench.runs import Result
from bench.weight import Weight


@dataclass(frozen=True)
class Line:
    """One figure beside its floor; `short` says that it does not hold."""

    label: str
    figure: str
    floor: str
    short: bool

    def __str__(self) -> str:
        return f"| {self.label} | {self.figure} | {self.floor} | {'**short**' if self.short else 'ok'} |"


@dataclass
class Report:
    """All that was measured on one database; the other database stands beside it."""

    total: int
    hello: float
    results: list[Result]
    lines: list[Line] = field(default_factory=list)
    beside: dict[str, Result] = field(default_factory=dict)
    beside_total: int = 0

    def text(self) -> str:
        """Two Markdown tables."""
        return "\n".join(
            [*self._speed(), "", "| | measured | floor | |", "|---|--:|--:|---|", *map(str, self.lines)]
        )

    def _speed(self) -> Iterator[str]:
        other = f"PostgreSQL ({self.beside_total:,}): of hello | p99/p50 |" if self.beside else ""
        yield (
            f"| {self.total:,} entries, 16 connections | requests/s | of hello | floor | p50 ms | p99 ms"
            f" | p99/p50 | | {other}"
        )
        yield "|---" + "|--:" * 6 + "|---|" + ("--:|--:|" if self.beside else "")
        yield f"| hello | {self.hello:,.0f} | 1 | | | | | |" + (" | |" if self.beside else "")
        yield from (self._row(one) for one in self.results)

    def _row(self, one: Result) -> str:
        floor = "" if one.floor is None else f"{one.floor:.2f}"
        figures_ = (
            f"{one.rate:,.0f} | {one.ratio:.3f} | {floor} | {one.p50:.1f} | {one.p99:.1f} | {one.spread:.1f}"
        )
        row = f"| {one.label} | {figures_} | {verdict(one)} |"
        other = self.beside.get(one.label)
        return row + (f" {other.ratio:.3f} | {other.spread:.1f} |" if other else "")


def verdict(one: Result) -> str:
    """What falls short: the share of hello, or the slowest hundredth."""
    faults = []
    if one.floor is not None and one.ratio < one.floor:
        faults.append("**short**")
    if one.label != "new entry" and one.spread > figures.SLOWEST:
        faults.append("**slowest**")
    return ", ".join(faults) or "ok"


def at_most(label: str, value: float, most: float, form: str = "{:,.0f}") -> Line:
    """A figure that may not be more than its floor says."""
    return Line(label, form.format(value), "at most " + form.format(most), value > most)


def weighing(weight: Weight) -> Iterator[Line]:
    """The bytes and requests of the list."""
    first, cold = weight.html + weight.css, weight.cold
    yield at_most("HTML and CSS of the list page, bytes", first, figures.FIRST_ROUND_TRIP)
    yield at_most("cold load, bytes", cold, figures.COLD_LOAD)
    yield at_most("of which script, bytes", weight.script, figures.SCRIPT)
    yield at_most("cold load, requests", weight.requests, figures.REQUESTS)
    yield at_most("next page, bytes in one request", weight.next_page, figures.NEXT_PAGE)
