"""A park by a lake in eight hundred pixels, and shots of it."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot, Storyboard
from reelkite.engines.diorama.tableau.depths import ground_depth
from reelkite.engines.diorama.tableau.parts import (
    FARTHEST,
    Kind,
    Layer,
    LightGuess,
    Nature,
    Tableau,
)

SMALL = Size(192, 108)

MakeShot = Callable[..., Shot]
MakeBoard = Callable[..., Storyboard]
MakeLayer = Callable[[Nature], Layer]


@pytest.fixture(scope="session")
def layer() -> MakeLayer:
    """Return a maker of layers: a block in the middle, 4 metres away, named by its nature."""

    def made(nature: Nature) -> Layer:
        shape = (SMALL.height, SMALL.width)
        alpha = np.zeros(shape, np.uint8)
        alpha[40:90, 80:120] = 255
        colour = np.random.default_rng(3).integers(0, 256, (*shape, 3), dtype=np.uint8)
        return Layer(colour, alpha, np.full(shape, 4.0, np.float32), nature, nature.value)

    return made


@pytest.fixture(scope="session")
def tableau(layer: MakeLayer) -> Tableau:
    """Return sky, ground, and a dog."""
    shape = (SMALL.height, SMALL.width)
    colour = np.full((*shape, 3), 120, np.uint8)
    below = np.zeros(shape, np.uint8)
    below[45:] = 255
    far = np.full(shape, FARTHEST, np.float32)
    ground = ground_depth(shape, 45 / 108, 1.37)
    dog = layer(Nature.SUBJECT)
    layers = (
        Layer(colour, np.full(shape, 255, np.uint8), far, Nature.SKY, "sky"),
        Layer(colour, below, ground, Nature.GROUND, "ground"),
        Layer(dog.colour, dog.alpha, dog.depth, Nature.SUBJECT, "dog"),
    )
    light = LightGuess(brightness=0.5)
    return Tableau(SMALL, 45 / 108, 40.0, layers, light, Kind.PHOTOGRAPH)


@pytest.fixture(scope="session")
def shot() -> MakeShot:
    """Return a maker of shots of four seconds; keyword arguments replace fields."""

    def made(**changes: object) -> Shot:
        fields: dict[str, object] = {
            "start": Fraction(0),
            "seconds": Fraction(4),
            "framing": Framing.WIDE,
            "angle": Angle.EYE_LEVEL,
            "moves": (CameraMove(),),
            "subjects": (),
            "setting": "meadow",
        }
        return Shot(**{**fields, **changes})  # type: ignore[arg-type]  # any field

    return made


@pytest.fixture(scope="session")
def board(shot: MakeShot) -> MakeBoard:
    """Return a maker of storyboards: a prompt, and shots one after another."""

    def made(prompt: str = "a dog", *shots: Shot) -> Storyboard:
        return Storyboard(prompt, shots or (shot(),))

    return made
