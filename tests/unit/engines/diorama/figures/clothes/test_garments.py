import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.garments import CUTS, bottom, top, trunk_lumps
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.clay import distance
from reelkite.engines.diorama.modelling.pieces import assemble

BODY = stature_of("woman")
RED = (0.7, 0.05, 0.04)


@pytest.mark.parametrize("kind", CUTS)
def test_every_top_covers_the_chest(kind: str) -> None:
    """Chest and spine are inside the garment."""
    spine = np.array([[0, BODY.hip + BODY.trunk * s, 0] for s in (0.3, 0.6)], dtype=np.float32)

    assert (distance(trunk_lumps(BODY, CUTS[kind]), spine) < 0).all()
    solid, _ = assemble(top(BODY, kind, RED), skeleton_of(BODY), 1.6)
    assert np.isfinite(solid.mesh.positions).all()


def test_shorts_end_above_the_knee_and_trousers_at_the_ankle() -> None:
    """Legs are as long as their name says."""
    short, long_ = (
        assemble(bottom(BODY, kind, RED), skeleton_of(BODY), 1.6)[0].mesh.positions[:, 1].min()
        for kind in ("shorts", "trousers")
    )

    assert short > BODY.hip * 0.4
    assert long_ < BODY.ankle + 0.08
