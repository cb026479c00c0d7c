"""Brings mail to the mail server that the settings name."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.headerregistry import HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from portal.config import Config
from portal.core.outbox import Letter

PATIENCE = 30  # seconds for each answer of the server
PORTS = {"smtp": 25, "smtps": 465}
PERMANENT = range(500, 600)


class NoServer(Exception):
    """The mail server can't be used now, for any mail; the message says why."""


class Refused(Exception):
    """The server does not want this mail, and will not want it later."""


class NotNow(Exception):
    """This mail did not get through this time."""


class Server:
    """A mail server that listens; `send` returns only when it has taken the mail."""

    def __init__(self, link: smtplib.SMTP, sender: str) -> None:
        self._link, self._sender = link, sender

    def send(self, mail: Any, letter: Letter) -> None:
        """Raises Refused for good, NotNow for this time, and NoServer when the server is gone."""
        try:
            self._link.send_message(_message(mail, letter, self._sender), to_addrs=[mail.recipient])
        except smtplib.SMTPRecipientsRefused as problem:
            code, _text = next(iter(problem.recipients.values()))
            raise (Refused if code in PERMANENT else NotNow)(f"the address was refused with {code}") from None
        except smtplib.SMTPDataError as problem:
            code = problem.smtp_code
            raise (Refused if code in PERMANENT else NotNow)(f"the mail was refused with {code}") from None
        except smtplib.SMTPNotSupportedError:
            raise Refused("the server can't write this address") from None
        except (smtplib.SMTPException, OSError) as problem:
            raise NoServer(_said(problem)) from None


@contextmanager
def connected(config: Config) -> Iterator[Server]:
    """A server that is ready to take mail, over TLS where it offers that; raises NoServer."""
    try:
        link = _connect(config)
    except (smtplib.SMTPException, OSError) as problem:
        raise NoServer(_said(problem)) from None
    try:
        yield Server(link, config.mail_from)
    finally:
        _quit(link)


def _connect(config: Config) -> smtplib.SMTP:
    url = urlsplit(config.smtp_url)
    host, port = url.hostname or "", url.port or PORTS[url.scheme]
    trusted = ssl.create_default_context()
    if url.scheme == "smtps":
        link: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=trusted)
    else:
        link = smtplib.SMTP(host, port, timeout=PATIENCE)
        link.ehlo()
        if link.has_extn("starttls"):
            link.starttls(context=trusted)
            link.ehlo()
        elif url.username and host not in {"localhost", "127.0.0.1", "::1"}:
            link.close()
            raise smtplib.SMTPException("it offers no TLS, so the password is not sent")
    if url.username:
        link.login(unquote(url.username), unquote(url.password or ""))
    return link


def _quit(link: smtplib.SMTP) -> None:
    """Take leave; what was taken stays taken when the server does not answer to that."""
    try:
        link.quit()
    except (smtplib.SMTPException, OSError):
        link.close()


class _Address(UnstructuredHeader):
    """An address as it is. The library would cut a long one up into encoded words, and fails on odd ones."""

    max_count = 1

    def fold(self, *, policy: Any) -> str:
        return f"{self.name}: {self}{policy.linesep}"  # type: ignore[attr-defined]


def _as_sent() -> Any:
    headers: Any = HeaderRegistry()
    for name in ("to", "list-unsubscribe"):
        headers.map_to_type(name, _Address)
    return EmailPolicy(header_factory=headers)


def _message(mail: Any, letter: Letter, sender: str) -> EmailMessage:
    message = EmailMessage(_as_sent())
    message["From"], message["To"] = sender, mail.recipient
    message["Subject"] = " ".join(letter.subject.split())
    message["Date"], message["Message-ID"] = format_datetime(mail.made_at), mail.message_id
    message["Auto-Submitted"] = "auto-generated"
    if letter.off:
        message["List-Unsubscribe"] = f"<{letter.off}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    message.set_content(letter.text + "\n", cte="quoted-printable")
    return message


def _said(problem: Exception) -> str:
    """What went wrong, without what the server may have quoted from the mail."""
    code = getattr(problem, "smtp_code", None)
    return f"{type(problem).__name__} {code}" if code else f"{type(problem).__name__}: {problem}"
