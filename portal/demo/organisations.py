"""The nine partner organisations, and since when each works with which team."""

from dataclasses import dataclass
from datetime import date, timedelta

from portal.demo.town import NORTH, SOUTH


@dataclass(frozen=True)
class Agreement:
    """An organisation works with this team since so many days before today."""

    team: str
    days_ago: int

    def signed_on(self, today: date) -> date:
        """The date under the agreement."""
        return today - timedelta(days=self.days_ago)


@dataclass(frozen=True)
class Organisation:
    """A partner; `key` is the short word by which the stories name it."""

    key: str
    name: str
    kind: str
    agreements: tuple[Agreement, ...]

    def works_with(self, team: str) -> bool:
        """Whether there is an agreement with this team."""
        return any(agreement.team == team for agreement in self.agreements)

    def works_with_since(self, team: str, today: date) -> date | None:
        """The day from which signals and shares between the two make sense."""
        return next((each.signed_on(today) for each in self.agreements if each.team == team), None)


ORGANISATIONS: tuple[Organisation, ...] = (
    Organisation(
        "gemeente", "Gemeente Eldersluis", "municipality", (Agreement(NORTH, 562), Agreement(SOUTH, 562))
    ),
    Organisation("deelder", "Woonstichting De Elder", "housing_association", (Agreement(NORTH, 551),)),
    Organisation(
        "water", "Wonen aan het Water", "housing_association", (Agreement(NORTH, 455), Agreement(SOUTH, 430))
    ),
    Organisation("welzijn", "Stichting Welzijn", "welfare", (Agreement(NORTH, 540),)),
    Organisation(
        "brug", "Maatschappelijk Werk De Brug", "social_work", (Agreement(NORTH, 498), Agreement(SOUTH, 498))
    ),
    Organisation("halt", "Bureau Halt", "halt", (Agreement(NORTH, 520), Agreement(SOUTH, 470))),
    Organisation("sluiswachter", "Café De Sluiswachter", "hospitality", (Agreement(NORTH, 390),)),
    Organisation("tinto", "Bar Tinto", "hospitality", (Agreement(NORTH, 196),)),
    Organisation("vlonder", "Eetcafé De Vlonder", "hospitality", (Agreement(SOUTH, 322),)),
)
BY_KEY = {organisation.key: organisation for organisation in ORGANISATIONS}
BY_NAME = {organisation.name: organisation for organisation in ORGANISATIONS}
