from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.places import Built, Layout
from reelkite.engines.diorama.sets.outdoors.forest import path


def test_light_falls_through_by_day(build: Callable[..., tuple[Layout, Built]]) -> None:
    """There are shafts of light on a clear day, and none at night or in the rain."""
    assert build("forest")[1].shafts is not None
    assert build("forest", time_of_day="night")[1].shafts is None
    assert build("forest", weather="rain")[1].shafts is None


def test_the_path_leads_through_the_stage() -> None:
    """One can walk from the camera past the stage on the path."""
    x = np.linspace(-3, 3, 121)[:, None]
    assert (path(x, np.linspace(4, -15, 40)[None]).max(axis=0) > 0.8).all()


def test_a_jungle_differs(build: Callable[..., tuple[Layout, Built]]) -> None:
    """A jungle is not the same place as a forest."""
    counts = [
        sum(len(i.look.mesh.triangles) for i in build(key)[1].items if hasattr(i.look, "mesh"))
        for key in ("forest", "jungle")
    ]
    assert counts[0] != counts[1]
