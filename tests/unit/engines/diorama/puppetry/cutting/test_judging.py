from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.puppetry.cutting.judging import Signs, is_figure, signs_of

_GOOD = Signs(area=0.1, cut=0.0, outlined=1.0, solid=0.5, wide=0.3, aside=0.1, detail=0.9)


def _scene() -> tuple[np.ndarray, np.ndarray]:
    mask = np.zeros((90, 160), bool)
    mask[30:70, 60:100] = True
    look = np.where(mask[..., None], (0.3, 0.4, 0.2), (0.9, 0.0, 0.0)).astype(np.float32)
    return mask, look


def test_a_block_before_a_wall_is_all_outline() -> None:
    """All of its edge is seen, and the picture has no other."""
    signs = signs_of(*_scene())
    assert signs is not None
    assert signs.area == pytest.approx(40 * 40 / (90 * 160))
    assert (signs.cut, signs.outlined, signs.solid) == (0.0, 1.0, 1.0)
    assert signs.wide == 0.25
    assert signs.detail > 0.95
    assert is_figure(signs, lively=False)


def test_a_patch_of_the_same_colour_has_no_outline() -> None:
    """A cut through a wall is no figure."""
    mask, look = _scene()
    signs = signs_of(mask, np.zeros_like(look))
    assert signs is not None
    assert signs.outlined == 0.0
    assert not is_figure(signs, lively=True)


def test_what_the_border_cuts_is_told() -> None:
    """A block at the left border is cut there."""
    mask, look = _scene()
    signs = signs_of(np.roll(mask, -60, 1), np.roll(look, -60, 1))
    assert signs is not None
    assert signs.cut > 0.2


def test_a_speck_is_nothing() -> None:
    """Too few pixels tell nothing."""
    mask, look = _scene()
    mask[:] = False
    mask[4:8, 4:8] = True
    assert signs_of(mask, look) is None


@pytest.mark.parametrize(
    "worse",
    [
        {"area": 0.002},
        {"area": 0.8},
        {"cut": 0.4},
        {"outlined": 0.3},
        {"solid": 0.1},
    ],
)
def test_each_sign_counts(worse: dict[str, float]) -> None:
    """One bad sign is enough, however lively it is."""
    assert is_figure(_GOOD, lively=True)
    assert not is_figure(replace(_GOOD, **worse), lively=True)


@pytest.mark.parametrize("worse", [{"detail": 0.2}, {"wide": 0.9}, {"aside": 0.8}])
def test_in_a_still_picture_it_must_be_what_the_picture_is_of(worse: dict[str, float]) -> None:
    """A hill in a landscape has an outline too."""
    hill = replace(_GOOD, **worse)
    assert is_figure(hill, lively=True)
    assert not is_figure(hill, lively=False)
