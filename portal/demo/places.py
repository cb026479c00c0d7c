"""The named places and streets of Eldersluis, with what one finds there."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.demo.town import BY_CODE

# Three lines a place: number of the neighbourhood, key, latitude, longitude and what is there; its name and
# the ways it reads inside a sentence; the ways people type it.
_NAMED = """
1 marktplein 52.5563 5.2102 square shops terrace
  Marktplein / op het Marktplein; op de Markt; op de Markt
  Marktplein, bij de fontein; Marktplein, kant bibliotheek; Marktplein t.h.v. de kiosk; Markt
1 kortebrink 52.5545 5.2129 bars terrace
  Korte Brink / op de Korte Brink; op de Brink
  Korte Brink, hoek Sluisstraat; Korte Brink bij de taxistandplaats; Korte Brink 8
1 sluiswachter 52.5544 5.2133 bar
  Café De Sluiswachter / bij De Sluiswachter
  De Sluiswachter; Korte Brink, De Sluiswachter
1 tinto 52.5547 5.2124 bar
  Bar Tinto / bij Tinto
  Tinto; Korte Brink, Bar Tinto
1 bron 52.5566 5.2091 library indoors
  Bibliotheek De Bron / bij bibliotheek De Bron; bij de bieb
  De Bron; bibliotheek, ingang Marktplein
1 garage 52.5537 5.2103 parking garage
  Parkeergarage Sluispoort / in parkeergarage Sluispoort; in de garage
  Sluispoort, laag -1; Sluispoort, trappenhuis kant Markt
1 oudehaven 52.5529 5.2150 water quay terrace
  Oude Haven / aan de Oude Haven
  Oude Haven, steiger; Oude Haven bij de bankjes
1 joriskerk 52.5580 5.2121 church nook
  Joriskerk / achter de Joriskerk
  Joriskerk, achterzijde; Kerkpad
2 stationsplein 52.5571 5.2227 square station bus
  Stationsplein / op het Stationsplein; bij het station
  Stationsplein, kant bussen; Busstation; Stationsplein bij de taxi's
2 tunnel 52.5562 5.2219 tunnel nook
  Stationstunnel / in de stationstunnel; in de tunnel; in de tunnel
  Stationstunnel, kant Spoorlaan; Fietstunnel station; tunnel, kant centrum
2 stalling 52.5577 5.2232 bikes
  Fietsenstalling station / in de fietsenstalling; in de stalling bij het station
  Stalling station, rij D; Fietsenstalling achterzijde station
2 perronpark 52.5543 5.2269 park nook
  Perronpark / in het Perronpark
  Perronpark, bankjes; Perronpark bij de tafeltennistafel
2 werkplaats 52.5583 5.2280 centre indoors
  De Werkplaats / bij De Werkplaats
  Buurthuis De Werkplaats
2 spoorcontainers 52.5588 5.2301 container
  Containers Wisselstraat / in de Wisselstraat; bij de containers in de Wisselstraat
  Wisselstraat, containers; Wisselstraat
3 meerkoet 52.5652 5.1921 flat container
  Flat De Meerkoet / bij flat De Meerkoet; bij De Meerkoet; bij De Meerkoet
  De Meerkoet; De Meerkoet, containers; De Meerkoet, portiek 3; Flat De Meerkoet, bergingen
3 aalscholver 52.5671 5.1964 flat container
  Flat De Aalscholver / bij flat De Aalscholver; bij De Aalscholver
  De Aalscholver; De Aalscholver, galerij 4; De Aalscholver, parkeerplaats
3 kwartel 52.5636 5.1976 playground
  Speeltuin De Kwartel / bij speeltuin De Kwartel; bij De Kwartel
  De Kwartel; speeltuin De Kwartel, schommels
3 nest 52.5645 5.1952 centre indoors
  Buurthuis Het Nest / bij Het Nest; bij buurthuis Het Nest
  Het Nest
3 vogelplein 52.5626 5.1918 square shops small
  Vogelplein / op het Vogelplein
  Vogelplein, bij de snackbar; Vogelplein
