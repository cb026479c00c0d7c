"""Which sums may be told together, so that nobody learns what fewer than five people spent.

Everything that somebody spent lies in a cell: its labels say of which subject, place, week and so on it was.
What is told are sums, one for each told label. Whoever has them can add and subtract them, so what has to
hold is about all of that at once: **every sum of told sums, with whatever factors, rests on nothing or on
five people or more.** That is what `tellable` promises.

Why it holds: think of such a sum that rests on fewer than five. What it counts a cell for is settled by the
labels that are told of the cell. Cells with equal labels are counted alike, so when five people are behind
them they are counted for nothing; so are cells that differ from each other only by what is counted for
nothing already, taken together. When that settles all cells, the sum rests on nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

FEWEST = 5  # people behind a figure on effort

Label = tuple[str, Any]
Cells = Mapping[tuple[Label, ...], int]  # the people behind each, as a crowd
Rows = dict[tuple[int, ...], int]  # the same, with the labels by their places in the order
Factors = dict[int, Any]  # a sum of labels, each with a factor: int or Fraction
Rest = tuple[tuple[int, Any], ...]  # the same, so that it can be a key

ALL: Label = ("all", "")


def crowd(people: Iterable[int]) -> int:
    """People by their keys as the bits of one number: light to keep, and quick to put together."""
    found = 0
    for key in people:
        found |= 1 << key
    return found


def is_few(people: int) -> bool:
    return people.bit_count() < FEWEST


def behind(cells: Cells) -> dict[Label, int]:
    """The people behind each label."""
    found: defaultdict[Label, int] = defaultdict(int)
    for labels, people in cells.items():
        for label in labels:
            found[label] |= people
    return dict(found)


def tellable(cells: Cells, order: Sequence[Label], kept: Sequence[Label] = ()) -> list[Label]:
    """The labels of which the sums may be told, all together; the last in order are left out first.

    They come on top of those that are `kept`: what was told already, and stays so.
    """
    people = behind(cells)
    told = [*kept, *(label for label in order if not is_few(people.get(label, 0)))]
    rows, settled = _rows(cells, told), Settled()
    left_out: set[int] = set()
    while loose := settled.loose(rows):
        last = max(max(row)[0] for row in loose)
        if last < len(kept):
            last = max(set(range(len(kept), len(told))) - left_out, default=last)
        if last in left_out or last < len(kept):
            return []
        left_out.add(last)
        settled.add({last: 1})  # who is not told it counts nothing for it
    return [label for at, label in enumerate(told) if at >= len(kept) and at not in left_out]


def _rows(cells: Cells, told: Sequence[Label]) -> Rows:
    """The cells as they look to who is told only of these labels."""
    at = {label: place for place, label in enumerate(told)}
    found: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for labels, people in cells.items():
        found[tuple([at[label] for label in labels if label in at])] |= people
    return found


class Settled:
    """Which sums of labels come to nothing; kept as what each label is equal to because of that (Gauss)."""

    def __init__(self) -> None:
        self.equal: dict[int, Factors] = {}  # labels that stand in no other's factors

    def add(self, zero: Factors) -> bool:
        """This comes to nothing too; answers whether that was news."""
        left: Factors = {}
        for label, times in zero.items():
            _add(left, self._worth(label), times)
        if left:
            first = min(left)
            worth = {at: _ratio(-times, left[first]) for at, times in left.items() if at != first}
            for factors in self.equal.values():
                if times := factors.pop(first, 0):
                    _add(factors, worth, times)
            self.equal[first] = worth
        return bool(left)

    def loose(self, rows: Rows) -> dict[Rest, int]:
        """What is left to work out of fewer than five people, after all that follows has been added."""
        while True:
            rows = self._alike(rows)
            news = [self.add(Counter(row)) for row, people in rows.items() if not is_few(people)]
            if any(news):
                continue
            left: defaultdict[Rest, int] = defaultdict(int)
            for row, people in rows.items():
                if rest := self._rest(row):
                    left[rest] |= people
            news = [self.add(dict(rest)) for rest, people in left.items() if not is_few(people)]
            if not any(news):
                return left

    def _alike(self, rows: Rows) -> Rows:
        """The same with one label for all that are equal, so that there are far fewer."""
        first: dict[Any, int] = {}
        at = {
            label: first.setdefault(frozenset(self._worth(label).items()), label) for label in _labels(rows)
        }
        found: defaultdict[tuple[int, ...], int] = defaultdict(int)
        for row, people in rows.items():
            found[tuple([at[label] for label in row])] |= people
        return found

    def _worth(self, label: int) -> Factors:
        return self.equal.get(label, {label: 1})

    def _rest(self, row: tuple[int, ...]) -> Rest:
        """What a cell comes to, in one form for all that differ by a factor alone."""
        found: Factors = {}
        for label in row:
            _add(found, self._worth(label), 1)
        if not found:
            return ()
        ordered = sorted(found.items())
        return tuple((at, _ratio(times, ordered[0][1])) for at, times in ordered)


def _labels(rows: Rows) -> set[int]:
    return {label for row in rows for label in row}


def _add(factors: Factors, more: Factors, times: Any) -> None:
    """So many times that on top of these; what comes to nothing is taken out."""
    for at, each in more.items():
        if total := factors.get(at, 0) + times * each:
            factors[at] = total
        else:
            del factors[at]


def _ratio(part: Any, whole: Any) -> Any:
    """Exact, and whole where it can be: that is quicker."""
    found = Fraction(part, whole)
    return found.numerator if found.denominator == 1 else found
