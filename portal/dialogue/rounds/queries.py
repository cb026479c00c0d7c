"""Rounds: asking, answering in private, and opening all answers at once as posts."""

from collections.abc import Sequence
from random import SystemRandom

from flask_babel import gettext as _
from sqlalchemy import delete, select

from portal.core import dates, scope, store
from portal.core.erasing import MARK
from portal.core.extensions import db
from portal.core.personal_data import find_personal_data, marked
from portal.core.viewer import required_viewer
from portal.dialogue.models import Answer, Post, PostKind, Round, RoundAnswer, RoundKind, Stance, Topic
from portal.dialogue.rounds.forms import AskForm, RoundForm
from portal.dialogue.speaking.queries import Speaker, own_speaker, readers_of, say
from portal.logbook.models import Audience

SAYS = {RoundKind.VIEWS: PostKind.ROUND, RoundKind.CONSENT: PostKind.PROPOSAL}


def topic_of(found: Round) -> Topic:
    """The topic of a round that the viewer can read."""
    return db.session.scalars(select(Topic).where(Topic.id == found.topic_id)).one()


def question_of(found: Round) -> Post:
    """The post with its words."""
    return db.session.scalars(select(Post).where(Post.position == found.position)).one()


def asked_names(found: Round) -> list[str]:
    """From whom an answer is awaited."""
    return [one.name for one in readers_of(topic_of(found)) if one.reader in found.asked.split()]


def ask(topic: Topic, form: RoundForm) -> Round | None:
    """Begin a round in a topic that is held, once; None when its id holds something else already."""
    round_id = form.id.data or ""
    with scope.unscoped():
        known = db.session.scalar(select(Round).where(Round.id == round_id))
    if known is not None:
        mine = known.author_id == required_viewer().user_id and known.topic_id == topic.id
        return known if mine and _first_text(known) == form.text.data else None
    kind = RoundKind(form.kind.data)
    found = Round(
        id=round_id, topic_id=topic.id, team_id=topic.team_id, kind=kind, version=1, asked="", position=0,
        author_id=required_viewer().user_id,
    )  # fmt: skip
    _put(topic, found, form)
    return found


def _first_text(found: Round) -> str | None:
    """What it asked when it began; a proposal may have been amended since."""
    began = (Post.topic_id == found.topic_id, Post.about == found.id)
    return db.session.scalar(select(Post.text).where(*began).order_by(Post.position).limit(1))


def can_amend(topic: Topic, found: Round) -> bool:
    """Only a proposal, and only when what was said of it is there to be read."""
    return found.kind == RoundKind.CONSENT and found.opened_at is not None and topic.closed_at is None


def amend(topic: Topic, found: Round, form: AskForm) -> None:
    """Put a changed proposal before everyone anew; what was said of the one before stays."""
    found.version, found.opened_at, found.settled_at = found.version + 1, None, None
    _put(topic, found, form)


def _put(topic: Topic, found: Round, form: AskForm) -> None:
    post = say(topic, form.text.data or "", SAYS[RoundKind(found.kind)], about=found.id)
    found.position, found.closes_on = post.position, form.closes_on.data or dates.today()
    found.asked = " ".join(one.reader for one in readers_of(topic) if one.answer != Answer.NOT_NOW)
    db.session.add(found)
    db.session.flush()


def own_answer(found: Round) -> RoundAnswer | None:
    """What the viewer answered; nobody else's exists."""
    return db.session.scalar(select(RoundAnswer).where(RoundAnswer.round_id == found.id))


def answer(topic: Topic, found: Round, stance: Stance, text: str) -> None:
    """Keep what the viewer answers in a round that is held; it can change until the round opens."""
    kept, speaker = own_answer(found), own_speaker()
    if kept is None:
        kept = RoundAnswer(
            round_id=found.id, user_id=speaker.user_id, author_name=speaker.name, voice=speaker.voice,
            reader=speaker.reader,
        )  # fmt: skip
        db.session.add(kept)
    kept.stance, kept.text = stance, text
    db.session.flush()
    if _is_complete(found):
        open_up(topic, found)


def _is_complete(found: Round) -> bool:
    """Whether everyone who was asked answered; of a team by itself nobody speaks for the rest."""
    asked = set(found.asked.split())
    return len(asked) > 1 and asked <= {one.reader for one in _answers(found)}


def _answers(found: Round) -> Sequence[RoundAnswer]:
    with scope.unscoped():
        return db.session.scalars(select(RoundAnswer).where(RoundAnswer.round_id == found.id)).all()


def is_due(found: Round) -> bool:
    """Whether its last day is over."""
    return found.opened_at is None and found.closes_on < dates.today()


def open_up(topic: Topic, found: Round) -> None:
    """Make a post of every answer, by organisation, in an order that nobody chose."""
    chance, answers = SystemRandom(), list(_answers(found))
    chance.shuffle(answers)
    turns = list(dict.fromkeys(one.reader for one in answers))
    with scope.unscoped():
        for one in sorted(answers, key=lambda one: turns.index(one.reader)):
            speaker = Speaker(one.user_id, one.author_name, one.voice, one.reader)
            text = one.text if topic.audience == Audience.TEAM else _before_partners(one.text)
            post = say(topic, text, PostKind.SAID, about=one.stance, speaker=speaker)
            post.erased_reason = _("Partners lezen nu mee.") if text != one.text else ""
        db.session.execute(delete(RoundAnswer).where(RoundAnswer.round_id == found.id))
    found.opened_at = dates.now()
    db.session.flush()


def _before_partners(text: str) -> str:
    """An answer that the team wrote for itself may hold what partners, who came since, may not read."""
    pieces = marked(text, find_personal_data(text))
    return "".join(MARK if kind else piece for piece, kind in pieces)


def can_settle(found: Round, post_id: str) -> bool:
    """Whether its outcome can be written: all is open, and nobody wrote it before; sending twice is once."""
    return found.opened_at is not None and (found.settled_at is None or _words_of(post_id) is not None)


def outcome_of(found: Round) -> Post | None:
    """What somebody wrote that came of it."""
    if found.settled_at is None:
        return None
    after = (Post.topic_id == found.topic_id, Post.kind == PostKind.OUTCOME, Post.position > found.position)
    return db.session.scalars(select(Post).where(*after).order_by(Post.position).limit(1)).one_or_none()


def _words_of(post_id: str) -> str | None:
    with scope.unscoped():
        return db.session.scalar(select(Post.text).where(Post.id == post_id))


def settle(topic: Topic, found: Round, post_id: str, text: str) -> bool:
    """Keep what came of it, in a person's words; False when that id holds other words already."""
    known = _words_of(post_id)
    if known is not None:
        return known == text
    say(topic, text, PostKind.OUTCOME, post_id=post_id)
    found.settled_at = dates.now()
    return True


def open_due() -> str:
    """Open every round whose last day is over; says how many those were."""
    with scope.unscoped():
        due = (Round.opened_at.is_(None), Round.closes_on < dates.today())
        rounds = db.session.scalars(select(Round).where(*due).with_for_update()).all()
        for one in rounds:
            open_up(store.hold(topic_of(one)), one)
    db.session.commit()
    return f"Opened {len(rounds)} rounds."
