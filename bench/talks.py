"""The talks of the benchmark: as many posts as there are entries, in topics of twenty and one of 2,000.

The officer has read all of them but `UNREAD`. All are in the search index, with the entries' words.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from random import Random

from bench import data, words
from bench.bulk import Bulk
from bench.moments import END, identity
from bench.rows import Row
from portal.core.positions import SECOND, position_at
from portal.core.readers import organisation_token, team_token
from portal.dialogue.models import Attention, PostKind
from portal.logbook.models import Audience

SHORT, LONG = 20, 2_000  # posts
CHUNK = 500  # topics
UNREAD = 10
OFFICER = 1  # its key
SUMMARY, SUMMARY_FOLDED = "Zo staat het ervoor.", "zo staat het ervoor"
POST_KIND, OPENING = PostKind.POST.value, PostKind.OPENING.value
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


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some topics with all that belongs to them, ready to store."""

    topics: list[Row]
    readers: list[Row]
    posts: list[Row]
    marks: list[Row]
    topic_documents: list[Row]
    documents: list[Row]
    words: Counter[str]  # in how many posts each occurs

    def store(self, target: Bulk) -> None:
        target.insert("topic", TOPIC, self.topics)
        target.insert("topic_reader", READER, self.readers)
        target.insert("post", POST, self.posts)
        target.insert("topic_mark", MARK, self.marks)
        target.index("topic_index", self.topic_documents)
        target.index("post_index", self.documents)


def chunk(first: int, total: int) -> Chunk:
    """The topics from this number on, of all that so many posts make."""
    made = Chunk([], [], [], [], [], [], Counter())
    for number in range(first, min(first + CHUNK, topics(total))):
        _add_topic(made, number, total)
    return made


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
    return identity((number + 1 << 64) + post)


def _at(number: int, post: int) -> int:
    """A second for each post; a topic begins when the one before it has ended."""
    start = position_at(END - timedelta(days=365)) + number * SHORT * SECOND
    return start + post * SECOND


def _last(number: int, total: int) -> int:
    return _at(number, _size(number, total) - 1)


def _add_topic(made: Chunk, number: int, total: int) -> None:
    team, topic_id, start = _team(number), _id(number), _at(number, 0)
    made.topics.append(_topic(number, total))
    made.readers.extend(_readers(number, total))
    made.marks.extend(_marks(number, total))
    tokens = _tokens(team)
    made.topic_documents.append((start, f"onderwerp {number}", SUMMARY_FOLDED, tokens))
    rng, said = Random(number), _said(number, total)
    for one, times in Counter(said).items():
        made.words.update(dict.fromkeys(one.folded.split(), times))
    authors = rng.choices(data.people_of(team), k=len(said))
    for index, ((text, told), author) in enumerate(zip(said, authors, strict=True)):
        at = start + index * SECOND
        made.posts.append((
            _id(number, index), topic_id, team, at, POST_KIND if index else OPENING, author,
            f"Collega {author}", f"Wijkteam {team}", "", text, 1, "", "",
        ))  # fmt: skip
        made.documents.append((at, "", told, tokens))


def _topic(number: int, total: int) -> Row:
    team, author = _team(number), data.people_of(_team(number))[number % data.PEOPLE]
    name, start = f"Wijkteam {team}", _at(number, 0)
    return (
        _id(number), start, _last(number, total), f"Onderwerp {number}", SUMMARY, 1,
        Audience.NETWORK.value, False, author, f"Collega {author}", name, name, team,
    )  # fmt: skip


def _readers(number: int, total: int) -> Iterator[Row]:
    team, last = _team(number), _last(number, total)
    rest = (last, 0, last, False, "", "", team)
    yield (_id(number), team_token(team), None, f"Wijkteam {team}", *rest)
    for one in (data.WIDE, *data.organisations_of(team)):
        yield (_id(number), organisation_token(one), one, f"Partner {one}", *rest)


def _said(number: int, total: int) -> list[words.Text]:
    """What is said in a topic: two texts in turn, and now and then the rare word at the end."""
    both = list(words.texts(Random(f"texts {number}"), 2))
    said = both * (_size(number, total) // 2)
    if number % max(2, topics(total) // words.RARE_ROWS // 2 * 2) == 1:
        said[-1] = said[-1].and_rare()
    return said


@cache
def _tokens(team: int) -> str:
    readers = (organisation_token(one) for one in (data.WIDE, *data.organisations_of(team)))
    return " ".join((team_token(team), *readers))


def _marks(number: int, total: int) -> Iterator[Row]:
    """In the large team the newest two have been read, those after them have not."""
    if _team(number) != data.LARGE:
        return
    last, unread = _last(number, total), 2 <= (topics(total) - 1 - number) // 2 < 2 + UNREAD
    yield (OFFICER, _id(number), last - SECOND if unread else last, unread, last, Attention.FOLLOW.value)
