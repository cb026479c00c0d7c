"""How many bytes and requests a phone needs for the list, compressed as it would get them."""

import re
import urllib.request
from dataclasses import dataclass

import brotli

from bench.browser import Visitor

QUALITY = 5  # what a proxy spends on a page that differs each time; files are compressed once, at their best
STATIC = re.compile(rb'(?:href|src)="(/static/[^"#]+)')


@dataclass(frozen=True)
class Weight:
    """Bytes over the line, except `requests`."""

    html: int
    css: int
    script: int
    cold: int
    requests: int
    next_page: int


def of_the_list(visitor: Visitor, next_path: str) -> Weight:
    """The list page with everything that it asks for, and the 25 rows after it."""
    page = visitor.get("/logboek")
    files = {path.decode(): _file(visitor.port, path.decode()) for path in set(STATIC.findall(page))}
    html = len(brotli.compress(page, quality=QUALITY))
    return Weight(
        html=html,
        css=sum(size for path, size in files.items() if path.endswith(".css")),
        script=sum(size for path, size in files.items() if path.endswith(".js")),
        cold=html + sum(files.values()),
        requests=1 + len(files),
        next_page=len(brotli.compress(visitor.get(next_path, **{"HX-Request": "true"}), quality=QUALITY)),
    )


def _file(port: int, path: str) -> int:
    """The size of a file as a browser gets it."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return len(answer.read())
