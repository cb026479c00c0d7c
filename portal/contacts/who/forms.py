"""What is asked of the shortlist: for what, where and when."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlencode

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from portal.contacts.forms import Wanted, code_in
from portal.core import dates

FARTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Asked:
    """`at` is None for now; `problem` says what could not be read."""

    theme: str = ""
    neighbourhood: str = ""
    at: datetime | None = None
    problem: str = ""

    @classmethod
    def read(cls, args: MultiDict[str, str]) -> "Asked":
        """Read the parameters; `at` is on the local clock."""
        at, problem = _moment(args.get("at", "").strip())
        return cls(code_in(args, "theme"), code_in(args, "neighbourhood"), at, problem)

    @property
    def moment(self) -> datetime:
        return self.at or dates.now()

    def now(self) -> str:
        """The same question about this moment."""
        return replace(self, at=None).query()

    def directory(self) -> str:
        """The end of an address of the directory with the same choices."""
        return Wanted(theme=self.theme, neighbourhood=self.neighbourhood).query()

    def query(self, **changed: str) -> str:
        """The end of an address with these values."""
        wanted = replace(self, **changed)  # type: ignore[arg-type]
        pairs = {"theme": wanted.theme, "neighbourhood": wanted.neighbourhood}
        if self.at:
            pairs["at"] = dates.to_input(self.at)
        return "?" + urlencode({name: value for name, value in pairs.items() if value})


def _moment(typed: str) -> tuple[datetime | None, str]:
    if not typed:
        return None, ""
    try:
        at = datetime.fromisoformat(typed)
        at = at.replace(tzinfo=dates.LOCAL) if at.tzinfo is None else at
        if abs(at - dates.now()) < FARTHEST:
            return at, ""
        return None, _("Kies een moment binnen een jaar. Je ziet nu wie er op dit moment is.")
    except (ValueError, OverflowError):
        return None, _("Dit moment bestaat niet. Je ziet nu wie er op dit moment is.")
