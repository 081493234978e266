from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reelkite.domain.errors import RenderError
from reelkite.engines.diorama.tableau.opening import opened


def test_a_picture_is_opened_as_it_is(tmp_path: Path) -> None:
    """Each pixel comes back, row 0 at the top."""
    pixels = np.random.default_rng(1).integers(0, 256, (20, 30, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png")

    assert np.array_equal(opened(tmp_path / "a.png"), pixels)


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\nnothing more"])
def test_a_picture_that_is_gone_or_damaged_is_told(tmp_path: Path, content: bytes | None) -> None:
    """The render fails with one sentence, not with a crash."""
    path = tmp_path / "a.png"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(RenderError, match="cannot be read"):
        opened(path)
