"""the cards of partners"""

import sqlalchemy as sa
from alembic import op

from portal.core.text import fold
from portal.core.types import UtcDateTime
from portal.core.words import words_of

revision = "0003"
down_revision = "0002"

ALPHABETIC = sa.String(length=120).with_variant(sa.String(length=120, collation="C"), "postgresql")
LISTS = (
    "role", "purpose", "not_for", "mandate", "phones", "emails", "places", "site", "hours",
    "after_hours_phone", "after_hours_for", "themes", "neighbourhoods",
)  # fmt: skip


def upgrade():
    op.create_table(
        "card",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("organisation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("about", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("sort", ALPHABETIC, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("visibility", sa.String(length=20), nullable=False),
        sa.Column("role", sa.String(length=80), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("not_for", sa.Text(), nullable=False),
        sa.Column("mandate", sa.String(length=200), nullable=False),
        sa.Column("preferred", sa.String(length=10), nullable=False),
        sa.Column("phones", sa.Text(), nullable=False),
        sa.Column("emails", sa.Text(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("site", sa.String(length=200), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("holidays_too", sa.Boolean(), nullable=False),
        sa.Column("after_hours_phone", sa.String(length=40), nullable=False),
        sa.Column("after_hours_for", sa.String(length=200), nullable=False),
        sa.Column("themes", sa.Text(), nullable=False),
        sa.Column("neighbourhoods", sa.Text(), nullable=False),
        sa.Column("substitute_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("confirmed_at", UtcDateTime(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("objection", sa.String(length=200), nullable=True),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        sa.Column("public_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_card_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["substitute_id"], ["card.id"], name=op.f("fk_card_substitute_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card")),
        sa.UniqueConstraint("public_id", name=op.f("uq_card_public_id")),
    )
    with op.batch_alter_table("card", schema=None) as batch_op:
        batch_op.create_index("ix_card_organisation", ["organisation_id", "about", "sort"], unique=False)
        batch_op.create_index("ix_card_substitute", ["substitute_id"], unique=False)
        batch_op.create_index(
            "uq_card_of_organisation",
            ["organisation_id"],
            unique=True,
            sqlite_where=sa.text("about = 'organisation'"),
            postgresql_where=sa.text("about = 'organisation'"),
        )

    op.create_table(
        "card_change",
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("organisation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_id"], ["user.id"], name=op.f("fk_card_change_by_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["card_id"], ["card.id"], name=op.f("fk_card_change_card_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_card_change_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_change")),
    )
    with op.batch_alter_table("card_change", schema=None) as batch_op:
        batch_op.create_index("ix_card_change_card", ["card_id", "id"], unique=False)

    op.create_table(
        "card_flag",
        sa.Column("team_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("word", sa.String(length=200), nullable=False),
        sa.Column("resolved_at", UtcDateTime(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("organisation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["user.id"], name=op.f("fk_card_flag_by_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["card_id"], ["card.id"], name=op.f("fk_card_flag_card_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_card_flag_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_card_flag_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_flag")),
    )
    with op.batch_alter_table("card_flag", schema=None) as batch_op:
        batch_op.create_index("ix_card_flag_card", ["card_id", "resolved_at"], unique=False)

    op.create_table(
        "favourite",
        sa.Column("user_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"], ["card.id"], name=op.f("fk_favourite_card_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_favourite_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "card_id", name=op.f("pk_favourite")),
    )
    with op.batch_alter_table("favourite", schema=None) as batch_op:
        batch_op.create_index("ix_favourite_card", ["card_id"], unique=False)

    op.create_table(
        "card_link",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("made_by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"], ["card.id"], name=op.f("fk_card_link_card_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["user.id"], name=op.f("fk_card_link_made_by_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_link")),
    )
    with op.batch_alter_table("card_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_card_link_card_id"), ["card_id"], unique=False)

    op.create_table(
        "card_place",
        sa.Column("team_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sort", ALPHABETIC, nullable=False),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("visibility", sa.String(length=20), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["card_id"], ["card.id"], name=op.f("fk_card_place_card_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_card_place_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_card_place_team_id")),
        sa.PrimaryKeyConstraint("team_id", "sort", "card_id", name=op.f("pk_card_place")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("card_place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_card_place_card_id"), ["card_id"], unique=False)

    _give_each_organisation_its_card()


def _give_each_organisation_its_card():
    """Empty, and standing in the directory of each team that the organisation works with."""
    link, tables = op.get_bind(), sa.MetaData()
    names = ("card", "card_place", "organisation", "cooperation")
    card, place, organisation, works = (sa.Table(name, tables, autoload_with=link) for name in names)
    empty = {name: "" for name in LISTS} | {"preferred": "call", "holidays_too": False}
    for row in link.execute(sa.select(organisation)).mappings().all():
        own = {"public_id": row["public_id"], "organisation_id": row["id"], "about": "organisation"}
        words = f" {' '.join(dict.fromkeys([*words_of(row['name']), '@', '+' + row['kind'], '!organisation']))} "
        named = {"name": row["name"], "sort": fold(row["name"])[:120], "words": words}
        link.execute(sa.insert(card).values(**empty, **own, **named, visibility="network"))
    its_own = works.c.organisation_id == card.c.organisation_id
    of_card = (card.c.sort, card.c.id, card.c.organisation_id, card.c.visibility, card.c.words)
    dated = (works.c.agreed_on, works.c.ends_on)
    standing = sa.select(works.c.team_id, *of_card, *dated).join_from(card, works, its_own)
    columns = ("team_id", "sort", "card_id", "organisation_id", "visibility", "found", "agreed_on", "ends_on")
    link.execute(sa.insert(place).from_select(columns, standing))


def downgrade():
    op.drop_table("card_place")
    op.drop_table("card_link")

    with op.batch_alter_table("favourite", schema=None) as batch_op:
        batch_op.drop_index("ix_favourite_card")

    op.drop_table("favourite")
    with op.batch_alter_table("card_flag", schema=None) as batch_op:
        batch_op.drop_index("ix_card_flag_card")

    op.drop_table("card_flag")
    with op.batch_alter_table("card_change", schema=None) as batch_op:
        batch_op.drop_index("ix_card_change_card")

    op.drop_table("card_change")
    with op.batch_alter_table("card", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_card_of_organisation",
            sqlite_where=sa.text("about = 'organisation'"),
            postgresql_where=sa.text("about = 'organisation'"),
        )
        batch_op.drop_index("ix_card_substitute")
        batch_op.drop_index("ix_card_organisation")

    op.drop_table("card")
