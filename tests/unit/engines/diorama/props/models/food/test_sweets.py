from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.food.sweets import SWEETS
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import named


def test_things_have_the_height_of_life() -> None:
    """A cupcake is a hand high, an ice cream with its stand two."""
    heights = {"cupcake": (0.1, 0.16), "ice-cream": (0.22, 0.36), "pancakes": (0.1, 0.16)}
    for name, (low, high) in heights.items():
        bottom, top = SWEETS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_icing_takes_the_colour_and_dough_does_not() -> None:
    """A green doughnut has green icing on brown dough."""
    dough, icing, *_ = SWEETS["donut"](Kit(Appearance("green"))).parts

    assert icing.colour == named("green")
    assert dough.colour != named("green")
