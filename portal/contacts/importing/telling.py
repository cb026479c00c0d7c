"""What an import says of itself, the same on the page and on the command line."""

from flask_babel import gettext as _

from portal.contacts.importing.queries import Outcome


def counts(outcome: Outcome) -> list[tuple[int, str]]:
    """Each number with what it counts."""
    return [
        (len(outcome.new), _("nieuw")),
        (outcome.known, _("stond er al")),
        (len(outcome.refused), _("geweigerd")),
        (outcome.others, _("van een organisatie zelf, overgeslagen")),
    ]


def in_one_line(outcome: Outcome) -> str:
    """What was done."""
    return _(
        "Toegevoegd: %(new)s. Stond er al: %(known)s. Overgeslagen: %(refused)s.",
        new=len(outcome.new),
        known=outcome.known,
        refused=len(outcome.refused) + outcome.others,
    )
