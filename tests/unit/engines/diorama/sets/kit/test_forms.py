"""Shapes of the kit by their words."""

from types import MappingProxyType

import numpy as np
import pytest

from reelkite.engines.diorama.sets.kit.forms import FORMERS, copies_of, formed
from reelkite.engines.diorama.sets.written import Line

EXAMPLES = {
    "box": ("0 0 0 1 2 1", {}),
    "cyl": ("0 0 0 0.5 0.4 2", {}),
    "ball": ("0 0 0 1 1 1", {}),
    "cone": ("0 0 0 1 2", {}),
    "roof": ("0 0 0 2 1 3", {}),
    "dome": ("0 0 0 1 1", {}),
    "ring": ("0 0 0 1 0.1", {}),
    "disc": ("0 0 0 1", {}),
    "lathe": ("0 0 0", {"line": "0,0 1,0 1,1 0,1"}),
    "plate": ("0 0 0 0.2", {"line": "0,0 1,0 0,1"}),
    "rod": ("0 0 0 0.1", {"to": "0,1,0"}),
}


def _line(word: str, **options: str) -> Line:
    values, own = EXAMPLES[word]
    return Line(word, tuple(values.split()), MappingProxyType({**own, **options}))


@pytest.mark.parametrize("word", FORMERS)
def test_every_shape_is_a_sound_mesh(word: str) -> None:
    """Positions are finite, normals are unit vectors, triangles name corners."""
    mesh = formed(_line(word))
    assert np.isfinite(mesh.positions).all()
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1.0, atol=1e-3)
    assert mesh.triangles.max() < len(mesh.positions)


def test_copies_stand_in_a_row_around_their_place() -> None:
    """Three copies two metres apart reach from -2 to 2."""
    places = copies_of(_line("box", n="3", dx="2"))
    assert [float(place[0, 3]) for place in places] == [-2.0, 0.0, 2.0]


def test_a_twin_is_a_mirror_image() -> None:
    """What leans out on the right leans out on the left."""
    line = Line("rod", ("1", "0", "0", "0.1"), MappingProxyType({"to": "2,1,0", "twin": "1"}))
    x = formed(line).positions[:, 0]
    assert x.max() > 3.0
    assert x.min() == pytest.approx(-x.max(), abs=1e-4)


def test_copies_go_round_the_axis() -> None:
    """Four copies around the axis stand on all its sides."""
    line = Line("ball", ("2", "0", "0", "0.1", "0.1", "0.1"), MappingProxyType({"around": "4"}))
    places = np.array([place[:3, 3] for place in copies_of(line)])
    assert np.allclose(np.hypot(places[:, 0], places[:, 2]), 2.0, atol=1e-5)
    assert np.allclose(places.mean(axis=0), 0.0, atol=1e-5)
