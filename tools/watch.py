"""Waits for the portal's workers, in a process that holds nothing else.

Once its workers run, the process that loaded the portal is only there to wait, and would keep a copy of its
own of all that they change in what was loaded. So it becomes this program: the same process, with the same
children. When a worker ends by itself, the others finish what they are doing and all are started anew.

The first argument is the program that starts them, the others are the workers' process ids.
"""

import os
import signal
import sys
import time
from collections.abc import Iterable
from contextlib import suppress

STOPS = (signal.SIGTERM, signal.SIGINT)
TOO_SOON = 5  # seconds after the start; then starting anew would not help


def main(program: str, workers: Iterable[int]) -> None:
    """Wait until the workers were told to stop and did; else begin again."""
    left, told, began = set(workers), False, time.monotonic()

    def stop(*_signal: object) -> None:
        nonlocal told
        told = True
        _stop(left)

    for one in STOPS:
        signal.signal(one, stop)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    while left:
        ended, _status = os.wait()  # of another child, such as what sends mail, it is no news
        if ended in left:
            left.remove(ended)
            if not told:
                _stop(left)
    if told:
        return
    if time.monotonic() - began < TOO_SOON:
        raise SystemExit("Wijkportaal: a worker ended as soon as it was started")
    print("Wijkportaal: a worker ended by itself; starting anew", file=sys.stderr, flush=True)
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)  # until who starts them can heed them
    os.execv(sys.executable, [sys.executable, program])  # noqa: S606 - it is our own


def _stop(workers: Iterable[int]) -> None:
    for one in tuple(workers):
        with suppress(ProcessLookupError):  # it ended, and was looked at just now
            os.kill(one, signal.SIGTERM)


if __name__ == "__main__":
    main(sys.argv[1], map(int, sys.argv[2:]))
