"""What an import says of itself, the same on the page and on the command line."""

from flask_babel import gettext as _

from portal.logbook.reports.queries import Outcome


def counts(outcome: Outcome) -> list[tuple[int, str]]:
    """Each number with what it counts; of new reports, where it says nothing else."""
    return [
        (len(outcome.new), _("nieuw")),
        (outcome.known, _("stond er al")),
        (outcome.warned, _("met een waarschuwing")),
        (len(outcome.refused), _("geweigerd")),
        (outcome.renamed, _("buurt volgens het punt, anders dan de naam")),
        (outcome.unmapped, _("onbekende categorie, nu “Anders”")),
    ]


def doubt(outcome: Outcome) -> str:
    """A question to think over when most reports land nowhere; "" otherwise."""
    if not outcome.astray:
        return ""
    return _("De meeste meldingen liggen niet in een buurt van dit team. Is dit het goede bestand?")


def in_one_line(outcome: Outcome) -> str:
    """What was done."""
    return _(
        "Toegevoegd: %(new)s. Stond er al: %(known)s. Met een waarschuwing: %(warned)s."
        " Overgeslagen: %(refused)s.",
        new=len(outcome.new),
        known=outcome.known,
        warned=outcome.warned,
        refused=len(outcome.refused),
    )