4 bogerd 52.5658 5.2146 shops square parking
  Winkelcentrum De Bogerd / bij winkelcentrum De Bogerd; bij De Bogerd
  De Bogerd; De Bogerd, passage; De Bogerd, laad- en losplaats; Bogerd
4 mozartpark 52.5686 5.2112 park water
  Mozartpark / in het Mozartpark
  Mozartpark, vijver; Mozartpark, muziekkoepel; Mozartpark, ingang Bachlaan
4 toonladder 52.5672 5.2188 school
  Basisschool De Toonladder / bij De Toonladder
  De Toonladder; schoolplein Toonladder
4 skatebaan 52.5699 5.2173 court youth
  Skatebaan Händelhof / op de skatebaan
  Skatebaan; Händelhof, skatebaan
4 orgelcontainers 52.5637 5.2176 container
  Containers Orgelstraat / in de Orgelstraat; bij de bakken in de Orgelstraat
  Orgelstraat, containers
5 springplank 52.5651 5.2349 school
  Basisschool De Springplank / bij De Springplank
  De Springplank; Klaverlaan bij de school
5 sportpark 52.5619 5.2431 sport parking
  Sportpark De Weiden / op het sportpark; bij het sportpark
  Sportpark, parkeerplaats; Sportpark De Weiden, veld 2; Sportpark, kantine
5 klaverhof 52.5672 5.2378 playground court
  Speelveld Klaverhof / op het speelveld aan de Klaverhof; op de Klaverhof
  Klaverhof; Klaverhof, trapveldje
5 hondenveld 52.5585 5.2402 dogs park
  Hondenveld Dotterpad / op het hondenveld
  Hondenveld; Dotterpad
5 weideplas 52.5560 5.2433 water park beach
  Weideplas / bij de Weideplas
  Weideplas, strandje; Weideplas, parkeerplaats; Weideplas, vissteiger
6 elderpark 52.5548 5.1889 park water
  Elderpark / in het Elderpark
  Elderpark, kinderboerderij; Elderpark, brug; Elderpark, picknicktafels
6 volkstuinen 52.5562 5.1839 gardens
  Volkstuinen De Spade / bij de volkstuinen
  De Spade; Volkstuinen, hek kant dijk
6 turfcontainers 52.5535 5.1969 container
  Containers Turfstraat / in de Turfstraat; bij de containers in de Turfstraat
  Turfstraat, containers; Turfstraat
6 kanaaldijk 52.5508 5.1912 road water
  Kanaaldijk / op de Kanaaldijk
  Kanaaldijk, hectometerpaal 4; Kanaaldijk bij het gemaal
6 schuitje 52.5570 5.1941 centre indoors
  Buurtkamer 't Schuitje / bij 't Schuitje
  't Schuitje
6 oudesluis 52.5511 5.2019 water quay nook
  Oude Sluis / bij de Oude Sluis
  Oude Sluis, sluisdeuren; Oude Sluis, wachthuisje
7 zuiderpark 52.5446 5.1912 park water
  Zuiderpark / in het Zuiderpark
  Zuiderpark, rozentuin; Zuiderpark, grasveld; Zuiderpark, toiletten
7 waterspeeltuin 52.5461 5.1978 playground water
  Waterspeeltuin De Plons / bij De Plons
  De Plons
7 kompas 52.5424 5.1968 school youth
  Scholengemeenschap Het Kompas / bij Het Kompas
  Het Kompas; Het Kompas, fietsenhok
8 molenplein 52.5452 5.2152 square shops
  Molenplein / op het Molenplein
  Molenplein, bij de supermarkt; Molenplein bij de molen
8 wieken 52.5409 5.2133 flat container
  Flat De Wieken / bij flat De Wieken; bij De Wieken
  De Wieken; De Wieken, containers
8 molenhof 52.5439 5.2189 centre indoors
  Wijkcentrum De Molenhof / in De Molenhof; bij De Molenhof
  De Molenhof
9 jachthaven 52.5493 5.2372 water quay terrace
  Jachthaven / bij de jachthaven
  Jachthaven, steiger C; Jachthaven, helling
9 vlonder 52.5489 5.2381 bar terrace
  Eetcafé De Vlonder / bij De Vlonder
  De Vlonder
