"""Keeps for a while what costs more to make than to look up."""

import time
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """At most `most` things, each for at most so many seconds: words that were erased are not held on to."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._made: dict[Hashable, tuple[float, Made]] = {}  # the oldest first
        self._lock = Lock()

    def get(
        self, key: Hashable, make: Callable[[], Made], lasts: Callable[[Made], bool] | None = None
    ) -> Made:
        """What was made for this key, or is made for it now; it is kept unless `lasts` says no."""
        found = self._made.get(key)
        if found is not None and found[0] > time.monotonic() - self._seconds:
            return found[1]
        made = make()
        if lasts is None or lasts(made):
            self._keep(key, made)
        return made

    def __len__(self) -> int:
        return len(self._made)

    def _keep(self, key: Hashable, made: Made) -> None:
        """Put it last, and drop what is too old and the oldest of what is too many."""
        now = time.monotonic()
        with self._lock:
            self._made.pop(key, None)
            self._made[key] = (now, made)
            for oldest in list(self._made):
                if len(self._made) <= self._most and self._made[oldest][0] > now - self._seconds:
                    return
                del self._made[oldest]
