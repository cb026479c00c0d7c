"""What is kept comes back as it was made, and not for long."""

import pytest

from portal.core import keeping
from portal.core.keeping import Kept


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr(keeping.time, "monotonic", lambda: now[0])
    return now


def test_what_was_made_is_not_made_again() -> None:
    kept, made = Kept[str](3, seconds=60), iter(["first", "second"])
    assert [kept.get("key", lambda: next(made)) for _ in range(2)] == ["first", "first"]


def test_what_does_not_last_is_made_each_time() -> None:
    kept, made = Kept[int](3, seconds=60), iter([1, 2])
    assert [kept.get("key", lambda: next(made), lambda found: found > 1) for _ in range(2)] == [1, 2]
    assert kept.get("key", lambda: 3, lambda found: found > 1) == 2


def test_what_is_too_old_is_made_anew_and_let_go(clock: list[float]) -> None:
    kept = Kept[str](3, seconds=60)
    kept.get("erased", lambda: "words that were erased")
    clock[0] += 61
    assert kept.get("other", lambda: "new") == "new"
    assert len(kept) == 1
    assert kept.get("erased", lambda: "[verwijderd]") == "[verwijderd]"


def test_the_oldest_makes_room() -> None:
    kept = Kept[int](2, seconds=60)
    for number in range(3):
        kept.get(number, lambda number=number: number)
    assert len(kept) == 2
    assert kept.get(0, lambda: 9) == 9
