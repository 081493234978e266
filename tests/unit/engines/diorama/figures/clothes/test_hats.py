import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.hats import HATS, glasses, hat
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.pieces import assemble

BODY = stature_of("adult")


@pytest.mark.parametrize("kind", [kind for kind in HATS if kind != "visor"])
def test_hats_sit_on_the_head_and_leave_the_face_free(kind: str) -> None:
    """A hat is above the eyes at the front."""
    solid, _ = assemble(hat(BODY, kind, (0.5, 0.2, 0.1)), skeleton_of(BODY), 1.6)
    local = (solid.mesh.positions - BODY.face) / BODY.head
    over = (np.abs(local[:, 0]) < 0.5) & (np.abs(local[:, 1]) < 0.25) & (local[:, 2] > 0.7)

    assert local[:, 1].max() > 0.9
    assert not over.any()


def test_a_visor_hides_the_face_behind_a_dark_band() -> None:
    """It is before the eyes, and the shell around it has the colour that is asked for."""
    shell, band, *_ = hat(BODY, "visor", (0.9, 0.9, 0.9))
    local = (band.mesh_at(1.6).positions - BODY.face) / BODY.head

    assert local[:, 2].max() > 1.1
    assert np.abs(local[:, 1]).max() < 0.5
    assert band.surface.at(local).max() < 0.1 < shell.surface.at(local).min()


def test_glasses_are_before_the_eyes() -> None:
    """Rims stand in front of the eyeballs."""
    solid, _ = assemble(glasses(BODY, (0.2, 0.1, 0.05)), skeleton_of(BODY), 1.6)

    assert (solid.mesh.positions[:, 2] - BODY.face[2]).max() > BODY.head * 0.95
