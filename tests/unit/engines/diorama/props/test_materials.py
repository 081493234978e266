import numpy as np
import pytest

from reelkite.engines.diorama.props.materials import STUFFS, made
from reelkite.engines.diorama.props.modelling import Kit, Model, Part
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.shapes import ball


def _toy(kit: Kit) -> Model:
    """Return two balls: the main part and one that keeps its own colour."""
    own = linear("#2b2a2c")
    return Model((Part(ball(1), kit.main("#d3432f")), Part(ball(1), own).at(2, 0, 0)))


@pytest.mark.parametrize("word", sorted(STUFFS))
def test_a_material_changes_the_main_part_and_no_other(word: str) -> None:
    """The part that takes the asked colour takes the material; the other stays as it was."""
    plain, clad = (made(_toy, Appearance(attributes=words)) for words in ((), (word,)))

    assert clad.parts[0].finish == STUFFS[word].finish
    assert clad.parts[1].finish == plain.parts[1].finish
    assert np.array_equal(clad.parts[1].colour, plain.parts[1].colour)


def test_an_asked_colour_stays_under_the_material() -> None:
    """A red wooden toy is red, with grain."""
    colour = np.asarray(made(_toy, Appearance("red", ("wooden",))).parts[0].colour)

    assert (colour[:, 0] > 3 * colour[:, 2]).all()
    assert np.ptp(colour[:, 0]) > 0


def test_gold_shines() -> None:
    """A golden toy is smoother than a red one."""
    gold, red = (made(_toy, Appearance(word)).parts[0].finish.roughness for word in ("gold", "red"))

    assert gold < red
