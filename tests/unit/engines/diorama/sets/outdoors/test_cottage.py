import numpy as np

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.outdoors.cottage import Cottage, raised

HOUSE = Cottage(3.0, 4.0, 2.0, (0.7, 0.5, 0.3), (0.4, 0.1, 0.1))


def test_windows_shine_when_lit() -> None:
    """A lit house has glowing panes, a lamp and smoke; a dark one has none."""
    lit = raised(HOUSE, (0, 0, 0), 0.0, lit=True, snowy=False)
    dark = raised(HOUSE, (0, 0, 0), 0.0, lit=False, snowy=False)
    assert any(piece.layer is Layer.GLOW for piece in lit.pieces)
    assert not any(piece.layer is Layer.GLOW for piece in dark.pieces)
    assert lit.lamps
    assert lit.plumes
    assert not dark.lamps
    assert not dark.plumes


def test_snow_lies_on_the_roof() -> None:
    """Under snow the highest part of the house is white."""
    pieces = raised(HOUSE, (0, 0, 0), 0.3, lit=False, snowy=True).pieces
    roof = [p for p in pieces if np.ptp(p.mesh.positions[:, 1]) > 1 and p.colours.min() > 0.6]
    assert len(roof) == 2
