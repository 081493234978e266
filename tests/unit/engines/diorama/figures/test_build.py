import numpy as np

from reelkite.engines.diorama.figures.build import pieces_of
from reelkite.engines.diorama.figures.casting import cast
from reelkite.engines.diorama.figures.stature import skeleton_of
from reelkite.engines.diorama.modelling.pieces import assemble
from reelkite.engines.diorama.scene.acting import Appearance


def test_a_whole_person_is_sound_clay() -> None:
    """All numbers are finite, normals unit, triangles as few as the fast tier needs."""
    person = cast("child", Appearance(seed=1))
    solid, _ = assemble(pieces_of(person, {"smile"}), skeleton_of(person.body), 2.1)
    mesh = solid.mesh

    assert np.isfinite(mesh.positions).all()
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-3)
    assert 4_000 < len(mesh.triangles) < 7_500
    assert mesh.triangles.max() < len(mesh.positions)


def test_roles_add_what_they_wear() -> None:
    """A chef with glasses has more pieces than a plain man: hat, trimmings, spectacles."""
    plain = cast("man", Appearance(seed=3))
    chef = cast("man", Appearance(seed=3, attributes=("chef", "glasses", "beard", "apron")))

    assert len(pieces_of(chef, {"smile"})) > len(pieces_of(plain, {"smile"}))
