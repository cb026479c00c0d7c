"""What few people spent is hidden, and cannot be worked out from all that is shown taken together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import combinations
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from portal.logbook.effort.blocks import LENGTH, WEEK, block_of, weeks_of, whole
from portal.logbook.effort.rule import ALL, Label, crowd, tellable

FEWEST = 5  # as the issue has it

A, B, C, D = (("theme", name) for name in "abcd")
P, Q = (("place", name) for name in "pq")


def cells_of(*written: tuple[Iterable[Label], Iterable[int]]) -> dict[tuple[Label, ...], int]:
    return {(ALL, *labels): crowd(people) for labels, people in written}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ([([A], range(5)), ([B], range(6))], [ALL, A, B]),
        ([([A], range(5)), ([B], [1, 2]), ([C], [3, 4, 5])], [ALL, A]),
        # One alone would be the total less the rest, so the last of the others goes with it.
        ([([A], range(5)), ([B], [1]), ([C], range(5))], [ALL, A]),
        # Two of the same two people tell on those two.
        ([([A], range(5)), ([B], [1]), ([C], [2]), ([D], range(6))], [ALL, A]),
        ([([A], range(5)), ([B], [1])], [ALL]),
        ([([A], range(4))], []),
        # A place of this subject alone would tell what two did for the subject elsewhere.
        ([([A, P], range(5)), ([A, Q], [1, 2]), ([B, Q], range(5))], [ALL, A, B]),
        ([([A, P], range(5)), ([A, Q], range(6)), ([B, Q], range(5))], [ALL, A, B, P, Q]),
    ],
)
def test_few_are_hidden_with_what_would_give_them_away(
    written: list[tuple[list[Label], list[int]]], told: list[Label]
) -> None:
    assert tellable(cells_of(*written), [ALL, A, B, C, D, P, Q]) == told


def test_what_comes_on_top_takes_nothing_away() -> None:
    """A problem that is all of a place but what one person did there would tell that."""
    problem, other = ("problem", 1), ("problem", 2)
    cells = cells_of(
        ([A, P, problem], range(6)), ([A, P], [1]), ([A, Q, other], range(5)), ([A, Q], range(5))
    )
    told = tellable(cells, [ALL, A, P, Q])
    assert told == [ALL, A, P, Q]
    assert tellable(cells, [problem, other], told) == [other]


# An attacker who reads every page, file and picture: hours of each dimension, in every period that can be
# asked about. It knows who wrote what, only not how long it took; it adds and subtracts as it likes.


class Wrote(NamedTuple):
    """That somebody wrote minutes down; the attacker knows it all."""

    week: int
    theme: str
    place: str
    problem: bool
    writer: int

    @property
    def labels(self) -> tuple[Label, ...]:
        of = (ALL, ("theme", self.theme), ("place", self.place), ("week", self.week))
        return (*of, ("problem", 1)) if self.problem else of


ORDER = [ALL, A, B, C, P, Q, ("place", "r"), *(("week", at) for at in range(8))]
BLOCKS = 2
Team = frozenset[Wrote]


@st.composite
def teams(draw: st.DrawFn) -> Team:
    """Some subjects, places and people come up far more often than others, as they do."""
    rng = Random(draw(st.integers(0, 2**32)))
    people, share = draw(st.integers(5, 8)), draw(st.sampled_from((0.1, 0.5, 0.9)))
    return frozenset(
        Wrote(
            week=rng.randrange(4 * BLOCKS),
            theme=rng.choices("abc", (8, 4, 1))[0],
            place=rng.choices("pqr", (8, 4, 1))[0],
            problem=rng.random() < share,
            writer=min(rng.randrange(people), rng.randrange(people + 2)),
        )
        for _ in range(draw(st.integers(60, 160)))
    )


Answer = frozenset[Wrote]  # what one figure that is told adds up


def told_of(block: Team) -> dict[Label, Answer]:
    """Every figure that the rule lets through, with what it adds up."""
    cells: defaultdict[tuple[Label, ...], int] = defaultdict(int)
    for one in block:
        cells[one.labels] |= 1 << one.writer
    told = tellable(cells, ORDER)
    told += tellable(cells, [("problem", 1)], told)
    return {label: frozenset(one for one in block if label in one.labels) for label in told}


def periods() -> Iterator[tuple[int, int]]:
    yield from combinations(range(4 * BLOCKS + 1), 2)


def by_blocks(team: Team) -> Iterator[Answer]:
    """All answers as they are: of each period the sum over the whole blocks in it."""
    blocks = [frozenset(one for one in team if one.week // 4 == at) for at in range(BLOCKS)]
    known = [told_of(block) for block in blocks]
    for first, end in periods():
        inside = [known[at] for at in range(BLOCKS) if first <= 4 * at and 4 * at + 4 <= end]
        for label in {label for told in inside for label in told}:
            yield frozenset().union(*(told.get(label, frozenset()) for told in inside))


def by_period(team: Team) -> Iterator[Answer]:
    """The rule as it was: the days that are asked about, each dimension by itself, beside their total."""
    for first, end in periods():
        inside = [one for one in team if first <= one.week < end]
        total = frozenset(inside)
        if is_of_few(total):
            continue
        yield total
        for dimension in ("theme", "place"):
            parts: defaultdict[str, set[Wrote]] = defaultdict(set)
            for one in inside:
                parts[getattr(one, dimension)].add(one)
            cells = {(ALL, (dimension, key)): crowd(w.writer for w in of) for key, of in parts.items()}
            told = tellable(cells, [ALL, *((dimension, key) for key in sorted(parts))])
            yield from (frozenset(parts[key]) for kind, key in told if kind == dimension)


def is_of_few(some: Iterable[Wrote]) -> bool:
    return len({one.writer for one in some}) < FEWEST


def rank(rows: Iterable[Iterable[int]]) -> int:
    """How many of these rows say something of their own (Gauss, exact)."""
    left = [list(map(Fraction, row)) for row in rows]
    found = 0
    for column in range(len(left[0]) if left else 0):
        at = next((at for at in range(found, len(left)) if left[at][column]), None)
        if at is None:
            continue
        left[found], left[at] = left[at], left[found]
        for row in left[found + 1 :]:
            if times := row[column] / left[found][column]:
                row[:] = [mine - times * theirs for mine, theirs in zip(row, left[found], strict=True)]
        found += 1
    return found


def given_away(team: Team, answers: Callable[[Team], Iterator[Answer]]) -> list[tuple[int, ...]]:
    """The groups of fewer than five of which some sum of answers tells something, and of nobody else.

    Without what the group wrote, such a sum is nothing: so the answers say less without it than with it.
    """
    known = list(set(answers(team)))
    columns = sorted(team)
    writers = sorted({one.writer for one in team})
    groups = combinations(writers, min(FEWEST - 1, len(writers)))
    matrix = [[int(one in answer) for one in columns] for answer in known]
    whole_rank = rank(matrix)
    return [
        group
        for group in groups
        if rank(
            [[v for v, one in zip(row, columns, strict=True) if one.writer not in group] for row in matrix]
        )
        < whole_rank
    ]


@settings(
    deadline=None, max_examples=60, suppress_health_check=list(HealthCheck)
)  # a busy machine is no fault
@given(teams())
def test_whoever_sees_all_answers_learns_the_hours_of_no_group_of_few(team: Team) -> None:
    answers = list(by_blocks(team))
    event(f"answers: {min(len(set(answers)), 20) // 5 * 5}")
    assert given_away(team, by_blocks) == []


def test_the_attacker_gets_through_the_rule_as_it_was() -> None:
    """Five people each week, and in the last one two of them: all weeks less the others tell on those."""
    five = {Wrote(week, "a", "p", False, who) for week in range(7) for who in range(5)}
    team = frozenset(five | {Wrote(7, "a", "p", False, who) for who in range(2)})
    assert (0, 1, 2, 3) in given_away(team, by_period)
    assert given_away(team, by_blocks) == []


def test_what_many_wrote_is_told() -> None:
    """The rule holds back no more than it has to: here, nothing."""
    team = frozenset(
        Wrote(week, theme, place, False, who)
        for week in range(8) for theme in "ab" for place in "pq" for who in range(6)
    )  # fmt: skip
    told = set(by_blocks(team))
    assert len(told) == BLOCKS * (1 + 2 + 2 + 4) + (1 + 2 + 2)  # of each block, and of both together


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 400), st.integers(-50, 450))
def test_blocks_are_the_same_whatever_is_asked(first: date, days: int, so_far: int) -> None:
    end, today = first + days * (WEEK / 7), first + so_far * (WEEK / 7)
    found = whole(first, end, today)
    assert all(block_of(block) == block for block in found)
    assert all(first <= block and block + LENGTH <= min(end, today) for block in found)
    assert [monday for block in found for monday in weeks_of(block)] == [
        found[0] + at * WEEK for at in range(4 * len(found))
    ]  # fmt: skip
    assert len(found) >= (min(end, today) - first) // LENGTH - 1
