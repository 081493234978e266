from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import ParticleKind
from reelkite.engines.diorama.scene.places import Built, Layout
from reelkite.engines.diorama.sets.outdoors.falls import FOOT, MIDDLE, TALL, cliff


def test_the_land_steps_up_behind_the_pool() -> None:
    """Before the foot nothing is added; behind it the cliff is taller than the fall."""
    x = np.array([MIDDLE, MIDDLE, MIDDLE + 40])
    rise = cliff(x, np.array([FOOT + 2.5, FOOT - 6.0, FOOT - 6.0]))
    assert rise[0] == 0
    assert rise[1] > TALL
    assert rise[2] == 0


def test_water_falls_where_a_waterfall_is_wanted(
    build: Callable[..., tuple[Layout, Built]],
) -> None:
    """Drops fall and spray rises at a waterfall, and not at any other river."""
    falling, plain = (build("river", words=words)[1] for words in ("waterfall", "river"))
    assert any(p.kind is ParticleKind.STREAK and p.velocity[1] < 0 for p in falling.particles)
    assert falling.plumes
    assert not any(p.kind is ParticleKind.STREAK for p in plain.particles)
    assert not plain.plumes
