import numpy as np
import pytest

from reelkite.engines.diorama.props.actors import PropActor
from reelkite.engines.diorama.props.catalogue import ALIASES, BUILDERS, MANNERS
from reelkite.engines.diorama.props.modelling import LEFT_BEHIND, Kit, Model
from reelkite.engines.diorama.scene.acting import Act, Appearance
from tests.unit.engines.diorama.props.models.test_init import OF_THE_ROOMS

ALL = sorted(BUILDERS)
MOST_TRIANGLES = 16_000
SOUND = 0.9  # the rest are corners where a sheet is gathered in a point


def _model(name: str, appearance: Appearance | None = None) -> Model:
    return BUILDERS[name](Kit(appearance or Appearance()))


@pytest.fixture(name="model", scope="module", params=ALL)
def _each_model(request: pytest.FixtureRequest) -> Model:
    """Lend each prop as it is unless something is asked for; it is modelled once for all tests."""
    return _model(request.param)


def test_other_names_and_manners_belong_to_props() -> None:
    """Every alias leads to a prop, and only props have manners."""
    assert set(ALIASES.values()) <= set(BUILDERS)
    assert set(MANNERS) <= set(BUILDERS)
    assert not set(ALIASES) & set(BUILDERS)


def test_props_are_sound_geometry(model: Model) -> None:
    """Corners are finite, normals are of unit length, triangles have corners, and are not many."""
    for part in model.parts:
        mesh = part.mesh
        assert np.isfinite(mesh.positions).all()
        length = np.linalg.norm(mesh.normals, axis=1)
        assert np.mean(np.abs(length - 1) < 0.02) > SOUND
        assert mesh.triangles.max() < len(mesh.positions)
    assert sum(len(part.mesh.triangles) for part in model.parts) <= MOST_TRIANGLES


def test_an_extent_encloses_its_prop(model: Model) -> None:
    """Nothing sticks out of the room that a prop says it takes."""
    extent = PropActor(lambda _kit: model).extent(Act())
    low, high = model.bounds()

    assert low[0] >= -extent.left - 1e-4
    assert high[0] <= extent.right + 1e-4
    assert low[1] >= extent.bottom - 1e-4
    assert high[1] <= extent.bottom + extent.height + 1e-4


def test_joints_are_named_and_used(model: Model) -> None:
    """Every part that turns has its joint, and every carried anchor too."""
    assert {part.joint for part in model.parts} - {"", LEFT_BEHIND} <= set(model.joints)
    assert {joint for joint, _ in model.carried.values()} <= set(model.joints)


@pytest.mark.parametrize("name", sorted({*ALL} - {*OF_THE_ROOMS}))
def test_a_colour_word_leaves_something_as_it_was(name: str) -> None:
    """Asked colours give as many parts as before, and two colours give two looks or none."""
    red, blue = (_model(name, Appearance(colour=word)) for word in ("red", "blue"))

    assert len(red.parts) == len(blue.parts)
