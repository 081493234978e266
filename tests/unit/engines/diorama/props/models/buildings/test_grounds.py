from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.grounds import GROUNDS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """One walks through the gate and looks into the well."""
    for name, low, high in (("gate", 2.4, 3.6), ("ruins", 4, 6), ("well", 2.5, 3.5)):
        height = GROUNDS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_ruins_break_elsewhere_by_seed() -> None:
    """Another seed breaks the columns at other heights."""
    first, second = (GROUNDS["ruins"](Kit(Appearance(seed=seed))).parts[0] for seed in (1, 2))

    assert (first.mesh.positions != second.mesh.positions).any()
