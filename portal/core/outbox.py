"""Mail on its way out, written in the transaction of what caused it: never one without the other.

`flask send-mail` sends it. Until then it lies sealed in the database, because a mail may hold the link that
opens an account.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.utils import make_msgid
from functools import reduce

from flask import Flask, current_app, g
from sqlalchemy import Index, String, Text, select
from sqlalchemy.orm import Mapped, mapped_column

from portal.config import Config
from portal.core import dates, scope, sealing, templating
from portal.core.extensions import Model, db
from portal.core.scope import Scoped
from portal.core.types import Key, UtcDateTime

PURPOSE = "mail"


class OutgoingMail(Scoped, Model):
    """A mail that was not accepted by the mail server yet; nobody reads it through the portal.

    `due_at` is the moment of the next try. Whoever claims the mail puts it off first, so that nobody else
    sends it meanwhile. `refused_at` is set when the server says that this address can get no mail.
    """

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    message_id: Mapped[str] = mapped_column(String(200), unique=True)  # the same on each try
    recipient: Mapped[str] = mapped_column(String(254))
    sealed: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime, default=dates.now)
    tries: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str] = mapped_column(String(200), default="")  # of the last try
    refused_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    __table_args__ = (Index("ix_outgoing_mail_due", "refused_at", "due_at"),)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says."""

    subject: str
    text: str
    off: str = ""  # where the reader turns this kind of mail off
    about: str = ""  # the ids of what it speaks of


def is_open() -> bool:
    """Whether this portal sends mail: only where the settings name a mail server."""
    return bool(_config().smtp_url) and not g.get("mail_held", False)


@contextmanager
def held() -> Iterator[None]:
    """Send nobody mail of what is stored meanwhile: it did not happen now."""
    g.mail_held = True
    try:
        yield
    finally:
        g.mail_held = False


def before_sending(app: Flask, write: Callable[[], object]) -> None:
    """Have something write its mail, and commit it, each time before mail is sent."""
    app.extensions.setdefault("mail_writers", []).append(write)


def write_all() -> None:
    """Let everything write the mail whose time has come."""
    for write in current_app.extensions.get("mail_writers", []):
        write()


def post(
    recipient: str, template: str, speech: str, off: str = "", about: str = "", **values: object
) -> None:
    """Put a mail in this request's transaction, out of a template whose first line is the subject.

    `speech` is the language of whoever gets it, `off` where that person turns this kind of mail off.
    Raises RuntimeError where the portal sends no mail.
    """
    if not is_open():
        raise RuntimeError("this portal sends no mail; ask is_open() first")
    subject, _, text = templating.written(template, speech, off=off, **values).strip().partition("\n")
    sealed = _sealed(subject, text.strip(), off, about)
    message_id = make_msgid(domain=_config().mail_from.partition("@")[2])
    db.session.add(OutgoingMail(message_id=message_id, recipient=recipient, sealed=sealed))
    db.session.flush()


def rewrite(about: str, texts: Mapping[str, str]) -> None:
    """Say these texts otherwise in the mails about this that still wait here: words of them were erased."""

    def otherwise(words: str) -> str:
        return reduce(lambda said, text: said.replace(text, texts[text]), texts, words)

    with scope.unscoped():
        for mail in db.session.scalars(select(OutgoingMail).where(OutgoingMail.sealed != "")):
            letter = opened(mail.sealed)
            if letter and about in letter.about:
                words = (otherwise(letter.subject), otherwise(letter.text))
                mail.sealed = _sealed(*words, letter.off, letter.about)
        db.session.flush()


def _sealed(*letter: str) -> str:
    return sealing.seal(PURPOSE, json.dumps(letter).encode())


def opened(sealed: str) -> Letter | None:
    """What a mail says; None when it was sealed with another SECRET_KEY."""
    told = sealing.unseal(PURPOSE, sealed)
    return Letter(*json.loads(told)) if told is not None else None


def _config() -> Config:
    found: Config = current_app.extensions["config"]
    return found
