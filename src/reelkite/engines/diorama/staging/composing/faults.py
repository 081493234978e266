"""What is wrong with an arrangement as the camera sees it: boxes, not pixels."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from reelkite.domain.geometry import Box
from reelkite.engines.diorama.camera.optics import Optics
from reelkite.engines.diorama.staging.placing import Role, open_box

_LEAST: Final = 0.008
_MOST_COVERED: Final = 0.55
_MARGIN: Final = 0.015
_RELATION: Final = 4.0
_SMALL: Final = 2.0
_CUT: Final = 1.5
_COVERED: Final = 1.0


def faults_of(roles: Sequence[Role], optics: Optics, *, cropped: bool) -> float:
    """Return how much is wrong: 0 for nothing; a broken relation weighs most.

    Args:
        roles: Everybody with a place.
        optics: The camera at mid-shot.
        cropped: The framing cuts people on purpose.
    """
    boxes = [(role, open_box(role, optics)) for role in roles]
    free = [(role, box) for role, box in boxes if not _is_carried(role)]
    total = sum(_SMALL for _, box in free if _area(_clipped(box)) < _LEAST)
    if not cropped:
        total += sum(_CUT * min(_outside(box), 1.0) for _, box in free)
    total += sum(_COVERED for share in _covers(free, optics) if share > _MOST_COVERED)
    firsts = {role.part.index: box for role, box in reversed(boxes)}
    return total + sum(_RELATION for true in _relations(roles, firsts) if not true)


def _is_carried(role: Role) -> bool:
    return role.tie is not None and role.tie.kind in {"holds", "wears", "in"}


def _area(box: Box) -> float:
    return max(box.width, 0.0) * max(box.height, 0.0)


def _clipped(box: Box) -> Box:
    x0, y0, x1, y1 = np.clip((box.x0, box.y0, box.x1, box.y1), 0.0, 1.0)
    return Box(float(x0), float(y0), float(x1), float(y1))


def _outside(box: Box) -> float:
    """Return by how many shares of the frame the box leaves it."""
    low = max(0.0, _MARGIN - box.x0) + max(0.0, _MARGIN - box.y0)
    return low + max(0.0, box.x1 - 1 + _MARGIN) + max(0.0, box.y1 - 1 + _MARGIN)


def _covers(boxes: Sequence[tuple[Role, Box]], optics: Optics) -> Iterator[float]:
    """Yield for each pair of roots how much the nearer covers of the other's box."""
    roots = [(role, box) for role, box in boxes if role.tie is None]
    ranked = sorted(roots, key=lambda pair: optics.depth(pair[0].act.at))
    for number, (_, near) in enumerate(ranked):
        for _, far in ranked[number + 1 :]:
            wide = min(near.x1, far.x1) - max(near.x0, far.x0)
            high = min(near.y1, far.y1) - max(near.y0, far.y0)
            yield max(wide, 0.0) * max(high, 0.0) / max(_area(far), 1e-6)


def _relations(roles: Sequence[Role], boxes: Mapping[int, Box]) -> Iterator[bool]:
    """Yield whether each relation of left, right and height holds between the boxes."""
    for subject in {role.part.index: role.part.subject for role in roles}.items():
        index, named = subject
        for relation in named.relations:
            one, other = boxes[index], boxes.get(relation.to)
            if other is None:
                continue
            dx = one.centre[0] - other.centre[0]
            dy = one.centre[1] - other.centre[1]
            match relation.kind:
                case "left of":
                    yield dx < 0 and abs(dx) > abs(dy)
                case "right of":
                    yield dx > 0 and abs(dx) > abs(dy)
                case "above" | "on":
                    yield dy < 0
                case _:
                    continue
