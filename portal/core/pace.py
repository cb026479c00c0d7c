"""How much one account may store: far more than a person writes, and no script fills the portal with it."""

from dataclasses import dataclass, field
from math import ceil
from time import monotonic

from flask import current_app

from portal.core.viewer import viewer_if_known

HOUR = 3600


@dataclass
class Pace:
    """So many writes at once, and as many in each hour after that; counted by each worker for itself."""

    per_hour: int
    _left: dict[int, tuple[float, float]] = field(default_factory=dict)  # what was left, and at which moment

    def wait(self, account: int) -> int:
        """Count a write of this account; how many seconds it has to wait instead when there were too many."""
        now = monotonic()
        left, at = self._left.get(account, (float(self.per_hour), now))
        left = min(self.per_hour, left + (now - at) * self.per_hour / HOUR)
        if left < 1:
            return ceil((1 - left) * HOUR / self.per_hour)
        self._left[account] = (left - 1, now)
        return 0


def seconds_to_wait() -> int:
    """Count what the viewer is about to store; 0, or how long that has to wait because it is too much.

    Who is not signed in is held back where a password or a link is tried.
    """
    viewer, pace = viewer_if_known(), _pace()
    return pace.wait(viewer.user_id) if viewer and pace.per_hour else 0


def _pace() -> Pace:
    found: Pace = current_app.extensions.setdefault(
        "pace", Pace(current_app.extensions["config"].writes_per_hour)
    )
    return found
