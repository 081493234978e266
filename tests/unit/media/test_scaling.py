from pathlib import Path

import av
import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.media.scaling import fitted, scaled
from tests.unit.media.clips import make_clip, plain


@pytest.mark.parametrize(
    ("size", "side", "kept"),
    [
        (Size(1280, 720), 640, Size(640, 360)),
        (Size(720, 1280), 320, Size(180, 320)),
        (Size(1000, 2), 100, Size(100, 1)),
    ],
)
def test_the_longer_side_is_met(size: Size, side: int, kept: Size) -> None:
    """The aspect stays, and no side vanishes."""
    assert fitted(av.VideoFrame(size.width, size.height, "yuv420p"), side) == kept


def test_colours_stay(tmp_path: Path) -> None:
    """What a clip holds as BT.709 comes back as the sRGB that it was."""
    clip = make_clip(tmp_path / "clip.mp4", [plain((200, 60, 40))] * 2)
    with av.open(str(clip)) as container:
        pixels = scaled(next(container.decode(video=0)), 64)

    assert pixels.shape == (48, 64, 3)
    assert pixels.dtype == np.uint8
    assert (np.abs(pixels.astype(int) - (200, 60, 40)) <= 4).all()
