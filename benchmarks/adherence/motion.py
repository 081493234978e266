"""How the background runs through the picture while the camera moves."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]

_LEAST_SHIFT: Final = 0.05
_LEAST_GROWTH: Final = 0.07
_LEAST_SHAKE: Final = 0.0025
_LEAST_PULL: Final = 0.25
_STILL: Final = 0.05


@dataclass(frozen=True, slots=True)
class Flow:
    """Motion of the background from the shot's beginning to its end.

    Attributes:
        right: Shares of the frame's height that it runs to the right.
        down: The same downwards.
        growth: Log of how much bigger it gets.
        turn: Radians, clockwise.
        shake: Mean acceleration of the picture, in heights a frame squared.
        pull: Log of the change of the distance that is sharp.
        swing: Radians that the eye goes around what it looks at.
    """

    right: float = 0.0
    down: float = 0.0
    growth: float = 0.0
    turn: float = 0.0
    shake: float = 0.0
    pull: float = 0.0
    swing: float = 0.0


def likeness(before: Floats, after: Floats) -> tuple[float, float, float, float]:
    """Return right, down, log growth and turn of the similarity that fits points best.

    Args:
        before: ``(n, 2)`` points in heights of the frame from its middle, y down; n at least 2.
        after: The same points later.
    """
    middle = before.mean(axis=0), after.mean(axis=0)
    one = (before - middle[0]) @ np.array([1, 1j])
    two = (after - middle[1]) @ np.array([1, 1j])
    factor = complex((two * one.conj()).sum() / max(float((abs(one) ** 2).sum()), 1e-9))
    # The shift of the frame's middle, not of the points' middle, which growth moves as well.
    shift = complex(middle[1] @ np.array([1, 1j])) - factor * complex(middle[0] @ np.array([1, 1j]))
    growth = float(np.log(max(abs(factor), 1e-6)))
    return shift.real, shift.imag, growth, float(np.angle(factor))


def does(flow: Flow, move: str) -> bool:
    """Whether a person would say that the camera did ``move``.

    Raises:
        KeyError: No such move is measured.
    """
    aside, level = abs(flow.right), abs(flow.down)
    signs = {
        "pan left": flow.right > max(_LEAST_SHIFT, level),
        "pan right": -flow.right > max(_LEAST_SHIFT, level),
        "tilt up": flow.down > max(_LEAST_SHIFT, aside),
        "tilt down": -flow.down > max(_LEAST_SHIFT, aside),
        "zoom in": flow.growth > _LEAST_GROWTH,
        "zoom out": -flow.growth > _LEAST_GROWTH,
        "shake": flow.shake > _LEAST_SHAKE,
        "rack focus": abs(flow.pull) > _LEAST_PULL,
        "orbit": abs(flow.swing) > 2 * _LEAST_SHIFT,
        "static": max(aside, level, abs(flow.growth)) < _STILL,
    }
    return signs[move]
