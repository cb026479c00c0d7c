"""Serves the portal with granian: everything is loaded once, and the workers share it.

A worker is a copy of this process, so what was loaded before takes memory once instead of per worker.
Settings from the environment: PORT, WORKERS, THREADS per worker, and APP, the name of what is served.
"""

import gc
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.errors import FatalError
from granian.log import LogLevels

# Seconds that a thread keeps Python's lock from another one. Who writes takes it anew at each statement, and
# all others wait for who writes.
HANDS_OVER = 0.0005
WATCH = Path(__file__).with_name("watch.py")
STOPS = (signal.SIGTERM, signal.SIGINT)


class Server(Granian):
    """granian, until its workers run; then a small program waits for them in its place."""

    def _serve_loop(self, *_how_to_spawn: Any) -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)  # until that program can heed them
        if self.interrupt_signal:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
            return
        workers = [str(one.inner.pid) for one in self.wrks]
        told = [sys.executable, "-ISE", str(WATCH), __file__, *workers]
        os.execv(sys.executable, told)  # noqa: S606 - it is our own


def main() -> None:
    """Serve until told to stop; what goes wrong at the start is said in one line."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    name = os.environ.get("APP", "wsgi:app")
    import_module(name.partition(":")[0])
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    sys.setswitchinterval(HANDS_OVER)
    gc.collect()
    gc.freeze()  # looking for rubbish would write to all of it, and end the sharing
    server = Server(
        name,
        address="127.0.0.1",
        port=int(os.environ.get("PORT", "8000")),
        interface=Interfaces.WSGI,
        workers=int(os.environ.get("WORKERS", "2")),
        blocking_threads=int(os.environ.get("THREADS", "2")),
        backlog=1024,
        log_level=LogLevels.warning,
    )
    try:
        server.serve()
    except FatalError as problem:
        raise SystemExit(f"Wijkportaal: {problem}") from None


if __name__ == "__main__":
    main()
