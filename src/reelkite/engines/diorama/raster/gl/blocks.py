"""Uniform blocks: values that many programs share, written once."""

from collections.abc import Sequence
from typing import Final

import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.programs import BLOCKS
from reelkite.engines.diorama.scene.mesh import Array, Mat4

THING_BYTES: Final = 256
"""Room of one thing: OpenGL lets no implementation ask for coarser offsets than this."""

Row = Sequence[float]
"""Up to four numbers of a ``vec4``."""


def packed(matrices: Sequence[Mat4], rows: Sequence[Row]) -> Array:
    """Return std140 bytes as floats: matrices by column, then a ``vec4`` a row."""
    columns = [np.asarray(matrix, dtype=np.float32).T.reshape(-1) for matrix in matrices]
    vectors = np.zeros((len(rows), 4), dtype=np.float32)
    for vector, row in zip(vectors, rows, strict=True):
        vector[: len(row)] = row
    return np.concatenate([*columns, vectors.reshape(-1)])


class FrameBlock:
    """The block ``Frame``: camera, light and air of one picture."""

    def __init__(self, context: moderngl.Context) -> None:
        """Create it on first use, when its size is known."""
        self._context = context
        self._buffer: moderngl.Buffer | None = None

    def write(self, values: Array) -> None:
        """Replace the values, and make this the block that programs read."""
        if self._buffer is None:
            self._buffer = self._context.buffer(reserve=values.nbytes, dynamic=True)
        self._buffer.write(values.tobytes())
        self._buffer.bind_to_uniform_block(BLOCKS["Frame"])


class ThingBlocks:
    """The blocks ``Thing``, one for each thing that is drawn on its own."""

    def __init__(self, context: moderngl.Context, count: int) -> None:
        """Make room for ``count`` things."""
        self._values = np.zeros((max(count, 1), THING_BYTES // 4), dtype=np.float32)
        self._buffer = context.buffer(reserve=self._values.nbytes, dynamic=True)

    def set(self, index: int, values: Array) -> None:
        """Set the values of a thing; they count after ``write``."""
        self._values[index, : len(values)] = values

    def write(self) -> None:
        """Send all values to OpenGL."""
        self._buffer.write(self._values.tobytes())

    def use(self, index: int) -> None:
        """Make this the thing that programs read."""
        self._buffer.bind_to_uniform_block(
            BLOCKS["Thing"], offset=index * THING_BYTES, size=THING_BYTES
        )
