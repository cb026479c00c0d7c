"""Requests from `wrk`, and what they tell."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MISSING = "The benchmark needs wrk (on Debian: apt-get install wrk)."


@dataclass(frozen=True)
class Measured:
    """Requests per second, the middle and the slow end of the waiting in milliseconds, and what failed."""

    rate: float
    p50: float
    p99: float
    failed: int
    requests: int


def ready() -> None:
    """Install wrk where that is possible; stops with what to do where it is not."""
    if shutil.which("wrk"):
        return
    if shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-qq", "wrk"], capture_output=True, check=False)
    if not shutil.which("wrk"):
        raise SystemExit(MISSING)


def measure(
    url: str,
    headers: Mapping[str, str] | None = None,
    *,
    seconds: float,
    connections: int = 16,
    script: str | None = None,
) -> Measured:
    """Ask as fast as the answers come, over so many connections; `script` makes each request its own."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--latency", "--timeout", "30s"]
    command += [part for name, value in (headers or {}).items() for part in ("-H", f"{name}: {value}")]
    with tempfile.TemporaryDirectory() as folder:
        if script is not None:
            path = Path(folder) / "requests.lua"
            path.write_text(script)
            command += ["-s", str(path)]
        told = subprocess.run([*command, url], capture_output=True, text=True, check=True).stdout
    return _read(told)


def _read(told: str) -> Measured:
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", told)
    return Measured(
        rate=float(_after(r"Requests/sec:\s+([\d.]+)", told)),
        p50=_milliseconds(_after(r"50%\s+([\d.]+\w+)", told)),
        p99=_milliseconds(_after(r"99%\s+([\d.]+\w+)", told)),
        failed=int(failed[1] if failed else 0) + sum(int(n) for n in (errors.groups() if errors else ())),
        requests=int(_after(r"(\d+) requests in", told)),
    )


def _after(pattern: str, told: str) -> str:
    found = re.search(pattern, told)
    if found is None:
        raise RuntimeError(f"wrk did not tell what it should:\n{told}")
    return found[1]


def _milliseconds(value: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(\w+)", value).groups()  # type: ignore[union-attr]
    return float(number) * {"us": 0.001, "ms": 1, "s": 1_000, "m": 60_000}[unit]
