"""Clients' own characters: a name each, and a sheet on the shelf that is kept for its id."""

from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from reelkite.domain.task import Instant
from reelkite.storage.database import Database
from reelkite.storage.tables import CHARACTERS
from reelkite.storage.text import clean

_SELECT: Final = sa.select(CHARACTERS)


@dataclass(frozen=True, slots=True)
class Character:
    """A character that a client made out of a clip.

    Attributes:
        id: ``char_`` and 32 hexadecimal digits.
        key_id: Whose it is.
        name: By which prompts call it, as it was given.
        created_at: When it was made.
        digest: Digest of the body that made it, where an idempotency key came along; else empty.
    """

    id: str
    key_id: str
    name: str
    created_at: Instant
    digest: str = ""


@dataclass(frozen=True, slots=True)
class CharacterBook:
    """All characters."""

    database: Database

    def add(self, character: Character) -> Character:
        """Write ``character`` down; return it, or the one that has its id already.

        Raises:
            DatabaseUnavailable: Nothing was written.
        """
        row = {
            "id": clean(character.id),
            "key_id": clean(character.key_id),
            "name": clean(character.name),
            "created_at": character.created_at,
            "digest": clean(character.digest),
        }
        kept = sa.insert(CHARACTERS).values(row).returning(*CHARACTERS.c)
        try:
            with self.database.writing() as transaction:
                return _to_character(transaction.execute(kept).one())
        except IntegrityError:
            # Somebody else, with the same idempotency key, was faster by a moment.
            earlier = self.find(character.id, character.key_id)
            if earlier is None:
                raise
            return earlier

    def find(self, character_id: str, key_id: str) -> Character | None:
        """Return the character of this key."""
        query = _SELECT.where(_own(character_id, key_id))
        with self.database.reading() as connection:
            row = connection.execute(query).first()
        return None if row is None else _to_character(row)

    def count(self, key_id: str) -> int:
        """Return how many the key has."""
        own = CHARACTERS.c.key_id == clean(key_id)
        query = sa.select(sa.func.count()).select_from(CHARACTERS).where(own)
        with self.database.reading() as connection:
            return connection.execute(query).scalar_one()

    def delete(self, character_id: str, key_id: str) -> bool:
        """Remove it, False when there is none; its sheet is then kept for nobody."""
        removal = sa.delete(CHARACTERS).where(_own(character_id, key_id))
        with self.database.writing() as transaction:
            return transaction.execute(removal).rowcount == 1


def _own(character_id: str, key_id: str) -> sa.ColumnElement[bool]:
    return sa.and_(CHARACTERS.c.id == clean(character_id), CHARACTERS.c.key_id == clean(key_id))


def _to_character(row: sa.Row[Any]) -> Character:
    return Character(row.id, row.key_id, row.name, row.created_at, row.digest)
