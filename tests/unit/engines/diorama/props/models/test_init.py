import numpy as np
import pytest

from reelkite.engines.diorama.props.catalogue import BUILDERS
from reelkite.engines.diorama.props.modelling import Kit, Part
from reelkite.engines.diorama.props.models.food import FOOD_PROPS
from reelkite.engines.diorama.props.models.gear import GEAR
from reelkite.engines.diorama.props.models.household import HOUSEHOLD_PROPS
from reelkite.engines.diorama.props.models.keepsakes import KEEPSAKES
from reelkite.engines.diorama.props.models.kitchen import KITCHEN_PROPS
from reelkite.engines.diorama.props.models.machines import MACHINES
from reelkite.engines.diorama.props.models.music import MUSIC_PROPS
from reelkite.engines.diorama.props.models.spooky import SPOOKY_PROPS
from reelkite.engines.diorama.props.models.sport import SPORT_PROPS
from reelkite.engines.diorama.props.models.tools import TOOLS_PROPS
from reelkite.engines.diorama.props.models.toys import TOYS_PROPS
from reelkite.engines.diorama.props.models.wardrobe import WARDROBE_PROPS
from reelkite.engines.diorama.scene.acting import Appearance
from tests.tables import each

OF_THE_ROOMS = sorted(
    {
        **KITCHEN_PROPS,
        **FOOD_PROPS,
        **HOUSEHOLD_PROPS,
        **MUSIC_PROPS,
        **SPORT_PROPS,
        **TOOLS_PROPS,
        **TOYS_PROPS,
        **GEAR,
        **KEEPSAKES,
        **MACHINES,
        **SPOOKY_PROPS,
        **WARDROBE_PROPS,
    }
)


def _pairs(name: str) -> list[tuple[Part, Part]]:
    """Return the parts of a red prop, each beside that of a blue one."""
    red, blue = (BUILDERS[name](Kit(Appearance(colour))).parts for colour in ("red", "blue"))
    return list(zip(red, blue, strict=True))


def _differ(first: Part, second: Part) -> bool:
    """Tell whether the asked colour changes a part."""
    return not np.allclose(np.asarray(first.colour), np.asarray(second.colour), atol=1e-4)


@each("name", OF_THE_ROOMS)
def test_the_asked_colour_changes_the_main_part(name: str) -> None:
    """A red prop differs from a blue one in colour, and in nothing else; it is finite."""
    pairs = _pairs(name)

    assert any(_differ(red, blue) for red, blue in pairs)
    assert all(np.array_equal(red.mesh.positions, blue.mesh.positions) for red, blue in pairs)
    for red, _ in pairs:
        assert np.isfinite(red.mesh.positions).all()
        assert np.allclose(np.linalg.norm(red.mesh.normals, axis=1), 1, atol=1e-3)


@each("name", OF_THE_ROOMS[::2])
def test_what_a_prop_looks_like_is_in_its_seed(name: str) -> None:
    """The same seed gives the same prop, in shape and colour."""
    first, again = (BUILDERS[name](Kit(Appearance(seed=1))).parts for _ in range(2))
    for a, b in zip(first, again, strict=True):
        assert np.array_equal(a.mesh.positions, b.mesh.positions)
        assert np.array_equal(np.asarray(a.colour), np.asarray(b.colour))


def test_most_props_have_several_looks() -> None:
    """Over a few seeds more than half of them change their colour or their shape."""
    some = OF_THE_ROOMS[1::6]
    several = [name for name in some if _has_several(name)]

    assert len(several) > 0.5 * len(some)


def _has_several(name: str) -> bool:
    """Look at no more seeds than are needed to tell."""
    usual = _look(name, 0)
    return any(_look(name, seed) != usual for seed in range(1, 6))


def _look(name: str, seed: int) -> tuple[int, float, float]:
    """Return what tells two looks of a prop apart: how many parts, their colours, their size."""
    model = BUILDERS[name](Kit(Appearance(seed=seed)))
    colours = sum(float(np.mean(part.colour)) * (k + 1) for k, part in enumerate(model.parts))
    return len(model.parts), round(colours, 4), round(float(model.bounds()[1].sum()), 4)


@pytest.mark.parametrize(
    "name", ["handbag", "shoe", "toaster", "kettle", "sword", "pizza", "fridge", "hammer", "doll"]
)
def test_the_asked_colour_leaves_other_parts_alone(name: str) -> None:
    """Buckles, soles, blades and toppings keep their own colour."""
    assert not all(_differ(red, blue) for red, blue in _pairs(name))
