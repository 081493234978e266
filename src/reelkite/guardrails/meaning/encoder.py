"""Sentences as vectors: all-MiniLM-L6-v2, from weights kept as whole numbers.

``data/minilm.npz``, written by ``scripts/vendor-minilm``, holds for each matrix ``NAME`` whole
numbers of a byte, ``NAME_scale`` with one factor a row (output) and ``NAME_shift`` with what is
added; ``data/pieces.txt`` names the rows of the table ``pieces``. The network is BERT (Devlin et
al. 2019) with 6 layers of 12 heads over 384 numbers; the mean over the pieces of a sentence is its
vector (Reimers and Gurevych 2019).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from reelkite.guardrails.meaning.blocks import (
    DATA,
    Block,
    Floats,
    Held,
    Norm,
    blocks,
    floats,
    norm,
    through,
)
from reelkite.guardrails.meaning.wordpiece import Cutter, Pieces, open_pieces

LONGEST: Final = 128
"""Pieces read at once, the marks of begin and end among them; the model was taught up to here."""
LAYERS: Final = 6
HALF: Final = 3
"""Lower layers; those above come in two versions, see ``judge``."""
_TINY: Final = 1e-12
Ids: TypeAlias = NDArray[np.intp]
Cuts = TypeVar("Cuts", bound=Cutter)


@dataclass(frozen=True, slots=True)
class Encoder(Generic[Cuts]):
    """A model, ready to read.

    Attributes:
        pieces: What it knows of words.
        table: A vector of whole numbers for each piece.
        scale: The factor of each row of ``table``.
        places: What is added for the place in the text.
        first: The norm before the first layer.
        blocks: The layers.
    """

    pieces: Cuts
    table: NDArray[np.int8]
    scale: Floats
    places: Floats
    first: Norm
    blocks: tuple[Block, ...]

    def ids(self, texts: Sequence[str]) -> list[Ids]:
        """Return the rows of the pieces of each text, with marks, cut at ``LONGEST``."""
        lead, end = self.pieces.lead, self.pieces.end
        found = (self.pieces.ids(text)[: LONGEST - 2] for text in texts)
        return [np.array([*lead, *ids, end], np.intp) for ids in found]

    def read(self, ids: Ids) -> Floats:
        """Return one vector for each piece, in the light of the others.

        Args:
            ids: Rows of pieces, at most ``LONGEST``.
        """
        return through(self.upper, self.halfway(ids))

    def halfway(self, ids: Ids) -> Floats:
        """Return the pieces after the lower half of the layers; ``ids`` as in ``read``."""
        return through(self.blocks[:HALF], self.first(self.known(ids)))

    @property
    def upper(self) -> tuple[Block, ...]:
        """The upper half of the layers, as they were published."""
        return self.blocks[HALF:]

    def known(self, ids: Ids) -> Floats:
        """Return what the table says of each piece and of its place."""
        return np.asarray(self.table[ids] * self.scale[ids, None] + self.places[: len(ids)])

    def pooled(self, texts: Sequence[Ids]) -> Floats:
        """Return a unit vector for each text, a row each."""
        return np.stack([unit(self.read(ids).mean(axis=0)) for ids in texts])


def unit(vector: Floats) -> Floats:
    """Return ``vector`` with length 1."""
    return np.asarray(vector / max(float(np.linalg.norm(vector)), _TINY), np.float32)


def open_encoder(folder: Path = DATA) -> Encoder[Pieces]:
    """Return the model that ships with the guardrails; takes about 0.2 s and 60 MB.

    Raises:
        OSError: Its files are missing or cannot be read.
        KeyError: An array is missing.
        ValueError: The file is not whole.
    """
    with np.load(folder / "minilm.npz", allow_pickle=False) as held:
        return Encoder(open_pieces(folder / "pieces.txt"), *trunk(held, LAYERS))


def trunk(
    held: Held, layers: int
) -> tuple[NDArray[np.int8], Floats, Floats, Norm, tuple[Block, ...]]:
    """Return table, scale, places, first norm and layers of a model, in the order of Encoder."""
    return (
        np.asarray(held["pieces"], np.int8),
        floats(held, "pieces_scale"),
        floats(held, "places"),
        norm(held, "first"),
        blocks(held, range(layers)),
    )
