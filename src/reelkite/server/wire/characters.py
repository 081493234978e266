"""The Videos API's words for clients' own characters."""

from collections.abc import Collection, Mapping
from typing import Final

from reelkite.domain.errors import InvalidVideo, UnsupportedFormat
from reelkite.domain.task import Plain
from reelkite.server.wire.fields import check_files, check_known, given_of, missing, wrong_type
from reelkite.storage.uploads import Character

NAME: Final = "name"
VIDEO: Final = "video"


def read_character(fields: Mapping[str, Plain], *, files: Collection[str], strict: bool) -> str:
    """Return the name in a request to make a character, which comes with a file.

    Args:
        fields: By name.
        files: Names of what came as a file.
        strict: Refuse unknown fields.

    Raises:
        RequestError: A field is missing, unknown, or of the wrong type.
    """
    given = given_of(fields)
    check_files(files, {NAME})
    check_known({*given, *files} - {NAME, VIDEO}, strict=strict)
    if NAME not in given:
        raise missing(NAME)
    name = given[NAME]
    if not isinstance(name, str):
        raise UnsupportedFormat(wrong_type(NAME, "a string", name), field=NAME)
    if VIDEO in given:
        raise InvalidVideo(f"'{VIDEO}' must be a file of a multipart form.")
    if VIDEO not in files:
        raise missing(VIDEO)
    return name


def character_object(character: Character) -> dict[str, Plain]:
    """Return what is said of ``character``."""
    return {
        "id": character.id,
        "name": character.name,
        "created_at": character.created_at // 1000,
    }


def deleted_character(character_id: str) -> dict[str, Plain]:
    """Return what is said of a character that is gone."""
    return {"id": character_id, "object": "video.character.deleted", "deleted": True}
