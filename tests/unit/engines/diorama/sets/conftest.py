from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets import design
from reelkite.engines.diorama.sets.nature.site import Site


def _clear(x: Array, z: Array, radius: Array) -> npt.NDArray[np.bool_]:
    free: npt.NDArray[np.bool_] = np.hypot(x, z + 2.0) > radius + 2.0
    return free


def _sightline(aspect: float) -> Sightline:
    return Sightline(
        eyes=((0.2, 1.4, 5.5),) * 3,
        targets=((0.0, 1.3, -2.0),) * 3,
        fov=40.0,
        aspect=aspect,
        sun=(-0.6, 0.4, -0.69),
        clear=_clear,
    )


@pytest.fixture
def build() -> Callable[..., tuple[Layout, Built]]:
    """Builds a setting with two metres around (0, -2) kept free."""

    def built(setting: str, aspect: float = 16 / 9, **words: str | int) -> tuple[Layout, Built]:
        dressing = Dressing(setting, **words)  # type: ignore[arg-type]  # a test's own words
        return _built(dressing, aspect)

    return built


@cache
def _built(dressing: Dressing, aspect: float) -> tuple[Layout, Built]:
    place = design(dressing.setting)
    layout = place.layout(dressing)
    return layout, place.build(dressing, layout, _sightline(aspect))


@pytest.fixture
def site() -> Callable[..., Site]:
    """Makes a level site of four metres radius free around (0, -2)."""

    def made(aspect: float = 16 / 9, **words: str | int) -> Site:
        dressing = Dressing("park", **words)  # type: ignore[arg-type]  # a test's own words
        return Site(dressing, Layout(), _sightline(aspect), snowy=dressing.season == "winter")

    return made
