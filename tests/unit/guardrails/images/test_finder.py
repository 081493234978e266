import numpy as np
import pytest

from reelkite.guardrails.images.finder import OVERLAP, candidates, glimpses
from reelkite.guardrails.images.resampling import resized
from tests.unit.guardrails.images.portrait import BOX, placed, portrait


def test_a_face_is_boxed_where_it_is() -> None:
    """The surest candidate of a portrait lies within a tenth of the face's box, and is sure."""
    (box, sure), *_ = candidates(portrait(), 0.3, 5)

    assert sure > 0.85
    assert np.allclose(box, BOX, atol=0.1 * max(BOX[2:]) + 4)


@pytest.mark.parametrize("scale", [0.3, 1.0, 2.5])
def test_boxes_grow_with_the_face(scale: float) -> None:
    """A face of 24 pixels and one of 200 are found, and their boxes are as large."""
    side = round(144 * scale)
    ((_, _, _, height), sure), *_ = candidates(
        placed(resized(portrait(), side, side), 400, 500), 0.2, 3
    )

    assert sure >= 0.2
    assert height == pytest.approx(BOX[3] * scale, rel=0.35)


@pytest.mark.parametrize("shape", [(1, 1), (31, 33), (40, 200)])
def test_any_shape_is_looked_at(shape: tuple[int, int]) -> None:
    """Sides that are no whole cells are filled up, and nothing is found in an even grey."""
    assert candidates(np.full((*shape, 3), 99, np.uint8), 0.3, 5) == []


def test_no_face_is_told_twice() -> None:
    """Two faces give two boxes that hardly overlap, the surer one first."""
    both = np.concatenate([portrait(), portrait()[:, ::-1]], axis=1)
    found = candidates(both, 0.5, 9)
    (one, surer), (two, less) = found

    assert surer >= less
    shared = max(0.0, min(one[0] + one[2], two[0] + two[2]) - max(one[0], two[0]))
    assert shared <= OVERLAP * min(one[2], two[2])


def test_no_more_than_wanted_are_returned() -> None:
    """A crowd is cut off after the surest."""
    crowd = np.tile(portrait(), (2, 3, 1))

    assert len(candidates(crowd, 0.3, 4)) == 4


def test_glimpses_are_rows_of_their_cuttings() -> None:
    """What the backbone sees of a cutting does not depend on what lies beside it."""
    cuttings = [resized(portrait(), 128, 128), np.full((128, 128, 3), 90, np.uint8)]

    rows = glimpses(cuttings)

    assert rows.shape == (2, 1024)
    assert np.allclose(rows[1], glimpses(cuttings[1:])[0], atol=1e-3)
    assert not np.allclose(rows[0], rows[1], atol=0.1)
