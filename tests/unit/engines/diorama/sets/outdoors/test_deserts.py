from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.places import Built, Layout


def test_a_canyon_has_walls(build: Callable[..., tuple[Layout, Built]]) -> None:
    """Rock stands high at both sides of a canyon, and its faces look inward."""
    _, built = build("canyon")
    rock = next(
        item.look
        for item in built.items
        if isinstance(item.look, Solid) and item.look.two_sided and item.look.casts
    )
    high = rock.mesh.positions[:, 1] > 5
    assert rock.mesh.positions[high, 0].min() < -5
    assert rock.mesh.positions[high, 0].max() > 5
    left = (rock.mesh.positions[:, 0] < -4) & (rock.mesh.positions[:, 1] < 4)
    assert np.mean(rock.mesh.normals[left, 0]) > 0.2


def test_it_never_snows_there(build: Callable[..., tuple[Layout, Built]]) -> None:
    """A desert's ground stays sand in winter."""
    assert build("desert", season="winter")[0].surface == "sand"


def test_snow_lies_in_a_canyon(build: Callable[..., tuple[Layout, Built]]) -> None:
    """Its walls stay, and its ground is white."""

    def paleness(weather: str) -> float:
        _, built = build("canyon", weather=weather)
        solids = [i.look for i in built.items if isinstance(i.look, Solid)]
        ground = next(solid for solid in solids if solid.layer is Layer.GROUND)
        return float(ground.colours.min(axis=1).mean())

    assert paleness("snow") > 1.5 * paleness("clear")
