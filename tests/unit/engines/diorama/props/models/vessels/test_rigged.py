from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vessels.rigged import RIGGED
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Three masts tower over one."""
    for name, low, high in (("sailing-ship", 9, 12), ("pirate-ship", 9, 12), ("longship", 4, 6)):
        height = RIGGED[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_pirates_sail_under_black() -> None:
    """The sails of a pirate ship are dark, those of the tall ship pale."""
    dark, pale = (
        max(RIGGED[n](Kit(Appearance())).parts[8].colour) for n in ("pirate-ship", "sailing-ship")
    )

    assert dark < 0.1 < pale


def test_one_stands_on_the_deck() -> None:
    """Each ship has a deck under the feet of who is aboard, inside its hull."""
    for name, build in RIGGED.items():
        model = build(Kit(Appearance()))
        low, high = model.bounds()
        assert all(a < at < b for a, at, b in zip(low, model.anchors["deck"], high, strict=True))
        assert model.anchors["deck"][1] <= model.anchors["saddle"][1], name
