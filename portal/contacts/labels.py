"""What the codes on a card are called on the page."""

from flask_babel import lazy_gettext as _l

from portal.contacts.models import Preferred, Visibility

VISIBILITIES = {
    Visibility.TEAM: _l("Alleen het wijkteam"),
    Visibility.NETWORK: _l("Het wijkteam en de partners"),
    Visibility.NETWORK_HOSPITALITY: _l("Het wijkteam en de partners, ook horeca"),
}
PREFERENCES = {
    Preferred.CALL: _l("Liefst bellen"),
    Preferred.MAIL: _l("Liefst mailen"),
    Preferred.MESSAGE: _l("Liefst een bericht via het portaal"),
}
# What a CardChange says; fields of the form bear their own names.
CHANGES = {
    "added": _l("Kaart gemaakt"),
    "told": _l("Link gemaakt voor wie erop staat"),
    "objected": _l("Wil niet op een kaart staan"),
    "confirmed": _l("Bevestigd: klopt nog"),
    "left": _l("Uit de lijst gehaald"),
    "returned": _l("Weer in de lijst gezet"),
    "name": _l("Naam veranderd"),
    "role": _l("Functie veranderd"),
    "purpose": _l("Waarvoor veranderd"),
    "not_for": _l("Waarvoor niet veranderd"),
    "mandate": _l("Waarover beslissen veranderd"),
    "preferred": _l("Liefste manier veranderd"),
    "phones": _l("Telefoonnummers veranderd"),
    "emails": _l("E-mailadressen veranderd"),
    "places": _l("Adressen veranderd"),
    "site": _l("Website veranderd"),
    "hours": _l("Tijden veranderd"),
    "holidays_too": _l("Op feestdagen veranderd"),
    "after_hours_phone": _l("Nummer buiten kantoortijd veranderd"),
    "after_hours_for": _l("Buiten kantoortijd veranderd"),
    "themes": _l("Onderwerpen veranderd"),
    "neighbourhoods": _l("Buurten veranderd"),
    "substitute": _l("Vervanger veranderd"),
    "visibility": _l("Wie de kaart leest veranderd"),
}
