import numpy as np
import pytest

from reelkite.engines.diorama.figures.hair import STYLES, Clay, beard, hair, hair_lumps, on_skull
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.clay import ball
from reelkite.engines.diorama.modelling.pieces import assemble
from reelkite.engines.diorama.scene.looks import Solid

BODY = stature_of("adult")
BROWN = (0.1, 0.05, 0.02)


def _hair(style: str, *, covered: bool = False) -> Solid:
    lumps = hair_lumps(BODY, style, covered=covered)
    return assemble(hair(BODY, style, lumps, BROWN), skeleton_of(BODY), 1.6)[0]


@pytest.mark.parametrize("style", STYLES)
def test_hair_leaves_the_face_free(style: str) -> None:
    """No hair covers eyes and mouth."""
    solid = _hair(style)
    local = (solid.mesh.positions - BODY.face) / BODY.head
    over = (np.abs(local[:, 0]) < 0.5) & (local[:, 1] < 0.2) & (local[:, 2] > 0.6)

    assert len(local) > 100
    assert not over.any()


def test_hair_under_a_hat_is_cut_flat() -> None:
    """Nothing stands out of the hat."""
    solid = _hair("afro", covered=True)

    assert ((solid.mesh.positions[:, 1] - BODY.face[1]) / BODY.head).max() < 0.6


def test_the_bald_have_no_hair() -> None:
    """An unknown style or baldness is no clay at all."""
    assert hair_lumps(BODY, "bald") == []
    assert hair(BODY, "bald", [], BROWN) == []


def test_hair_is_open_inside_the_skull() -> None:
    """What the skull hides costs no triangles; what swings hides nothing."""
    lumps = hair_lumps(BODY, "pony")
    skull = [ball(BODY.face, BODY.head * 0.95, "head")]
    closed, open_ = (
        assemble(hair(BODY, "pony", lumps, BROWN, cover), skeleton_of(BODY), 2.0)[0]
        for cover in ((), skull)
    )

    assert len(open_.mesh.triangles) < 0.95 * len(closed.mesh.triangles)
    assert all(lump.carve or lump.bones == "head" for lump in on_skull(lumps))


def test_beards_hang_below_the_mouth() -> None:
    """A full beard reaches the chin; a moustache alone does not."""
    full, lip = (
        assemble(beard(BODY, kind, BROWN), skeleton_of(BODY), 1.6)[0].mesh.positions[:, 1].min()
        for kind in ("full", "moustache")
    )

    assert full < lip - 0.05


def test_clay_is_measured_in_heads() -> None:
    """A unit ball around the head's middle is as large as the head."""
    lump = Clay(BODY).ball((0, 0, 0), 1.0)

    assert np.allclose(lump.high - BODY.face, BODY.head, atol=1e-5)
