"""The last step of framing: the camera goes back or closer until the group fits as it should."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.geometry import around
from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import hangs, stands_far_behind
from reelkite.engines.diorama.staging.placing import Role, open_box

_EDGE: Final = 0.035
"""Share of the frame that stays free at each edge."""
_FARTHEST: Final = 2.2


def fitted(view: View, roles: Sequence[Role], aspect: float) -> View:
    """Return the view from so far back that no root leaves the frame.

    The eye goes back along its line of sight; a group off the middle is brought back into the
    frame by turning no lens: the aim shifts sideways and up with the eye.
    """
    parts = [role.part for role in roles]
    roots = [r for r in roles if _fits_a_frame(r) and not stands_far_behind(r.part, parts)]
    for _ in range(2):
        box = around([open_box(role, optics_of(view, aspect)) for role in roots])
        if box is None:
            return view
        excess = max(_reach(box.x0, box.x1), _reach(box.y0, box.y1))
        if excess <= 1:
            return view
        view = _back(view, min(excess, _FARTHEST))
    return view


def _fits_a_frame(role: Role) -> bool:
    """Flown things find their own place in the sky; hands and heads carry theirs along."""
    if hangs(role.part):
        return False
    return role.tie is None or role.tie.kind not in {"flies", "holds", "wears"}


def _reach(low: float, high: float) -> float:
    """Return how far the farther end is from the middle, 1 at the edge of what is free."""
    return max(0.5 - low, high - 0.5) / (0.5 - _EDGE)


def _back(view: View, share: float) -> View:
    away = [e - t for e, t in zip(view.eye, view.target, strict=True)]
    distance = math.hypot(*away)
    # What is focused on stays sharp: the focus grows by as many metres as the eye goes back.
    moved = (share - 1) * max(view.focus, 0.3 * distance)
    factor = 1 + moved / distance
    x, y, z = (t + a * factor for t, a in zip(view.target, away, strict=True))
    return replace(view, eye=(x, y, z), focus=view.focus + moved)
