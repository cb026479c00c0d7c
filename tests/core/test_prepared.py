"""Statements that are ready: found by their name, and never another's."""

from sqlalchemy import bindparam, null, select

from portal.core import prepared
from portal.core.extensions import db
from portal.people.models import Team
from tests.world import everything, seen_by


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


def _teams():
    return select(Team.id, Team.name, null().label("missing")).order_by(Team.name.desc())


def test_a_listing_is_what_the_rows_are_and_each_viewer_has_its_own(app, world):
    found = {}
    for viewer in (world.officer, world.officer_zuid, world.administrator):
        with seen_by(app, viewer):
            for _ in range(2):  # the second time it is taken from what is kept
                found[viewer.id] = prepared.listing("teams", _teams)
                assert list(found[viewer.id]) == prepared.rows("teams", _teams)
    assert found[world.officer.id] == ((world.noord.id, world.noord.name, None),)
    assert found[world.officer_zuid.id] != found[world.officer.id]
    names = [row.name for row in found[world.administrator.id]]
    assert len(names) > 1
    assert names == sorted(names, reverse=True)


def test_a_listing_is_told_anew_when_a_row_changed(app, world):
    with seen_by(app, world.administrator):
        before = prepared.listing("teams", _teams)
    with everything(app):
        db.session.get(Team, world.noord.id).name = 'Noord "é" \\ nieuw'
        db.session.commit()
    with seen_by(app, world.administrator):
        after = prepared.listing("teams", _teams)
    assert 'Noord "é" \\ nieuw' in [row.name for row in after]
    assert len(after) == len(before)


def test_several_listings_at_once_are_what_each_is_by_itself(app, world):
    def called():
        return select(Team.name).where(Team.name == bindparam("name"))

    with seen_by(app, world.administrator):
        asked = [prepared.Asked("called", called, {"name": one.name}) for one in (world.zuid, world.noord)]
        asked.append(prepared.Asked("teams", _teams, {}))
        zuid, noord, teams = prepared.listings(*asked)
        assert (zuid, noord) == (((world.zuid.name,),), ((world.noord.name,),))
        assert teams == prepared.listing("teams", _teams)
