"""The invented people of both teams and of the partners; none of them exists.

`hand` is how somebody types: "terse" stops early, "short" abbreviates, "open" leaves out the last full stop.
`zeal` is how often somebody logs: part of the team does it gladly, part of it hardly.
"""

from dataclasses import dataclass

from portal.demo.town import NORTH, SOUTH

DOMAIN = "demo.example"


@dataclass(frozen=True)
class Person:
    """One account; a member of a team or of an organisation, or of neither."""

    email: str
    name: str
    role: str
    team: str | None = None
    organisation: str | None = None
    zeal: int = 3
    hand: frozenset[str] = frozenset()
    language: str = "nl"


def _member(team: str, role: str, local: str, name: str, zeal: int = 3, hand: str = "") -> Person:
    """Somebody of a neighbourhood team."""
    return Person(f"{local}@{DOMAIN}", name, role, team=team, zeal=zeal, hand=frozenset(hand.split()))


def _partner(organisation: str, local: str, name: str) -> Person:
    """Somebody of a partner organisation."""
    return Person(f"{local}@{DOMAIN}", name, "partner", organisation=organisation)


PEOPLE: tuple[Person, ...] = (
    _member(NORTH, "lead", "lead", "Annemiek Hoekstra", 3),
    _member(NORTH, "lead", "g.ramdin", "Glenn Ramdin", 2),
    _member(NORTH, "officer", "officer", "Youssef El Amrani", 8),
    _member(NORTH, "officer", "s.wiersma", "Sietske Wiersma", 6),
    _member(NORTH, "officer", "b.yildiz", "Burak Yıldız", 6, "terse"),
    _member(NORTH, "officer", "m.lamers", "Marloes Lamers", 5),
    _member(NORTH, "officer", "d.tahapary", "Dino Tahapary", 5, "short"),
    _member(NORTH, "officer", "j.veldkamp", "Jeroen Veldkamp", 4, "open"),
    _member(NORTH, "officer", "n.haile", "Naomi Haile", 5),
    _member(NORTH, "officer", "p.oosterhuis", "Peter Oosterhuis", 2, "terse short"),
    _member(NORTH, "officer", "a.nowak", "Agata Nowak", 4),
    _member(NORTH, "officer", "r.smeets", "Ruud Smeets", 1, "terse open"),
    _member(NORTH, "officer", "c.pinas", "Cheryl Pinas", 4),
    _member(NORTH, "officer", "t.vanrijswijk", "Thijs van Rijswijk", 3, "short"),
    _member(NORTH, "officer", "l.nguyen", "Linh Nguyen", 4),
    _member(NORTH, "warden", "warden", "Joyce Martina", 8),
    _member(NORTH, "warden", "h.bouzid", "Hamid Bouzid", 6),
    _member(NORTH, "warden", "w.postma", "Wietse Postma", 5, "terse"),
    _member(NORTH, "warden", "e.kowalska", "Ewelina Kowalska", 5),
    _member(NORTH, "warden", "f.soekhoe", "Farida Soekhoe", 4),
    _member(NORTH, "warden", "k.brouwers", "Koen Brouwers", 3, "open"),
    _member(NORTH, "warden", "z.rahimi", "Zahra Rahimi", 4),
    _member(NORTH, "warden", "i.terpstra", "Ineke Terpstra", 5, "short"),
    _member(SOUTH, "lead", "e.verhagen", "Esther Verhagen", 2),
    _member(SOUTH, "officer", "officer2", "Maaike Schutte", 6),
    _member(SOUTH, "officer", "o.aydin", "Okan Aydın", 4),
    _member(SOUTH, "officer", "r.pattiasina", "Ricardo Pattiasina", 4, "short"),
    _member(SOUTH, "officer", "h.vandersluijs", "Hanneke van der Sluijs", 3),
    _member(SOUTH, "officer", "j.okafor", "Joshua Okafor", 3, "terse"),
    _member(SOUTH, "officer", "w.kuipers", "Wouter Kuipers", 2, "open"),
    _member(SOUTH, "warden", "s.bensalem", "Samira Bensalem", 5),
    _member(SOUTH, "warden", "g.dijkhuizen", "Geert Dijkhuizen", 4),
    _member(SOUTH, "warden", "m.tjon", "Melissa Tjon", 3, "terse"),
    Person(f"district-chief@{DOMAIN}", "Carla Zwanenburg", "district_chief"),
    _partner("Woonstichting De Elder", "partner", "Mirjam Slootweg"),
    _partner("Woonstichting De Elder", "a.karaca", "Ayşe Karaca"),
    _partner("Woonstichting De Elder", "b.nijland", "Bert Nijland"),
    _partner("Wonen aan het Water", "d.vermeulen", "Daan Vermeulen"),
    _partner("Wonen aan het Water", "s.biharie", "Shanti Biharie"),
    _partner("Stichting Welzijn", "partner2", "Jerrel Kromosoeto"),
    _partner("Stichting Welzijn", "l.grootveld", "Lotte Grootveld"),
    _partner("Stichting Welzijn", "i.azzouzi", "Ilias Azzouzi"),
    _partner("Gemeente Eldersluis", "k.boersma", "Klaas Boersma"),
    _partner("Gemeente Eldersluis", "n.demirci", "Nuray Demirci"),
    _partner("Gemeente Eldersluis", "v.hendrikx", "Vera Hendrikx"),
    _partner("Maatschappelijk Werk De Brug", "t.winklaar", "Tamara Winklaar"),
    _partner("Bureau Halt", "r.engelen", "Rogier Engelen"),
    _partner("Café De Sluiswachter", "horeca", "Sjoerd Bruinsma"),
    _partner("Bar Tinto", "c.delgado", "Carmen Delgado"),
    _partner("Eetcafé De Vlonder", "p.zijlstra", "Petra Zijlstra"),
    Person(f"administrator@{DOMAIN}", "Ronald Achterberg", "administrator"),
    Person(f"privacy-officer@{DOMAIN}", "Imane Lahlou", "privacy_officer"),
)
BY_EMAIL = {person.email: person for person in PEOPLE}


def of_team(team: str, *roles: str) -> tuple[Person, ...]:
    """The people of this team with one of these roles."""
    return tuple(person for person in PEOPLE if person.team == team and person.role in roles)


def of_organisation(name: str) -> tuple[Person, ...]:
    """The people of this organisation."""
    return tuple(person for person in PEOPLE if person.organisation == name)
