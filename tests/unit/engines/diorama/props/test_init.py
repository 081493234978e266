from dataclasses import dataclass

import numpy as np
import pytest

from reelkite.engines.diorama import props
from reelkite.engines.diorama.props.models.aircraft import AIRBORNE, HOVERING
from reelkite.engines.diorama.props.models.nature import ALOFT
from reelkite.engines.diorama.scene.acting import Act, Appearance, Extent, Performance
from reelkite.engines.diorama.scene.looks import Skin, Solid
from reelkite.engines.diorama.scene.mesh import Mesh


@dataclass(frozen=True, slots=True)
class Performed:
    """A prop on its stage, and the room it asked for."""

    name: str
    extent: Extent
    performance: Performance


def _asset(name: str) -> str:
    return name if "/" in name else f"prop/{name}"


def _perform(name: str, act: Act) -> Performance:
    performer = props.performer(_asset(name))
    assert performer is not None
    return performer.perform(act)


@pytest.fixture(name="performed", scope="module", params=sorted(props.NAMES))
def _performed(request: pytest.FixtureRequest) -> Performed:
    """Lend each prop on its stage, turned; it is modelled once for all tests."""
    performer = props.performer(_asset(request.param))
    assert performer is not None
    act = Act(yaw=0.7, subject=0)
    return Performed(request.param, performer.extent(act), performer.perform(act))


def _meshes(performance: Performance) -> list[Mesh]:
    looks = [item.look for item in performance.items]
    solids = [look.solid if isinstance(look, Skin) else look for look in looks]
    return [solid.mesh for solid in solids if isinstance(solid, Solid)]


def test_every_prop_is_sound(performed: Performed) -> None:
    """Meshes are finite, with unit normals and valid indices, and of a moderate size."""
    meshes = _meshes(performed.performance)

    for mesh in meshes:
        assert np.isfinite(mesh.positions).all()
        assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-3)
        assert 0 <= mesh.triangles.min() <= mesh.triangles.max() < len(mesh.positions)
    assert sum(len(mesh.triangles) for mesh in meshes) < 16_500


IN_THE_AIR = AIRBORNE | HOVERING | ALOFT | {"kite"}
SUNK = 0.34
"""Share of its height that a prop may be sunk: roots, piles, hulls and the feet of walls."""


def test_every_prop_stands_on_the_ground(performed: Performed) -> None:
    """The lowest point of a prop, unless it flies, is at its mark or, if rooted, below it."""
    meshes = _meshes(performed.performance)
    lowest = min(mesh.positions[:, 1].min() for mesh in meshes)
    height = max(mesh.positions[:, 1].max() for mesh in meshes)

    rests = -SUNK * height - 0.05 < lowest < 0.21 * height + 0.004
    assert rests or performed.name in IN_THE_AIR


def test_the_extent_holds_the_prop_over_time(performed: Performed) -> None:
    """At every time the prop is within the room that it asked for."""
    extent, performance = performed.extent, performed.performance
    # Flames, paddles and boards swing out of their rest.
    swings = performed.name in {"bonfire", "kayak", "seesaw"}
    slack = 0.02 + 0.05 * extent.height + 0.12 * max(extent.width, extent.height) * swings
    for t in (0.0, 1.3, 2.6, 3.9):
        for item in performance.items:
            assert item.placement is not None
            matrix = item.placement(t)
            look = item.look
            rest = look.pose(t)[0] if isinstance(look, Skin) else look.mesh.positions
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
