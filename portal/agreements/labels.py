"""What the codes of agreements are called on the page."""

from flask_babel import lazy_gettext as _l

from portal.agreements.models import State, Step

STATES = {
    State.PROPOSED: _l("voorgesteld"),
    State.AGREED: _l("afgesproken"),
    State.DONE: _l("gedaan"),
    State.LAPSED: _l("vervallen"),
    State.WITHDRAWN: _l("ingetrokken"),
}
STEPS = {
    Step.PROPOSE: _l("Voorgesteld"),
    Step.PROMISE: _l("Toegezegd"),
    Step.AGREE: _l("Ja gezegd"),
    Step.NOT_US: _l("Niet wij"),
    Step.NOT_NOW: _l("Niet nu"),
    Step.OFFER: _l("Iets anders voorgesteld"),
    Step.KEEP: _l("Bij de afspraak gebleven"),
    Step.CLAIM: _l("Klaar gemeld"),
    Step.CONFIRM: _l("Bevestigd dat het klaar is"),
    Step.NOT_YET: _l("Nog niet klaar"),
    Step.WITHDRAW: _l("Ingetrokken"),
    Step.LAPSE: _l("Vervallen: er kwam geen antwoord"),
    Step.ERASE: _l("Woorden gewist"),
}
CHOICES = {
    Step.NOT_US: _l("Niet wij"),
    Step.NOT_NOW: _l("Niet nu"),
    Step.KEEP: _l("Nee, we houden het zoals het was"),
    Step.NOT_YET: _l("Nog niet klaar"),
    Step.WITHDRAW: _l("Trek de afspraak in"),
}
