"""Reading and changing the categories."""

from typing import Any

from sqlalchemy import exists, func, insert, select

from portal.core.extensions import db
from portal.core.matching import matches
from portal.logbook.categories.defaults import DEFAULTS
from portal.logbook.models import Category


def categories(question: str = "") -> list[Category]:
    """All of them in their order, those that are not in use too."""
    found = db.session.scalars(select(Category).order_by(Category.order, Category.code))
    return [one for one in found if matches(question, one.label, one.label_en, one.description, one.code)]


def count() -> int:
    return db.session.scalar(select(func.count()).select_from(Category).where(Category.active)) or 0


def is_only_one_in_use(category: Category) -> bool:
    """Whether nothing could be logged any more without this category."""
    others = exists().where(Category.active, Category.code != category.code)
    return not db.session.scalar(select(others))


def change(category: Category, values: dict[str, Any]) -> None:
    """Put new words, ceiling, order and use in place."""
    for name, value in values.items():
        setattr(category, name, value)
    db.session.flush()


def add_missing_categories() -> list[str]:
    """Add those of the twelve that are not there yet, and answer their codes; what is there stays."""
    known = set(db.session.scalars(select(Category.code)))
    missing = [row for row in DEFAULTS if row["code"] not in known]
    if missing:
        db.session.execute(insert(Category), missing)
    return [row["code"] for row in missing]
