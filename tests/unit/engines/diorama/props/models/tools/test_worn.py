from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.tools.worn import WORN
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A boot reaches half up the calf, a crown is a hand high."""
    heights = {"boot": (0.25, 0.35), "crown": (0.1, 0.16), "handbag": (0.3, 0.4)}
    for name, (low, high) in heights.items():
        bottom, top = WORN[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_shoes_come_in_pairs() -> None:
    """The left and the right shoe have the same parts."""
    for name in ("shoe", "boot"):
        parts = WORN[name](Kit(Appearance())).parts
        half = len(parts) // 2
        assert [p.colour for p in parts[:half]] == [p.colour for p in parts[half:]]
