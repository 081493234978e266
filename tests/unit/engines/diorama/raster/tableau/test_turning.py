import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import Target, make_target
from reelkite.engines.diorama.raster.tableau.turning import CANVAS, Turning

SIZE = Size(64, 36)


class Inverted:
    """A style: every colour becomes its opposite, and nothing else is looked at."""

    def __init__(self, programs: Programs, size: Size) -> None:
        """Paint at half the size."""
        del programs
        self.inner = Size(size.width // 2, size.height // 2)
        self.seen: list[tuple[float, ...]] = []

    def paint(
        self, toned: Target, depths: Target, slid: tuple[float, float], t: float, out: Target
    ) -> None:
        """Fill ``out`` with the opposite of the first pixel of the last row."""
        first = np.frombuffer(toned.framebuffer.read(components=4), np.uint8)[:4] / 255
        metres = np.frombuffer(depths.framebuffer.read(components=4, dtype="f2"), np.float16)[3]
        self.seen.append((float(metres), *slid, t, float(first[3])))
        red, green, blue = (1 - float(c) for c in first[:3])
        out.framebuffer.clear(red, green, blue, 1.0)


@pytest.mark.parametrize(("share", "grey"), [(0.0, 64), (0.25, 96), (1.0, 191)])
def test_a_frame_turns_by_and_by(share: float, grey: int) -> None:
    """It is itself at first, the style in the end, and a mixture between."""
    painted: list[Inverted] = []

    def painting(programs: Programs, size: Size) -> Inverted:
        painted.append(Inverted(programs, size))
        return painted[0]

    with open_context() as context:
        frame = make_target(context, SIZE, 4, "f1")
        frame.framebuffer.clear(64 / 255, 64 / 255, 64 / 255, 1.0)
        out = Turning(Programs(context), SIZE, painting).turn(frame, (0.1, 0.2), (1.5, share))
        middle = out.framebuffer.read(components=3)[0]

    assert middle == pytest.approx(grey, abs=1)
    told = (CANVAS, 0.1, 0.2, 1.5, 64 / 255)
    assert len(painted[0].seen) == (1 if share else 0)
    assert all(seen == pytest.approx(told, abs=0.01) for seen in painted[0].seen)


def test_painters_see_the_picture_upright() -> None:
    """Row 0 of what was drawn is the last that a painter gets."""
    rows: list[int] = []

    class Looks(Inverted):
        def paint(
            self, toned: Target, depths: Target, slid: tuple[float, float], t: float, out: Target
        ) -> None:
            del depths, slid, t, out
            data = np.frombuffer(toned.framebuffer.read(components=1), np.uint8)
            rows.extend(data.reshape(self.inner.height, -1)[[0, -1], 0].tolist())

    with open_context() as context:
        frame = make_target(context, SIZE, 4, "f1")
        pixels = np.zeros((SIZE.height, SIZE.width, 4), np.uint8)
        pixels[: SIZE.height // 2] = 255
        frame.texture.write(pixels.tobytes())
        Turning(Programs(context), SIZE, Looks).turn(frame, (0.0, 0.0), (0.0, 1.0))

    assert rows == [0, 255]
