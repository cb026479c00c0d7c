"""The arithmetic of an effect, against published figures, hand-made cases and chance."""

from math import exp, log, sqrt
from random import Random

import pytest

from portal.problems.effect import rates
from portal.problems.effect.rates import Claim, change

NORMAL = 1.959964


def test_interval_is_that_of_the_published_example() -> None:
    """Boice & Monson 1977, in Rothman, table 9-1: 41 cases in 28,010 person-years and 15 in 19,017."""
    ratio, low, high = rates.interval(41, 28_010, 15, 19_017, 1, NORMAL)
    assert (round(ratio, 2), round(low, 2), round(high, 2)) == (1.86, 1.03, 3.35)


@pytest.mark.parametrize(
    ("free", "tabled"), [(3, 3.182), (4, 2.776), (5, 2.571), (10, 2.228), (30, 2.042), (120, 1.980)]
)
def test_quantile_is_that_of_the_tables(free: int, tabled: float) -> None:
    assert rates.quantile(0.95, free) == pytest.approx(tabled, abs=0.005)


def test_weeks_that_vary_as_chance_would_are_not_widened() -> None:
    assert rates.dispersion([2, 3, 2, 3], [1, 1, 2, 2]) == 1


def test_dispersion_is_chi_square_over_its_degrees_of_freedom() -> None:
    """Means 5 and 1: 4 x 25/5 = 20 and 4 x 1/1 = 4, over 6 degrees of freedom."""
    assert rates.dispersion([0, 10, 0, 10], [0, 2, 0, 2]) == pytest.approx(4)


def test_interval_grows_with_the_root_of_the_dispersion() -> None:
    even, uneven = change([5] * 8, [2] * 8), change([0, 10] * 4, [0, 4] * 4)
    assert uneven.dispersion == pytest.approx((8 * 25 / 5 + 8 * 4 / 2) / 14)
    width = [log(one.high / one.low) for one in (even, uneven)]
    assert width[1] / width[0] == pytest.approx(sqrt(uneven.dispersion))


def test_decrease_by_hand() -> None:
    """80 in 10 weeks and 24 in 8: from 8 to 3 a week; t with 16 degrees of freedom is 2.120."""
    found = change([8] * 10, [3] * 8)
    assert (found.before, found.after, found.ratio, found.claim) == (8, 3, pytest.approx(0.375), Claim.LESS)
    reach = 2.120 * sqrt(1 / 24 + 1 / 80)
    assert found.low == pytest.approx(0.375 * exp(-reach), rel=0.001)
    assert found.high == pytest.approx(0.375 * exp(reach), rel=0.001)


def test_increase_is_said_too() -> None:
    assert change([2] * 12, [6] * 12).claim is Claim.MORE


def test_difference_that_may_be_chance_is_no_claim() -> None:
    assert change([3, 2, 3, 2, 3, 2], [2, 3, 2, 2, 2, 2]).claim is Claim.UNSURE


def test_the_same_difference_in_uneven_weeks_is_no_claim() -> None:
    assert change([5] * 8, [2] * 8).claim is Claim.LESS
    assert change([40, 0, 0, 0, 0, 0, 0, 0], [16, 0, 0, 0, 0, 0, 0, 0]).claim is Claim.UNSURE


def test_nothing_afterwards_still_has_an_interval() -> None:
    found = change([4] * 10, [0] * 10)
    assert found.claim is Claim.LESS
    assert found.ratio == pytest.approx(0.5 / 40.5)
    assert 0 < found.low < found.ratio < found.high < 1


def test_nothing_at_all_is_too_few() -> None:
    assert change([0] * 10, [0] * 10).claim is Claim.TOO_FEW


def test_no_claim_below_twenty_events() -> None:
    assert change([3, 2, 2, 2, 2, 2, 2, 2, 2], [0] * 9).claim is Claim.TOO_FEW
    assert change([3, 3, 2, 2, 2, 2, 2, 2, 2], [0] * 9).claim is Claim.LESS


def test_two_weeks_on_a_side_say_nothing() -> None:
    assert change([30, 30], [1, 1]).claim is Claim.UNSURE


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [(100, 126, True), (100, 125, False), (100, 74, True), (100, 75, False), (0, 5, True), (0, 0, False)],
)
def test_effort_that_changed_by_more_than_a_quarter_is_told(before: int, after: int, told: bool) -> None:
    assert rates.differs(before, after) is told


def test_a_thousand_places_where_nothing_changed_give_a_claim_in_at_most_one_of_twenty() -> None:
    """Of several sizes and lengths, with weeks that vary as chance does and more, always drawn the same."""
    draw, claims = Random(2026), 0
    for place in range(1_000):
        mean, spread = (1, 3, 8)[place % 3], (None, 3.0, 1.0, 0.5)[place % 4]
        sizes = ((8, 8), (13, 26), (26, 26), (52, 12), (52, 52))[place % 5]
        before, after = ([_week(draw, mean, spread) for _ in range(weeks)] for weeks in sizes)
        claims += change(before, after).claim in (Claim.LESS, Claim.MORE)
    assert 10 < claims <= 50  # a method that never claims anything would be no proof


def _week(draw: Random, mean: float, spread: float | None) -> int:
    """A count of Poisson, or of its mixture with a gamma distribution, which varies more."""
    if spread is not None:
        mean = draw.gammavariate(spread, mean / spread)
    count, product, end = 0, draw.random(), exp(-mean)
    while product > end:
        count, product = count + 1, product * draw.random()
    return count
