"""Limbs: two-bone reach, and the rounded curve of a wire armature under clay."""

import math
from functools import cache

import numpy as np

from reelkite.engines.diorama.modelling.turning import Vector, swings, unit

STRETCH = 1.06
"""How far past its length a limb may be drawn, as clay can be."""


def reach(root: Vector, goal: Vector, length: float, pole: Vector) -> tuple[Vector, Vector]:
    """Return where the elbow and the end of a limb come to lie.

    Args:
        root: Shoulder or hip.
        goal: Where the end should be.
        length: Of the whole limb; both halves are equal.
        pole: Direction that the elbow points to.
    """
    span = goal - root
    wanted = float(np.linalg.norm(span))
    along = span / max(wanted, 1e-6)
    actual = min(max(wanted, 0.35 * length), length * STRETCH)
    half = max(length / 2, actual * 0.5005)
    rise = math.sqrt(max(half * half - actual * actual / 4, 0.0))
    side = unit(pole - along * float(pole @ along))
    return root + along * (actual / 2) + side * rise, root + along * actual


def curve(
    root: Vector, elbow: Vector, end: Vector, count: int, round_: float
) -> tuple[Vector, Vector]:
    """Return ``count`` points and tangents, ``(count, 3)`` each, along root-elbow-end.

    The elbow is rounded over the share ``round_`` of both halves (a quadratic Bezier).
    """
    spread, slope = _blending(count, round_)
    corners = np.stack([root, elbow, end])
    points: Vector = np.einsum("kc,cj->kj", spread, corners)
    tangents = np.einsum("kc,cj->kj", slope, corners)
    length = np.sqrt(np.einsum("kj,kj->k", tangents, tangents))[:, None]
    return points, tangents / np.maximum(length, 1e-9)


@cache
def _blending(count: int, round_: float) -> tuple[Vector, Vector]:
    """Return how much root, elbow and end count for each point and tangent, ``(count, 3)`` each."""
    share = np.linspace(0, 1, count)[:, None]
    root, elbow, end = np.eye(3)
    upper, lower = elbow - root, end - elbow
    first, last = 0.5 * (1 - round_), 0.5 + 0.5 * round_
    start, stop = root + upper * (1 - round_), elbow + lower * round_
    t = np.clip((share - first) / max(last - first, 1e-6), 0, 1)
    bent = (1 - t) ** 2 * start + 2 * t * (1 - t) * elbow + t * t * stop
    bent_tangent = (1 - t) * (elbow - start) + t * (stop - elbow)
    points = np.where(share < first, root + upper * share / 0.5, bent)
    points = np.where(share > last, elbow + lower * (share - 0.5) / 0.5, points)
    tangents = np.where(share < first, upper, np.where(share > last, lower, bent_tangent))
    return points, tangents


def frames(root_frame: Vector, rest: Vector, tangents: Vector) -> Vector:
    """Return turns ``(k, 3, 3)`` that carry the rest direction along ``tangents`` without twist."""
    bound = root_frame @ rest
    first = swings(bound, tangents[0]) @ root_frame
    turned: Vector = swings(np.broadcast_to(tangents[0], tangents.shape), tangents) @ first
    return turned
