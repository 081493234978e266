"""Files as OpenAI's clients know them."""

from collections.abc import Mapping
from typing import Final

from reelkite.domain.errors import RequestError
from reelkite.domain.task import Plain
from reelkite.jobs.chores.sweeping import Keeping
from reelkite.storage.uploads import Upload

PURPOSES: Final = ("assistants", "batch", "evals", "fine-tune", "user_data", "vision")
"""What a client may say that a file is for; all are kept alike."""

USUAL_PURPOSE: Final = "user_data"
"""What a file is for when nothing is said."""

KEPT: Final = round(Keeping().upload_days * 86_400)
"""Seconds for which a file is kept."""

LONGEST_NAME: Final = 255
"""Characters of a file's name that are kept."""


def parse_purpose(fields: Mapping[str, Plain]) -> str:
    """Return what the file is for.

    Raises:
        RequestError: It is for nothing that we know.
    """
    purpose = fields.get("purpose")
    if purpose is None:
        return USUAL_PURPOSE
    if purpose not in PURPOSES:
        raise RequestError(
            f"Invalid value: '{purpose}'. Supported values are: "
            f"{', '.join(repr(known) for known in PURPOSES)}.",
            field="purpose",
        )
    return str(purpose)


def kept_name(name: str) -> str:
    """Return the last part of the client's ``name``; it is shown, and never part of a path."""
    plain = "".join(letter for letter in name.replace("\\", "/") if letter.isprintable())
    return plain.rpartition("/")[2][-LONGEST_NAME:] or "upload"


def file_object(upload: Upload) -> dict[str, Plain]:
    """Return what is said of ``upload``."""
    return {
        "id": upload.id,
        "object": "file",
        "bytes": upload.bytes,
        "created_at": upload.created_at // 1000,
        "expires_at": upload.created_at // 1000 + KEPT,
        "filename": upload.name,
        "purpose": upload.purpose,
        "status": "processed",
        "status_details": None,
    }


def deleted_file(upload_id: str) -> dict[str, Plain]:
    """Return what is said of a file that is gone."""
    return {"id": upload_id, "object": "file", "deleted": True}
