import numpy as np

from reelkite.engines.diorama.props.actors import PropActor
from reelkite.engines.diorama.props.catalogue import ALIASES, BUILDERS, MANNERS
from reelkite.engines.diorama.props.modelling import LEFT_BEHIND, Kit, Model
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.mesh import Mesh
from tests.tables import each
from tests.unit.engines.diorama.props.models.test_init import OF_THE_ROOMS

ALL = sorted(BUILDERS)
MOST_TRIANGLES = 16_000
SOUND = 0.9  # the rest are corners where a sheet is gathered in a point


def _model(name: str, appearance: Appearance | None = None) -> Model:
    return BUILDERS[name](Kit(appearance or Appearance()))


def test_other_names_and_manners_belong_to_props() -> None:
    """Every alias leads to a prop, and only props have manners."""
    assert set(ALIASES.values()) <= set(BUILDERS)
    assert set(MANNERS) <= set(BUILDERS)
    assert not set(ALIASES) & set(BUILDERS)


@each("name", ALL)
def test_a_prop_is_sound_and_within_its_extent(name: str) -> None:
    """Its geometry is sound, its joints are its own, and nothing sticks out of its extent."""
    model = _model(name)
    for part in model.parts:
        _check(part.mesh)
    assert sum(len(part.mesh.triangles) for part in model.parts) <= MOST_TRIANGLES
    assert {part.joint for part in model.parts} - {"", LEFT_BEHIND} <= set(model.joints)
    assert {joint for joint, _ in model.carried.values()} <= set(model.joints)
    low, high = model.bounds()
    extent = PropActor(lambda _kit: model).extent(Act())
    assert low[0] >= -extent.left - 1e-4
    assert high[0] <= extent.right + 1e-4
    assert low[1] >= extent.bottom - 1e-4
    assert high[1] <= extent.bottom + extent.height + 1e-4


def _check(mesh: Mesh) -> None:
    """Corners are finite, normals are of unit length, and triangles have corners."""
    assert np.isfinite(mesh.positions).all()
    length = np.linalg.norm(mesh.normals, axis=1)
    assert np.mean(np.abs(length - 1) < 0.02) > SOUND
    assert mesh.triangles.max() < len(mesh.positions)


# What is not of the rooms is large and dear to model, and its colours are secondary: every third.
@each("name", sorted({*ALL} - {*OF_THE_ROOMS})[::3])
def test_a_colour_word_leaves_something_as_it_was(name: str) -> None:
    """Asked colours give as many parts as before, and two colours give two looks or none."""
    red, blue = (_model(name, Appearance(colour=word)) for word in ("red", "blue"))

    assert len(red.parts) == len(blue.parts)
