"""What the codes of problems are called on the page, and what each step asks."""

from flask_babel import lazy_gettext as _l

from portal.problems.models import Decision, Event, Phase

PHASES = {
    Phase.SCANNING: _l("Verkennen"),
    Phase.ANALYSIS: _l("Analyseren"),
    Phase.RESPONSE: _l("Aanpakken"),
    Phase.ASSESSMENT: _l("Beoordelen"),
}
PATHS = {
    Phase.SCANNING: "verkennen",
    Phase.ANALYSIS: "analyseren",
    Phase.RESPONSE: "aanpakken",
    Phase.ASSESSMENT: "beoordelen",
}
DECISIONS = {
    Decision.STOP: _l("Stoppen: het is klaar"),
    Decision.CONTINUE: _l("Doorgaan: de afspraken blijven, het vraagstuk is klaar"),
    Decision.ADJUST: _l("Bijstellen: we gaan terug naar de aanpak"),
    Decision.HAND_OVER: _l("Overdragen: iemand anders gaat verder"),
}
DECIDED = {
    Decision.STOP: _l("gestopt"),
    Decision.CONTINUE: _l("afgerond, de afspraken blijven"),
    Decision.ADJUST: _l("bijgesteld"),
    Decision.HAND_OVER: _l("overgedragen"),
}
EVENTS = {
    Event.OPENED: _l("Vraagstuk geopend"),
    Event.WRITTEN: _l("Ingevuld bij"),
    Event.CHANGED: _l("Veranderd"),
    Event.READERS: _l("Wie meelezen is veranderd"),
    Event.RULE: _l("De regel is veranderd"),
    Event.MOVED: _l("Verder naar"),
    Event.DECIDED: _l("Besloten"),
    Event.CLOSED: _l("Afgesloten"),
    Event.REOPENED: _l("Heropend"),
    Event.STORY: _l("Verhaal veranderd"),
    Event.CHECKED: _l("Bekeken of het standhoudt"),
    Event.ERASED: _l("Woorden gewist"),
}
# The order in which they stand on the page; scanning asks the six of CHEERS, analysis the triangle in roles.
QUESTIONS = {
    Phase.SCANNING: {
        "community": _l("Wie hebben er last van?"),
        "damage": _l("Welke schade of last geeft het?"),
        "expectation": _l("Wat verwachten mensen van ons en van partners?"),
        "events": _l("Om welke gebeurtenissen gaat het?"),
        "recurring": _l("Hoe vaak komt het terug?"),
        "similarity": _l("Wat hebben die keren gemeen?"),
    },
    Phase.ANALYSIS: {
        "offender": _l("Veroorzaker: wat zoekt die hier?"),
        "handler": _l("Wie heeft invloed op de veroorzaker?"),
        "place": _l("Plek: wat maakt het hier makkelijk?"),
        "manager": _l("Wie beheert de plek?"),
        "target": _l("Getroffene: wie of wat wordt geraakt, en waarom?"),
        "guardian": _l("Wie let op de getroffene?"),
        "now": _l("Wat doen we nu, en waarom houdt dat geen stand?"),
        "cause": _l("Wat is volgens ons de oorzaak?"),
    },
    Phase.RESPONSE: {
        "goal_from": _l("Van"),
        "goal_to": _l("Naar"),
        "goal_by": _l("Voor welke dag?"),
        "approach": _l("Hoe pakken we het aan?"),
    },
    Phase.ASSESSMENT: {
        "done": _l("Is gedaan wat we afspraken?"),
        "outcome": _l("Heeft het gewerkt, en waaraan zie je dat?"),
    },
}
STORY = {
    "what": _l("Wat er aan de hand was"),
    "cause": _l("Waardoor het kwam"),
    "tried": _l("Wat we deden"),
    "effect": _l("Wat het opleverde"),
    "thanks": _l("Met dank aan"),
}
CALLED: dict[str, object] = {
    "title": _l("Titel"),
    "harm": _l("Last in één zin"),
    "owner": _l("Eigenaar"),
    "neighbourhood": _l("Buurt"),
    "place": _l("Plekken"),
    **{f"story_{code}": label for code, label in STORY.items()},
    **{code: label for asked in QUESTIONS.values() for code, label in asked.items()},
}
