import numpy as np
import pytest

from reelkite.engines.diorama.creatures.beasts.coats import colours_of, ground, inlays
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.creatures.beasts.torso import legs, neck, trunk
from reelkite.engines.diorama.modelling.nets import mould
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import named

MARKED = sorted(name for name, beast in BEASTS.items() if beast.coat.pattern is not None)


@pytest.mark.parametrize("name", ["zebra", "cow", "giraffe", "tiger", "panda", "leopard"])
def test_markings_cover_a_part_of_the_coat(name: str) -> None:
    """A pattern is neither nowhere nor everywhere."""
    beast = BEASTS[name]
    build = beast.build
    points = mould([*trunk(build), neck(build), *legs(build)], 0.08).positions
    colours = colours_of(beast.coat, Appearance())
    share = (inlays(build, beast.coat, colours, 3)[0].marking(points) > 0).mean()
    assert 0.05 < share < 0.85


@pytest.mark.parametrize("name", MARKED)
def test_every_pattern_is_finite(name: str) -> None:
    """Markings are numbers everywhere."""
    beast = BEASTS[name]
    points = np.random.default_rng(1).uniform(-1, 1.5, (200, 3)).astype(np.float32)
    for inlay in inlays(beast.build, beast.coat, colours_of(beast.coat, Appearance()), 5):
        assert np.isfinite(inlay.marking(points)).all()


def test_a_colour_word_paints_the_main_coat() -> None:
    """A red dog is red, and its belly is not."""
    beast = BEASTS["dog"]
    colours = colours_of(beast.coat, Appearance(colour="red"))
    assert colours.main == named("red")
    assert colours.second != colours.main


def test_the_belly_is_pale() -> None:
    """Below it is lighter than above."""
    beast = BEASTS["dog"]
    build = beast.build
    paint = ground(build, beast.coat, colours_of(beast.coat, Appearance()))
    spots = np.array([(0, build.back - build.girth, 0), (0, build.back + build.girth, 0)])
    below, above = paint(spots.astype(np.float32))
    assert below.sum() > above.sum()


def test_a_white_cat_is_white_all_over() -> None:
    """Stripes of the own colour nearly vanish when a colour is asked for."""
    coat = BEASTS["cat"].coat
    white, tabby = (
        colours_of(coat, Appearance(colour=colour, seed=3)) for colour in ("white", None)
    )

    assert min(white.marking) > 0.85 * min(white.main)
    assert max(tabby.marking) < 0.5 * max(tabby.main)
