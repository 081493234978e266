import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.guardrails.images.likeness import MARGIN, SIDE, likeness
from reelkite.guardrails.images.resampling import cut
from tests.unit.guardrails.images.portrait import BOX, portrait


def _face() -> RGBFrame:
    left, top, width, height = BOX
    side = MARGIN * max(width, height)
    return cut(portrait(), (left + (width - side) / 2, top + (height - side) / 2, side, side), SIDE)


def test_nothing_has_no_likeness() -> None:
    """No cuttings, no numbers."""
    assert likeness([]).shape == (0,)


def test_mirror_images_are_alike() -> None:
    """Left and right do not matter."""
    face = _face()
    there, back = likeness([face, np.ascontiguousarray(face[:, ::-1])])

    assert there == pytest.approx(back, abs=1e-3)


def test_cuttings_do_not_influence_each_other() -> None:
    """A face among others has the likeness that it has alone."""
    noise = np.random.default_rng(1).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)

    assert likeness([noise, _face(), noise])[1] == pytest.approx(likeness([_face()])[0], abs=1e-3)


@pytest.mark.parametrize("light", [0.4, 0.7])
def test_light_matters_little(light: float) -> None:
    """A dark copy of a photograph has nearly the same likeness."""
    bright, dark = likeness([_face(), (_face() * light).astype(np.uint8)])

    assert dark == pytest.approx(bright, abs=1.5)


def test_even_surfaces_are_no_faces() -> None:
    """An even grey is judged, as no face, without a division by nothing."""
    assert likeness([np.full((SIDE, SIDE, 3), 128, np.uint8)])[0] < 0
