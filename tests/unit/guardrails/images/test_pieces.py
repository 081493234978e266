from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.guardrails.images.pieces import LENGTH, LONGEST, pieces


@pytest.mark.parametrize("shape", [(1024, 1792), (1792, 1024), (500, 500), (100, 250)])
def test_usual_pictures_stay_whole(shape: tuple[int, int]) -> None:
    """Clips' sizes, squares and postcards are looked at as they are."""
    pixels = np.zeros((*shape, 3), np.uint8)

    assert [piece.shape for piece in pieces(pixels)] == [pixels.shape]


@settings(deadline=None)
@given(shorter=st.integers(1, 40), longer=st.integers(1, 1500), standing=st.booleans())
def test_nothing_is_left_out(shorter: int, longer: int, standing: bool) -> None:
    """Every pixel is in a piece, and neighbours share half of what a piece is wide."""
    longer = max(shorter, longer)
    ramp = np.arange(longer)
    pixels = np.broadcast_to(ramp[:, None, None], (longer, shorter, 3)).astype(np.uint16)
    if not standing:
        pixels = pixels.transpose(1, 0, 2)
    spans = [
        (int(piece.min()), int(piece.max()))
        for piece in pieces(pixels)  # type: ignore[arg-type]  # numbers beyond 255 tell the place
    ]

    assert spans[0][0] == 0
    assert spans[-1][1] == longer - 1
    assert all(later[0] <= former[1] + 1 - shorter // 2 for former, later in pairwise(spans))
    assert all(end - begin + 1 <= max(LENGTH, LONGEST) * shorter for begin, end in spans)
