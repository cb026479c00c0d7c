"""The settings, read once from the environment; what is missing or weak stops the start."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
SHORTEST_SECRET = 32


class ConfigError(RuntimeError):
    """A setting is missing or unusable; the message says which and what to do."""


@dataclass(frozen=True)
class Config:
    """Every setting with its type; times in the unit that the name says."""

    secret_key: str
    database_url: str
    instance: Path
    public_url: str = ""
    trusted_proxies: int = 0
    demo: bool = False
    idle_minutes: int = 8 * 60
    idle_minutes_strict: int = 30
    session_hours: int = 12
    retention_months: int = 24
    topic_months: int = 24
    problem_months: int = 24
    story_months: int = 60
    argon2_kib: int = 19_456  # OWASP's first choice for argon2id: 19 MiB, two passes, one lane
    argon2_passes: int = 2
    smtp_url: str = ""
    mail_from: str = ""
    map_tiles: str = ""
    map_credit: str = ""

    @property
    def secure(self) -> bool:
        """Whether people reach the portal over https, which decides cookies and HSTS."""
        return self.public_url.startswith("https://")

    @property
    def host(self) -> str:
        return urlsplit(self.public_url).hostname or ""

    @property
    def smtp_host(self) -> str:
        return urlsplit(self.smtp_url).hostname or ""

    @property
    def migrations(self) -> Path:
        return ROOT / "migrations"

    @classmethod
    def from_environment(cls, env: Mapping[str, str] = os.environ) -> "Config":
        """Read the settings; raises ConfigError with what to do."""
        instance = Path(env.get("PORTAL_INSTANCE") or ROOT / "instance")
        return cls(
            secret_key=_secret(env, instance),
            database_url=env.get("DATABASE_URL") or f"sqlite:///{instance / 'wijkportaal.sqlite3'}",
            instance=instance,
            public_url=_public_url(env),
            trusted_proxies=_number(env, "TRUSTED_PROXIES", cls.trusted_proxies),
            demo=env.get("PORTAL_DEMO", "") == "1",
            idle_minutes=_number(env, "SESSION_IDLE_MINUTES", cls.idle_minutes),
            idle_minutes_strict=_number(env, "SESSION_IDLE_MINUTES_STRICT", cls.idle_minutes_strict),
            session_hours=_number(env, "SESSION_HOURS", cls.session_hours),
            retention_months=_number(env, "RETENTION_MONTHS", cls.retention_months),
            topic_months=_number(env, "TOPIC_MONTHS", cls.topic_months),
            problem_months=_number(env, "PROBLEM_MONTHS", cls.problem_months),
            story_months=_number(env, "STORY_MONTHS", cls.story_months),
            argon2_kib=_number(env, "ARGON2_KIB", cls.argon2_kib),
            argon2_passes=_number(env, "ARGON2_PASSES", cls.argon2_passes),
            smtp_url=_smtp_url(env),
            mail_from=_mail_from(env),
            map_tiles=_map_tiles(env),
            map_credit=env.get("MAP_CREDIT", ""),
        )


def _secret(env: Mapping[str, str], instance: Path) -> str:
    """The secret from SECRET_KEY, else from the file that `make run` leaves in the instance folder."""
    kept = instance / "secret-key"
    secret = env.get("SECRET_KEY") or (kept.read_text().strip() if kept.is_file() else "")
    if not secret:
        raise ConfigError("SECRET_KEY is not set. Set it to a random text of at least 32 characters.")
    if len(secret) < SHORTEST_SECRET or len(set(secret)) < 8:
        raise ConfigError("SECRET_KEY is too weak. Use a random text of at least 32 characters.")
    return secret


def _public_url(env: Mapping[str, str]) -> str:
    url = env.get("PUBLIC_URL", "").rstrip("/")
    if url and (urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname):
        raise ConfigError(f"PUBLIC_URL is not an address: {url!r}. Example: https://wijkportaal.example")
    return url


def _smtp_url(env: Mapping[str, str]) -> str:
    url = env.get("SMTP_URL", "")
    if not url:
        return ""
    wanted = "Example: smtp://user:password@mail.example:587"
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"smtp", "smtps"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ConfigError(f"SMTP_URL is not the address of a mail server. {wanted}")
    return url


def _mail_from(env: Mapping[str, str]) -> str:
    address = env.get("MAIL_FROM", "")
    if env.get("SMTP_URL") and not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", address):
        raise ConfigError("SMTP_URL needs MAIL_FROM, the sender's address. Example: wijkportaal@town.example")
    return address


def _map_tiles(env: Mapping[str, str]) -> str:
    url = env.get("MAP_TILES", "")
    whole = urlsplit(url).scheme == "https" and re.fullmatch(r"[\w.-]+(:\d+)?", urlsplit(url).netloc)
    if url and not (whole and all(gap in url for gap in ("{z}", "{x}", "{y}"))):
        raise ConfigError(
            "MAP_TILES is not the address of map tiles. Example: https://tiles.example/{z}/{x}/{y}.png"
        )
    return url


def _number(env: Mapping[str, str], name: str, default: int) -> int:
    value = env.get(name, "")
    if not value:
        return default
    if not value.isdigit():
        raise ConfigError(f"{name} must be a whole number, not {value!r}.")
    return int(value)
