"""How many SQL statements a page asks, in this process, as SQLite itself hears them."""

from sqlalchemy import event

from bench import load
from bench.browser import Visitor
from portal import create_app
from portal.core.extensions import db

OF_A_TRANSACTION = ("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA")


def on_the_list(url: str, visitor: Visitor) -> int:
    """Counted for a visitor who is signed in already; opening the transaction is no statement."""
    app = create_app(load.settings(url))
    asked: list[str] = []
    with app.app_context():
        event.listen(db.engine, "connect", lambda link, _record: link.set_trace_callback(asked.append))
    client = app.test_client()
    name, _, value = visitor.cookie.partition("=")
    client.set_cookie(name, value, domain="127.0.0.1")
    for _ in range(2):  # the first time, templates are compiled and words are read
        asked.clear()
        answer = client.get("/logboek", base_url="http://127.0.0.1")
        assert answer.status_code == 200, answer.status
    return sum(not statement.startswith(OF_A_TRANSACTION) for statement in asked)
