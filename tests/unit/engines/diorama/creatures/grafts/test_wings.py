"""Wings."""

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.grafts.wings import WINGS
from reelkite.engines.diorama.scene.colour import linear


@pytest.mark.parametrize("name", sorted(WINGS))
def test_a_wing_lies_flat_and_goes_out_from_its_root(name: str) -> None:
    """It reaches out along x, is thin along y, and has two colours."""
    wing = WINGS[name]
    main, edge = (linear(code) for code in wing.colours)
    solids = wing.build(main, edge)
    points = np.concatenate([solid.mesh.positions for solid in solids])

    assert 0.8 < points[:, 0].max() < 1.5
    assert points[:, 0].min() > -0.25
    assert np.abs(points[:, 1]).max() < 0.12
    colours = {tuple(np.round(solid.colours[0], 4)) for solid in solids}
    assert len(colours) >= 2


@pytest.mark.parametrize("name", sorted(WINGS))
def test_wings_never_go_below_the_belly(name: str) -> None:
    """The lowest point of a beat is hardly under the horizon, the highest short of upright."""
    wing = WINGS[name]

    assert wing.raised - wing.beat > -0.1
    assert wing.raised + wing.beat < np.pi / 2
