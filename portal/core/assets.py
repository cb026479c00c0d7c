"""Our own static files: joined, hashed, compressed once at the start, served for ever."""

import gzip
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import brotli
from flask import Flask
from whitenoise import WhiteNoise

SOURCE = Path(__file__).resolve().parent.parent / "static"
PREFIX = "/static/"
COMPRESSED = {".css", ".js", ".svg", ".txt"}


def init_app(app: Flask, target: Path) -> None:
    """Build what is missing in `target` and let WhiteNoise answer for it; templates get `asset(name)`."""
    urls = dict(_build(target))
    app.jinja_env.globals["asset"] = urls.__getitem__
    app.extensions["asset_urls"] = urls
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=target,
        prefix=PREFIX,
        max_age=3600,
        allow_all_origins=False,
        immutable_file_test=lambda _path, url: url in urls.values(),
    )


def _build(target: Path) -> Iterator[tuple[str, str]]:
    """Write each file under a name with its hash; yields (plain name, address)."""
    target.mkdir(parents=True, exist_ok=True)
    for name, content in _sources():
        stem, _, suffix = name.rpartition(".")
        hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"
        _write(target / hashed, content)
        yield name, PREFIX + hashed


def _sources() -> Iterator[tuple[str, bytes]]:
    """The stylesheets of every page as one, then every other file by its own name."""
    yield "app.css", b"\n".join(path.read_bytes() for path in sorted((SOURCE / "css").glob("*.css")))
    for path in sorted(SOURCE.rglob("*")):
        if path.is_file() and path.parent.name != "css":
            yield path.name, path.read_bytes()


def _write(path: Path, content: bytes) -> None:
    if path.exists():
        return
    if path.suffix in COMPRESSED:
        _replace(path.with_name(path.name + ".br"), brotli.compress(content))
        _replace(path.with_name(path.name + ".gz"), gzip.compress(content, mtime=0))
    _replace(path, content)


def _replace(path: Path, content: bytes) -> None:
    """Put the whole file there at once: several workers may start together."""
    waiting = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    waiting.write_bytes(content)
    waiting.replace(path)
