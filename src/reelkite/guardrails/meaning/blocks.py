"""Layers of a sentence model, each run by onnxruntime on one thread.

``data/block.onnx``, drawn by ``scripts/draw-block``, is one layer of BERT (Devlin et al. 2019)
without its numbers: 12 heads over 384, GELU by the tanh that Hendrycks and Gimpel (2016) give. The
numbers are lent to it when it is opened, in the order of ``Weights``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import onnxruntime
from numpy.typing import NDArray

DATA: Final = Path(__file__).parent / "data"
WIDTH: Final = 384
HEADS: Final = 12
_TINY: Final = 1e-12
_DRAWN: Final = DATA / "block.onnx"
Floats: TypeAlias = NDArray[np.float32]
Held: TypeAlias = Mapping[str, NDArray[np.generic]]
"""Arrays by name, as a file holds them."""


@dataclass(frozen=True, slots=True)
class Affine:
    """A matrix, input by output, and what is added."""

    matrix: Floats
    shift: Floats


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
class Weights:
    """The numbers of a layer: pieces look at one another, then each thinks for itself."""

    look: Affine
    gather: Affine
    middle: Norm
    widen: Affine
    narrow: Affine
    last: Norm

    def named(self) -> Iterator[tuple[str, Floats]]:
        """Yield every array with the name that it has in ``block.onnx``."""
        for name in ("look", "gather", "widen", "narrow"):
            affine: Affine = getattr(self, name)
            yield name, affine.matrix
            yield f"{name}_shift", affine.shift
        for name in ("middle", "last"):
            normed: Norm = getattr(self, name)
            yield f"{name}_gain", normed.gain
            yield f"{name}_shift", normed.shift


@dataclass(frozen=True, slots=True)
class Block:
    """One layer, ready to run.

    Attributes:
        session: What runs it.
    """

    session: Any

    def __call__(self, x: Floats) -> Floats:
        """Return the pieces of one text, ``(count, 384)``, after this layer."""
        (seen,) = self.session.run(None, {"x": x})
        return np.asarray(seen, np.float32)


def through(blocks: Sequence[Block], x: Floats) -> Floats:
    """Return the pieces ``x`` after ``blocks``."""
    for block in blocks:
        x = block(x)
    return x


def blocks(held: Held, layers: Iterable[int]) -> tuple[Block, ...]:
    """Return the layers of these numbers; what they lent from ``held`` is dropped one by one.

    Raises:
        OSError: ``block.onnx`` cannot be read.
        KeyError: An array is missing.
    """
    drawn = _DRAWN.read_bytes()
    return tuple(_block(drawn, weights) for weights in weights_of(held, layers))


def _block(drawn: bytes, weights: Weights) -> Block:
    names, arrays = zip(*weights.named(), strict=True)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    lent = [onnxruntime.OrtValue.ortvalue_from_numpy(array) for array in arrays]
    options.add_external_initializers(list(names), lent)
    providers = ["CPUExecutionProvider"]
    return Block(onnxruntime.InferenceSession(drawn, options, providers=providers))


def weights_of(held: Held, layers: Iterable[int]) -> Iterator[Weights]:
    """Yield the numbers of these layers.

    Raises:
        KeyError: An array is missing.
    """
    for layer in layers:
        asked = [_affine(held, f"{layer}.{part}") for part in ("query", "key", "value")]
        yield Weights(
            look=Affine(
                np.concatenate([part.matrix for part in asked], axis=1),
                np.concatenate([part.shift for part in asked]),
            ),
            gather=_affine(held, f"{layer}.gather"),
            middle=norm(held, f"{layer}.middle"),
            widen=_affine(held, f"{layer}.widen"),
            narrow=_affine(held, f"{layer}.narrow"),
            last=norm(held, f"{layer}.last"),
        )


def _affine(held: Held, name: str) -> Affine:
    rows = floats(held, name) * floats(held, f"{name}_scale")[:, None]
    return Affine(np.ascontiguousarray(rows.T), floats(held, f"{name}_shift"))


def norm(held: Held, name: str) -> Norm:
    """Return the norm ``name``."""
    return Norm(floats(held, f"{name}_gain"), floats(held, f"{name}_shift"))


def floats(held: Held, name: str) -> Floats:
    """Return the array ``name`` in 32-bit numbers."""
    return np.asarray(held[name], np.float32)
