from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from reelkite.storage.database import MIGRATIONS, Database, migrate
from reelkite.storage.uploads.characters import CharacterBook
from reelkite.storage.uploads.shelf import UploadShelf
from tests.unit.storage.samples import Watch


def _back_to_the_second(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as transaction:
        config.attributes["connection"] = transaction
        command.downgrade(config, "v0002")


def test_old_uploads_are_kept(database: Database, tmp_path: Path) -> None:
    """A file that came before the upgrade is there after it, without a digest and an owner."""
    _back_to_the_second(database)
    with database.writing() as transaction:
        transaction.execute(
            sa.text(
                "INSERT INTO uploads (id, key_id, name, purpose, media_type, bytes, created_at)"
                " VALUES ('file-1', 'key_a', 'a.png', 'vision', 'image/png', 4, 7)"
            )
        )

    migrate(database)

    upload = UploadShelf(database, tmp_path, Watch()).find("file-1", "key_a")
    assert upload is not None
    assert (upload.name, upload.sha256, upload.kept_for) == ("a.png", None, None)


def test_there_is_room_for_characters(database: Database) -> None:
    """The upgrade brings an empty book; going back forgets it."""
    assert CharacterBook(database).count("key_a") == 0

    _back_to_the_second(database)

    with database.reading() as connection:
        assert "characters" not in sa.inspect(connection).get_table_names()
