import numpy as np
import pytest

from reelkite.engines.diorama import props
from reelkite.engines.diorama.props import bursting
from reelkite.engines.diorama.scene.acting import Act, Performance
from reelkite.engines.diorama.scene.looks import Item, Solid
from reelkite.engines.diorama.scene.mesh import Mat4


def _perform(action: str | None) -> Performance:
    performer = props.performer("prop/vase")
    assert performer is not None
    return performer.perform(Act(action=action, seconds=4.0))


def _placement(item: Item, t: float) -> Mat4:
    assert item.placement is not None
    return item.placement(t)


def _size(item: Item, t: float) -> float:
    return float(np.linalg.norm(_placement(item, t)[:3, 0]))


def _triangles(items: list[Item]) -> int:
    return sum(len(one.look.mesh.triangles) for one in items if isinstance(one.look, Solid))


def test_a_thing_is_whole_until_it_bursts() -> None:
    """Before its moment only the thing is there, after it only its pieces, which are all of it."""
    items = _perform("explode").items
    whole = [item for item in items if _size(item, 0.0) > 0.1]
    pieces = [item for item in items if _size(item, 3.9) > 0.1]

    assert len(whole) + len(pieces) == len(items)
    assert len(pieces) > 5 * len(whole)
    assert _triangles(whole) == _triangles(pieces)


def test_pieces_fly_apart_and_land() -> None:
    """They leave their place, end at the ground and lie still there."""
    pieces = [item for item in _perform("explode").items if _size(item, 3.9) > 0.1]
    for piece in pieces:
        early, late, later = (_placement(piece, t) for t in (1.61, 3.8, 3.9))
        assert not np.allclose(early, late)
        assert np.allclose(late, later)


@pytest.mark.parametrize(("action", "height"), [("explode", 30.0), ("roll", 0.3), (None, 0.3)])
def test_what_is_tall_or_does_something_else_stays_whole(action: str | None, height: float) -> None:
    """A volcano erupts without going to pieces."""
    assert bursting.moment(Act(action=action, seconds=4.0), height) is None
