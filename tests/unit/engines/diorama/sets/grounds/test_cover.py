"""What lies on the land."""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.grounds.cover import (
    PAVED,
    SOILS,
    bare_of,
    laid,
    soil_of,
    trails_of,
)
from reelkite.engines.diorama.sets.kit import Look
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.schemes import SCHEMES
from reelkite.engines.diorama.sets.written import Line


def _line(word: str, *values: object, **options: str) -> Line:
    return Line(word, tuple(map(str, values)), MappingProxyType(options))


def _look() -> Look:
    return Look(SCHEMES[0], np.random.default_rng(2))


SLAB = _line("slab", -2, -9, 2, 1, 0.02, "white")


def test_nothing_grows_on_a_slab_or_a_path() -> None:
    """Slabs and figures are bare unless they are green; elsewhere all may grow."""
    path = _line("paint", "path", 6, 1, 0, -40, "sand")
    green = _line("paint", "round", -8, -5, 2, "leaf", green="1")
    x, z = np.array([0.0, 6.0, -8.0, 12.0]), np.array([-4.0, -4.0, -5.0, -4.0])
    assert bare_of((SLAB, path, green))(x, z) == pytest.approx([0, 0, 1, 1])


def test_figures_are_where_they_are_painted() -> None:
    """A round figure covers its middle and nothing far away."""
    (trail,) = trails_of((_line("paint", "round", 1, -6, 2, "red"),), _look())
    assert trail.share(np.array([1.0, 9.0]), np.array([-6.0, -6.0])) == pytest.approx([1, 0])


@pytest.mark.parametrize(
    ("words", "layer"),
    [({}, Layer.GROUND), ({"weather": "rain"}, Layer.WET), ({"season": "winter"}, Layer.GROUND)],
)
def test_a_slab_is_level_and_wet_in_the_rain(
    site: Callable[..., Site], words: dict[str, str], layer: Layer
) -> None:
    """It faces up at its height whichever way its corners are given."""
    for line in (SLAB, _line("slab", 2, 1, -2, -9, 0.02, "white")):
        (piece,) = laid(site(**words), (line,), _look())
        assert piece.layer is layer
        assert np.allclose(piece.mesh.positions[:, 1], 0.02)
        assert (piece.mesh.normals[:, 1] > 0.99).all()


def test_marks_and_hoops_lie_over_the_ground(site: Callable[..., Site]) -> None:
    """Lines of a court are flat, face up and lie a hair over what they mark."""
    lines = (_line("mark", 0, 0, 4, 0, 0.1, "white"), _line("hoop", 0, -4, 2, 0.1, "white"))
    for piece in laid(site(), lines, _look()):
        assert (piece.mesh.normals[:, 1] == 1.0).all()
        assert 0 < piece.mesh.positions[:, 1].min() < 0.1


def test_every_soil_has_all_seasons() -> None:
    """A soil can be asked for in any season; what is paved is a soil."""
    assert set(SOILS) >= PAVED
    for word in SOILS:
        for season in ("spring", "summer", "autumn", "winter"):
            assert max(soil_of(word, season).base) > 0
