from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.scene.places import Layout


def _layout() -> Layout:
    return Layout(stage=(0.0, 0.25, 0.0), ground=lambda x, z: np.asarray(x * 0.5 + z))


def test_the_ground_is_asked_at_one_point() -> None:
    """The height at a point is that of the whole ground there."""
    assert _layout().ground_at(2.0, 1.0) == pytest.approx(2.0)


def test_a_hero_stands_on_the_table_if_there_is_one() -> None:
    """The floor is the stage's height, or the table's top."""
    assert _layout().floor == 0.25
    assert replace(_layout(), tabletop=0.75).floor == 0.75
