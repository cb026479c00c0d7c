"""The columns of an export: what they are called and what stands in them, in the viewer's language."""

from collections.abc import Callable, Mapping
from typing import Any

from flask_babel import gettext as _

from portal.core.cells import Column, Value
from portal.core.viewer import Viewer
from portal.logbook import labels


def columns_for(viewer: Viewer) -> list[Column]:
    """The team takes its entries along whole, a partner what a share tells it."""
    return _of_entry() if viewer.in_team else _of_share()


def _of_entry() -> list[Column]:
    return [
        Column(_("Gezien op"), lambda row: row.observed_at, 17),
        *_shared(),
        Column(_("Gehoord van anderen"), lambda row: row.heard, 40),
        Column(_("Eigen inschatting"), lambda row: row.estimate, 40),
        Column(_("Status"), _word(labels.STATUSES, "status"), 16),
        Column(_("Reden van doorhalen"), lambda row: row.void_reason, 24),
        Column(_("Wie leest mee"), _readers(), 20),
        Column(_("Minuten"), lambda row: row.minutes, 9),
        Column(_("Aantal collega's"), lambda row: row.staff, 9),
        Column(_("Hoe snel"), _word(labels.URGENCIES, "urgency"), 12),
        Column(_("Vervolg"), _yes("follow_up"), 9),
        Column(_("Vervolg door"), lambda row: row.follow_up_by, 20),
        Column(_("Vervolg vóór"), lambda row: row.follow_up_on, 12),
        Column(_("Rol"), _word(labels.AUTHOR_ROLES, "author_role"), 12),
        Column(_("Opgeschreven door"), lambda row: row.author, 20),
        Column(_("Binnengekomen op"), lambda row: row.received_at, 17),
        *_point(),
        Column(_("Bron"), lambda row: row.source, 12),
        Column(_("Nummer bij de bron"), lambda row: row.source_id, 20),
        Column(_("Bewaard tot"), lambda row: row.retain_until, 12),
        *_identity(),
    ]


def _of_share() -> list[Column]:
    return [
        Column(_("Gezien op (op het uur)"), lambda row: row.observed_at, 17),
        *_shared(),
        Column(_("Gehoord van anderen"), lambda row: row.heard, 40),
        Column(_("Waarvoor het gedeeld is"), lambda row: row.purpose, 30),
        Column(_("Wie leest mee"), _readers(), 20),
        Column(_("Team"), lambda row: row.team, 20),
        Column(_("Gedeeld op"), lambda row: row.shared_at, 17),
        *_point(),
        *_identity(),
    ]


def _shared() -> list[Column]:
    return [
        Column(_("Soort"), _word(labels.KINDS, "kind"), 22),
        Column(_("Categorie"), lambda row: row.category_label, 20),
        Column(_("Buurt"), lambda row: row.neighbourhood, 20),
        Column(_("Plek"), lambda row: row.place, 26),
        Column(_("Tekst"), lambda row: row.text, 70),
    ]


def _point() -> list[Column]:
    return [
        Column(_("Breedtegraad"), lambda row: row.lat, 12),
        Column(_("Lengtegraad"), lambda row: row.lon, 12),
    ]


def _identity() -> list[Column]:
    return [
        Column(_("Versie"), lambda row: row.version, 8),
        Column(_("Kenmerk"), lambda row: row.id, 38),
    ]


def _word(words: Mapping[Any, Any], name: str) -> Callable[[Any], Value]:
    """The word for a code; translated once, not per row."""
    said = {str(code): str(word) for code, word in words.items()}
    return lambda row: said.get(str(getattr(row, name) or ""), "")


def _yes(name: str) -> Callable[[Any], Value]:
    yes, no = _("ja"), _("nee")
    return lambda row: yes if getattr(row, name) else no


def _readers() -> Callable[[Any], Value]:
    words = {str(code): str(word) for code, word in labels.AUDIENCES.items()}
    bars = _("ook horeca")
    return lambda row: words[row.audience] + (f", {bars}" if row.hospitality else "")
