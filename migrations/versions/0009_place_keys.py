"""the place of an entry without its door, so that what happens at one place is found together"""

import sqlalchemy as sa
from alembic import op

from portal.logbook.place_keys import place_key

revision = "0009"
down_revision = "0008"

BATCH = 10_000
entry = sa.table("entry", sa.column("place", sa.String), sa.column("place_key", sa.String))
key = sa.table("place_key_of", sa.column("place", sa.String), sa.column("key", sa.String))


# Not in a batch: that makes the table anew, and on SQLite all that hangs on an entry would go with the old one.
def upgrade():
    op.add_column("entry", sa.Column("place_key", sa.String(length=120), nullable=False, server_default=""))
    _fill()
    op.create_index("ix_entry_place", "entry", ["team_id", "place_key", "observed_at"])
    if op.get_bind().dialect.name != "sqlite":  # which can't; the model always gives one
        op.alter_column("entry", "place_key", server_default=None)


def _fill():
    """One pass over the entries, however many places there are."""
    link = op.get_bind()
    op.create_table(key.name, sa.Column("place", sa.String(120), primary_key=True), sa.Column("key", sa.String(120)))
    places = link.scalars(sa.select(entry.c.place).where(entry.c.place != "").distinct()).all()
    for start in range(0, len(places), BATCH):
        rows = [{"place": place, "key": place_key(place)} for place in places[start : start + BATCH]]
        link.execute(sa.insert(key), rows)
    found = sa.select(key.c.key).where(key.c.place == entry.c.place).scalar_subquery()
    link.execute(sa.update(entry).where(entry.c.place != "").values(place_key=found))
    op.drop_table(key.name)


def downgrade():
    op.drop_index("ix_entry_place", "entry")
    op.drop_column("entry", "place_key")
