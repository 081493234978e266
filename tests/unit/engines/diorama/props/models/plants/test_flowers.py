import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.plants.flowers import (
    FLOWERS,
    petal_of,
    stem_of,
    whorl_of,
)
from reelkite.engines.diorama.scene.acting import Appearance


def test_flowers_are_as_tall_as_in_the_garden() -> None:
    """A sunflower looks at one, a tulip does not."""
    for name, low, high in (("rose", 0.4, 0.8), ("tulip", 0.3, 0.6), ("sunflower", 1.4, 2.0)):
        height = FLOWERS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_open_petals_are_lit_from_above() -> None:
    """Petals that lie open look up; those that stand closed look out."""
    petal = petal_of(0.1, 0.05, 0.5, 0.0)

    assert whorl_of(petal, 6, 0.02, 1.2).normals[:, 1].mean() > 0.3
    closed = whorl_of(petal, 6, 0.05, 0.1)
    outward = np.sum(closed.normals[:, [0, 2]] * closed.positions[:, [0, 2]], axis=1)
    assert outward.mean() > 0


def test_a_stem_ends_under_the_flower() -> None:
    """It follows its curve to the end."""
    stem = stem_of([(0, 0, 0), (0.1, 0.5, 0), (0, 1, 0)], 0.02)

    assert stem.positions[:, 1].max() == pytest.approx(1.0, abs=0.03)


def test_a_colour_word_paints_the_petals_only() -> None:
    """A blue rose has a green stem."""
    red, blue = (FLOWERS["rose"](Kit(Appearance(colour=c))).parts for c in ("red", "blue"))

    assert not np.allclose(np.asarray(red[0].colour), np.asarray(blue[0].colour))
    assert red[-1].colour == blue[-1].colour
