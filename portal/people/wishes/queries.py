"""What mail somebody wants: the own row, made at the first choice."""

from sqlalchemy import select

from portal.core import scope
from portal.core.extensions import db
from portal.core.viewer import required_viewer
from portal.people.models import MailWish, User
from portal.people.wishes.forms import WishForm


def wish() -> MailWish:
    """The viewer's own, stored or as it is by default."""
    found = db.session.scalar(select(MailWish))
    return found or _usual(required_viewer().user_id)


def keep(form: WishForm) -> None:
    """Store what was chosen."""
    stored = db.session.scalar(select(MailWish)) or MailWish(user_id=required_viewer().user_id)
    form.populate_obj(stored)
    db.session.add(stored)


def turn_off(kind: str, user_id: int) -> None:
    """No more mail of this kind for this person; before there is a viewer, by a link that only they have."""
    with scope.unscoped():
        if db.session.scalar(select(User.id).where(User.id == user_id)) is None:
            return
        stored = db.session.scalar(select(MailWish).where(MailWish.user_id == user_id)) or _usual(user_id)
        setattr(stored, kind, False)
        db.session.add(stored)
        db.session.flush()


def _usual(user_id: int) -> MailWish:
    wanted = dict.fromkeys(("mention", "question", "digest", "cards"), True)
    return MailWish(user_id=user_id, digest_hour=7, full_text=False, **wanted)
