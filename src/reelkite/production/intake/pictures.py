"""Pictures to begin with: judged by their size, and made plain."""

import hashlib
from dataclasses import dataclass
from typing import Final

from reelkite.domain.errors import InvalidImage
from reelkite.domain.geometry import Size
from reelkite.production.intake.orders import Order, Piece
from reelkite.production.ports import PictureFitter, PictureInspector

MISMATCH: Final = "Inpaint image must match the requested width and height"
"""The sentence that clients of the Videos API know."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture that a clip can begin with.

    Attributes:
        piece: What is kept of it.
        seen: What must be judged: the file that came, and what it shows on paper if it was
            transparent.
    """

    piece: Piece
    seen: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """Takes pictures in.

    Attributes:
        inspect: Decodes them.
        fit: Makes them plain.
        cover: A picture of another size is scaled and cut, and not refused.
    """

    inspect: PictureInspector
    fit: PictureFitter
    cover: bool = False

    def taken(self, order: Order, size: Size) -> Reference | None:
        """Return the picture of ``order`` as one of ``size``; None without one.

        Raises:
            InvalidImage: It cannot be used, or has another size.
        """
        content, field = order.reference, order.reference_field
        if content is None:
            return None
        picture = self.inspect(content, field=field)
        if picture.size != size and not self.cover:
            raise InvalidImage(MISMATCH, field=field)
        plain = self.fit(content, size, field=field)
        digest = hashlib.sha256(plain.content).hexdigest()
        piece = Piece(digest, "reference", "image/png", plain.content)
        return Reference(piece, (content, plain.content) if plain.was_clear else (content,))
