import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, Value
from reelkite.engines.diorama.raster.gl.targets import Picture, make_target
from reelkite.engines.diorama.raster.styles.recipes import Brush
from reelkite.engines.diorama.raster.styles.strokes import MARGIN, Strokes, laid, short

BRUSH = Brush(length=0.1, width=0.03)
SIZE = Size(96, 54)


def test_strokes_cover_the_canvas_as_often_as_asked() -> None:
    """Their areas together are the canvas times the cover."""
    strokes = laid(BRUSH, Size(960, 540))

    canvas = (960 / 540 + 2 * MARGIN) * (1 + 2 * MARGIN)
    area = BRUSH.length * BRUSH.width * np.where(strokes[:, 3] > 0, 4, 1).sum()
    assert 0.9 < area / (canvas * BRUSH.cover) < 1.25


def test_the_big_strokes_come_first() -> None:
    """What is fine lies on top of what is broad."""
    big = laid(BRUSH, SIZE)[:, 3]

    assert 0 < big.sum() < len(big)
    assert (np.diff(big) <= 0).all()


def test_a_painted_picture_keeps_its_colours(programs: Programs) -> None:
    """A red picture stays red in the mean, and is not smooth any more."""
    context = programs.context
    source, depths = (make_target(context, SIZE, 4, kind) for kind in ("f1", "f2"))
    source.framebuffer.clear(0.7, 0.2, 0.1, 0.3)
    depths.framebuffer.clear(0.0, 0.0, 0.0, 5.0)
    brush = make_target(context, Size(8, 8), 4, "f1")
    brush.framebuffer.clear(0.6, 1.0, 0.0, 1.0)
    sources: dict[str, Picture] = {
        "picture": source.texture,
        "depths": depths.texture,
        "brush": brush.texture,
    }
    values: dict[str, Value] = {"slid": (0.0, 0.0)}

    painted, thick = Strokes(programs, BRUSH, SIZE).paint(sources, values)
    pixels = np.frombuffer(painted.read(), np.uint8).reshape(-1, 4).astype(float)
    assert np.abs(pixels[:, :3].mean(axis=0) - [178, 51, 26]).max() < 14
    assert pixels[:, 0].std() > 3
    assert np.frombuffer(thick.read(alignment=1), np.uint8).max() > 120


def test_the_shorter_side_counts() -> None:
    """Upright or not, strokes are measured against the shorter side."""
    assert short(Size(1280, 720)) == short(Size(720, 1280)) == 720
