"""What craftspeople work with."""

import numpy as np

from reelkite.engines.diorama.figures.holding.things import LIGHTS, solid_of
from reelkite.engines.diorama.figures.holding.things.crafts import CRAFTS


def test_the_pot_stands_on_the_wheel() -> None:
    """Its foot is where the disc's middle is, and narrower than the disc."""
    pot, wheel = (solid_of(name).mesh.positions for name in ("clay pot", "potter's wheel"))

    assert abs(pot[:, 1].min()) < 0.01
    assert abs(wheel[np.hypot(wheel[:, 0], wheel[:, 2]) < 0.1, 1].max()) < 0.011
    foot = pot[pot[:, 1] < 0.01]
    assert np.hypot(foot[:, 0], foot[:, 2]).max() < 0.155


def test_what_lies_on_the_bench_is_flat() -> None:
    """A watch and its mat lie there, and the lamp over them is lit."""
    for name in ("watch", "mat"):
        size = np.ptp(solid_of(name).mesh.positions, axis=0)
        assert size[1] < 0.2 * size[0]

    assert {"desk lamp"} <= CRAFTS.keys() & LIGHTS.keys()
    assert solid_of("desk lamp").emission.max() > 1
