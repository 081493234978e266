import numpy as np

from reelkite.engines.diorama.creatures.birds.flock import FLOCK
from reelkite.engines.diorama.creatures.birds.plumage import blade, parts_of
from reelkite.engines.diorama.modelling.pieces import Laid
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import named


def test_a_blade_is_a_thin_cushion() -> None:
    """It is as thick as asked in the middle, thin at the border, with normals on both sides."""
    x = np.linspace(0, 1, 9)
    zero = np.zeros(9)
    wing = blade(np.stack([x, zero, zero], axis=1), np.stack([x, zero, zero - 0.4], axis=1), 0.03)
    assert abs(wing.positions[:, 1].max() - 0.03) < 1e-4
    assert abs(wing.positions[:, 1].min() + 0.03) < 1e-4
    assert np.allclose(np.linalg.norm(wing.normals, axis=1), 1, atol=1e-3)
    assert wing.normals[:, 1].min() < -0.9 < 0.9 < wing.normals[:, 1].max()


def test_a_named_colour_is_on_the_wings() -> None:
    """Coverts of a green bird are green."""
    parts = parts_of(FLOCK["bird"], Appearance(colour="green"))
    wings = [part for part in parts if isinstance(part, Laid) and part.bones == "wingL"]
    assert any(part.surface.colour == named("green") for part in wings)


def test_hens_have_combs() -> None:
    """A comb and a wattle are two parts more than a plain head has."""
    assert len(parts_of(FLOCK["chicken"], Appearance())) > len(
        parts_of(FLOCK["bird"], Appearance())
    )
