import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.garments import CUTS, trunk_lumps
from reelkite.engines.diorama.figures.clothes.trims import apron, badge, bands, trimmings
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.clay import distance
from reelkite.engines.diorama.modelling.pieces import Laid, assemble

BODY = stature_of("man")
GOLD = (0.7, 0.5, 0.1)


@pytest.mark.parametrize("kind", ["jacket", "shirt", "coat", "robe", "space", "armour", "dress"])
def test_trimmings_stand_proud_of_the_garment(kind: str) -> None:
    """Lapels, ties and buttons are seen, not sunk in the chest."""
    trunk = trunk_lumps(BODY, CUTS[kind])
    laid = [p for p in trimmings(BODY, kind, GOLD) if isinstance(p, Laid)]

    for piece in laid:
        assert distance(trunk, piece.mesh_at(1.0).positions).max() > 0.004
    assert trimmings(BODY, kind, GOLD)


def test_plain_tops_have_none() -> None:
    """A T-shirt has no trimmings."""
    assert trimmings(BODY, "tee", GOLD) == []


def test_aprons_badges_and_bands_are_on_the_front() -> None:
    """What is sewn on is on the chest's side of the body."""
    for sew in (apron, bands, badge):
        pieces = [p for p in sew(BODY, "shirt", GOLD) if isinstance(p, Laid)]
        solid, _ = assemble(pieces, skeleton_of(BODY), 1.6)
        assert solid.mesh.positions[:, 2].mean() > 0
        assert np.isfinite(solid.mesh.normals).all()
