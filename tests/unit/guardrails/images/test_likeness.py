import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.guardrails.images.likeness import CELLS, MARGIN, SIDE, features, likeness, rarity
from reelkite.guardrails.images.resampling import cut
from tests.unit.guardrails.images.portrait import BOX, portrait


def _face() -> RGBFrame:
    left, top, width, height = BOX
    side = MARGIN * max(width, height)
    return cut(portrait(), (left + (width - side) / 2, top + (height - side) / 2, side, side), SIDE)


def test_nothing_has_no_likeness() -> None:
    """No cuttings, no numbers."""
    assert [each.shape for each in likeness([])] == [(0,), (0,)]


def test_a_portrait_is_a_photographed_face() -> None:
    """A face of flesh is a face, and lies on the side of photographs; its mirror image, too."""
    faces, likes = likeness([_face(), np.ascontiguousarray(_face()[:, ::-1])])

    assert (faces > 1).all()
    assert (likes > -1).all()


def test_cuttings_do_not_influence_each_other() -> None:
    """A face among others has the likeness that it has alone."""
    noise = np.random.default_rng(1).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
    among, alone = likeness([noise, _face(), noise]), likeness([_face()])

    for many, one in zip(among, alone, strict=True):
        assert many[1] == pytest.approx(one[0], abs=1e-2)


@pytest.mark.parametrize("light", [0.4, 0.7])
def test_dark_copies_are_photographs_too(light: float) -> None:
    """A dark copy of a photograph stays on its side."""
    _, likes = likeness([(_face() * light).astype(np.uint8)])

    assert likes[0] > -1


def test_even_surfaces_are_no_faces() -> None:
    """An even grey is far from a face."""
    faces, _ = likeness([np.full((SIDE, SIDE, 3), 128, np.uint8)])

    assert faces[0] < -1


def test_features_are_those_of_two_networks() -> None:
    """BlazeFace has 88 and 96 kinds of features in four by four cells, the finder four times 64."""
    _, seen, glimpsed = features([_face(), _face()])

    assert seen.shape == (2, (88 + 96) * CELLS**2)
    assert glimpsed.shape == (2, 4 * 64 * 2**2)


def test_a_mirror_image_is_as_alike() -> None:
    """A cutting and its mirror image are judged the same."""
    one, other = likeness([_face()]), likeness([np.ascontiguousarray(_face()[:, ::-1])])

    for here, there in zip(one, other, strict=True):
        assert here == pytest.approx(there, abs=1e-2)


def test_what_differs_more_is_rarer() -> None:
    """Rarity grows with the distance from the middle, in each direction by its own measure."""
    fitted = {"directions": np.diag([1.0, 0.1]), "middle": np.array([1.0, 0.0])}
    rows = np.array([[1.0, 1.0], [2.0, 0.0], [1.0, 20.0]], np.float32)

    least, more, most = rarity(rows, fitted)

    assert least < more < most
