from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.scene.atmosphere import Sky
from reelkite.engines.diorama.scene.scene import Scene

Draw = Callable[[Scene], RGBFrame]


@pytest.fixture
def under(scene: Scene) -> Callable[[Sky], Scene]:
    """Return what gives the scene another sky and leaves nothing before it."""

    def build(sky: Sky) -> Scene:
        air = replace(scene.atmosphere, sky=sky, sun=(0.0, 0.5, 0.8660254))
        view = replace(scene.camera(0.0), target=(0.0, 2.4, 0.0))
        return replace(scene, items=(), atmosphere=air, camera=lambda _: view)

    return build


def test_clouds_make_the_sky_uneven(under: Callable[[Sky], Scene], drawn: Draw) -> None:
    """A cloudy sky varies along a row; a clear one hardly does."""
    clear = Sky(top=(0.2, 0.3, 0.7), horizon=(0.4, 0.5, 0.7), cloud_cover=1.0)

    plain = drawn(under(clear)).astype(float).mean(axis=2)
    cloudy = drawn(under(replace(clear, cloud_cover=0.5))).astype(float).mean(axis=2)
    assert cloudy.std(axis=1).mean() > 3 * plain.std(axis=1).mean()


def test_stars_moon_and_northern_lights_shine(under: Callable[[Sky], Scene], drawn: Draw) -> None:
    """Each adds light to a dark sky."""
    dark = Sky(top=(0.01, 0.01, 0.03), horizon=(0.01, 0.01, 0.03), cloud_cover=1.0, glow=0.0)
    night = drawn(under(dark)).astype(int)

    for change in ({"stars": 1.0}, {"moon": (0.0, 0.287, -0.958)}, {"aurora": 1.5}):
        lit = drawn(under(replace(dark, **change))).astype(int)
        assert (lit - night).max() > 30, change


def test_space_shows_nebulae(under: Callable[[Sky], Scene], drawn: Draw) -> None:
    """Clouds of gas colour the black."""
    space = Sky(top=(0.03, 0.05, 0.16), horizon=(0.1, 0.16, 0.55), nebula=(0.95, 0.22, 0.55))

    assert np.ptp(drawn(under(space)).astype(int).mean(axis=2)) > 20


def test_an_invisible_sky_is_black(under: Callable[[Sky], Scene], drawn: Draw) -> None:
    """In rooms nothing is drawn behind the walls."""
    hidden = Sky(top=(1, 1, 1), horizon=(1, 1, 1), visible=False)

    assert drawn(under(hidden)).max() < 40


def test_the_seam_of_the_clouds_is_not_seen(under: Callable[[Sky], Scene], drawn: Draw) -> None:
    """Looking where the panorama's ends meet, neighbours differ as they do elsewhere."""
    cloudy = under(Sky(top=(0.2, 0.3, 0.7), horizon=(0.4, 0.5, 0.7), cloud_cover=0.5))
    ahead = cloudy.camera(0.0)
    behind = replace(ahead, eye=(0.0, 1.0, -4.0), target=(0.0, 2.4, 0.0))

    aside = replace(cloudy.atmosphere, sun=(0.8660254, 0.5, 0.0))
    turned = replace(cloudy, atmosphere=aside, camera=lambda _: behind)
    steps = np.abs(np.diff(drawn(turned).astype(float).mean(axis=2), axis=1)).mean(axis=0)
    middle = len(steps) // 2
    assert steps[middle - 1 : middle + 2].max() < 3 * np.median(steps) + 1
