import numpy as np
import pytest

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.head import ears, horns, mane, mouth, nose, skull
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.modelling.clay import distance

GREY = (0.3, 0.3, 0.3)


def test_the_skull_holds_face_and_snout(dog: Build) -> None:
    """Middle of the head and end of the muzzle are inside."""
    spots = np.array([dog.face, dog.snout], dtype=np.float32)
    assert (distance(skull(dog), spots) < 0).all()


def test_jaw_hangs_on_its_own_bone(dog: Build) -> None:
    """All that is in the mouth moves with the jaw; an elephant's is behind its trunk."""
    assert {piece.bones for piece in mouth(dog, GREY)} == {"jaw"}  # type: ignore[union-attr] # laid
    assert mouth(BEASTS["elephant"].build, GREY) == ()


def test_noses_are_in_front(dog: Build, horse: Build) -> None:
    """A button or two nostrils reach beyond the snout."""
    for build in (dog, horse, BEASTS["pig"].build):
        piece = nose(build, GREY)[0]
        assert piece.mesh_at(1.0).positions[:, 2].max() > build.snout[2]


@pytest.mark.parametrize("name", ["dog", "cat", "elephant", "rabbit", "cow", "pig", "deer"])
def test_both_ears_have_bones(name: str) -> None:
    """Ears of each shape are pairs on their own bones, with unit normals."""
    pieces = ears(BEASTS[name].build, GREY, GREY)
    assert {piece.bones for piece in pieces} == {"earL", "earR"}  # type: ignore[union-attr] # laid
    for piece in pieces:
        normals = piece.mesh_at(1.0).normals
        assert np.allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-3)


def test_horns_and_manes_are_for_some(dog: Build, horse: Build) -> None:
    """A cow has horns, a horse a mane, a dog neither."""
    assert horns(BEASTS["cow"].build, GREY)
    assert mane(horse, GREY)
    assert not horns(dog, GREY)
    assert not mane(dog, GREY)
