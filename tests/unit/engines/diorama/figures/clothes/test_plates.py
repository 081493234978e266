"""Plates of armour."""

import numpy as np

from reelkite.engines.diorama.figures.clothes.plates import UNDER, plates
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.pieces import Moulded, assemble

_STEEL = (0.5, 0.52, 0.56)


def test_plates_cover_breast_arms_and_legs_alike_on_both_sides() -> None:
    """They lie on the front of the chest, and as many left as right."""
    body = stature_of("man")
    solid, _ = assemble(plates(body, _STEEL), skeleton_of(body), 1.6)
    points = solid.mesh.positions

    chest = points[np.abs(points[:, 1] - (body.neck - 0.3 * body.trunk)) < 0.05]
    assert chest[:, 2].max() > 0.6 * body.chest
    assert points[:, 1].min() < 0.3 * body.leg
    assert abs(points[:, 0].max() + points[:, 0].min()) < 0.02


def test_a_skirt_hides_the_legs_plates() -> None:
    """Who wears a skirt over them has none there."""
    body = stature_of("man")
    bare = plates(body, _STEEL, legs=False)

    assert len(bare) < len(plates(body, _STEEL))
    assert all("leg" not in str(lump.bones) for piece in bare if isinstance(piece, Moulded)
               for lump in piece.lumps)  # fmt: skip


def test_plates_shine_and_the_coat_below_is_dark() -> None:
    """Metal is smooth; what is under it stays in its shadow."""
    assert all(piece.surface.roughness < 0.4 for piece in plates(stature_of("man"), _STEEL))
    assert UNDER < 0.5
