"""What happens where and when: the patterns that are there to be found."""

from random import Random

from portal.demo.days import Day
from portal.demo.places import PLACES, Place
from portal.demo.town import NORTH, SOUTH

SOUTH_SHARE = 0.15
BOGERD_APPROACH, BOGERD_QUIET = 222, 180  # days before today: the evenings began; it has been quiet since
_BOGERD_NUISANCE = frozenset(("groups", "damage", "noise"))

# How often a category is written on an ordinary day.
_USUAL = {
    "waste": 15.0, "damage": 6.0, "traffic": 12.5, "groups": 14.0, "substances": 7.0, "housing": 5.0,
    "nightlife": 1.2, "noise": 7.0, "care": 4.0, "animals": 3.5, "good_news": 13.0, "other": 6.5,
}  # fmt: skip

# What draws a category to a place: words of the place, or its key for the spots that stand out.
_DRAWN = {
    "waste": "container 5 flat 3 meerkoet 34 park 2.5 street .6 square 2 playground 1 school .7 tunnel 1 "
             "bikes 1 beach 1 gardens .6 business 3 bus .6 garage .5 nook .8 oudehaven 1 sport .5",
    "damage": "square 3 tunnel 9 bogerd 16 marktplein 6 flat 2 school 3 playground 2 park 2 bus 2 station 2 "
              "street .6 court 1 sport 1.5 garage 2.5 bikes 1 library 1 water .5 business 1 bar 1 centre .8",
    "traffic": "school 9 road 3 street 1 spoorlaan 5 kanaaldijk 4 sluiskade 8 square 1.5 shops 1 bikes 1.5 "
               "station 1.5 tunnel 1 parking 1.5 sport 1.5 beach 1 garage 1 kortebrink 1.5 bus 1",
    "groups": "square 4 marktplein 62 tunnel 24 bogerd 90 park 4 perronpark 4 playground 3 court 4 youth 3 "
              "shops 3 bus 2 school 1 quay 2 flat 2 small 3 sport 1 parking 1 beach 2 business 2 water .8 "
              "street .2",
    "substances": "tunnel 48 perronpark 11 church 8 park 3 nook 1 station 2 playground 1 parking 1 "
                  "garage 2 flat 2 bar 1 bars 2 school 1 youth 1 water 1 street .2 sport .5 business 1",
    "housing": "flat 8 meerkoet 10 street 1 centre 1.5",
    "nightlife": "kortebrink 56 bar 13 marktplein 4 station 2 quay 2 garage 1 flat .4 street .2",
    "noise": "marktplein 32 street 1 flat 3 terrace 1.5 park 1 quay 1 court 1 business 2 sport 1 school .3 "
             "station .6 bar 2",
    "care": "square 2 station 2 tunnel 3 flat 3 street .6 park 2 church 2 centre 2 library 2 school 1 "
            "water .5",
    "animals": "park 4 dogs 6 street .7 flat 1 water 2 road 1 school .3 square 1 elderpark 4 bus .3",
    "good_news": "street .7 square 2.5 park 3 playground 2 court 3 school 3 centre 6 flat 3 bars 1 bar 1 "
                 "sport 2 beach 1 gardens 2 water 1 library 3 tunnel 1 station 1 dogs 1.5 church 1 "
                 "business 1",
    "other": "bikes 13 street 1 centre 5 library 2.5 school 1 square 2 bus 1 flat 1 water .5 park .5",
}  # fmt: skip
CATEGORIES = tuple(_USUAL)


def _draw_table(words: str) -> dict[str, float]:
    """`container 5 flat 3` as a mapping."""
    parts = words.split()
    return dict(zip(parts[::2], map(float, parts[1::2]), strict=True))


def _pull(place: Place, table: dict[str, float]) -> float:
    """How strongly a place attracts a category; its own name weighs more than what it is."""
    if place.key in table:
        return table[place.key]
    return max((table.get(word, 0.0) for word in place.tags), default=0.0)


PULL = {
    (category, team): [
        (place, weight)
        for place in PLACES
        if place.team == team and (weight := _pull(place, _draw_table(words)))
    ]
    for category, words in _DRAWN.items()
    for team in (NORTH, SOUTH)
}


def categories_of(day: Day) -> list[float]:
    """The weight of each category on this day, in the order of CATEGORIES."""
    weights = dict(_USUAL)
    if "party" in day.words:
        weights["nightlife"] = 26.0
    if "summer" in day.words:
        weights.update(groups=24.0, noise=11.0, nightlife=weights["nightlife"] * 1.2)
    if "winter" in day.words:
        weights.update(groups=8.0, noise=5.0, housing=6.5, animals=2.5)
    if "fireworks" in day.words or "newyear" in day.words:
        weights.update(damage=42.0, noise=16.0, good_news=8.0)
    if "trees" in day.words:
        weights["waste"] = 26.0
    if "rain" in day.words:
        weights.update(groups=weights["groups"] * 0.6, nightlife=weights["nightlife"] * 0.8)
    if "backtoschool" in day.words:
        weights.update(traffic=17.0, other=11.0)
    return [weights[category] for category in CATEGORIES]


def pick_place(category: str, team: str, day: Day, rng: Random) -> Place:
    """A place for the category; De Bogerd fell quiet after the joint approach."""
    choices = PULL[category, team]
    weights = [weight * _quietness(place, category, day) for place, weight in choices]
    return rng.choices([place for place, _ in choices], weights)[0]


def _quietness(place: Place, category: str, day: Day) -> float:
    """The factor by which nuisance at De Bogerd changed over time."""
    if place.key != "bogerd" or category not in _BOGERD_NUISANCE or day.ago > BOGERD_APPROACH:
        return 1.0
    return 0.0 if day.ago > BOGERD_QUIET else 0.03


def busyness(day: Day) -> float:
    """How many entries a day brings: more each month as people take to it, more on warm and late days."""
    grown = 0.8 + 0.4 * (1 - day.ago / 547)
    week = {4: 1.25, 5: 1.2, 6: 0.85}.get(day.date.weekday(), 1.0)
    season = 1.2 if "summer" in day.words else 0.9 if "winter" in day.words else 1.0
    feast = 1.7 if day.words & {"fireworks", "newyear", "kingsday"} else 1.0
    return grown * week * season * feast
