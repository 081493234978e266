import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.blocks import FrameBlock, ThingBlocks, packed


def test_matrices_are_packed_by_column_and_rows_are_padded() -> None:
    """std140 wants columns, and four floats for each vector."""
    matrix = np.arange(16, dtype=np.float32).reshape(4, 4)

    values = packed([matrix], [(1.0, 2.0)])
    assert list(values[:4]) == [0, 4, 8, 12]
    assert list(values[16:]) == [1, 2, 0, 0]


def test_blocks_can_be_written_again(context: moderngl.Context) -> None:
    """A block keeps its buffer from frame to frame."""
    block = FrameBlock(context)
    block.write(np.zeros(4, dtype=np.float32))
    block.write(np.ones(4, dtype=np.float32))

    things = ThingBlocks(context, 2)
    things.set(1, np.ones(8, dtype=np.float32))
    things.write()
    things.use(1)
    assert context.error == "GL_NO_ERROR"
