from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.urban import URBAN
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A skyscraper is three times as tall as a block of flats."""
    for name, low, high in (("skyscraper", 30, 42), ("apartments", 11, 16), ("shop", 4.5, 6.5)):
        height = URBAN[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_some_windows_are_lit_and_others_by_another_seed() -> None:
    """Lit panes are fewer than dark ones, and not the same ones with another seed."""
    first, second = (URBAN["skyscraper"](Kit(Appearance(seed=seed))).parts for seed in (1, 2))
    lit = [len(p.mesh.positions) for p in first if p.finish.emission > 0]
    other = [len(p.mesh.positions) for p in second if p.finish.emission > 0]

    assert lit
    assert lit != other
