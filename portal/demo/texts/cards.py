"""The cards of the nine partners and of their people: what for, when, and whom to call out of hours.

`fresh` is how many days ago a card was confirmed; above half a year it is stale.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class PersonCard:
    """Somebody of an organisation; `instead` is who stands in."""

    name: str
    role: str
    phones: str
    purpose: str = ""
    hours: str = ""
    themes: str = ""
    places: str = ""  # codes of neighbourhoods
    mandate: str = ""
    email: str = ""
    instead: str = ""
    visibility: str = "network"
    fresh: int = 30
    told: bool = True  # knows of the card


@dataclass(frozen=True)
class PartnerCard:
    """An organisation; `key` is that of `organisations`."""

    key: str
    purpose: str
    not_for: str
    phones: str
    hours: str
    themes: str
    people: tuple[PersonCard, ...]
    emails: str = ""
    site: str = ""
    after_phone: str = ""
    after_for: str = ""
    holidays_too: bool = False
    fresh: int = 40
    visibility: str = "network"


OFFICE = "ma t/m vr 8.30-17.00"
CARDS: tuple[PartnerCard, ...] = (
    PartnerCard(
        "gemeente",
        "Afval, verlichting en kapotte spullen op straat\nVergunningen\nZorg en veiligheid",
        "Spoed op straat: bel 112\nBoetes en bezwaren",
        "Klantcontact: 0529 00 01 10",
        OFFICE,
        "waste damage traffic nightlife",
        (
            PersonCard(
                "Klaas Boersma",
                "Wijkmanager Noord",
                "Werk: 06 00 00 01 11",
                purpose="Bewonersinitiatieven\nAfspraken tussen organisaties",
                hours="ma t/m do 9.00-17.00",
                themes="waste damage other",
                mandate="inzet van de buitendienst",
                instead="Nuray Demirci",
                email="k.boersma@eldersluis.example",
            ),
            PersonCard(
                "Nuray Demirci",
                "Beheer openbare ruimte",
                "Werk: 06 00 00 01 12",
                hours="ma t/m vr 7.30-16.00",
                themes="waste damage traffic",
                fresh=75,
            ),
            PersonCard(
                "Vera Hendrikx",
                "Vergunningen en horeca",
                "Werk: 06 00 00 01 13",
                hours="di t/m vr 9.00-17.00",
                themes="nightlife noise",
                mandate="een waarschuwing aan een vergunninghouder",
                fresh=260,
                visibility="network_hospitality",
            ),
        ),
        emails="Meldingen: meldpunt@eldersluis.example",
        site="https://www.eldersluis.example",
        after_phone="0529 00 01 19",
        after_for="storingen aan verlichting en gevaar op straat, dag en nacht.",
    ),
    PartnerCard(
        "deelder",
        "Overlast in en om onze flats\nKapotte deuren en verlichting\nHuurders om wie je je zorgen maakt",
        "Huurtoeslag\nWoningen van anderen",
        "Servicebalie: 0529 00 01 20",
        "ma t/m do 8.30-16.30\nvr 8.30-12.30",
        "housing noise damage groups care",
        (
            PersonCard(
                "Mirjam Slootweg",
                "Wijkconsulent",
                "Werk: 06 00 00 01 21",
                purpose="Geluid en ruzie tussen buren\nAfspraken met huurders",
                hours="ma t/m do 9.00-17.00",
                themes="housing noise groups",
                mandate="een gesprek op kantoor en een noodreparatie tot 500 euro",
                instead="Ayşe Karaca",
                email="m.slootweg@deelder.example",
                fresh=12,
            ),
            PersonCard(
                "Ayşe Karaca",
                "Wijkconsulent",
                "Werk: 06 00 00 01 22",
                hours="wo t/m vr 9.00-17.00",
                themes="housing noise care",
                instead="Mirjam Slootweg",
                told=False,
            ),
            PersonCard(
                "Bert Nijland",
                "Wijkbeheerder",
                "Werk: 06 00 00 01 23",
                hours="ma t/m vr 7.30-16.00",
                purpose="Portieken, bergingen en sleutels",
                themes="damage waste",
                fresh=220,
            ),
        ),
        emails="wijk@deelder.example",
        site="https://www.deelder.example",
        after_phone="0800 000120",
        after_for="meldlijn voor geluid in een flat en spoedreparatie, dag en nacht.",
    ),
    PartnerCard(
        "water",
        "Overlast in onze huizen langs het water\nLeegstand",
        "Parkeren op straat",
        "Algemeen: 0529 00 01 30",
        OFFICE,
        "housing noise damage",
        (
            PersonCard("Daan Vermeulen", "Gebiedsbeheerder", "Werk: 06 00 00 01 31", themes="housing noise"),
            PersonCard(
                "Shanti Biharie",
                "Consulent leefbaarheid",
                "Werk: 06 00 00 01 32",
                hours="ma, di, do 9.00-15.00",
                themes="housing care noise",
                fresh=300,
            ),
        ),
        fresh=210,
    ),
    PartnerCard(
        "welzijn",
        "Jongeren op straat\nActiviteiten in de wijk\nVrijwilligers",
        "Crisis: bel de politie of de huisarts",
        "Buurthuis: 0529 00 01 40",
        "ma t/m vr 9.00-21.00\nza 10.00-16.00",
        "groups good_news care noise",
        (
            PersonCard(
                "Jerrel Kromosoeto",
                "Jongerenwerker",
                "Werk: 06 00 00 01 41",
                purpose="Groepen van 12 tot 23 jaar",
                hours="di t/m za 14.00-22.00",
                themes="groups noise nightlife",
                mandate="een plek in het jeugdhonk",
                instead="Ilias Azzouzi",
                fresh=8,
            ),
            PersonCard(
                "Ilias Azzouzi",
                "Jongerenwerker",
                "Werk: 06 00 00 01 42",
                hours="wo t/m zo 15.00-23.30",
                themes="groups",
                fresh=8,
            ),
            PersonCard(
                "Lotte Grootveld",
                "Opbouwwerker",
                "Werk: 06 00 00 01 43",
                hours="ma t/m do 9.00-17.00",
                themes="good_news care",
                fresh=100,
            ),
        ),
        emails="buurthuis@welzijn.example",
    ),
    PartnerCard(
        "brug",
        "Geldzorgen en huiselijke spanning\nMensen die het niet meer redden",
        "Acuut gevaar: bel 112",
        "Aanmelden: 0529 00 01 50",
        OFFICE,
        "care substances",
        (
            PersonCard(
                "Tamara Winklaar",
                "Maatschappelijk werker",
                "Werk: 06 00 00 01 51",
                hours="ma, di, do, vr 9.00-17.00",
                themes="care substances",
                mandate="een huisbezoek binnen twee dagen",
            ),
        ),
        after_phone="0529 00 01 59",
        after_for="crisisdienst, voor mensen die nu niet alleen kunnen blijven.",
    ),
    PartnerCard(
        "halt",
        "Jongeren van 12 tot 18 die iets strafbaars deden\nVoorlichting op scholen",
        "Volwassenen",
        "Regio: 088 000 01 60",
        OFFICE,
        "groups damage",
        (
            PersonCard(
                "Rogier Engelen",
                "Halt-medewerker",
                "Werk: 06 00 00 01 61",
                hours="ma t/m do 9.00-17.00",
                themes="groups damage",
                fresh=190,
            ),
        ),
        fresh=195,
    ),
    PartnerCard(
        "sluiswachter",
        "Onrust bij onze deur\nBeelden van ons terras",
        "Andere zaken aan het plein",
        "Bar: 0529 00 01 70",
        "wo t/m zo 16.00-2.00",
        "nightlife",
        (
            PersonCard(
                "Sjoerd Bruinsma",
                "Eigenaar",
                "Zaak: 0529 00 01 70",
                themes="nightlife",
                visibility="network_hospitality",
            ),
        ),
        holidays_too=True,
        visibility="network_hospitality",
    ),
    PartnerCard(
        "tinto",
        "Onrust bij onze deur",
        "",
        "Bar: 0529 00 01 80",
        "do t/m za 20.00-3.00",
        "nightlife",
        (
            PersonCard(
                "Carmen Delgado",
                "Bedrijfsleider",
                "Zaak: 0529 00 01 80",
                themes="nightlife",
                visibility="network_hospitality",
                fresh=240,
            ),
        ),
        holidays_too=True,
        visibility="network_hospitality",
        fresh=240,
    ),
    PartnerCard(
        "vlonder",
        "Onrust op en om onze vlonder",
        "",
        "Zaak: 0529 00 01 90",
        "di t/m zo 11.00-23.00",
        "nightlife noise",
        (PersonCard("Petra Zijlstra", "Eigenaar", "Zaak: 0529 00 01 90", themes="nightlife noise"),),
        holidays_too=True,
    ),
)
