"""Reads the notation of `portal.demo.texts` and turns a scene into the words of one report."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random

from portal.demo.places import PLACES

_WORDS = """
early morning noon day afternoon evening late night closing
weekday weekend party schoolday holiday marketday winter spring summer autumn rain dry hot frost wind
trees kingsday kingseve fireworks newyear eve sintmaarten halloween sinterklaas christmas leaves fair
backtoschool dark
officer warden lead contact resident action good quick busy long crew follow soon urgent after
"""
WORDS = frozenset(_WORDS.split())
PLACE_WORDS = frozenset(tag for place in PLACES for tag in place.tags)
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
HOURS = ["twaalf", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf"]
_TEXTS = ("text", "heard", "estimate", "supplement")
_FIELDS = {">": "heard", "~": "estimate", "&": "supplement"}
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Scene:
    """One written situation; `steps` are its sequels, `after` the days since its beginning."""

    key: str
    category: str
    tags: frozenset[str]
    text: str
    heard: str = ""
    estimate: str = ""
    supplement: str = ""
    after: int = 0
    steps: tuple["Scene", ...] = ()

    @property
    def looks_back(self) -> bool:
        """Whether the text speaks of an earlier report."""
        return "{ago}" in self.text


def read(category: str, block: str, prefix: str = "") -> tuple[Scene, ...]:
    """The scenes of a block, chains with their sequels inside."""
    paragraphs = [part for part in re.split(r"\n\s*\n", block.strip()) if part.strip()]
    return tuple(_scene(category, f"{category}{prefix}{n}", text) for n, text in enumerate(paragraphs))


def _scene(category: str, key: str, paragraph: str) -> Scene:
    """The first step of a paragraph, holding the others."""
    steps: list[dict[str, str]] = []
    field = "text"
    for line in paragraph.splitlines():
        if line[0] in "=+":
            steps.append({"head": line})
            field = "text"
            continue
        if line[:2] in ("> ", "~ ", "& "):
            field, line = _FIELDS[line[0]], line[2:]
        steps[-1][field] = f"{steps[-1].get(field, '')} {line}".strip()
    after = 0
    scenes = []
    for n, step in enumerate(steps):
        after += _gap(step["head"])
        scenes.append(_step(category, f"{key}.{n}", step, after))
    first, *others = scenes
    return replace(first, steps=tuple(others))


def _gap(head: str) -> int:
    """The days between this step and the one before it."""
    found = re.match(r"\+(\d+)", head)
    return int(found[1]) if found else 0


def _step(category: str, key: str, step: dict[str, str], after: int) -> Scene:
    """One step without sequels."""
    tags = frozenset(step["head"].split()[1:])
    text, heard, estimate, supplement = (step.get(name, "") for name in _TEXTS)
    return Scene(key, category, tags, text, heard, estimate, supplement, after)


def known(tag: str) -> bool:
    """Whether a tag means something; a slip of the pen would silently never match."""
    return tag in WORDS or tag in PLACE_WORDS or tag.startswith("at:")


def tell(template: str, rng: Random, slots: dict[str, str]) -> str:
    """The template with one choice made at every fork and its slots filled in."""
    while "[" in template:
        template = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), template)
    text = _SLOT.sub(lambda found: slots[found[1]], template)
    text = re.sub(r"\s+([.,;:])", r"\1", re.sub(r"\s{2,}", " ", text)).strip()
    text = text.replace(",.", ".").replace(",,", ",")
    return text[:1].upper() + text[1:]


def clock(moment: datetime, rng: Random) -> str:
    """The time as people write it: `22.40` or `half elf`."""
    if rng.random() < 0.5:
        return f"{moment.hour}.{moment.minute:02} uur"
    quarter = round(moment.minute / 15)
    this, following = HOURS[moment.hour % 12], HOURS[(moment.hour + 1) % 12]
    return (f"{this} uur", f"kwart over {this}", f"half {following}", f"kwart voor {following}",
            f"{following} uur")[quarter]  # fmt: skip


def when(moment: datetime, rng: Random) -> str:
    """The time as the opening of a sentence."""
    told = clock(moment, rng)
    return f"om {told}" if told[0].isdigit() else f"{rng.choice(('rond', 'rond', 'tegen', 'even na'))} {told}"


def ago(earlier: date, today: date, rng: Random) -> str:
    """An earlier day as one speaks of it on a later one."""
    days = (today - earlier).days
    weekday = WEEKDAYS[earlier.weekday()]
    if days <= 2:
        return ("eerder vandaag", "gisteren", "eergisteren")[days]
    if days <= 6:
        return rng.choice((weekday, f"afgelopen {weekday}"))
    if days <= 13 and today.isocalendar()[1] - earlier.isocalendar()[1] == 1:
        return rng.choice(("vorige week", f"vorige week {weekday}"))
    return f"{earlier.day} {MONTHS[earlier.month - 1]}"