9 sluiskade 52.5428 5.2406 road parking business
  Bedrijvenpark Sluiskade / op de Sluiskade; op bedrijvenpark Sluiskade
  Sluiskade; Sluiskade, achterste rotonde; Sluiskade bij de wasstraat
9 kadecontainers 52.5463 5.2314 container
  Containers Touwslagerij / aan de Touwslagerij; bij de bakken aan de Touwslagerij
  Touwslagerij, containers
"""

# A street a line: number of the neighbourhood, latitude, longitude, what else it is, how it reads.
_STREETS = """
1 52.5540 5.2145 shops in de Sluisstraat
1 52.5571 5.2130 homes in de Bakkerssteeg
1 52.5584 5.2105 homes in de Kerkstraat
1 52.5590 5.2077 homes op de Wal
2 52.5560 5.2247 road aan de Spoorlaan
2 52.5592 5.2295 homes in de Wisselstraat
2 52.5568 5.2301 homes in de Stoomstraat
2 52.5530 5.2248 homes op het Seinhuispad
3 52.5640 5.1899 homes in de Reigerstraat
3 52.5614 5.1951 homes in de Kievitstraat
3 52.5629 5.1995 homes in de Lijsterstraat
3 52.5689 5.1931 road aan de Zwaluwlaan
4 52.5691 5.2091 road aan de Bachlaan
4 52.5706 5.2161 homes in de Händelstraat
4 52.5632 5.2181 homes in de Orgelstraat
4 52.5648 5.2095 homes aan het Celloplantsoen
5 52.5659 5.2341 road in de Klaverlaan
5 52.5589 5.2381 homes op het Dotterpad
5 52.5687 5.2331 homes in de Pinksterbloem
5 52.5638 5.2402 homes in de Weegbree
6 52.5531 5.1962 homes in de Turfstraat
6 52.5528 5.2001 homes in de Schippersstraat
6 52.5577 5.1955 homes op de Touwbaan
6 52.5541 5.1931 homes in de Veerstraat
7 52.5418 5.1931 road aan de Ringlaan
7 52.5456 5.1881 homes in de Rozenstraat
7 52.5471 5.1933 homes in de Dahliastraat
8 52.5426 5.2162 homes aan de Maalderij
8 52.5468 5.2121 homes in de Korenstraat
9 52.5478 5.2301 homes in de Zeilmakerstraat
9 52.5465 5.2309 homes aan de Touwslagerij
"""


@dataclass(frozen=True)
class Place:
    """A spot people write about: `at` is how it reads in a sentence, `tags` what the texts look for."""

    key: str
    name: str
    at: tuple[str, ...]
    code: str
    lat: float
    lon: float
    tags: frozenset[str]
    spots: tuple[str, ...]

    @property
    def team(self) -> str:
        """The team that works here."""
        return BY_CODE[self.code].team


def _code(number: str) -> str:
    """The code of a neighbourhood, in the form the CBS uses."""
    return f"WK9901{int(number):02}"


def _named() -> Iterator[Place]:
    """The squares, flats, parks, schools and bars."""
    lines = _NAMED.strip().splitlines()
    for head, names, spots in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
        number, key, lat, lon, *tags = head.split()
        name, at = names.strip().split(" / ")
        ways, typed = tuple(at.split("; ")), tuple(spots.strip().split("; "))
        yield Place(key, name, ways, _code(number), float(lat), float(lon), frozenset(tags), typed)


def _streets() -> Iterator[Place]:
    """The ordinary streets with homes."""
    for line in _STREETS.strip().splitlines():
        number, lat, lon, besides, at = line.split(maxsplit=4)
        name = at.split()[-1]
        spots = (f"{name}, bij de bocht", f"{name} t.h.v. de speelplek", f"hoek {name}", f"{name}, achterpad")
        tags = frozenset(("street", "homes", besides))
        yield Place(name.lower(), name, (at,), _code(number), float(lat), float(lon), tags, spots)


PLACES: tuple[Place, ...] = (*_named(), *_streets())
BY_KEY = {place.key: place for place in PLACES}
