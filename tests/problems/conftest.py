"""A problem that was opened 25 weeks ago, and whose first action was done 11 weeks ago."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from portal.agreements.models import State
from portal.core import dates
from portal.core.extensions import db
from portal.core.policy import Role
from portal.problems.models import Problem
from tests.problems.solving import open_one
from tests.problems.weeks import week
from tests.world import entry_of, everything, user
from tests.world_agreements import agreement_of


@pytest.fixture
def logbook(app, world):
    """It goes back a week further than what is compared."""
    with everything(app):
        entry_of(world.officer, world.birds, observed_at=week(37), place="Havenkade", category="waste")


@pytest.fixture
def problem(app, client, world, logbook):
    """Opens a problem with a rule, and dates it and its one action back; answers its address."""

    def make(done=True, closed_days=0, decision=None, **overrides):
        url = open_one(client, world.lead, **{"places": "Lijsterhof", "category": "noise", **overrides})
        its_id = url.split("/")[-1]
        closed = dates.now() - timedelta(days=closed_days) if closed_days else None
        with everything(app):
            state = State.DONE if done else State.AGREED
            of = {"problem_id": its_id, "state": state, "awaits": "", "claimed_at": week(11)}
            agreement_of(world.noord, world.housing, world.noord, **of)
            old = {"opened_at": week(25), "closed_at": closed, "decision": decision}
            db.session.execute(update(Problem).where(Problem.id == its_id).values(**old))
            db.session.commit()
        return url

    return make


@pytest.fixture
def people(app, world):
    """Five of Noord."""
    with everything(app):
        fifth = user(Role.OFFICER, "Vera Vijfde", team_id=world.noord.id)
    return [world.officer, world.colleague, world.warden, world.lead, fifth]
