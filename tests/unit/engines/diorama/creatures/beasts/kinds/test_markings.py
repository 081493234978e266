"""Sharp markings of one kind."""

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.beasts.kinds import markings
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Array

BUILD = BEASTS["badger"].build
DICE = np.random.default_rng(1)


def at(*points: Array) -> Array:
    """Return points as an array."""
    return np.array(points, dtype=np.float32)


def test_inside_is_one_in_the_middle_and_less_outside() -> None:
    """An ellipsoid ends where its radii say."""
    share = markings.inside(at(vector(0, 0, 0), vector(2, 0, 0), vector(3, 0, 0)), vector(0, 0, 0),
                            vector(2, 1, 1))  # fmt: skip

    assert share.tolist() == pytest.approx([1.0, 0.0, -0.5])


def test_a_badger_has_a_stripe_over_each_eye_and_none_between() -> None:
    """Dark beside the middle of the face, white on its bridge, nothing behind."""
    face, size = BUILD.face, BUILD.head
    marked = markings.badger(BUILD, DICE)(
        at(
            face + vector(0.46, 0.5, 0.6) * size,
            face + vector(0.0, 0.5, 0.6) * size,
            face + vector(0.46, 0.5, -2.0) * size,
        )
    )

    assert marked[0] > 0 > max(marked[1], marked[2])


@pytest.mark.parametrize(
    ("marking", "dark", "light"),
    [
        (markings.saddle, vector(0, BUILD.back + BUILD.girth, 0), vector(0, 0.02, 0)),
        (markings.dark_muzzle, BUILD.snout, BUILD.rump),
        (markings.socks, vector(0, 0.01, 0), vector(0, BUILD.back, 0)),
        (markings.back_stripe, vector(0, BUILD.back + BUILD.girth, 0), vector(0, 0.02, 0)),
        (markings.bib, BUILD.chest + vector(0, 0, BUILD.girth), BUILD.rump),
    ],
)
def test_each_marking_is_where_its_name_says(marking: object, dark: Array, light: Array) -> None:
    """Backs, muzzles, legs and chests are marked, and what is far from them is not."""
    assert callable(marking)
    marked = marking(BUILD, DICE)(at(dark, light))

    assert marked[0] > 0 > marked[1]
