import numpy as np
import pytest

from reelkite.engines.diorama import props
from reelkite.engines.diorama.props.models.aircraft import AIRBORNE, HOVERING
from reelkite.engines.diorama.props.models.nature import ALOFT
from reelkite.engines.diorama.scene.acting import Act, Appearance, Extent, Performance
from reelkite.engines.diorama.scene.looks import Skin, Solid
from reelkite.engines.diorama.scene.mesh import Mesh
from tests.tables import each


def _asset(name: str) -> str:
    return name if "/" in name else f"prop/{name}"


def _perform(name: str, act: Act) -> Performance:
    performer = props.performer(_asset(name))
    assert performer is not None
    return performer.perform(act)


def _meshes(performance: Performance) -> list[Mesh]:
    looks = [item.look for item in performance.items]
    solids = [look.solid if isinstance(look, Skin) else look for look in looks]
    return [solid.mesh for solid in solids if isinstance(solid, Solid)]


IN_THE_AIR = AIRBORNE | HOVERING | ALOFT | {"kite"}
SWINGING = {"bonfire", "kayak", "seesaw"}
"""Flames, paddles and boards swing out of their rest."""

SUNK = 0.34
"""Share of its height that a prop may be sunk: roots, piles, hulls and the feet of walls."""


@each("name", sorted(props.NAMES))
def test_every_prop_is_sound_and_stands_in_its_room(name: str) -> None:
    """Meshes are sound and moderate, rest on the ground, and stay in the room asked for."""
    performer = props.performer(_asset(name))
    assert performer is not None
    act = Act(yaw=0.7, subject=0)
    extent, performance = performer.extent(act), performer.perform(act)
    meshes = _meshes(performance)
    for mesh in meshes:
        assert np.isfinite(mesh.positions).all()
        assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-3)
        assert 0 <= mesh.triangles.min() <= mesh.triangles.max() < len(mesh.positions)
    assert sum(len(mesh.triangles) for mesh in meshes) < 16_500
    assert name in IN_THE_AIR or _rests(meshes)
    swing = 0.12 * max(extent.width, extent.height) * (name in SWINGING)
    slack = 0.02 + 0.05 * extent.height + swing
    for second in (0.0, 1.3, 2.6, 3.9):
        _check_room(performance, extent, second, slack)


def _rests(meshes: list[Mesh]) -> bool:
    """Tell whether the lowest point is at the mark or, if rooted, below it."""
    lowest = min(mesh.positions[:, 1].min() for mesh in meshes)
    height = max(mesh.positions[:, 1].max() for mesh in meshes)
    return bool(-SUNK * height - 0.05 < lowest < 0.21 * height + 0.004)


def _check_room(performance: Performance, extent: Extent, second: float, slack: float) -> None:
    """At that time the prop is within the room that it asked for."""
    for item in performance.items:
        assert item.placement is not None
        matrix = item.placement(second)
        look = item.look
        rest = look.pose(second)[0] if isinstance(look, Skin) else look.mesh.positions
        points = rest @ matrix[:3, :3].T + matrix[:3, 3]
        assert -extent.left - slack < points[:, 0].min()
        assert points[:, 0].max() < extent.right + slack
        assert extent.bottom - slack < points[:, 1].min()
        assert points[:, 1].max() < extent.bottom + extent.height + slack


@pytest.mark.parametrize("name", ["cup", "kite", "car", "balloon", "sofa", "shape/object"])
def test_the_asked_colour_is_that_of_the_main_part(name: str) -> None:
    """At least a third of the surface of a blue prop is blue."""
    act = Act(appearance=Appearance(colour="blue"))
    looks = [item.look for item in _perform(name, act).items]
    solids = [look.solid if isinstance(look, Skin) else look for look in looks]
    blue = whole = 0.0
    for solid in (s for s in solids if isinstance(s, Solid)):
        a, b, c = (solid.mesh.positions[solid.mesh.triangles[:, k]] for k in range(3))
        area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
        red, green, bluish = solid.colours[solid.mesh.triangles[:, 0]].T
        blue += area[(bluish > 1.2 * red) & (bluish > 1.2 * green)].sum()
        whole += area.sum()

    assert blue > 0.3 * whole


def test_the_same_act_gives_the_same_arrays() -> None:
    """A prop with chance in it is the same twice."""
    first, second = (_meshes(_perform("shelf", Act()))[0].positions for _ in range(2))

    assert np.array_equal(first, second)


def test_other_rooms_and_unknown_names_have_no_prop() -> None:
    """People, animals and unknown props are left to others."""
    assert props.performer("person/child") is None
    assert props.performer("prop/no-such-thing") is None


def test_other_names_lead_to_the_same_prop() -> None:
    """A mug is a cup, and blanks are hyphens."""
    assert props.performer("prop/mug") == props.performer("prop/cup")
    assert props.performer("prop/rowing boat") == props.performer("prop/rowing-boat")
