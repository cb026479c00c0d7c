"""How many per week before and after, and how sure that is. Pure: no database, no request.

The rate ratio of two periods with its confidence interval on the logarithmic scale, as in Rothman,
*Epidemiology: An Introduction* (2nd ed. 2012, chapter 9): the variance of the logarithm is 1/a + 1/b.
Counts of weeks vary more than chance when one incident is told several times, so the variance is multiplied
by the dispersion, Pearson's chi-square over its degrees of freedom (McCullagh & Nelder, *Generalized Linear
Models*, 1989, section 6.2.3), where that is more than 1; and because that is estimated from few weeks, the
interval takes Student's t in the place of the normal distribution. A period without any event counts as
half an event, and so does the other (Haldane 1956, Anscombe 1956).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, inf, log, sqrt
from statistics import NormalDist

FEWEST = 20  # events in both periods together, below which nothing is claimed
CERTAINTY = 0.95
EFFORT = 0.25  # a change in effort that has to be told


class Claim(StrEnum):
    """What may be said of two periods."""

    TOO_FEW = "too_few"
    LESS = "less"
    MORE = "more"
    UNSURE = "unsure"  # it may as well be chance


@dataclass(frozen=True, slots=True)
class Change:
    """Events per week `before` and `after`; `ratio` is after over before, within `low` to `high`."""

    before: float
    after: float
    events: int
    ratio: float
    low: float
    high: float
    dispersion: float

    @property
    def claim(self) -> Claim:
        """Never a claim on too few events, nor where the interval leaves room for no change at all."""
        if self.events < FEWEST:
            return Claim.TOO_FEW
        if self.high < 1:
            return Claim.LESS
        return Claim.MORE if self.low > 1 else Claim.UNSURE


def change(before: Sequence[int], after: Sequence[int]) -> Change:
    """Compare two periods of weeks, each at least one week, by what was counted in each of their weeks."""
    a, b = sum(after), sum(before)
    spread = dispersion(before, after)
    free = len(before) + len(after) - 2
    ratio, low, high = interval(a, len(after), b, len(before), spread, quantile(CERTAINTY, free))
    return Change(b / len(before), a / len(after), a + b, ratio, low, high, spread)


def interval(
    a: int, weeks_a: float, b: int, weeks_b: float, spread: float, width: float
) -> tuple[float, float, float]:
    """The rate ratio of `a` events in `weeks_a` to `b` in `weeks_b`, and both ends of its interval."""
    half = 0.5 if not (a and b) else 0.0
    ratio = ((a + half) / weeks_a) / ((b + half) / weeks_b)
    reach = width * sqrt(spread * (1 / (a + half) + 1 / (b + half)))
    return ratio, exp(log(ratio) - reach), exp(log(ratio) + reach)


def dispersion(*periods: Sequence[int]) -> float:
    """How many times more the weeks vary around the mean of their period than chance would; at least 1."""
    free = sum(len(weeks) for weeks in periods) - len(periods)
    if free < 1:
        return 1.0
    square = 0.0
    for weeks in periods:
        mean = sum(weeks) / len(weeks)
        square += sum((week - mean) ** 2 for week in weeks) / mean if mean else 0.0
    return max(1.0, square / free)


def quantile(certainty: float, free: int) -> float:
    """Student's t for a two-sided interval: the expansion of Abramowitz & Stegun 26.7.5, four terms.

    Infinite below 3 degrees of freedom, where the expansion no longer holds: two weeks on a side say nothing.
    """
    if free < 3:
        return inf
    z = NormalDist().inv_cdf((1 + certainty) / 2)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92_160,
    )
    return z + sum(term / free**power for power, term in enumerate(terms, 1))


def differs(before: float, after: float) -> bool:
    """Whether effort per week went up or down by more than a quarter."""
    if not before:
        return after > 0
    return abs(after / before - 1) > EFFORT
