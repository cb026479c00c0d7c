"""on SQLite, an index of the pieces of words on cards, for words that stand on few of them

Triggers keep it: SQLite drops them with the table, so a step that makes `card` anew has to make them again.
"""

from alembic import op

revision = "0018"
down_revision = "0017"

PUT = "INSERT INTO card_index (rowid, words) VALUES (new.id, new.words);"
TAKE = "INSERT INTO card_index (card_index, rowid, words) VALUES ('delete', old.id, old.words);"
TRIGGERS = {
    "card_index_put": f"AFTER INSERT ON card BEGIN {PUT} END",
    "card_index_take": f"AFTER DELETE ON card BEGIN {TAKE} END",
    "card_index_follow": f"AFTER UPDATE OF words ON card BEGIN {TAKE} {PUT} END",
}


def upgrade():
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE card_index USING"
        " fts5(words, content='card', content_rowid='id', tokenize='trigram')"
    )
    op.execute("INSERT INTO card_index (card_index) VALUES ('rebuild')")
    for name, does in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {does}")


def downgrade():
    if op.get_bind().dialect.name != "sqlite":
        return
    for name in TRIGGERS:
        op.execute(f"DROP TRIGGER {name}")
    op.execute("DROP TABLE card_index")
