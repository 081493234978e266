from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.toys.cuddly import CUDDLY
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A teddy bear sits forty centimetres tall, a rubber duck a hand."""
    heights = {"teddy-bear": (0.35, 0.5), "rubber-duck": (0.12, 0.22), "doll": (0.38, 0.5)}
    for name, (low, high) in heights.items():
        bottom, top = CUDDLY[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_the_hair_of_dolls_differs() -> None:
    """The seed chooses among three colours of wool; the dress keeps the asked one."""
    looks = [CUDDLY["doll"](Kit(Appearance("red", seed=seed))).parts for seed in range(12)]

    assert len({str(parts[5].colour) for parts in looks}) == 3
    assert len({str(parts[0].colour) for parts in looks}) == 1
