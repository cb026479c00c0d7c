"""The program that waits for the workers: it ends with them, and starts them anew when one ends by itself."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal.config import ROOT

# Makes two workers, tells who they are, and becomes the program that waits for them. SIGTERM ends a worker
# once it has written that down. Started anew it only says so.
STARTS = """
import os, signal, sys, time
if os.path.exists("workers"):
    open("anew", "w").close()
    raise SystemExit
def work():
    def ends(*_signal):
        open(f"ended-{{os.getpid()}}", "w").close()
        raise SystemExit
    signal.signal(signal.SIGTERM, ends)
    open(f"ready-{{os.getpid()}}", "w").close()
    time.sleep(60)
workers = []
for _one in range(2):
    pid = os.fork()
    if not pid:
        work()
        os._exit(1)
    workers.append(str(pid))
while not all(os.path.exists(f"ready-{{pid}}") for pid in workers):
    time.sleep(0.01)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM, signal.SIGINT])  # as tools/serve.py does
with open("workers", "w") as told:
    told.write(" ".join(workers) + " ")
code = "import runpy, sys; sys.path.insert(0, {tools!r}); import watch; watch.TOO_SOON = {soon};"
code += "watch.main(sys.argv[1], map(int, sys.argv[2:]))"
os.execv(sys.executable, [sys.executable, "-c", code, __file__, *workers])
"""


class Watched:
    """The program with two workers, in a folder of its own."""

    def __init__(self, folder: Path, soon: float) -> None:
        self.folder = folder
        (folder / "starts.py").write_text(STARTS.format(tools=str(ROOT / "tools"), soon=soon))
        told = [sys.executable, str(folder / "starts.py")]
        self.process = subprocess.Popen(told, cwd=folder, stderr=subprocess.PIPE)
        until(lambda: (folder / "workers").exists() and self._named().endswith(" "))
        self.workers = [int(pid) for pid in self._named().split()]

    def _named(self) -> str:
        return (self.folder / "workers").read_text()

    def has_ended(self, worker: int) -> bool:
        return (self.folder / f"ended-{worker}").exists()


def until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not so():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.02)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[float], Watched]]:
    made: list[Watched] = []

    def begin(soon: float) -> Watched:
        made.append(Watched(tmp_path, soon))
        return made[0]

    yield begin
    for one in made:
        with one.process:
            one.process.kill()
        for pid in one.workers:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_stops_the_workers_and_ends_well(start: Callable[[float], Watched], how: int) -> None:
    watched = start(0)
    watched.process.send_signal(how)
    assert watched.process.wait(30) == 0
    assert all(watched.has_ended(worker) for worker in watched.workers)
    assert not (watched.folder / "anew").exists()


def test_when_a_worker_ends_by_itself_all_are_started_anew(start: Callable[[float], Watched]) -> None:
    watched = start(0)
    one, other = watched.workers
    os.kill(one, signal.SIGKILL)
    until((watched.folder / "anew").exists)
    assert watched.has_ended(other), "what it was doing is to be finished first"


def test_when_starting_does_not_help_it_says_so(start: Callable[[float], Watched]) -> None:
    watched = start(60)
    os.kill(watched.workers[0], signal.SIGKILL)
    assert watched.process.wait(30) == 1
    assert watched.process.stderr is not None
    assert b"as soon as it was started" in watched.process.stderr.read()
    assert not (watched.folder / "anew").exists()
