import numpy as np

from reelkite.engines.diorama.figures.body import (
    bare_arm,
    bare_leg,
    cell_of,
    flushed,
    hand,
    neck,
    shaded,
    shoe,
    sock,
)
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.pieces import assemble

BODY = stature_of("child")
SKIN = (0.8, 0.6, 0.5)


def test_soles_stand_on_the_ground() -> None:
    """The lowest point of a shoe is the ground."""
    solid, _ = assemble(shoe(BODY, "L", 1.0, SKIN, SKIN), skeleton_of(BODY), 1.6)

    assert abs(solid.mesh.positions[:, 1].min()) < 0.004


def test_limbs_are_on_their_side() -> None:
    """The left arm, leg, hand and sock are at positive x."""
    pieces = [
        bare_arm(BODY, "L", 1.0, SKIN, 0.4),
        bare_leg(BODY, "L", 1.0, SKIN),
        hand(BODY, "L", 1.0, SKIN),
        sock(BODY, "L", 1.0, SKIN),
    ]
    solid, _ = assemble(pieces, skeleton_of(BODY), 1.6)

    assert solid.mesh.positions[:, 0].min() > -0.02
    assert np.isfinite(solid.mesh.normals).all()


def test_the_neck_reaches_into_the_head() -> None:
    """The neck ends above the chin."""
    solid, _ = assemble([neck(BODY, SKIN)], skeleton_of(BODY), 1.6)

    assert solid.mesh.positions[:, 1].max() > BODY.neck + 0.05


def test_shades_and_flushes() -> None:
    """Shade scales, blood reddens; grown people have larger cells."""
    assert shaded((0.2, 0.4, 0.6), 0.5) == (0.1, 0.2, 0.3)
    flushed_skin = flushed(SKIN, 0.5)
    assert flushed_skin[0] / flushed_skin[2] > SKIN[0] / SKIN[2]
    assert cell_of(stature_of("man")) > cell_of(BODY)
