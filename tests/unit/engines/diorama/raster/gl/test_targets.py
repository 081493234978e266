import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import (
    ScreenPass,
    make_target,
    scaled,
    upload,
)


def test_a_pass_fills_its_target(context: moderngl.Context, programs: Programs) -> None:
    """A blur of an even picture is even, to the border."""
    pixels = np.full((8, 8, 4), 128, dtype=np.uint8)
    target = make_target(context, Size(4, 4), 4, "f1")

    ScreenPass(programs, "tent.frag").draw(
        target, {"picture": upload(context, pixels, repeat=False)}, {"texel": (1 / 8, 1 / 8)}
    )
    assert set(target.texture.read()) == {128}
    assert target.step == (0.25, 0.25)


def test_nothing_is_scaled_to_nothing() -> None:
    """A sixteenth of a small picture is still a pixel."""
    assert scaled(Size(10, 5), 1 / 16) == Size(1, 1)
    assert scaled(Size(1280, 720), 0.7) == Size(896, 504)
