"""What the codes of the dialogue are called on the page."""

from flask_babel import lazy_gettext as _l

from portal.dialogue.models import Answer, Attention, RoundKind, Stance

ANSWERS = {
    Answer.JOINS: _l("We doen mee"),
    Answer.THINKS_ALONG: _l("We denken mee"),
    Answer.NOT_NOW: _l("Nu niet"),
    Answer.CALL_US: _l("Bel ons liever"),
}
ATTENTIONS = {
    Attention.FOLLOW: _l("Alles"),
    Attention.MENTIONED: _l("Alleen als iemand mij noemt"),
    Attention.MUTED: _l("Niets"),
}
ROUNDS = {
    RoundKind.VIEWS: _l("Ieders beeld, voordat we praten"),
    RoundKind.CONSENT: _l("Een voorstel: heeft iemand bezwaar?"),
}
STANCES = {
    Stance.VIEW: _l("Zo zie ik het"),
    Stance.AGREES: _l("Eens"),
    Stance.NO_OBJECTION: _l("Geen bezwaar"),
    Stance.OBJECTS: _l("Bezwaar"),
    Stance.PASSES: _l("Ik sla over"),
}
