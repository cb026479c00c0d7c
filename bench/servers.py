"""Serves an application the way `make run` does, on a port of its own, and says what its workers weigh."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portal.config import ROOT

WORKERS = 2
PATIENCE = 30  # seconds that a server gets to start


@dataclass(frozen=True)
class Server:
    """A running granian; `url` is its address."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def processes(self) -> list[int]:
        """The server and its workers, which share what was loaded before they were made."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [self.process.pid, *(int(pid) for pid in children.read_text().split())]


@contextmanager
def serving(app: str, environment: Mapping[str, str]) -> Iterator[Server]:
    """The application behind the portal's own server settings, until the block ends."""
    port = _free_port()
    settings = {**os.environ, **environment, "PORT": str(port), "WORKERS": str(WORKERS), "APP": app}
    process = subprocess.Popen(["sh", "tools/serve.sh"], cwd=ROOT, env=settings)
    try:
        _wait_for(port, process)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError("the server did not start; what it said stands above")


def megabytes(pids: list[int]) -> float:
    """What these processes weigh together: shared pages count once (PSS)."""
    return sum(_pss(pid) for pid in pids) / 1024


def _pss(pid: int) -> int:
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) if found else 0
