"""What few people spent is hidden, and cannot be worked out from what is shown."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.insights.parts import Part, crowd, tellable, total_of


def part(minutes: int, *people: int) -> Part:
    return Part(entries=1, minutes=minutes, people=crowd(people))


MANY = part(500, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ({"a": MANY, "b": part(60, 1, 2, 3, 4, 5, 6)}, {"a", "b"}),
        ({"a": MANY, "b": part(60, 1, 2), "c": part(90, 3, 4, 5)}, {"a"}),
        # One alone would be the total less the rest, so the smallest of the others goes with it.
        ({"a": MANY, "b": part(60, 1), "c": part(90, 1, 2, 3, 4, 5)}, {"a"}),
        # Two of the same two people tell on those two.
        ({"a": MANY, "b": part(60, 1), "c": part(90, 2), "d": part(95, 1, 2, 3, 4, 5)}, {"a"}),
        ({"a": MANY, "b": part(60, 1)}, set()),
        ({"a": MANY, "b": Part(entries=7)}, {"a", "b"}),  # nobody's minutes are nobody's secret
    ],
)
def test_few_are_hidden_with_what_would_give_them_away(parts: dict[str, Part], shown: set[str]) -> None:
    assert tellable(parts) == shown


People = st.integers(1, 1_023)  # a crowd of at most ten


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(st.dictionaries(st.integers(0, 8), st.builds(Part, st.just(1), st.integers(1, 90), People)))
def test_what_is_left_of_the_total_is_never_the_effort_of_few(parts: dict[int, Part]) -> None:
    shown = tellable(parts)
    hidden = {key: part for key, part in parts.items() if key not in shown}
    assert not any(parts[key].is_of_few for key in shown)  # type: ignore[index]
    if hidden and shown:
        assert len(hidden) > 1
        assert not total_of(hidden).is_of_few
