import numpy as np
import pytest

from reelkite.engines.diorama.figures.acting.anchors import anchors_of
from reelkite.engines.diorama.figures.acting.role import Role
from reelkite.engines.diorama.scene.acting import Act, Appearance, Held

ROLE = Role.of("woman", Act(Appearance(seed=3), None, at=(1.0, 0.0, -2.0), yaw=0.6, scale=1.2))
NAMES = ("hand", "other hand", "both hands", "head", "chin", "mouth", "shoulder", "back", "chest",
         "lap")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_anchors_are_rigid_frames(name: str) -> None:
    """Turned and moved, never scaled or mirrored."""
    frame = anchors_of(ROLE)[name](1.0)

    assert np.allclose(frame[:3, :3] @ frame[:3, :3].T, np.eye(3), atol=1e-4)
    assert np.linalg.det(frame[:3, :3]) > 0.99


def test_places_are_where_their_names_say() -> None:
    """Chin under mouth under the head's top; the back behind the chest."""
    at = {name: frame(1.0)[:3, 3] for name, frame in anchors_of(ROLE).items()}
    ahead = np.array([np.sin(0.6), 0, np.cos(0.6)])

    assert at["chin"][1] < at["mouth"][1] < at["head"][1]
    assert (at["chest"] - at["back"]) @ ahead > 0.1


def test_a_thing_of_others_has_a_place() -> None:
    """Whatever nobody here draws hangs on the anchor of held things, before the body."""
    role = Role.of("man", Act(Appearance(seed=3), "hold", held=(Held("kangaroo", 1),)))

    assert anchors_of(role)["held"](0.5)[2, 3] > 0.1
    assert "held" not in anchors_of(ROLE)
