import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit, Model
from reelkite.engines.diorama.props.models.vehicles.cabs import Cab, hollowed, openable
from reelkite.engines.diorama.props.models.vehicles.coaches import COACHES
from reelkite.engines.diorama.props.models.vehicles.lorries import LORRIES, truck
from reelkite.engines.diorama.props.models.vehicles.rails import RAILS
from reelkite.engines.diorama.scene.acting import Appearance

CAB = Cab(back=1.0, front=2.5, sill=1.3, roof=2.14, half=0.95)
CLOSED = Kit(Appearance())
OPEN = Kit(Appearance(attributes=("open",)))
DRIVEN = {
    name: table[name]
    for table, names in (
        (LORRIES, ("truck", "tipper", "fire-engine", "pickup")),
        (COACHES, tuple(COACHES)),
        (RAILS, ("train", "tram")),
    )
    for name in names
}


def middles(model: Model, cab: Cab) -> int:
    """Count corners of paint and glass in the empty part of a cab."""
    points = np.concatenate([part.mesh.positions for part in model.parts[:-3]])
    x, y, z = points.T
    deep = (z > cab.back + 0.02) & (z < cab.front)
    return int(np.sum((abs(x) < 2) & (y > cab.sill + 0.02) & (y < cab.roof - 0.02) & deep))


def test_a_hollow_cab_has_room_for_a_head() -> None:
    """Between sill and roof there is neither paint nor glass, where there was before."""
    whole = truck(CLOSED)
    assert middles(whole, CAB) > 0
    assert middles(hollowed(whole, CAB), CAB) == 0


def test_what_is_cut_keeps_its_outline() -> None:
    """The vehicle is as long, wide and high as before; what is cut has no holes elsewhere."""
    whole = truck(CLOSED)
    for before, after in zip(whole.bounds(), hollowed(whole, CAB).bounds(), strict=True):
        assert np.allclose(before, after, atol=0.02)


def test_cut_faces_keep_their_plane() -> None:
    """Corners that a cut adds lie on the plane and take the normals of their neighbours."""
    for part in hollowed(truck(CLOSED), CAB).parts:
        lengths = np.linalg.norm(part.mesh.normals, axis=1)
        assert np.all(lengths > 0.5)
        assert np.isfinite(part.mesh.positions).all()


def test_only_who_asks_gets_it_open() -> None:
    """A lorry that nobody is seen to drive keeps its panes."""
    built = openable(truck, CAB)
    assert built(CLOSED).bounds()[1][1] == truck(CLOSED).bounds()[1][1]
    assert "seat" not in built(CLOSED).anchors
    assert {"seat", "right grip", "left grip"} <= set(built(OPEN).anchors)


@pytest.mark.parametrize("name", DRIVEN)
def test_drivers_are_seen(name: str) -> None:
    """Each vehicle has a seat inside its outline, below its roof, when somebody drives it."""
    model = DRIVEN[name](OPEN)
    low, high = model.bounds()
    seat = np.array(model.anchors["seat"])
    assert np.all(seat > low)
    assert np.all(seat + np.array((0, 0.6, 0)) < high)
