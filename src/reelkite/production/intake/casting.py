"""Casting: which of a client's own characters a clip is to show."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.domain.errors import TaskNotFound, UnsupportedFormat
from reelkite.domain.request import Puppet
from reelkite.production.intake.orders import Order, Piece
from reelkite.storage.uploads import Character, CharacterBook, UploadShelf

MOST: Final = 2
"""Characters of one clip, as the Videos API had it."""

FIELD: Final = "characters"


@dataclass(frozen=True, slots=True)
class Casting:
    """Finds characters.

    Attributes:
        book: All characters.
        shelf: Where their sheets lie.
    """

    book: CharacterBook
    shelf: UploadShelf

    def cast(self, order: Order) -> tuple[tuple[Puppet, ...], tuple[Piece, ...]]:
        """Return the characters that ``order`` names, and their sheets.

        Raises:
            UnsupportedFormat: They are too many, one is named twice, or the prompt names one not.
            TaskNotFound: The key has no such character.
        """
        if len(order.characters) > MOST:
            raise UnsupportedFormat(
                f"{len(order.characters)} characters were sent; at most {MOST} are allowed.",
                field=FIELD,
            )
        found = [self.found(each, order.caller.id) for each in order.characters]
        _refuse_alike(found)
        for character in found:
            _refuse_unnamed(character, order.raw.prompt)
        sheets = tuple(self._sheet(character) for character in found)
        pairs = zip(found, sheets, strict=True)
        return tuple(Puppet(each.name, sheet.sha256) for each, sheet in pairs), sheets

    def found(self, character_id: str, key_id: str) -> Character:
        """Return the character of this key.

        Raises:
            TaskNotFound: There is none.
        """
        character = self.book.find(character_id, key_id)
        if character is None:
            raise _unknown(character_id)
        return character

    def _sheet(self, character: Character) -> Piece:
        for upload in self.shelf.kept_for(character.id):
            path = self.shelf.path(upload)
            return Piece(str(upload.sha256), "character", upload.media_type, path)
        raise _unknown(character.id)


def is_named(name: str, prompt: str) -> bool:
    """Tell whether ``prompt`` says ``name``, in letters of any size, as a word of its own."""
    words = r"\s+".join(map(re.escape, name.casefold().split()))
    return re.search(rf"(?<!\w){words}(?!\w)", prompt.casefold()) is not None


def _refuse_alike(found: Sequence[Character]) -> None:
    if len({character.name.casefold() for character in found}) < len(found):
        raise UnsupportedFormat(
            "Two characters of the same name were sent; the prompt could not tell them apart.",
            field=FIELD,
        )


def _refuse_unnamed(character: Character, prompt: str) -> None:
    if not is_named(character.name, prompt):
        raise UnsupportedFormat(
            f"The prompt does not name the character '{character.name}'; "
            "its name must stand in the prompt as it was given.",
            field=FIELD,
        )


def _unknown(character_id: str) -> TaskNotFound:
    return TaskNotFound(f"Character with id '{character_id}' not found.", field=FIELD)
