"""The line of those who want to write, on SQLite, which has one writer at a time and keeps no line itself.

SQLite lets who waits sleep longer and longer, and the newest comer win. So the threads of a process stand in
line for the turn of their process, and the processes stand in line for the database, by two empty files
beside it that are locked and never read. The system unlocks what a process held that came to its end.
"""

import fcntl
import os
import time
from threading import Lock

PACE = 0.0001  # seconds between the first two tries; then a twentieth of what was waited


class Line:
    """One per process; whoever has its turn may begin to write, and leaves when that is done."""

    def __init__(self) -> None:
        self._threads = Lock()
        self._turn: int | None = None  # the file that tells other processes

    def wait(self, database: str | None, seconds: float) -> bool:
        """Stand in line for this file, at most so long; whether the turn came."""
        until = time.monotonic() + seconds
        if not self._threads.acquire(timeout=seconds):
            return False
        came = False
        try:
            came = not database or database == ":memory:" or self._comes(database, until)
        finally:
            if not came:
                self._threads.release()
        return came

    def leave(self) -> None:
        """Let the next one have its turn."""
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None
        self._threads.release()

    def _comes(self, database: str, until: float) -> bool:
        """The first in line keeps its place until it has the turn, so that who just had it can't pass by."""
        try:
            first = _locked(f"{database}-next", until)
            if first is not None:
                try:
                    self._turn = _locked(f"{database}-turn", until)
                finally:
                    os.close(first)
        except OSError:
            return True  # the files are another account's, say: SQLite still lets one write at a time
        return self._turn is not None


def _locked(name: str, until: float) -> int | None:
    """The file, locked until it is closed; None when others kept it too long."""
    file, began = os.open(name, os.O_RDWR | os.O_CREAT, 0o660), time.monotonic()
    got = False
    try:
        while not (got := _is_locked(file)) and (now := time.monotonic()) < until:
            time.sleep(max(PACE, (now - began) / 20))
    finally:
        if not got:
            os.close(file)
    return file if got else None


def _is_locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
