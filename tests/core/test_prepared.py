"""Statements that are ready: found by their name, and never another's."""

from sqlalchemy import select

from portal.core import prepared
from portal.people.models import Team
from tests.world import seen_by


def test_statements_of_two_modules_by_one_name_stay_apart(app, world):
    def here():
        return select(Team.id)

    def elsewhere():
        return select(Team.name)

    elsewhere.__module__ = "elsewhere"
    with seen_by(app, world.officer):
        for _ in range(2):
            assert prepared.rows("own team", here) == [(world.noord.id,)]
            assert prepared.rows("own team", elsewhere) == [(world.noord.name,)]
