"""Sentences as vectors: all-MiniLM-L6-v2 in numpy, from weights kept as whole numbers.

``data/minilm.npz``, written by ``scripts/vendor-minilm``, holds for each matrix ``NAME`` whole
numbers of a byte, ``NAME_scale`` with one factor a row (output) and ``NAME_shift`` with what is
added; ``data/pieces.txt`` names the rows of the table ``pieces``. The network is BERT (Devlin et
al. 2019) with 6 layers of 12 heads over 384 numbers; the mean over the pieces of a sentence is its
vector (Reimers and Gurevych 2019).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from reelkite.guardrails.meaning.wordpiece import Cutter, Pieces, open_pieces

DATA: Final = Path(__file__).parent / "data"
LONGEST: Final = 128
"""Pieces read at once, the marks of begin and end among them; the model was taught up to here."""
WIDTH: Final = 384
_LAYERS: Final = 6
HALF: Final = 3
"""Lower layers; those above come in two versions, see ``judge``."""
_HEADS: Final = 12
_HEAD_WIDTH: Final = WIDTH // _HEADS
_TINY: Final = 1e-12
_CUBIC: Final = np.float32(0.044715)
_SLOPE: Final = np.float32((2 / np.pi) ** 0.5)
Floats: TypeAlias = NDArray[np.float32]
Ids: TypeAlias = NDArray[np.intp]
Cuts = TypeVar("Cuts", bound=Cutter)
Held: TypeAlias = Mapping[str, NDArray[np.generic]]
"""Arrays by name, as a file holds them."""


@dataclass(frozen=True, slots=True)
class Affine:
    """A matrix, input by output, and what is added."""

    matrix: Floats
    shift: Floats

    def __call__(self, x: Floats) -> Floats:
        """Return ``x`` through it."""
        return np.asarray(x @ self.matrix + self.shift, np.float32)


@dataclass(frozen=True, slots=True)
class Norm:
    """Rows brought to one mean and one spread."""

    gain: Floats
    shift: Floats

    def __call__(self, x: Floats) -> Floats:
        """Return the rows of ``x``, normed."""
        centred = np.asarray(x - x.mean(axis=-1, keepdims=True), np.float32)
        spread = np.einsum("ij,ij->i", centred, centred)[:, None] / np.float32(x.shape[-1])
        centred /= np.sqrt(spread + np.float32(_TINY))
        centred *= self.gain
        centred += self.shift
        return centred


@dataclass(frozen=True, slots=True)
class Block:
    """One layer: pieces look at one another, then each thinks for itself."""

    look: Affine
    gather: Affine
    middle: Norm
    widen: Affine
    narrow: Affine
    last: Norm

    def __call__(self, x: Floats) -> Floats:
        """Return the pieces of one text, a row each, after this layer."""
        seen = self.middle(x + self.gather(_attended(self.look(x))))
        return self.last(seen + self.narrow(_bent(self.widen(seen))))


def _bent(x: Floats) -> Floats:
    """Return GELU of ``x`` by the tanh that Hendrycks and Gimpel (2016) give; off by 5e-4 at most.

    numpy has no error function, and scipy's takes a third of the whole reading.
    """
    bend = np.square(x)
    bend *= _CUBIC
    bend += 1
    bend *= x
    bend *= _SLOPE
    np.tanh(bend, out=bend)
    bend += 1
    bend *= x
    bend *= np.float32(0.5)
    return bend


def _attended(looks: Floats) -> Floats:
    """Return what each piece sees of the others: softmax(q k / sqrt(width)) v, head by head."""
    count = len(looks)
    query, key, value = looks.reshape(count, 3, _HEADS, _HEAD_WIDTH).transpose(1, 2, 0, 3)
    score = query @ key.swapaxes(1, 2) * np.float32(_HEAD_WIDTH**-0.5)
    score = np.exp(score - score.max(axis=2, keepdims=True))
    score /= score.sum(axis=2, keepdims=True)
    return np.asarray((score @ value).swapaxes(0, 1).reshape(count, WIDTH), np.float32)


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


def through(blocks: Sequence[Block], x: Floats) -> Floats:
    """Return the pieces ``x`` after ``blocks``."""
    for block in blocks:
        x = block(x)
    return x


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
        return Encoder(open_pieces(folder / "pieces.txt"), *trunk(held, _LAYERS))


def trunk(
    held: Held, layers: int
) -> tuple[NDArray[np.int8], Floats, Floats, Norm, tuple[Block, ...]]:
    """Return table, scale, places, first norm and layers of a model, in the order of Encoder."""
    return (
        np.asarray(held["pieces"], np.int8),
        floats(held, "pieces_scale"),
        floats(held, "places"),
        _norm(held, "first"),
        blocks(held, range(layers)),
    )


def blocks(held: Held, layers: Iterable[int]) -> tuple[Block, ...]:
    """Return the layers of these numbers."""
    return tuple(_block(held, layer) for layer in layers)


def _block(held: Held, layer: int) -> Block:
    asked = [_affine(held, f"{layer}.{part}") for part in ("query", "key", "value")]
    return Block(
        look=Affine(
            np.concatenate([part.matrix for part in asked], axis=1),
            np.concatenate([part.shift for part in asked]),
        ),
        gather=_affine(held, f"{layer}.gather"),
        middle=_norm(held, f"{layer}.middle"),
        widen=_affine(held, f"{layer}.widen"),
        narrow=_affine(held, f"{layer}.narrow"),
        last=_norm(held, f"{layer}.last"),
    )


def _affine(held: Held, name: str) -> Affine:
    rows = floats(held, name) * floats(held, f"{name}_scale")[:, None]
    return Affine(np.ascontiguousarray(rows.T), floats(held, f"{name}_shift"))


def _norm(held: Held, name: str) -> Norm:
    return Norm(floats(held, f"{name}_gain"), floats(held, f"{name}_shift"))


def floats(held: Held, name: str) -> Floats:
    """Return the array ``name`` in 32-bit numbers."""
    return np.asarray(held[name], np.float32)
