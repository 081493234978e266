"""The seal: a digest of the whole file at its end.

C2PA's digest of an MP4 leaves out what no picture and no sound is in: the box of the manifest,
whose padding may be anything, and the boxes ``ftyp``, ``mfra``, ``free`` and ``skip``. So that
no byte of a clip of ours can change unseen, a ``free`` box at the very end holds the SHA-256 of all
that stands before it. The signed manifest says that there must be one. It keeps no secret: whoever
forges a seal must still leave everything alone that the signature covers.
"""

import hashlib
import struct
from enum import Enum, auto
from pathlib import Path
from typing import IO, Final

_NAME: Final = b"reelkite seal 1\0"

_LENGTH: Final = 8 + len(_NAME) + hashlib.sha256().digest_size
"""Bytes of the whole box."""

_HEAD: Final = struct.pack(">I4s", _LENGTH, b"free") + _NAME
"""A box begins with its length and its type (ISO/IEC 14496-12, section 4.2)."""

_PIECE: Final = 1 << 20


class Seal(Enum):
    """What was found at the end of a file."""

    NONE = auto()  #: It was never sealed, or the seal is gone.
    WHOLE = auto()  #: Not one byte before it has changed.
    BROKEN = auto()  #: Something before it, or the seal itself, has changed.


def seal(clip: Path) -> None:
    """Append a seal to ``clip``.

    Raises:
        OSError: It cannot be read or written.
    """
    with clip.open("r+b") as file:
        digest = _digest(file, _size(file))
        file.write(_HEAD + digest)


def look_at_seal(clip: Path) -> Seal:
    """Return what became of the seal of ``clip``.

    Raises:
        OSError: It cannot be read.
    """
    with clip.open("rb") as file:
        length = _size(file) - _LENGTH
        if length < 0:
            return Seal.NONE
        file.seek(length)
        found = file.read()
        if not found.startswith(_HEAD):
            return Seal.NONE
        return Seal.WHOLE if found == _HEAD + _digest(file, length) else Seal.BROKEN


def _size(file: IO[bytes]) -> int:
    return file.seek(0, 2)


def _digest(file: IO[bytes], length: int) -> bytes:
    """Digest the first ``length`` bytes, and stand behind them."""
    file.seek(0)
    digest = hashlib.sha256()
    while length > 0 and (piece := file.read(min(length, _PIECE))):
        digest.update(piece)
        length -= len(piece)
    return digest.digest()
