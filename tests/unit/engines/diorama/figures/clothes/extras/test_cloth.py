import numpy as np

from reelkite.engines.diorama.figures.clothes.extras.cloth import (
    felt,
    front_patch,
    hanging,
    hard,
    on_head,
)
from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.pieces import assemble

BODY = stature_of("adult")


def test_cloth_is_rougher_than_metal() -> None:
    """Felt is felted, what is hard shines."""
    assert felt((1, 0, 0)).felt > 0.5 > hard((1, 0, 0)).roughness


def test_hanging_cloth_has_two_sides() -> None:
    """Their normals look opposite ways."""
    x, y = np.meshgrid([0.0, 1.0], [0.0, 1.0])
    points = np.stack([x, y, 0 * x], axis=-1).astype(np.float32)
    front, back = hanging(points, (0.0, 0.0, -1.0))

    assert np.allclose(front.normals, -back.normals)


def test_patches_lie_on_the_chest_and_lumps_on_the_head() -> None:
    """A patch is before the body, a lump near the face."""
    patch = front_patch(BODY, "tee", [(-0.3, 0.3, 0.2), (-0.3, 0.3, 0.5)], (1, 0, 0))
    lump = on_head([Clay(BODY).ball((0, 0, 1.0), 0.2)], BODY, felt((1, 0, 0)))
    solid, _ = assemble([patch, lump], skeleton_of(BODY), 1.6)

    assert solid.mesh.positions[:, 2].min() > 0.05
    assert solid.mesh.positions[:, 2].max() > 0.9 * BODY.head
