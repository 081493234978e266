import numpy as np

from reelkite.engines.diorama.tableau.dissect import take_apart
from reelkite.engines.diorama.tableau.parts import Wishes, recomposed


def test_layers_at_rest_are_the_picture() -> None:
    """The layers of any picture, laid over one another, differ from it by 1 at most."""
    picture = np.random.default_rng(3).integers(0, 256, (90, 160, 3), dtype=np.uint8)
    layers = take_apart(picture, Wishes()).layers

    assert np.abs(recomposed(layers).astype(int) - picture).max() <= 1
