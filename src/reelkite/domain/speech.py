"""What is spoken in a clip: samples, and what the mouth does meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.domain.storyboard import Line, Storyboard


class Mouth(StrEnum):
    """What a mouth looks like while a sound is made."""

    REST = "rest"
    CLOSED = "closed"  #: m, b, p
    TEETH = "teeth"  #: f, v
    TONGUE = "tongue"  #: th, t, d, l, n, s
    SMALL = "small"  #: sh, ch, unstressed vowels
    OPEN = "open"  #: a
    WIDE = "wide"  #: ee, ay, eye
    ROUND = "round"  #: oo, oh, w


@dataclass(frozen=True, slots=True)
class Gesture:
    """One shape of the mouth.

    Attributes:
        begins: Seconds from the clip's start.
        ends: Seconds from the clip's start, later than ``begins``.
        mouth: The shape.
    """

    begins: float
    ends: float
    mouth: Mouth


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line as it is spoken.

    Attributes:
        line: What is said.
        shot: Index of its shot.
        begins: Seconds from the clip's start.
        samples: ``(n,)``, mono at ``domain.media.SAMPLE_RATE``.
        gestures: What the mouth does, in order, without overlap.
        x: Where the speaker is on the screen, 0 left to 1 right.
        metres: How far the speaker is from the camera.
    """

    line: Line
    shot: int
    begins: float
    samples: npt.NDArray[np.float32]
    gestures: tuple[Gesture, ...]
    x: float = 0.5
    metres: float = 2.0


Speak: TypeAlias = Callable[[Storyboard, int], tuple[Utterance, ...]]
"""Speaks all lines of a storyboard, from a seed."""


def nobody_speaks(storyboard: Storyboard, seed: int) -> tuple[Utterance, ...]:
    """Return nothing: for engines that have no voice."""
    del storyboard, seed
    return ()
