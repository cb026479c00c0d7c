"""A visitor that signs in through the pages themselves, and looks at what it gets."""

import re
from http.client import HTTPConnection
from urllib.parse import urlencode

from bench import world

# The classes by which the rows of a list are told.
ROW = re.compile(rb'<li class="(?:row|entry|topic|post|hit)\b')


class Visitor:
    """One account on one server, as a browser without JavaScript."""

    def __init__(self, port: int, email: str) -> None:
        self.port, self.cookie = port, ""
        token = self._token(self.get("/inloggen"))
        self._post("/inloggen", {"email": email, "password": world.PASSWORD, "csrf_token": token})
        self.csrf_token = self._token(self.get("/logboek"))

    @property
    def headers(self) -> dict[str, str]:
        """What to send along to be this visitor; nothing that asks for compression."""
        return {"Cookie": self.cookie, "Origin": f"http://127.0.0.1:{self.port}"}

    def get(self, path: str, **more: str) -> bytes:
        """The body of a page, which must be there; empty where there is nothing new."""
        status, body = self._ask("GET", path, headers=more)
        if status not in (200, 204):
            raise RuntimeError(f"{path} answered {status}")
        return body

    def expect_rows(self, path: str, rows: int, **more: str) -> bytes:
        """The same, with exactly so many rows of the list in it."""
        body = self.get(path, **more)
        if (found := len(ROW.findall(body))) != rows:
            raise RuntimeError(f"{path} shows {found} rows, not {rows}")
        return body

    def _post(self, path: str, form: dict[str, str]) -> None:
        more = {"Content-Type": "application/x-www-form-urlencoded"}
        status, body = self._ask("POST", path, urlencode(form), more)
        if status != 303:
            raise RuntimeError(f"{path} answered {status}: {body[:2000]!r}")

    def _ask(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        link = HTTPConnection("127.0.0.1", self.port, timeout=60)
        link.request(method, path, body, {**self.headers, **(headers or {})})
        answer = link.getresponse()
        told = answer.read()
        if given := answer.getheader("Set-Cookie"):
            self.cookie = given.split(";")[0]
        link.close()
        return answer.status, told

    @staticmethod
    def _token(page: bytes) -> str:
        found = re.search(rb'name="csrf-token" content="([^"]+)"', page)
        if found is None:
            raise RuntimeError("the page holds no form token")
        return found[1].decode()
