"""Agreements as a calendar reads them: a day each, the same event however often it is read."""

import io
from collections.abc import Iterable
from datetime import timedelta
from typing import IO, Any

from flask_babel import gettext as _
from icalendar import Calendar, Event

from portal.core import links

MIMETYPE = "text/calendar"


def build(agreements: Iterable[Any]) -> IO[bytes]:
    """One calendar with all of these."""
    calendar = Calendar()
    calendar.add("prodid", "-//Wijkportaal//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Afspraken in Wijkportaal"))
    for one in agreements:
        calendar.add_component(_event(one))
    return io.BytesIO(calendar.to_ical())


def _event(one: Any) -> Event:
    url = links.address("agreement.show", agreement_id=one.id)
    event = Event()
    event.add("uid", f"{one.id}@wijkportaal")
    event.add("sequence", one.version)
    event.add("dtstamp", one.agreed_at or one.made_at)
    event.add("dtstart", one.due)
    event.add("dtend", one.due + timedelta(days=1))
    event.add("summary", one.text)
    event.add("description", _("%(by)s voor %(whom)s", by=one.by_name, whom=one.whom_name) + f"\n{url}")
    event.add("url", url)
    event.add("status", "CONFIRMED" if one.agreed_at and not one.closed_at else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event
