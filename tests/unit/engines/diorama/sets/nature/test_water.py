from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.sets.nature.relief import shore
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.water import sea_state, water_sheet


def test_water_covers_what_is_low(site: Callable[..., Site]) -> None:
    """The sheet is level, knows its depth, and stops a little behind the waterline."""
    here = replace(site(), layout=Layout(ground=shore(-6.0, 0.1, 1)))
    sea = water_sheet(here, 0.0)
    used = np.unique(sea.mesh.triangles)
    near = used[np.abs(sea.mesh.positions[used, 0]) < 5]
    assert sea.layer is Layer.WATER
    assert not sea.mesh.positions[:, 1].any()
    assert sea.mesh.positions[near, 2].max() < -1
    assert sea.extra[used].max() > 2


def test_storms_raise_the_waves(site: Callable[..., Site]) -> None:
    """A storm's sea is rougher than a calm one, and ripples stay within their range."""
    calm, storm = sea_state(site(), 0.0), sea_state(site(weather="storm"), 0.0)
    assert storm.waves > calm.waves
    assert storm.ripple <= 1
