"""Worn things without a wearer."""

import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.loose import (
    loose,
    on_back,
    on_head,
    over_eyes,
    round_neck,
)
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.colour import named

_LEFT, _RIGHT = vector(0.4, 0.2, 0.8), vector(-0.4, 0.2, 0.8)


def test_words_tell_what_is_worn_and_where() -> None:
    """A red scarf goes round the neck in red; trousers need legs and are left out."""
    found = loose(("red scarf", "sunglasses", "top hat", "backpack", "trousers", "old"))

    assert {(thing.name, thing.seat) for thing in found} == {
        ("scarf", "neck"),
        ("sunglasses", "eyes"),
        ("top", "head"),
        ("backpack", "back"),
    }
    assert next(thing for thing in found if thing.name == "scarf").colour == named("red")


def test_a_persons_body_wears_its_hat_itself() -> None:
    """Only what needs the animal's own face is left: the suit's wearer has hat and tie on."""
    found = loose(("top hat", "tie", "sunglasses", "headphones"), face_only=True)

    assert {thing.name for thing in found} == {"sunglasses", "headphones"}


@pytest.mark.parametrize("word", ["crown", "santa hat", "headphones", "halo"])
def test_headwear_sits_round_the_middle_of_the_head(word: str) -> None:
    """It is about as wide as the head, and none of it hangs far below."""
    (solid,) = on_head(loose((word,))[0], 1.6)
    low, high = solid.mesh.positions.min(axis=0), solid.mesh.positions.max(axis=0)

    assert low[1] > -1.0
    assert 0.8 < high[0] - low[0] < 4.5
    assert abs(low[0] + high[0]) < 0.8


@pytest.mark.parametrize("word", ["sunglasses", "glasses", "mask", "eyepatch"])
def test_panes_are_before_both_eyes(word: str) -> None:
    """They lie further ahead than the eyes, and an eyepatch hides one."""
    solids = over_eyes(loose((word,))[0], _LEFT, _RIGHT)
    points = np.concatenate([solid.mesh.positions for solid in solids])

    near = points[np.linalg.norm(points[:, :2] - _LEFT[:2], axis=1) < 0.5]
    assert near[:, 2].max() > _LEFT[2]
    assert len(solids) == (1 if word == "glasses" else 2)


@pytest.mark.parametrize("word", ["scarf", "tie", "bow tie", "bandana", "necklace"])
def test_neckwear_goes_round_a_neck(word: str) -> None:
    """It surrounds the axis at a radius of one, and its show side is in front."""
    points = np.concatenate([s.mesh.positions for s in round_neck(loose((word,))[0])])

    assert np.hypot(points[:, 0], points[:, 2]).min() > 0.6
    assert points[:, 2].max() > -points[:, 2].min()


@pytest.mark.parametrize("word", ["backpack", "cape"])
def test_what_is_on_the_back_is_over_the_trunk(word: str) -> None:
    """It rises over the back, and is darker inside or at its straps."""
    solids = on_back(loose((f"blue {word}",))[0])
    points = np.concatenate([solid.mesh.positions for solid in solids])

    assert points[:, 1].max() > 0.3
    assert solids[1].colours.sum(axis=1).max() < solids[0].colours.sum(axis=1).max()
