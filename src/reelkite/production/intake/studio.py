"""The studio: clients' own characters are cut out of clips, and kept."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import (
    AccessError,
    IdempotencyConflict,
    PublishError,
    StorageFull,
    UnsupportedFormat,
)
from reelkite.domain.policy import Verdict
from reelkite.domain.task import Instant
from reelkite.production.intake.abilities import Abilities
from reelkite.production.intake.judging import count_refusal, judged_film, log_refusal
from reelkite.production.intake.orders import SentFilm
from reelkite.production.ports import Cutter, FilmInspector, Screen
from reelkite.production.refusals import refusal
from reelkite.storage.tasks import TaskLedger
from reelkite.storage.uploads import Character, CharacterBook, Label, UploadShelf

LONGEST_NAME: Final = 80
"""Characters of a name, as the Videos API had it."""

MOST_A_KEY: Final = 200
"""Characters that a key may have."""

SHEET: Final = "image/png"

_RETRY_AFTER: Final = 60


@dataclass(frozen=True, slots=True)
class CharacterOrder:
    """A request to make a character.

    Attributes:
        name: What prompts will call it, as it was sent.
        film: The clip that shows it.
        caller: Who asks.
        route: Where refusals are counted.
        once: Idempotency key and digest of the body.
    """

    name: str
    film: SentFilm
    caller: ApiKey
    route: str
    once: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Studio:
    """Makes characters.

    Attributes:
        book: All characters.
        shelf: Where their sheets are kept.
        ledger: Counts refusals.
        inspect: Reads clips.
        cut: Cuts them out.
        abilities: What the engines can do.
        clock: Tells the time.
        screen: Judges names and clips.
    """

    book: CharacterBook
    shelf: UploadShelf
    ledger: TaskLedger
    inspect: FilmInspector
    cut: Cutter
    abilities: Abilities
    clock: Callable[[], Instant]
    screen: Screen

    def make(self, order: CharacterOrder) -> Character:
        """Cut a character out of the clip of ``order`` and keep it.

        Raises:
            RequestError: Name or clip cannot be used; ``field`` says which.
            ContentRefused: The policy refuses one of them.
            AccessError: The key has as many as it may have.
            IdempotencyConflict: The idempotency key belongs to another body.
            CapacityError: Not now.
        """
        name = parse_name(order.name)
        character = Character(
            id=_id_of(order),
            key_id=order.caller.id,
            name=name,
            created_at=self.clock(),
            digest=order.once[1] if order.once else "",
        )
        if (known := self.book.find(character.id, character.key_id)) is not None:
            return _same(known, character)
        if self.book.count(order.caller.id) >= MOST_A_KEY:
            raise AccessError(
                f"This API key has {MOST_A_KEY} characters already; delete one first."
            )
        self.inspect(order.film.path, field="video")
        self._judge(order, name)
        self.abilities.check_characters()
        self._keep_sheet(order, character)
        return _same(self.book.add(character), character)

    def _judge(self, order: CharacterOrder, name: str) -> None:
        found, field = self.screen.prompt(name), "name"
        if found.allowed:
            found, field = judged_film(self.screen, order.film.path, "video"), "video"
        if not found.allowed:
            self._refuse(order, found, field)

    def _refuse(self, order: CharacterOrder, verdict: Verdict, field: str) -> None:
        error = refusal(verdict, field)
        log_refusal(order.route, error)
        count_refusal(self.ledger, order.route, error)
        raise error

    def _keep_sheet(self, order: CharacterOrder, character: Character) -> None:
        label = Label(character.key_id, character.id, "character", SHEET, character.id)
        try:
            sheet = self.shelf.spool()
            try:
                self.cut(order.film.path, sheet, field="video")
                self.shelf.keep(sheet.read_bytes(), label)
            finally:
                sheet.unlink(missing_ok=True)
        except PublishError as error:
            sentence = "The character cannot be kept now."
            raise StorageFull(sentence, retry_after=_RETRY_AFTER) from error


def parse_name(text: str) -> str:
    """Return the name that ``text`` writes, with single blanks.

    Raises:
        UnsupportedFormat: It is empty, too long, or holds what is no letter, digit or sign.
    """
    name = " ".join(text.split())
    if not (0 < len(name) <= LONGEST_NAME and len(text) <= 2 * LONGEST_NAME):
        raise UnsupportedFormat(
            f"The name has {len(text)} characters; 1 to {LONGEST_NAME} are allowed.", field="name"
        )
    if not name.isprintable() or not any(sign.isalnum() for sign in name):
        raise UnsupportedFormat(
            "The name must be made of printable characters, with a letter or a digit.",
            field="name",
        )
    return name


def _id_of(order: CharacterOrder) -> str:
    """Return a new id; with an idempotency key always the same one."""
    if order.once is None:
        return f"char_{secrets.token_hex(16)}"
    told = f"{order.caller.id}\n{order.once[0]}".encode()
    return f"char_{hashlib.sha256(told).hexdigest()[:32]}"


def _same(known: Character, wanted: Character) -> Character:
    """Return ``known`` if it is what was wanted."""
    if known.digest != wanted.digest:
        raise IdempotencyConflict("This idempotency key was used before, with another body.")
    return known
