"""Whether boxes of pixels stand to each other as was said."""

from typing import Final

from reelkite.domain.geometry import Box

_MOST_OVERLAP: Final = 0.1
_INSIDE: Final = 0.6
_CLOSE: Final = 0.25

_SIDES: Final = {
    "left": (-1, 0),
    "right": (1, 0),
    "above": (0, -1),
    "below": (0, 1),
}
_WORDS: Final = {
    "left of": "left",
    "right of": "right",
    "on": "above",
    "above": "above",
    "on top of": "above",
    "under": "below",
    "below": "below",
    "rides": "above",
    "on the left of": "left",
    "on the right of": "right",
    "on the top of": "above",
    "on the bottom of": "below",
}


def holds(kind: str, one: Box, other: Box, aspect: float, behind: float = 0.0) -> bool:
    """Whether ``one`` stands to ``other`` as ``kind`` says, as the audience sees it.

    Left, right, above and below as VBench measures them: the centres differ more along the named
    axis than across it, and the boxes share less than a tenth of their union.

    Args:
        kind: A word of ``Relation.kind`` or of an expectation.
        one: Box around the pixels of the first.
        other: Box around those of the second.
        aspect: Width by height of the frame, for boxes are in shares.
        behind: Metres that ``one`` is farther away than ``other``.

    Raises:
        KeyError: The relation has no rule.
    """
    if kind in _WORDS:
        return _beside(_SIDES[_WORDS[kind]], one, other, aspect)
    match kind:
        case "behind":
            return behind > 0
        case "in front of":
            return behind < 0
        case "in" | "inside" | "between":
            return shared(one, other) >= _INSIDE * area(one)
        case "beside" | "next to" | "near":
            return overlap(one, other) < _CLOSE
    return _RULES[kind]


_RULES: Final = {"around": True, "holds": True, "wears": True, "flies": True}
"""Ties of the body, which a box cannot tell; that both are seen is asked elsewhere."""


def _beside(axis: tuple[int, int], one: Box, other: Box, aspect: float) -> bool:
    dx = (one.centre[0] - other.centre[0]) * aspect
    dy = one.centre[1] - other.centre[1]
    along, across = dx * axis[0] + dy * axis[1], abs(dx * axis[1]) + abs(dy * axis[0])
    return along > across and overlap(one, other) < _MOST_OVERLAP


def area(box: Box) -> float:
    """Return the share of the frame inside ``box``."""
    return max(box.width, 0.0) * max(box.height, 0.0)


def shared(one: Box, other: Box) -> float:
    """Return the share of the frame inside both."""
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(wide, 0.0) * max(high, 0.0)


def overlap(one: Box, other: Box) -> float:
    """Return what both share of what either has: 0 apart, 1 the same."""
    both = shared(one, other)
    return both / max(area(one) + area(other) - both, 1e-9)
