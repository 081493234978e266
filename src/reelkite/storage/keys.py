"""API keys: only hashes of their secrets are kept."""

import hashlib
import secrets as chance
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import RequestError, ServeError
from reelkite.storage.database import Clock, Database, Transaction
from reelkite.storage.tables import API_KEYS
from reelkite.storage.text import clean

Limit: TypeAlias = int | None
"""A limit of a key's own; None for the server's."""

LONGEST_NAME: Final = 200
"""Characters in the name of a key; an index must be able to hold it."""

LONG: Final = 24
"""Characters from which on a secret can spare some for its hint."""

_IS_ALIVE: Final = API_KEYS.c.revoked_at.is_(None)
_BY_HASH: Final = sa.select(API_KEYS).where(
    API_KEYS.c.hash == sa.bindparam("hash", type_=sa.Text), _IS_ALIVE
)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All API keys."""

    database: Database
    clock: Clock

    def create(
        self, name: str, *, priority: int = 2, requests_a_minute: Limit = None, queued: Limit = None
    ) -> tuple[ApiKey, str]:
        """Make a key and return it with its secret (``rk-`` and 43 characters), told only now.

        Raises:
            RequestError: The name is taken by a living key, empty, or too long.
        """
        secret = f"rk-{chance.token_urlsafe(32)}"
        row = self._new_row(_checked(name), secret) | {
            "priority": priority,
            "requests_a_minute": requests_a_minute,
            "queued": queued,
        }
        try:
            with self.database.writing() as transaction:
                made = sa.insert(API_KEYS).values(row).returning(*API_KEYS.c)
                key = _to_key(transaction.execute(made).one())
        except IntegrityError:
            raise RequestError(
                f"a key named {name!r} exists already; revoke it, or choose another name",
                field="name",
            ) from None
        return key, secret

    def adopt(self, secrets: Mapping[str, str]) -> None:
        """Let the keys of the settings (name to secret) count, and only these of that origin.

        A name keeps its id for ever, so that a new secret still finds the old tasks; one that was
        revoked by hand counts again for as long as the settings hold it.

        Raises:
            ServeError: Two names share a secret, or a name is that of a key made by ``create``.
        """
        try:
            with self.database.writing() as transaction:
                self._revoke(transaction, API_KEYS.c.from_environment)
                for name, secret in secrets.items():
                    self._adopt(transaction, _checked(name), secret)
        except IntegrityError:
            raise ServeError(
                "two API keys have the same name or the same secret; "
                "compare the keys of the settings with those of 'reelkite keys list'"
            ) from None

    def recognise(self, secret: str) -> ApiKey | None:
        """Return the living key with this secret."""
        with self.database.reading() as connection:
            row = connection.execute(_BY_HASH, {"hash": _digest(secret)}).first()
        return None if row is None else _to_key(row)

    def every(self) -> tuple[ApiKey, ...]:
        """Return all keys, revoked ones included, oldest first."""
        query = sa.select(API_KEYS).order_by(API_KEYS.c.created_at, API_KEYS.c.id)
        with self.database.reading() as connection:
            return tuple(_to_key(row) for row in connection.execute(query))

    def revoke(self, name_or_id: str) -> ApiKey | None:
        """Refuse the key from now on; None when there is no such living key."""
        wanted = clean(name_or_id)
        matches = (API_KEYS.c.id == wanted) | (API_KEYS.c.name == wanted)
        with self.database.writing() as transaction:
            return self._revoke(transaction, matches)

    def _revoke(self, transaction: Transaction, condition: sa.ColumnElement[bool]) -> ApiKey | None:
        statement = (
            sa.update(API_KEYS)
            .where(condition, _IS_ALIVE)
            .values(revoked_at=self.clock())
            .returning(*API_KEYS.c)
        )
        row = transaction.execute(statement).first()
        return None if row is None else _to_key(row)

    def _adopt(self, transaction: Transaction, name: str, secret: str) -> None:
        """Revive the key of this name with this secret, or make it."""
        known = sa.update(API_KEYS).where(API_KEYS.c.from_environment, API_KEYS.c.name == name)
        row = self._new_row(name, secret) | {"from_environment": True}
        changed = {column: row[column] for column in ("hash", "hint", "revoked_at")}
        if transaction.execute(known.values(changed)).rowcount == 0:
            transaction.execute(sa.insert(API_KEYS).values(row))

    def _new_row(self, name: str, secret: str) -> dict[str, Any]:
        return {
            "id": f"key_{chance.token_hex(16)}",
            "name": name,
            "hash": _digest(secret),
            "hint": _hint(secret),
            "created_at": self.clock(),
            "priority": 2,
            "requests_a_minute": None,
            "queued": None,
            "from_environment": False,
            "revoked_at": None,
        }


def _checked(name: str) -> str:
    tidy = clean(name).strip()
    if not tidy or len(tidy) > LONGEST_NAME:
        raise RequestError(f"a key's name has 1 to {LONGEST_NAME} characters", field="name")
    return tidy


def _digest(secret: str) -> str:
    """Return what is kept of a secret: nobody can guess 256 bits, so plain SHA-256 will do."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _hint(secret: str) -> str:
    """Return enough to tell keys apart; of a short secret that is nearly nothing."""
    shown = clean(secret)
    return f"{shown[:5]}…{shown[-4:]}" if len(shown) >= LONG else f"{shown[:2]}…"


def _to_key(row: sa.Row[Any]) -> ApiKey:
    return ApiKey(
        id=row.id,
        name=row.name,
        hint=row.hint,
        created_at=row.created_at,
        priority=row.priority,
        requests_a_minute=row.requests_a_minute,
        queued=row.queued,
        from_environment=row.from_environment,
        revoked_at=row.revoked_at,
    )
