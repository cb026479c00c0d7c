"""The talks of the benchmark: as many posts as there are entries, in topics of twenty and one of 2,000.

The officer has read all of them but `UNREAD`. All are in the search index, with the entries' words.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from bench import data, words
from portal.core.positions import SECOND, position_at
from portal.core.readers import organisation_token, team_token
from portal.core.words import words_of
from portal.dialogue.models import Attention, PostKind
from portal.logbook.models import Audience

SHORT, LONG = 20, 2_000  # posts
UNREAD = 10
OFFICER = 1  # its key
SUMMARY = "Zo staat het ervoor."
PAST_ALL = 9_999_999_999_999_999

TOPIC = (
    "id", "number", "position", "title", "summary", "summary_version", "audience", "hospitality", "author_id",
    "author_name", "voice", "last_voice", "team_id",
)  # fmt: skip
READER = (
    "topic_id", "reader", "organisation_id", "name", "position", "since", "seen", "awaits", "question",
    "asked_by", "team_id",
)  # fmt: skip
POST = (
    "id", "topic_id", "team_id", "position", "kind", "author_id", "author_name", "voice", "about", "text",
    "version", "hidden_reason", "erased_reason",
)  # fmt: skip
MARK = ("user_id", "topic_id", "read_to", "unread", "position", "attention")


def store(target: Any, total: int) -> Counter[str]:
    """So many posts, with all that belongs to them; says in how many posts each word occurs."""
    counts: Counter[str] = Counter()
    target.insert("topic", TOPIC, (_topic(n, total) for n in range(topics(total))))
    target.insert("topic_reader", READER, (row for n in range(topics(total)) for row in _readers(n, total)))
    target.insert("post", POST, (row for n in range(topics(total)) for row in _posts(n, total)))
    target.insert("topic_mark", MARK, _marks(total))
    target.index("topic_index", (_described(n) for n in range(topics(total))))
    target.index("post_index", (row for n in range(topics(total)) for row in _documents(n, total, counts)))
    return counts


def topics(total: int) -> int:
    """How many there are; an even number, so that the newest is one of the large team."""
    return (total - LONG) // SHORT // 2 * 2 + 2


def short(total: int) -> str:
    """The address of a topic of twenty."""
    return f"/dialoog/{_id(_newest(total, 1))}"


def long(total: int) -> str:
    """The address of the one of 2,000."""
    return f"/dialoog/{_id(_newest(total, 0))}"


def _newest(total: int, back: int) -> int:
    """The number of one of the newest topics of the large team."""
    return topics(total) - 1 - 2 * back


def _size(number: int, total: int) -> int:
    return LONG if number == _newest(total, 0) else SHORT


def _team(number: int) -> int:
    return data.LARGE if number % 2 else 2 + number // 2 % (data.TEAMS - 1)


def _id(number: int, post: int = 0) -> str:
    return str(UUID(int=(number + 1 << 64) + post))


def _at(number: int, post: int) -> int:
    """A second for each post; a topic begins when the one before it has ended."""
    start = position_at(data.END - timedelta(days=365)) + number * SHORT * SECOND
    return start + post * SECOND


def _last(number: int, total: int) -> int:
    return _at(number, _size(number, total) - 1)


def _topic(number: int, total: int) -> tuple[Any, ...]:
    team, author = _team(number), data.people_of(_team(number))[number % data.PEOPLE]
    name, start = f"Wijkteam {team}", _at(number, 0)
    return (
        _id(number), start, _last(number, total), _title(number), SUMMARY, 1,
        Audience.NETWORK.value, False, author, f"Collega {author}", name, name, team,
    )  # fmt: skip


def _readers(number: int, total: int) -> Iterator[tuple[Any, ...]]:
    team, last = _team(number), _last(number, total)
    rest = (last, 0, last, False, "", "", team)
    yield (_id(number), team_token(team), None, f"Wijkteam {team}", *rest)
    for one in (data.WIDE, *data.organisations_of(team)):
        yield (_id(number), organisation_token(one), one, f"Partner {one}", *rest)


def _posts(number: int, total: int) -> Iterator[tuple[Any, ...]]:
    rng, team = Random(number), _team(number)
    for index, text in enumerate(_texts(number, total)):
        author = rng.choice(data.people_of(team))
        kind = PostKind.POST.value if index else PostKind.OPENING.value
        yield (
            _id(number, index), _id(number), team, _at(number, index), kind, author,
            f"Collega {author}", f"Wijkteam {team}", "", text, 1, "", "",
        )  # fmt: skip


def _texts(number: int, total: int) -> list[str]:
    """What is said in a topic: two texts in turn, and now and then the rare word at the end."""
    both = list(words.texts(Random(f"texts {number}"), 2))
    said = [words.written(one) for one in both] * (_size(number, total) // 2)
    if number % max(2, topics(total) // words.RARE_ROWS // 2 * 2) == 1:
        said[-1] = words.written([*both[1], words.RARE])
    return said


def _title(number: int) -> str:
    return f"Onderwerp {number}"


def _tokens(number: int) -> str:
    team = _team(number)
    readers = (organisation_token(one) for one in (data.WIDE, *data.organisations_of(team)))
    return " ".join((team_token(team), *readers))


def _described(number: int) -> tuple[Any, ...]:
    """The topic as the index keeps it."""
    title, summary = (" ".join(words_of(text)) for text in (_title(number), SUMMARY))
    return _at(number, 0), title, summary, _tokens(number)


def _documents(number: int, total: int, counts: Counter[str]) -> Iterator[tuple[Any, ...]]:
    """Its posts as the index keeps them."""
    texts, tokens = _texts(number, total), _tokens(number)
    folded = {text: " ".join(words_of(text)) for text in set(texts)}
    for text, told in folded.items():
        for word in set(told.split()):
            counts[word] += texts.count(text)
    for index, text in enumerate(texts):
        yield _at(number, index), "", folded[text], tokens


def _marks(total: int) -> Iterator[tuple[Any, ...]]:
    """The newest two have been read, those after them have not."""
    unread = {_newest(total, back) for back in range(2, 2 + UNREAD)}
    for number in range(1, topics(total), 2):
        last = _last(number, total)
        read_to = last - SECOND if number in unread else last
        yield (OFFICER, _id(number), read_to, number in unread, last, Attention.FOLLOW.value)
