"""What happened to an entry afterwards: follow-up, status, supplements, corrections."""

import re
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from portal.demo import casting, days, grammar
from portal.demo.entry import DemoEntry
from portal.demo.texts.extras import SUPPLEMENTS

_NUMBERS = ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
_NUMBER = re.compile(r"\b(" + "|".join(_NUMBERS) + r")\b", re.IGNORECASE)
_STATUSES = ("new", "seen", "picked_up", "waiting_for_partner", "done", "reopened")
_FRESH, _YOUNG, _OLD = (34, 34, 12, 6, 14, 0), (4, 46, 9, 6, 33, 2), (0, 46, 0.8, 0.7, 52, 0.5)


class Aftermath:
    """Adds to entries what time brought; the same for the same entries and day."""

    def __init__(self, today: date, seed: str) -> None:
        self.rng = Random(seed)
        self.today = today
        self.now = days.moment(today, 0)

    def add(self, entry: DemoEntry, wanted: bool, supplement: str) -> DemoEntry:
        """The entry with what came after it; `wanted` says that its writer asked for a follow-up."""
        entry = self._follow_up(entry, wanted or self.rng.random() < 0.06)
        entry = replace(entry, status=self._status(entry))
        return self._correction(self._supplement(entry, supplement))

    def _age(self, entry: DemoEntry) -> int:
        """Whole days since the entry."""
        return (self.today - entry.observed_at.date()).days

    def _follow_up(self, entry: DemoEntry, wanted: bool) -> DemoEntry:
        """Somebody should look again, sometimes by name and date."""
        if not wanted or entry.kind == "good_news":
            return entry
        who = entry.author if self.rng.random() < 0.55 else None
        due = entry.observed_at.date() + timedelta(days=self.rng.choice((1, 2, 3, 5, 7, 7, 10, 14)))
        dated = self.rng.random() < 0.7
        return replace(entry, follow_up=True, follow_up_by=who, follow_up_on=due if dated else None)

    def _status(self, entry: DemoEntry) -> str:
        """How far it has come; what asked for a follow-up long ago is mostly done."""
        age = self._age(entry)
        if entry.follow_up and age > 20:
            return (
                "done" if self.rng.random() < 0.93 else self.rng.choice(("picked_up", "waiting_for_partner"))
            )
        weights = _FRESH if age < 8 else _YOUNG if age < 31 else _OLD
        return self.rng.choices(_STATUSES, weights)[0]

    def _supplement(self, entry: DemoEntry, written: str) -> DemoEntry:
        """A line of a colleague underneath, now and then two."""
        texts = []
        if written and self.rng.random() < 0.45:
            texts.append(grammar.tell(written, self.rng, {}))
        elif self.rng.random() < 0.055:
            texts += self.rng.sample(SUPPLEMENTS[entry.category], self.rng.choice((1, 1, 1, 2)))
        added, moment = [], entry.observed_at
        for text in texts:
            moment += timedelta(minutes=self.rng.randint(50, 1700))
            who = casting.colleague(entry.team, entry.author or "", self.rng)
            if moment < self.now:
                added.append((who.email, moment, text))
        return replace(entry, supplements=(*entry.supplements, *added))

    def _correction(self, entry: DemoEntry) -> DemoEntry:
        """One in forty was put right later: a wrong number, or a sentence that came to mind."""
        if self.rng.random() > 0.026:
            return entry
        earlier = self._before(entry.text)
        when = entry.observed_at + timedelta(minutes=self.rng.randint(11, 600))
        if earlier is None or when >= self.now:
            return entry
        return replace(entry, corrections=((when, earlier),))

    def _before(self, text: str) -> str | None:
        """An earlier version of the text that differs in one point."""
        found = _NUMBER.search(text)
        if found and self.rng.random() < 0.6:
            other = _NUMBERS[(_NUMBERS.index(found[0].lower()) + 1) % len(_NUMBERS)]
            other = other.capitalize() if found[0][0].isupper() else other
            return text[: found.start()] + other + text[found.end() :]
        sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", text)
        shorter = " ".join(sentences[:-1])
        return shorter if len(shorter) >= 10 else None
